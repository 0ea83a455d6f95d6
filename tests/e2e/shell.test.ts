import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { TimeZone } from '#shared/kernel/time'
import { expect, launchStudio, type Studio, type StudioOptions, test } from '../support/electronApp'
import { mountSmallDisk } from '../support/smallDisk'
import { createTestBackend } from '../support/testBackend'

const LISBON = TimeZone.parse('Europe/Lisbon')
const TOKYO = TimeZone.parse('Asia/Tokyo')
const HOUR_MS = 3_600_000

let studio: Studio
test.afterEach(async () => {
  if (test.info().status !== 'skipped') await studio.close()
})

/** Wall time in a zone, so many hours from now. */
function wallTime(hours: number, timeZone: string): string {
  const at = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return at.format(Date.now() + hours * HOUR_MS).replace(' ', 'T')
}

const aDay: NonNullable<StudioOptions['prepare']> = async (api) => {
  const luz = await api.clients.createClient({
    name: 'Café Luz',
    timeZone: LISBON,
    currency: 'EUR',
    fields: {
      tags: ['food'],
      brand: {
        primaryColor: '#f2d16b',
        secondaryColor: '#ffffff',
        titleFont: 'serif',
        voice: { tone: 'Warm', wordsToUse: ['slow'], wordsToAvoid: ['cheap'] },
      },
    },
  })
  const neko = await api.clients.createClient({ name: 'シロネコ書店', timeZone: TOKYO, currency: 'JPY' })
  await api.clients.createClient({ name: 'مقهى "القمر" 🌙', timeZone: LISBON, currency: 'EUR' })
  const channel = await api.clients.addChannel({
    clientId: luz.id,
    channel: { platform: 'instagram', handle: '@luz', address: '', audience: '', followersAtStart: 12 },
  })
  const versions = [{ channelId: channel.id, caption: null, firstComment: '', link: '' }]
  await api.calendar.createPost({
    clientId: luz.id,
    post: { title: 'Plum notes', state: 'scheduled', scheduledAt: wallTime(-2, LISBON), versions },
  })
  await api.calendar.createPost({
    clientId: neko.id,
    post: { title: 'Autumn shelf', state: 'approved', scheduledAt: wallTime(-1, TOKYO) },
  })
  await api.calendar.createPost({
    clientId: luz.id,
    post: { title: 'Next week', state: 'draft', scheduledAt: wallTime(7 * 24, LISBON) },
  })
}

const rail = () => studio.page.getByRole('navigation', { name: 'Places and clients' })
const goTo = (place: string) => studio.page.evaluate((hash) => (location.hash = hash), place)
const idOf = async (name: string | RegExp) =>
  (await rail().getByRole('link', { name }).getAttribute('href'))?.split('/')[2] ?? ''

const setZoom = (app: ElectronApplication, factor: number) =>
  app.evaluate(({ BrowserWindow }, zoom) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/studio.html'))
    window?.webContents.setZoomFactor(zoom)
  }, factor)

test('APP-1 the palette goes to a client, a post and an action without the mouse', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  await expect(page.getByRole('region', { name: /^Overdue/ })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cafe luz')
  await expect(page.getByRole('option', { name: /Café Luz/ }).first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Café Luz' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('autumn')
  await expect(page.getByRole('option', { name: /Autumn shelf/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'シロネコ書店' })).toBeVisible()
  await expect(page).toHaveURL(/calendar\?post=/)

  await page.keyboard.press('Control+k')
  await page.keyboard.type('new client')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'New client' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'New client' })).toBeHidden()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('luz rep')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Reports' })).toHaveAttribute('aria-current', 'page')
})

test('APP-1 the palette gives the focus back when it is closed', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  const today = rail().getByRole('link', { name: /^Today/ })
  await today.focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Client, post or action' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(today).toBeFocused()
})

test('APP-1 the keys of a place are shown by "?" and not while typing', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  const clientId = await idOf(/シロネコ/)
  await page.getByRole('textbox', { name: 'Filter clients by name or tag' }).focus()
  await page.keyboard.type('?')
  await expect(page.getByText('No client matches.')).toBeVisible()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await goTo(`/client/${clientId}/profile`)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByText('Save the profile')).toBeVisible()
  await expect(keys.getByText('Go to a client, post or action')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
})

test('REM-8 Today shows what is overdue across all clients, with their local time, and opens it with Enter', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  const overdue = page.getByRole('region', { name: /^Overdue/ })
  const rows = overdue.getByRole('link')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('Plum notes')
  await expect(rows.last()).toContainText('in Tokyo')
  await expect(rail().getByRole('link', { name: /^Café Luz/ })).toHaveAccessibleName(/1 overdue/)
  await rows.first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/calendar\?post=/)
  await expect(page.getByRole('heading', { level: 1, name: 'Café Luz' })).toBeVisible()
})

test('DAT-2 after the data process died, the window says so and goes on', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  await expect(page.getByRole('region', { name: /^Overdue/ })).toBeVisible()
  await studio.app.evaluate(() => {
    const { backend } = (globalThis as unknown as { clienteleTest: { backend: { pid: number } } }).clienteleTest
    process.kill(backend.pid, 'SIGKILL')
  })
  const banner = page.getByRole('status').filter({ hasText: 'The data process was restarted' })
  await expect(banner).toBeVisible()
  await rail()
    .getByRole('link', { name: /^Café Luz/ })
    .click()
  await expect(page.getByRole('link', { name: /Plum notes/ })).toBeVisible()
  await banner.getByRole('button', { name: 'Close this message' }).click()
  await expect(banner).toBeHidden()
})

test('DAT-2 a studio that cannot be written says so, shows everything and keeps what is typed', async () => {
  const disk = mountSmallDisk(8)
  test.skip(disk === undefined, 'needs the right to mount a disk')
  if (!disk) return
  try {
    const folder = join(disk.folder, 'workspace')
    const backend = createTestBackend({ folder, now: new Date().toISOString() })
    await aDay(backend.api)
    backend.close()
    disk.makeReadOnly()
    studio = await launchStudio({ folder })
    const { page } = studio
    await expect(page.getByText(/^Read-only: nothing can be changed/)).toBeVisible()
    await rail()
      .getByRole('link', { name: /^Café Luz/ })
      .click()
    await expect(page.getByRole('link', { name: /Plum notes/ })).toBeVisible()
    await page.getByRole('link', { name: 'Edit profile' }).click()
    await page.getByLabel('Industry').fill('Roastery')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Nothing can be changed' })).toBeVisible()
    await expect(page.getByLabel('Industry')).toHaveValue('Roastery')
  } finally {
    // Lazily: the app is still on it.
    disk.unmount()
  }
})

test('APP-5 an empty studio offers the next step and the sample', async () => {
  studio = await launchStudio()
  await expect(studio.page.getByRole('button', { name: 'Explore the sample studio' })).toBeVisible()
  await studio.page.getByRole('main').getByRole('button', { name: 'New client' }).click()
  await expect(studio.page.getByRole('dialog', { name: 'New client' })).toBeVisible()
})

const scheme = (page: Page) => page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])

test('APP-4 the theme is chosen in the settings and is there after a restart', async () => {
  studio = await launchStudio()
  // Playwright pretends a light system unless it is told not to.
  await studio.page.emulateMedia({ colorScheme: null })
  await goTo('/settings')
  await studio.page.getByRole('radiogroup', { name: 'Theme' }).getByText('Dark').click()
  await expect.poll(() => scheme(studio.page)).toBe('dark')
  await studio.restart()
  await studio.page.emulateMedia({ colorScheme: null })
  await expect.poll(() => scheme(studio.page)).toBe('dark')
})

test('APP-4 with reduced motion nothing moves', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await goTo(`/client/${await idOf(/^Café Luz/)}/profile`)
  await page.getByRole('button', { name: 'Add a channel' }).click()
  const panel = page.getByRole('region', { name: 'New channel' })
  await expect(panel).toBeVisible()
  expect(await panel.evaluate((element) => parseFloat(getComputedStyle(element).animationDuration))).toBeLessThan(0.001)
})

test('APP-4 widths are moved with the keyboard and remembered', async () => {
  studio = await launchStudio({ prepare: aDay })
  const edge = () => studio.page.getByRole('separator', { name: 'Width of the rail' })
  const before = Number(await edge().getAttribute('aria-valuenow'))
  await edge().focus()
  await studio.page.keyboard.press('ArrowRight')
  await expect(edge()).toHaveAttribute('aria-valuenow', String(before + 16))
  await studio.restart()
  await expect(edge()).toHaveAttribute('aria-valuenow', String(before + 16))
  await edge().focus()
  await studio.page.keyboard.press('Enter')
  await expect(edge()).toHaveAttribute('aria-valuenow', String(before))
})

test('APP-4 the inspector closes with Escape and gives the focus back', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  await goTo('/settings')
  const edit = page.getByRole('button', { name: 'Edit the limits of Instagram' })
  await edit.click()
  const inspector = page.getByRole('region', { name: 'Limits of Instagram' })
  await inspector.getByLabel('Hashtags').fill('30')
  await inspector.getByRole('combobox', { name: 'How characters are counted' }).click()
  // An open list has Escape first.
  await page.keyboard.press('Escape')
  await expect(inspector).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inspector).toBeHidden()
  await expect(edit).toBeFocused()
})

test('CAL-5 the table of limits is corrected with a date and a source, and reset with undo', async () => {
  studio = await launchStudio()
  const { page } = studio
  await goTo('/settings')
  await page.getByRole('button', { name: 'Edit the limits of Instagram' }).click()
  const inspector = page.getByRole('region', { name: 'Limits of Instagram' })
  await inspector.getByLabel('Hashtags').fill('12')
  await inspector.getByLabel('As of').fill('2026-11-20')
  await inspector.getByLabel('Source').fill('Tried by hand')
  await inspector.getByRole('button', { name: 'Save limits' }).click()
  const row = page.getByRole('row', { name: /^Instagram/ })
  await expect(row).toContainText('12')
  await expect(row).toContainText('Tried by hand')
  await page.getByRole('button', { name: 'Reset to what is shipped' }).click()
  await expect(row).not.toContainText('Tried by hand')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toContainText('Tried by hand')
})

test('APP-4 at 200 % zoom every place is reached and nothing is cut off sideways', async () => {
  studio = await launchStudio({ prepare: aDay })
  const { page } = studio
  await setZoom(studio.app, 2)
  await page.getByRole('button', { name: 'Places and clients' }).click()
  await rail()
    .getByRole('link', { name: /^Café Luz/ })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Café Luz' })).toBeVisible()
  const clientId = (await page.evaluate(() => location.hash)).split('/')[2] ?? ''
  for (const place of [
    '/',
    '/settings',
    `/client/${clientId}/overview`,
    `/client/${clientId}/onboarding`,
    `/client/${clientId}/profile`,
  ]) {
    await goTo(place)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = await page.evaluate(() => {
      const main = document.getElementById('place')
      return main ? main.scrollWidth - main.clientWidth : Number.NaN
    })
    expect(overflow, place).toBeLessThanOrEqual(0)
  }
})

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`APP-4 the places break no rule of accessibility in ${colorScheme}`, async () => {
    test.setTimeout(120_000)
    studio = await launchStudio({ prepare: aDay })
    const { page } = studio
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const clientId = await idOf(/^Café Luz/)
    for (const place of [
      '/',
      '/settings',
      `/client/${clientId}/overview`,
      `/client/${clientId}/onboarding`,
      `/client/${clientId}/profile`,
    ]) {
      await goTo(place)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      expect(await violations(page), place).toEqual([])
    }
    await page.getByRole('button', { name: 'Add a channel' }).click()
    await expect(page.getByRole('region', { name: 'New channel' })).toBeVisible()
    expect(await violations(page), 'inspector').toEqual([])
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toBeVisible()
    expect(await violations(page), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'New client' }).click()
    await expect(page.getByRole('dialog', { name: 'New client' })).toBeVisible()
    expect(await violations(page), 'new client').toEqual([])
  })
}
