import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Post } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { ChannelId, ClientId } from '#shared/kernel/ids'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { brokenRules, setWindow, smallTargets } from '../support/accessibility'
import { drawnPicture } from '../support/drawnPicture'
import { dropFiles } from '../support/droppedFiles'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'

const PLATFORMS: readonly Platform[] = [
  'instagram',
  'facebook',
  'linkedin',
  'x',
  'threads',
  'tiktok',
  'youtube',
  'pinterest',
  'community',
]
const CANARIES = [
  '<img src=x onerror="window.canary=1">',
  '<script>window.canary=1</script>',
  '<svg/onload=window.canary=1>',
  '"><iframe srcdoc="<script>parent.canary=1</script>">',
  'javascript:window.canary=1',
]
const CAPTION = `Spring is here and so is our new bread 🌱 With wild herbs from @hortadalena, a long night of rest, and no hurry at all. Cheap it is not.\n\nCome by on Saturday and tell us what you think #padaria https://luz.example/menu`

let studio: Studio
let clientId: ClientId
const channels = new Map<Platform, ChannelId>()
const posts = new Map<string, Post>()

test.beforeAll(async () => {
  studio = await launchStudio({
    prepare: async (api) => {
      const client = await api.clients.createClient({
        name: 'Padaria <b>Luz</b>',
        timeZone: 'Europe/Lisbon',
        currency: 'EUR',
        fields: {
          brand: {
            primaryColor: '#35524a',
            secondaryColor: '#c8553d',
            titleFont: 'serif',
            voice: { tone: 'Warm', wordsToUse: ['bread', 'hands'], wordsToAvoid: ['cheap', 'grátis'] },
          },
        },
      })
      clientId = client.id
      for (const platform of PLATFORMS) {
        const channel = { platform, handle: '@luz', address: '', audience: '', followersAtStart: null }
        channels.set(platform, (await api.clients.addChannel({ clientId, channel })).id)
      }
      const versions = (on: readonly Platform[], firstComment = '') =>
        on.map((platform) => ({
          channelId: channels.get(platform) as ChannelId,
          caption: null,
          firstComment,
          link: '',
          media: null,
        }))
      const plan = async (title: string, post: object) => {
        const created = await api.calendar.createPost({
          clientId,
          post: { title, scheduledAt: '2031-03-10T09:00', ...post },
        })
        posts.set(title, created)
      }
      await plan('Links', { versions: versions(['instagram', 'x']) })
      await plan('Pictures', { versions: versions(['instagram', 'x']) })
      await plan('Dropped on', { versions: versions(['instagram', 'x']) })
      await plan('Voice', { caption: CAPTION, versions: versions(['instagram']) })
      await plan('Previews', { caption: CAPTION, versions: versions(PLATFORMS, 'More on the menu #luz') })
      await plan('Canary', {
        title: CANARIES[0],
        caption: CANARIES.join('\n'),
        versions: versions(PLATFORMS, CANARIES.join(' ')).map((version) => ({ ...version, link: CANARIES[4] })),
      })
      await plan('Emoji', { caption: '🌱'.repeat(20_000), versions: versions(PLATFORMS) })
      await plan('Arabic', { caption: 'قهوة الصباح #قهوة', versions: versions(['instagram']) })
    },
  })
  await setWindow(studio.app, 1440, 900)
})
test.afterAll(() => studio.close())

const show = async (title: string) => {
  const { page } = studio
  await page.evaluate((hash) => (location.hash = hash), `/client/${clientId}/calendar?post=${posts.get(title)?.id}`)
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(posts.get(title)?.title ?? title)
}
const saved = () => expect(studio.page.getByTestId('save-status')).toHaveText('Saved')
const stored = async (title: string) => {
  const { post } = await studio.app.evaluate(
    async (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      return backend.api.calendar.getPost(input)
    },
    { clientId, postId: posts.get(title)?.id as Post['id'] },
  )
  return post
}
const versionOn = async (title: string, platform: Platform) =>
  (await stored(title)).versions.find(({ channelId }) => channelId === channels.get(platform))
const tab = (name: string | RegExp) => studio.page.getByRole('tab', { name, exact: true })

test('CAL-4 a link gets UTM tags, keeps the rest of its address, and goes to all channels with their own source', async () => {
  const { page } = studio
  await show('Links')
  await tab('Instagram').click()
  const link = page.getByRole('textbox', { name: 'Link', exact: true })
  await link.fill('ftp://luz.example')
  await link.blur()
  await expect(page.getByText('“ftp://luz.example” is not a link')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Tag for analytics (UTM)' })).toBeDisabled()
  await link.fill('https://luz.example/menu?id=a%20b#dishes')
  await page.getByRole('checkbox', { name: 'Tag for analytics (UTM)' }).check()
  await expect(link).toHaveValue(
    'https://luz.example/menu?id=a%20b&utm_source=instagram&utm_medium=social&utm_campaign=links#dishes',
  )
  await page.getByRole('textbox', { name: 'Campaign' }).fill('Spring Menu')
  await expect(page.getByText('utm_campaign=spring%20menu#dishes')).toBeVisible()
  await page.getByRole('button', { name: 'Same on all channels, each with its source' }).click()
  await saved()
  expect((await versionOn('Links', 'x'))?.link).toBe(
    'https://luz.example/menu?id=a%20b&utm_source=x&utm_medium=social&utm_campaign=spring%20menu#dishes',
  )
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect
    .poll(() => studio.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('utm_source=instagram')

  // Pasted with tags: the fields show them.
  await link.fill('https://luz.example/?utm_source=newsletter&utm_term=bread+rolls')
  await expect(page.getByRole('textbox', { name: 'Source' })).toHaveValue('newsletter')
  await expect(page.getByRole('textbox', { name: 'Term' })).toHaveValue('bread rolls')

  await tab('Base').click()
  const shared = page.getByRole('textbox', { name: 'Link on all channels' })
  await expect(shared).toHaveAttribute('placeholder', 'Differs between channels')
  await shared.fill('https://luz.example/shop')
  await page.getByRole('checkbox', { name: 'Tag for analytics (UTM)' }).check()
  await saved()
  for (const platform of ['instagram', 'x'] as const) {
    expect((await versionOn('Links', platform))?.link).toBe(
      `https://luz.example/shop?utm_source=${platform}&utm_medium=social&utm_campaign=links`,
    )
  }
})

test('CAL-4 pictures come from files and the library, are ordered with keys, described, and differ on a channel', async () => {
  const { page } = studio
  await show('Pictures')
  const files = await Promise.all(
    ['wide', 'square', 'tall'].map(async (name, index) => {
      const file = join(studio.folder, `${name}.png`)
      const [width, height] = [
        [1200, 400],
        [600, 600],
        [400, 1200],
      ][index] as [number, number]
      writeFileSync(file, drawnPicture(width, height, index))
      return file
    }),
  )
  await page.locator('input[type="file"]').first().setInputFiles(files)
  const items = page.getByRole('list', { name: 'Media in their order' }).getByRole('listitem')
  await expect(items).toHaveCount(3)
  await expect(items.nth(0)).toContainText('wide.png')
  await expect(items.nth(0)).toContainText('Instagram feed: sides cut off')
  await expect(items.nth(0)).toContainText('No alt text')

  await page.getByRole('button', { name: 'Move wide.png, 1 of 3' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(items.nth(1)).toContainText('wide.png')
  await expect(page.getByRole('button', { name: 'Move wide.png, 2 of 3' })).toBeFocused()
  await page.getByRole('button', { name: 'More for tall.png' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect(items.nth(1)).toContainText('tall.png')
  await items
    .nth(2)
    .getByRole('button', { name: /^Move wide/ })
    .dragTo(items.nth(0))
  await expect(items.nth(0)).toContainText('wide.png')
  await page.getByLabel('Alt text of 1, wide.png').fill('Bread on a long table')
  await saved()
  expect((await stored('Pictures')).media.map(({ altText }) => altText)).toEqual(['Bread on a long table', null, null])

  await page.getByRole('button', { name: 'More for square.png' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the post' }).click()
  await expect(items).toHaveCount(2)
  await page
    .getByRole('alert')
    .filter({ hasText: '“square.png” removed' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(items).toHaveCount(3)

  await tab('X').click()
  await expect(page.getByText('Follows the post’s own media: 3 files.')).toBeVisible()
  await page.getByRole('button', { name: 'Other media on X' }).click()
  await page.getByRole('button', { name: 'More for tall.png' }).click()
  await page.getByRole('menuitem', { name: 'Remove from the post' }).click()
  await saved()
  expect((await versionOn('Pictures', 'x'))?.media).toHaveLength(2)
  expect((await stored('Pictures')).media).toHaveLength(3)
  await page.getByRole('button', { name: 'Follow the post’s media again' }).click()
  await saved()
  expect((await versionOn('Pictures', 'x'))?.media).toBeNull()

  await tab('Base').click()
  await page.getByRole('button', { name: 'From the library' }).click()
  await expect(page.getByRole('dialog')).toContainText('3 files chosen')
  await page.keyboard.press('Escape')
  await tab('Preview').click()
  const card = page.getByRole('article', { name: 'Preview on Instagram' })
  await expect(card.getByRole('img', { name: 'Bread on a long table' })).toBeVisible()
  await card.getByRole('button', { name: 'Next picture' }).click()
  await expect(card.getByText('2 / 3')).toBeVisible()
})

test('CAL-4 CAL-8 files dropped on the post are taken into the library and added in their order, on a channel to its own', async () => {
  const { page } = studio
  await show('Dropped on')
  const picture = (name: string, seed: number) => ({
    name,
    mimeType: 'image/png',
    buffer: Buffer.from(drawnPicture(300, 200, seed)),
  })
  const empty = page.getByText('No pictures or videos. Drop or paste them here.')
  await dropFiles(empty, [picture('first.png', 21), picture('second.png', 22)])
  const items = page.getByRole('list', { name: 'Media in their order' }).getByRole('listitem')
  await expect(items).toHaveCount(2)
  await expect(items.nth(0)).toContainText('first.png')
  await expect(items.nth(1)).toContainText('second.png')
  // The same content again is no new file, and what is none of the library's kinds says so.
  await dropFiles(items.nth(0), [
    picture('copy.png', 21),
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Not a picture') },
  ])
  await expect(page.getByText(/“notes\.txt” is/)).toBeVisible()
  await saved()
  const { media } = await stored('Dropped on')
  expect(new Set(media.map(({ assetId }) => assetId)).size).toBe(2)

  await tab('X').click()
  await page.getByRole('button', { name: 'Other media on X' }).click()
  await dropFiles(items.first(), [picture('only on X.png', 23)])
  await expect(items.filter({ hasText: 'only on X.png' })).toHaveCount(1)
  await saved()
  const onX = (await versionOn('Dropped on', 'x'))?.media ?? []
  expect(onX).toHaveLength((await stored('Dropped on')).media.length + 1)
  expect((await stored('Dropped on')).media).toEqual(media)
})

test('CAL-4 words to avoid are marked where they stand, whatever their accents, and can be jumped to', async () => {
  const { page } = studio
  await show('Voice')
  const places = page.getByRole('list', { name: 'Words to avoid in the text' })
  await expect(places.getByRole('button')).toHaveText([/Cheap it is not/])
  await places.getByRole('button').focus()
  await page.keyboard.press('Enter')
  const caption = page.getByRole('textbox', { name: 'Caption for all channels' })
  await expect(caption).toBeFocused()
  expect(
    await caption.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd)),
  ).toBe('Cheap')
  await page.keyboard.type('Gratis')
  await expect(places.getByRole('button')).toHaveText([/Gratis it is not/])
})

test('CAL-5 the first comment is counted too, and each limit says from when and where it is', async () => {
  const { page } = studio
  await show('Voice')
  await tab('Instagram').click()
  await page.getByRole('textbox', { name: 'First comment' }).fill('#a1 #b1 #c1 #d1 #e1 #f1')
  await expect(page.getByText(/6 \/ 5, too many/)).toBeVisible()
  const source = page.getByRole('button', { name: 'Where the limits of Instagram are from' }).first()
  await page.getByRole('textbox', { name: 'Caption for Instagram' }).focus()
  await page.keyboard.press('Tab')
  await expect(source).toBeFocused()
  await expect(page.getByRole('tooltip')).toContainText(/As of .*2025/)
  await expect(page.getByRole('tooltip')).toContainText('https://www.socialsamosa.com')
})

test('CAL-6 every platform has its preview, cut where it cuts, with the text that is typed', async () => {
  const { page } = studio
  await show('Previews')
  await tab('Preview').click()
  const choose = page.getByRole('group', { name: 'Channel of the preview' })
  for (const [name, isCut] of [
    ['Instagram', true],
    ['Facebook', false],
    ['LinkedIn', true],
    ['X', false],
    ['Threads', false],
    ['TikTok', true],
    ['YouTube', true],
    ['Pinterest', true],
    ['Community', false],
  ] as const) {
    await choose.getByRole('button', { name, exact: true }).click()
    const card = page.getByRole('article', { name: `Preview on ${name}` })
    await expect(card).toContainText('Spring is here')
    const more = card.getByRole('button', { name: 'more', exact: true })
    await expect(more).toHaveCount(isCut ? 1 : 0)
    if (isCut) await more.click()
    await expect(card).toContainText('tell us what you think #padaria')
    if (name !== 'Pinterest') await expect(card).toContainText('More on the menu')
    expect(await brokenRules(page)).toEqual([])
    await page.getByRole('button', { name: 'Show the preview dark' }).click()
    expect(await brokenRules(page, 'of-colour')).toEqual([])
    await page.getByRole('button', { name: 'Show the preview light' }).click()
  }
  await choose.getByRole('button', { name: 'Instagram', exact: true }).click()
  await page.getByText('Reel', { exact: true }).click()
  await expect(page.getByRole('article')).toContainText('Spring is here')
  expect(await smallTargets(page)).toEqual([])

  await tab('Edit').click()
  await page.getByRole('textbox', { name: 'Caption for all channels' }).fill('Another text')
  await tab('Preview').click()
  await expect(page.getByRole('article')).toContainText('Another text')
})

test('CAL-6 markup in a post is never more than text in a preview', async () => {
  const { page } = studio
  await show('Canary')
  await tab('Preview').click()
  const choose = page.getByRole('group', { name: 'Channel of the preview' })
  for (const button of await choose.getByRole('button').all()) {
    await button.click()
    const card = page.getByRole('article')
    await expect(card).toContainText('<img src=x')
    const more = card.getByRole('button', { name: 'more', exact: true })
    if ((await more.count()) > 0) await more.click()
    expect(await card.locator('script, iframe, svg[onload], [onerror], a[href^="javascript"]').count()).toBe(0)
  }
  await page.waitForTimeout(100)
  expect(await page.evaluate(() => (globalThis as { canary?: unknown }).canary)).toBeUndefined()
})

test('CAL-6 twenty thousand emoji in one paragraph do not hold up typing or switching, and Arabic runs from the right', async () => {
  const { page } = studio
  await show('Emoji')
  await tab('Preview').click()
  const choose = page.getByRole('group', { name: 'Channel of the preview' })
  for (const name of ['Facebook', 'X', 'Instagram']) {
    await choose.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('article', { name: `Preview on ${name}` })).toBeVisible()
  }
  const drawn = await page.getByRole('article').evaluate((card) => card.textContent?.length ?? 0)
  expect(drawn).toBeLessThan(10_000)

  await show('Arabic')
  await tab('Preview').click()
  const text = page.getByRole('article').getByText('قهوة الصباح')
  await expect(text).toBeVisible()
  expect(await text.evaluate((line) => line.getAttribute('dir'))).toBe('auto')
})

for (const theme of ['light', 'dark'] as const) {
  test(`CAL-4 CAL-5 the editor has no accessibility violations (${theme})`, async () => {
    const { page } = studio
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const title of ['Pictures', 'Links', 'Voice']) {
      await show(title)
      expect(await brokenRules(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await tab(/^Instagram/).click()
      expect(await brokenRules(page)).toEqual([])
    }
  })
}
