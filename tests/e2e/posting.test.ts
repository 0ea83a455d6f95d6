import type { PostState } from '#shared/calendar/post'
import type { ChannelId, ClientId, PostId } from '#shared/kernel/ids'
import { localDateTimeOf, TimeZone, utcInstantFromMs } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import type { MainClock } from '../../src/main/clock'
import { brokenRules, setWindow } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { pngBytes } from '../support/imageBytes'

const PICTURE = pngBytes(40, 30)
const HOUR_MS = 3_600_000
const ZONE = TimeZone.parse('Europe/Lisbon')
const wallTimeIn = (hours: number) => localDateTimeOf(utcInstantFromMs(Date.now() + hours * HOUR_MS), ZONE)

let studio: Studio
let clientId: ClientId
let channels: readonly ChannelId[]
const posts = new Map<string, PostId>()

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      const client = await api.clients.createClient({ name: 'Padaria Luz', timeZone: ZONE, currency: 'EUR' })
      clientId = client.id
      const added: ChannelId[] = []
      for (const platform of ['instagram', 'linkedin'] as const) {
        const fields = { platform, handle: '@luz', address: '', audience: '', followersAtStart: null }
        added.push((await api.clients.addChannel({ clientId, channel: fields })).id)
      }
      channels = added
      const step = await api.media.beginImport({
        clientId,
        fileName: 'Spring menu.png',
        byteSize: PICTURE.length,
        bytes: PICTURE,
      })
      if (!step.isDone) throw new Error('Not taken in whole')
      const plan = async (title: string, hours: number, state: PostState) => {
        const post = await api.calendar.createPost({
          clientId,
          post: {
            title,
            state,
            scheduledAt: wallTimeIn(hours),
            caption: `${title} is out 🌱 #luz`,
            media: [{ assetId: step.asset.id, altText: null }],
            versions: added.map((channelId, index) => ({
              channelId,
              caption: index === 1 ? `${title} for business` : null,
              firstComment: index === 0 ? 'Recipe in the shop #recipe' : '',
              link: '',
              media: null,
            })),
          },
        })
        posts.set(title, post.id)
      }
      await plan('Menu', 1, 'scheduled')
      await plan('Reviewed', 2, 'in-review')
      await plan('Forgotten', -30, 'scheduled')
      await plan('Late', -40, 'approved')
      await plan('Held', -50, 'on-hold')
    },
  })
  await setWindow(studio.app, 1440, 900)
  await studio.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = (url) => {
      opened.push(url)
      return Promise.resolve()
    }
    shell.openPath = (path) => {
      opened.push(path)
      return Promise.resolve('')
    }
  })
})
test.afterAll(() => studio.close())

const clipboard = () => studio.app.evaluate(({ clipboard: system }) => system.readText())
const opened = () => studio.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
const go = (hash: string) => studio.page.evaluate((to) => (location.hash = to), hash)
const show = async (title: string) => {
  await go(`/client/${clientId}/calendar?post=${posts.get(title)}`)
  await expect(studio.page.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
}
const stored = (title: string) =>
  studio.app.evaluate(
    async (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      return backend.api.calendar.getPost(input)
    },
    { clientId, postId: posts.get(title) as PostId },
  )
const dialog = () => studio.page.getByRole('dialog', { name: 'Post by hand' })

test('CAL-13 with keys alone the text is copied, the media folder and the page open, and the post is marked as posted', async () => {
  const { page } = studio
  await show('Menu')
  await page.getByRole('button', { name: 'Close the inspector' }).focus()
  await page.keyboard.press('p')
  await expect(dialog().getByRole('button', { name: /Copy the text, show the media/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog().getByRole('status')).toContainText('Text is on the clipboard. 1 file shown. The page is open')
  expect(await clipboard()).toBe('Menu is out 🌱 #luz')
  const [folder, url] = (await opened()).slice(-2)
  expect(folder).toContain(`${clientId}/posting/${posts.get('Menu')}`)
  expect(url).toBe('https://www.instagram.com/')

  await page.keyboard.press('f')
  await expect.poll(clipboard).toBe('Recipe in the shop #recipe')
  await page.keyboard.press('h')
  await expect.poll(clipboard).toBe('#luz #recipe')

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowRight')
  await expect(dialog().getByRole('radio', { name: 'LinkedIn' })).toBeChecked()
  await page.keyboard.press('c')
  await expect.poll(clipboard).toBe('Menu for business')
  await page.keyboard.press('w')
  await expect.poll(async () => (await opened()).at(-1)).toContain('https://www.linkedin.com/')

  const link = dialog().getByLabel('Link on Instagram')
  await link.focus()
  await page.keyboard.type('instagram.com/p/1')
  await page.keyboard.press('Enter')
  await expect(dialog().getByText('“instagram.com/p/1” is not a link')).toBeVisible()
  await link.fill('https://instagram.com/p/1')
  await page.keyboard.press('Enter')
  await expect(dialog()).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'State: Published' })).toBeVisible()
  expect((await stored('Menu')).post).toMatchObject({
    state: 'published',
    permalinks: [{ channelId: channels[0], url: 'https://instagram.com/p/1' }],
  })

  // The other one comes later.
  await page.getByLabel('Link on LinkedIn').fill('https://linkedin.com/p/2')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored('Menu')).post.permalinks.length).toBe(2)
})

test('CAL-13 a post that is still in review can be looked at, and is not marked as posted', async () => {
  await show('Reviewed')
  await studio.page.getByRole('button', { name: 'Post now…' }).click()
  await expect(dialog().getByText('It is “In review”')).toBeVisible()
  await expect(dialog().getByRole('button', { name: 'Posted', exact: true })).toBeDisabled()
  await dialog().getByRole('button', { name: 'Not yet' }).click()
  await expect(dialog()).toHaveCount(0)
  await expect(studio.page.getByRole('button', { name: 'State: In review' })).toBeVisible()
})

test('CAL-13 posts that passed unposted are missed once, and offered again in Today and Reminders', async () => {
  const { page } = studio
  await expect.poll(async () => (await stored('Forgotten')).post.state).toBe('missed')
  expect((await stored('Held')).post.state).toBe('on-hold')
  for (const place of ['/', '/reminders']) {
    await go(place)
    const missed = page.getByRole('region', { name: /Missed 2/ })
    await expect(missed.getByRole('listitem')).toHaveCount(2)
    expect(await brokenRules(page)).toEqual([])
  }
  await go('/')
  await page.getByRole('button', { name: 'Mark as posted: Late' }).click()
  await expect(page.getByRole('region', { name: /Missed 1/ })).toBeVisible()
  expect((await stored('Late')).post.state).toBe('published')
  await page
    .getByRole('alert')
    .filter({ hasText: '“Late” marked as posted' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(page.getByRole('region', { name: /Missed 2/ })).toBeVisible()

  await page.getByRole('link', { name: 'Reschedule: Forgotten' }).click()
  await expect(page.getByRole('textbox', { name: 'Date' })).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2031-05-06')
  await page.keyboard.press('Tab')
  await expect.poll(async () => (await stored('Forgotten')).post.scheduledAt?.slice(0, 10)).toBe('2031-05-06')
  await expect(page.getByRole('button', { name: 'State: Scheduled' })).toBeVisible()

  await studio.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
  await page.waitForTimeout(500)
  const { history } = await stored('Late')
  expect(history.filter(({ kind, to }) => kind === 'state-changed' && to === 'missed').length).toBeLessThanOrEqual(2)
})

test('CAL-13 a post becomes missed while the computer sleeps', async () => {
  await studio.app.evaluate(({ powerMonitor }, ms) => {
    const { clock } = (globalThis as unknown as { clienteleTest: { clock: MainClock } }).clienteleTest
    clock.shiftMs(ms)
    powerMonitor.emit('resume')
  }, 27 * HOUR_MS)
  await expect.poll(async () => (await stored('Reviewed')).post.state).toBe('missed')
  const { history } = await stored('Reviewed')
  expect(history.filter(({ to }) => to === 'missed')).toHaveLength(1)
})

for (const theme of ['light', 'dark'] as const) {
  test(`CAL-13 posting by hand has no accessibility violations (${theme})`, async () => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await show('Late')
    expect(await brokenRules(page)).toEqual([])
    await page.getByRole('button', { name: 'Post now…' }).click()
    await expect(dialog()).toBeVisible()
    expect(await brokenRules(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog()).toHaveCount(0)
  })
}
