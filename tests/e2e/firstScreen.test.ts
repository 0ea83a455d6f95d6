import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientId } from '#shared/kernel/ids'
import { type LocalDateTime, TimeZone } from '#shared/kernel/time'
import { FIRST_SCREEN_FILE } from '#shared/workspace/firstScreen'
import { expect, launchStudio, type Studio, type StudioOptions, test } from '../support/electronApp'
import { createTestBackend } from '../support/testBackend'

/** What a start shows before the data process is there, which these tests hold back. */

const LISBON = TimeZone.parse('Europe/Lisbon')

let scratch: string
let folder: string
let studio: Studio | undefined
test.beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'clientele-first-screen-'))
  folder = join(scratch, 'workspace')
})
test.afterEach(async () => {
  await studio?.close()
  studio = undefined
  rmSync(scratch, { recursive: true, force: true })
})

const addClients =
  (...names: readonly string[]): NonNullable<StudioOptions['prepare']> =>
  async (api) => {
    for (const name of names) await api.clients.createClient({ name, timeZone: LISBON, currency: 'EUR' })
  }

/** Runs the app once, as on the day before, and ends it: in an orderly way, or as a power cut would. */
async function runOnce(options: StudioOptions, end: 'quit' | 'kill' = 'quit'): Promise<void> {
  const before = await launchStudio({ ...options, folder })
  if (end === 'kill') {
    await expect.poll(() => existsSync(join(folder, FIRST_SCREEN_FILE)), { timeout: 20_000 }).toBe(true)
    const ended = before.app.waitForEvent('close')
    before.kill()
    await ended
  }
  await before.close()
}

async function startHeld(): Promise<Studio> {
  studio = await launchStudio({ folder, environment: { CLIENTELE_HOLD_DATA_PROCESS: '1' } })
  return studio
}

const startDataProcess = (app: Studio['app']) =>
  app.evaluate(() =>
    (globalThis as unknown as { clienteleTest: { startDataProcess(): void } }).clienteleTest.startDataProcess(),
  )

const clientLinks = ({ page }: Studio) =>
  page.getByRole('navigation', { name: 'Places and clients' }).locator('a[href*="/client/"]')

test('APP-1 after a power cut the clients are there at once, and a click leads to one as soon as its data are', async () => {
  await runOnce({ prepare: addClients('Café Luz', 'Padaria') }, 'kill')
  const { app, page } = await startHeld()
  await expect(page.getByRole('link', { name: 'Café Luz' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(page.getByText('Nothing due today')).toBeVisible()
  await page.getByRole('link', { name: 'Padaria' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Padaria' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What’s next' })).toBeHidden()
  await startDataProcess(app)
  await expect(page.getByRole('heading', { name: 'What’s next' })).toBeVisible()
})

test('APP-1 what was changed by another program meanwhile is put right by the data process', async () => {
  await runOnce({ prepare: addClients('Café Luz', 'Padaria') })
  const elsewhere = createTestBackend({ folder })
  const [luz] = await elsewhere.api.clients.listClients({})
  await elsewhere.api.clients.deleteClient({ clientId: luz?.id as ClientId })
  await addClients('Roastery')(elsewhere.api)
  elsewhere.close()
  const held = await startHeld()
  await expect(clientLinks(held)).toHaveText([/Café Luz/, /Padaria/])
  await startDataProcess(held.app)
  await expect(clientLinks(held)).toHaveText([/Padaria/, /Roastery/])
  await expect.poll(() => readFileSync(join(folder, FIRST_SCREEN_FILE), 'utf8')).not.toContain('Café Luz')
})

test('SEC-1 a workspace shows nothing of another one, not even of one that lay in the same place', async () => {
  await runOnce({ prepare: addClients('Café Luz') })
  rmSync(folder, { recursive: true })
  const other = createTestBackend({ folder: join(scratch, 'other') })
  await addClients('Roastery')(other.api)
  other.close()
  cpSync(join(scratch, 'other'), folder, { recursive: true })
  const held = await startHeld()
  await expect(held.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await expect(clientLinks(held)).toHaveCount(0)
  expect(await held.page.content()).not.toContain('Café Luz')
  await startDataProcess(held.app)
  await expect(clientLinks(held)).toHaveText([/Roastery/])
})

test('SEC-1 what was kept is given to the window once, and to no other page', async () => {
  await runOnce({ prepare: addClients('Café Luz') })
  const held = await startHeld()
  await expect(clientLinks(held)).toHaveText([/Café Luz/])
  expect(await held.page.evaluate(async () => (await fetch('/studio.html')).text())).not.toContain('Café Luz')
  expect(await held.page.locator('script[type="application/json"]').count()).toBe(0)
})

test('APP-4 the window has the chosen colours from its first picture on', async () => {
  await runOnce({
    prepare: async (api) => {
      await addClients('Café Luz')(api)
      await api.settings.updateSettings({ changes: { theme: 'dark' } })
    },
  })
  const { app, page } = await startHeld()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())).toMatch(
    /#1b1917/i,
  )
  // Playwright would have it light.
  await page.emulateMedia({ colorScheme: null })
  expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

for (const [what, spoil] of [
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['of another version', (text: string) => text.replace(/"build":"[^"]*"/, '"build":"older"')],
  ['markup', (text: string) => text.replace('Café Luz', '</script><h1>Hostile</h1>')],
] as const) {
  test(`RES-7 a kept first screen that is ${what} does no harm`, async () => {
    await runOnce({ prepare: addClients('Café Luz') })
    const file = join(folder, FIRST_SCREEN_FILE)
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
    const held = await startHeld()
    await expect(held.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
    await expect(held.page.getByRole('heading', { name: 'Hostile' })).toHaveCount(0)
    await startDataProcess(held.app)
    await expect(clientLinks(held)).toHaveText([/Café Luz$/])
  })
}

test('APP-1 hundreds of posts that are due are all reached, though only those near are made', async () => {
  studio = await launchStudio({
    folder,
    prepare: async (api) => {
      const { id } = await api.clients.createClient({ name: 'Padaria', timeZone: LISBON, currency: 'EUR' })
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: LISBON }).format(Date.now())
      const posts = Array.from({ length: 300 }, (_, index) => ({
        title: `Post ${index}`,
        scheduledAt: `${today}T23:59` as LocalDateTime,
        state: 'scheduled' as const,
      }))
      await api.calendar.createPosts({ clientId: id, posts })
    },
  })
  const { page } = studio
  const rows = page.getByRole('region', { name: /^Due today/ }).getByRole('listitem')
  await expect(rows.first()).toHaveAttribute('aria-setsize', '300')
  expect(await rows.count()).toBeLessThan(100)
  await rows.first().getByRole('link').focus()
  for (let place = 2; place <= 61; place++) {
    await page.keyboard.press('Tab')
    await expect(page.locator(':focus').locator('xpath=..')).toHaveAttribute('aria-posinset', String(place))
  }
  await page.locator('#place').evaluate((place) => place.scrollTo(0, place.scrollHeight))
  await expect(rows.last()).toHaveAttribute('aria-posinset', '300')
})
