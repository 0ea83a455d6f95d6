import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { encodePng } from '#backend/sample/png'
import type { NewPost } from '#shared/calendar/contract'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { brokenRules, cutOffSideways, setWindow, smallTargets, tabThrough } from '../support/accessibility'
import { dropFiles } from '../support/droppedFiles'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { openReview, type ReviewWindow } from '../support/reviewWindow'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const HOSTILE = [
  '<script>window.canary = 1</script>',
  '<img src=x onerror="window.canary = 2">',
  '</script><script>window.canary = 3</script>',
  '<!--<script>',
  '"><svg onload=window.canary=4>',
  '{{constructor.constructor("window.canary=5")()}}',
  'javascript:window.canary=6',
  '\u2028window.canary=7\u2029',
].join('\n')
const ARABIC = 'مرحبا بكم في المقهى ☕ — قهوة اليوم'
const SECRETS = [
  'SECRET-NOTE',
  'SECRET-TITLE',
  'SECRET-OTHER-POST',
  'SECRET-FILE-NAME',
  'SECRET-CONTACT',
  'SECRET-GOAL',
]
const OTHER_CLIENTS = Array.from({ length: 20 }, (_, index) => `CANARY-CLIENT-${index}`)

let studio: Studio
let clientId: ClientId
let channelIds: string[] = []
let posts: PostId[] = []
let otherPost: PostId
const downloads = mkdtempSync(join(tmpdir(), 'clientele-downloads-'))
const nextMonth = new Date(Date.now() + 32 * 86_400_000).toISOString().slice(0, 7)
const at = (day: number, time = '10:00') => `${nextMonth}-${String(day).padStart(2, '0')}T${time}` as LocalDateTime

async function prepare(api: Client<BackendApi>) {
  const { id } = await api.clients.createClient({
    name: 'Café Luz',
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    locale: 'pt-PT',
    fields: {
      goals: 'SECRET-GOAL',
      notes: 'SECRET-NOTE',
      contacts: [{ name: 'SECRET-CONTACT', role: '', email: 'secret@example.com', phone: '' }],
    },
  })
  clientId = id
  await api.clients.setLogo({ clientId, bytes: encodePng(64, 64, new Uint8Array(64 * 64 * 4).fill(120)) })
  const addChannel = async (platform: 'instagram' | 'facebook') =>
    (
      await api.clients.addChannel({
        clientId,
        channel: { platform, handle: `@luz.${platform}`, address: '', audience: '', followersAtStart: null },
      })
    ).id
  const instagram = await addChannel('instagram')
  const facebook = await addChannel('facebook')
  channelIds = [instagram, facebook]
  const bytes = encodePng(1_400, 1_400, new Uint8Array(1_400 * 1_400 * 4).fill(90))
  const step = await api.media.beginImport({
    clientId,
    fileName: 'SECRET-FILE-NAME.png',
    byteSize: bytes.length,
    bytes: bytes as Uint8Array<ArrayBuffer>,
  })
  if (!step.isDone) throw new Error('The picture takes one step')
  const media = [{ assetId: step.asset.id, altText: 'A cup on a blue table' }]
  const both = [instagram, facebook].map((channelId) => ({
    channelId,
    caption: null,
    firstComment: '',
    link: '',
    media: null,
  }))
  const make = (change: NewPost): NewPost => ({
    title: 'SECRET-TITLE',
    notes: 'SECRET-NOTE',
    versions: both,
    ...change,
  })
  posts = await api.calendar.createPosts({
    clientId,
    posts: [
      make({ caption: HOSTILE, state: 'draft', scheduledAt: at(3), media }),
      make({
        caption: ARABIC,
        state: 'draft',
        scheduledAt: at(5),
        versions: [
          { channelId: instagram, caption: null, firstComment: '#first', link: '', media: null },
          {
            channelId: facebook,
            caption: 'Other words here',
            firstComment: '',
            link: 'https://luz.example/menu?a=1&b=2',
            media: null,
          },
        ],
      }),
      make({ caption: 'A third post', state: 'scheduled', scheduledAt: at(8) }),
      make({
        caption: 'SECRET-OTHER-POST',
        state: 'published',
        scheduledAt: at(9),
        permalink: 'https://example.com/p',
      }),
    ],
  })
  otherPost = posts.pop() as PostId
  for (const name of OTHER_CLIENTS) {
    const other = await api.clients.createClient({ name, timeZone: 'Europe/Lisbon', currency: 'EUR' })
    await api.calendar.createPosts({
      clientId: other.id,
      posts: [{ caption: `${name} caption`, scheduledAt: at(3), state: 'draft' }],
    })
  }
}

test.beforeAll(async () => {
  studio = await launchStudio({ prepare })
})
test.afterAll(async () => {
  await studio.close()
  rmSync(downloads, { recursive: true, force: true })
})

const goTo = (place: string) => studio.page.evaluate((hash) => (location.hash = hash), place)
const reviewFiles = () => {
  const folder = join(studio.folder, 'reviews')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}
const newestFile = () => reviewFiles().at(-1) ?? ''
const stateOf = (postId: PostId) =>
  studio.app.evaluate(
    async (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      return (await backend.api.calendar.getPost(input)).post.state
    },
    { clientId, postId },
  )
const postArticle = (page: Page, index: number) => page.getByRole('article').nth(index)

async function chooseAnswer(page: Page, file: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import an answer' }).click()
  await (await chosen).setFiles(file)
}

/** The folder holds none of this name yet. */
async function saveAnswer(page: Page, folder = downloads): Promise<string> {
  const before = new Set(readdirSync(folder))
  await page.getByRole('button', { name: 'Save answer' }).click()
  await expect(page.getByText(/^Saved as/)).toBeVisible()
  await expect.poll(() => readdirSync(folder).filter((name) => !before.has(name)).length).toBe(1)
  return join(folder, readdirSync(folder).find((name) => !before.has(name)) ?? '')
}

async function expectQuiet(review: ReviewWindow): Promise<void> {
  const requests = await review.requests()
  expect(requests.filter((url) => !/^(data|blob):/.test(url))).toEqual([])
  expect(await review.violations()).toEqual([])
  expect(await review.page.evaluate(() => (globalThis as { canary?: number }).canary)).toBeUndefined()
}

test('CAL-14 chosen posts of a month become one file, and drafts are in review', async () => {
  const { page } = studio
  await goTo(`/client/${clientId}/calendar`)
  await page.getByRole('button', { name: 'More for this calendar' }).click()
  await page.getByRole('menuitem', { name: 'Send for review' }).click()
  await expect(page.getByRole('heading', { name: 'Send for review' })).toBeFocused()
  const wanted = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${nextMonth}-15T12:00:00Z`),
  )
  const heading = page.getByRole('heading', { name: wanted })
  for (let step = 0; step < 3 && !(await heading.isVisible()); step++) {
    await page.getByRole('button', { name: 'Later month' }).click()
    await page.waitForTimeout(200)
  }
  await expect(page.getByText('3 posts chosen')).toBeVisible()
  await expect(page.getByText('2 posts will be “In review” afterwards.')).toBeVisible()
  await page.getByLabel('Message').fill('Please have a look')
  await page.getByLabel('Please answer by').fill(`${nextMonth}-02`)
  expect(await brokenRules(page)).toEqual([])
  await page.getByRole('button', { name: 'Make the file' }).click()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  expect(reviewFiles()).toHaveLength(1)
  expect(await Promise.all(posts.map(stateOf))).toEqual(['in-review', 'in-review', 'scheduled'])
})

test('CAL-14 the file holds these posts and nothing else of the studio', async () => {
  const html = readFileSync(newestFile(), 'utf8')
  for (const secret of [...SECRETS, ...OTHER_CLIENTS, 'secret@example.com']) expect(html).not.toContain(secret)
  for (const id of [clientId, otherPost, ...channelIds]) expect(html).not.toContain(id)
  expect(html).not.toContain(studio.folder)
  expect(html).not.toContain(tmpdir())
  expect(html).not.toMatch(/(src|href)="https?:/)
  for (const postId of posts) expect(html).toContain(postId)
  expect(html.match(/data:image\/jpeg;base64,/g)).toHaveLength(2)
  expect(html.length).toBeLessThan(300_000)
})

test('CAL-14 it works from a file without a network, and hostile texts stay texts', async () => {
  const review = await openReview(studio.app, newestFile(), { downloads })
  const { page } = review
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Posts of/)
  await expect(page.getByText('Please have a look')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(3)
  await expect(postArticle(page, 0).getByText('<script>window.canary = 1</script>')).toBeVisible()
  await expect(postArticle(page, 0).getByRole('img', { name: 'A cup on a blue table' })).toBeVisible()
  const size = await page
    .locator('figure img')
    .first()
    .evaluate((image: HTMLImageElement) => image.naturalWidth)
  expect(size).toBe(1_080)
  await expect(postArticle(page, 1).getByText(ARABIC)).toHaveCSS('direction', 'rtl')
  await expect(postArticle(page, 1).getByText('Other words here')).toBeVisible()
  await expect(postArticle(page, 1).getByRole('link', { name: 'https://luz.example/menu?a=1&b=2' })).toBeVisible()
  await expectQuiet(review)
  await review.close()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`CAL-14 A11Y-AXE A11Y-TARGET the review page breaks no rule, ${scheme}`, async () => {
    for (const [width, height] of [
      [1_280, 900],
      [375, 812],
    ] as const) {
      const review = await openReview(studio.app, newestFile(), { downloads, width, height })
      await review.page.emulateMedia({ colorScheme: scheme })
      await review.page.getByLabel('Approve', { exact: true }).first().check()
      await review.page.getByLabel('Ask for changes').nth(1).check()
      expect(await brokenRules(review.page)).toEqual([])
      expect(await smallTargets(review.page)).toEqual([])
      const beyond = await review.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(beyond).toBe(0)
      await review.close()
    }
  })
}

test('CAL-14 what was decided is there after closing, and everything is approved at once', async () => {
  const first = await openReview(studio.app, newestFile(), { downloads })
  await first.page.getByLabel('Ask for changes').nth(2).check()
  await first.page.reload()
  await expect(first.page.getByLabel('Ask for changes').nth(2)).toBeChecked()
  await first.page.getByRole('button', { name: 'Approve all 3' }).click()
  await expect(first.page.locator('#progress-text')).toHaveText('3 of 3 answered · 2 approved · 1 to change')
  await first.page.getByRole('button', { name: 'Decide later' }).first().click()
  await expect(first.page.locator('#progress-text')).toHaveText('2 of 3 answered · 1 approved · 1 to change')
  await expectQuiet(first)
  await first.close()
})

test('CAL-14 nothing decided saves nothing, with the keyboard alone, and without the browser’s storage', async () => {
  const review = await openReview(studio.app, newestFile(), { downloads, hasStorage: false })
  const { page } = review
  await expect(page.getByText('This browser keeps nothing for this page')).toBeVisible()
  await page.getByRole('button', { name: 'Save answer' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing is decided yet')).toBeVisible()
  await page.getByLabel('Approve', { exact: true }).first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByLabel('Ask for changes').first()).toBeChecked()
  await expect(postArticle(page, 0).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Shorter, please')
  await page.getByRole('button', { name: 'Save answer' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel(/^No file to be found/)).toHaveValue(/BEGIN REVIEW ANSWER[^]*END REVIEW ANSWER/)
  await expectQuiet(review)
  await review.close()
})

test('CAL-14 on a phone a client decides, and the answer lands on the posts with its log, also after a restart', async () => {
  for (const name of readdirSync(downloads)) rmSync(join(downloads, name))
  const review = await openReview(studio.app, newestFile(), { downloads, width: 375, height: 812 })
  await postArticle(review.page, 0).getByLabel('Approve', { exact: true }).check()
  await postArticle(review.page, 1).getByLabel('Ask for changes').check()
  await postArticle(review.page, 1).getByRole('textbox').fill('Colder words ❄️ — أقصر')
  await postArticle(review.page, 2).getByRole('textbox').fill('Only a thought')
  await review.page.getByLabel('Your name').fill('Ana')
  const answer = await saveAnswer(review.page)
  await expectQuiet(review)
  await review.close()

  const { page } = studio
  await goTo(`/client/${clientId}/reviews`)
  await expect(page.getByText('3 posts waiting for the client')).toBeVisible()
  await chooseAnswer(page, answer)
  await expect(page.getByRole('heading', { name: /^Answer from Ana/ })).toBeFocused()
  await expect(page.getByText('Nothing is changed yet. 3 posts answered.')).toBeVisible()
  expect(await Promise.all(posts.map(stateOf))).toEqual(['in-review', 'in-review', 'scheduled'])
  expect(await brokenRules(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
  await page.getByRole('button', { name: 'Import 3 decisions' }).click()
  await expect(page.getByText('1 approved · 1 to change')).toBeVisible()
  expect(await Promise.all(posts.map(stateOf))).toEqual(['approved', 'changes-requested', 'scheduled'])
  expect(await brokenRules(page)).toEqual([])

  await studio.restart()
  await goTo(`/client/${clientId}/calendar?post=${posts[1]}`)
  const log = studio.page.getByRole('region', { name: 'Client’s approval' })
  await expect(log.getByText('Colder words ❄️ — أقصر')).toBeVisible()
  await expect(log.getByText(/^Ana, .*this version$/)).toBeVisible()

  await goTo(`/client/${clientId}/reviews`)
  await chooseAnswer(studio.page, answer)
  await expect(studio.page.getByText(/This answer from Ana was imported on .* already/)).toBeVisible()
})

test('CAL-14 an import is taken back as one, and a pasted text is as good as the file', async () => {
  const { page } = studio
  const review = await openReview(studio.app, newestFile(), { downloads })
  await review.page.getByRole('button', { name: 'Approve all 3' }).click()
  await review.page.getByRole('button', { name: 'Save answer' }).click()
  const text = await review.page.getByLabel(/^No file to be found/).inputValue()
  await review.close()

  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Paste an answer' }).click()
  await page.getByLabel('The client’s message').fill(`Hi!\n\n> ${text.replaceAll('\n', '\n> ')}\n\nBest, Ana`)
  await page.getByRole('button', { name: 'Show what changes' }).click()
  await page.getByRole('button', { name: 'Import 3 decisions' }).click()
  await expect.poll(() => stateOf(posts[1] as PostId)).toBe('approved')
  await page.getByRole('alert').or(page.getByRole('status')).getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => stateOf(posts[1] as PostId)).toBe('changes-requested')
})

test('CAL-14 an approval does not hold for what was edited since, and the post is sent again', async () => {
  const { page } = studio
  await studio.app.evaluate(
    async (_electron, input) => {
      const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
        .clienteleTest
      await backend.api.calendar.updatePost({ ...input, changes: { caption: 'Rewritten after the approval' } })
    },
    { clientId, postId: posts[0] as PostId },
  )
  await goTo(`/client/${clientId}/calendar?post=${posts[0]}`)
  const log = page.getByRole('region', { name: 'Client’s approval' })
  await expect(log.getByText('Approved in an earlier version')).toBeVisible()
  await expect(log.getByText('Changed since: caption.')).toBeVisible()
  await log.getByRole('link', { name: 'Send again' }).click()
  await expect(page.getByText('1 post chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Make the file' }).click()
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  expect(reviewFiles()).toHaveLength(2)
})

/** What the system's dialog answers, one after the other; null: it was cancelled. */
const answerSaveDialog = (...files: readonly (string | null)[]) =>
  studio.app.evaluate(({ dialog }, given) => {
    const offered: string[] = []
    Object.assign(globalThis, { offered })
    const left = [...given]
    dialog.showSaveDialog = ((options: { defaultPath?: string }) => {
      offered.push(options.defaultPath ?? '')
      const filePath = left.shift() ?? null
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }) as unknown as typeof dialog.showSaveDialog
  }, files)
const offeredPlaces = () => studio.app.evaluate(() => (globalThis as unknown as { offered: string[] }).offered)

test('CAL-14 a review goes where the person says, a cancelled dialog makes nothing, and a place that takes no file neither', async () => {
  const { page } = studio
  const place = mkdtempSync(join(tmpdir(), 'clientele-place-'))
  const rounds = page.getByRole('region', { name: /^Posts / })
  try {
    await goTo(`/client/${clientId}/reviews`)
    await expect(rounds).toHaveCount(2)
    await answerSaveDialog(null, join(place, 'For Ana'))
    const saveAgain = async () => {
      await page
        .getByRole('button', { name: /^More for Posts/ })
        .last()
        .click()
      await page.getByRole('menuitem', { name: 'Save the file again…' }).click()
    }
    await saveAgain()
    await expect.poll(async () => (await offeredPlaces()).length).toBe(1)
    expect((await offeredPlaces())[0]).toMatch(/Café Luz, Posts of .*\.html$/)
    await saveAgain()
    await expect(page.getByText('For Ana.html', { exact: true })).toBeVisible()
    expect(readdirSync(place)).toEqual(['For Ana.html'])
    expect(readFileSync(join(place, 'For Ana.html'), 'utf8')).toContain(posts[1])

    await goTo(`/client/${clientId}/reviews?send=1&month=${nextMonth}`)
    await page.getByRole('radio', { name: 'Choose a place' }).check()
    await expect(page.getByRole('status').filter({ hasText: /posts? chosen/ })).toBeVisible()
    await page.getByRole('checkbox', { name: 'All of them' }).check()
    // Below a file nothing can be stored.
    await answerSaveDialog(null, join(place, 'For Ana.html', 'Review.html'), join(place, 'Second.HTML'))
    const save = page.getByRole('button', { name: 'Save the file…' })
    await save.click()
    await expect.poll(async () => (await offeredPlaces()).length).toBe(1)
    await expect(save).toBeEnabled()
    await save.click()
    await expect(page.getByRole('alert').filter({ hasText: 'The review could not be written to' })).toBeVisible()
    await save.click()
    await expect(page.getByText('Second.HTML', { exact: true })).toBeVisible()
    expect(readdirSync(place).toSorted()).toEqual(['For Ana.html', 'Second.HTML'])
    expect(reviewFiles()).toHaveLength(2)
    // Nothing waits for an answer to what was never written.
    await goTo(`/client/${clientId}/reviews`)
    await expect(rounds).toHaveCount(3)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

test('CAL-14 an answer is dropped on the calendar or on the reviews; other files are left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-dropped-'))
  const review = await openReview(studio.app, newestFile(), { downloads: folder })
  await review.page.getByLabel('Approve', { exact: true }).first().check()
  await review.page.getByLabel('Your name').fill('Rui')
  const file = await saveAnswer(review.page, folder)
  await review.close()
  const answer = { name: 'answer.json', mimeType: 'application/json', buffer: readFileSync(file) }
  rmSync(folder, { recursive: true })

  const { page } = studio
  await goTo(`/client/${clientId}/calendar?view=month`)
  const grid = page.getByRole('grid')
  await expect(grid.getByRole('gridcell').first()).toBeVisible()
  await dropFiles(grid, [{ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Hello') }])
  await expect(grid).toBeVisible()
  await dropFiles(grid, [answer])
  const heading = page.getByRole('heading', { name: /^Answer from Rui/ })
  await expect(heading).toBeFocused()
  expect(page.url()).toContain('/reviews')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(heading).toHaveCount(0)

  await dropFiles(page.getByRole('region', { name: /^Posts / }).first(), [answer])
  await expect(heading).toBeFocused()
  await page.getByRole('button', { name: 'Import 1 decision' }).click()
  await expect.poll(() => stateOf(posts[0] as PostId)).toBe('approved')
})

test('CAL-14 A11Y-REFLOW A11Y-FOCUS the reviews are whole at 200 %, and Tab goes through them to their end', async () => {
  const { page } = studio
  await setWindow(studio.app, 1440, 900, 2)
  for (const [place, seen] of [
    ['reviews', page.getByRole('region', { name: /^Posts of/ }).first()],
    [`reviews?send=1&month=${nextMonth}`, page.getByRole('checkbox', { name: 'All of them' })],
  ] as const) {
    await goTo(`/client/${clientId}/${place}`)
    await expect(seen).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await brokenRules(page), `${place}, ${colorScheme}`).toEqual([])
    }
    expect(await cutOffSideways(page), place).toEqual([])
    expect(await smallTargets(page), place).toEqual([])
    const { stops, hasEnd } = await tabThrough(page)
    expect(hasEnd, place).toBe(true)
    expect(
      stops.filter(({ isSeen, isUncovered }) => !isSeen || !isUncovered),
      place,
    ).toEqual([])
  }
  await setWindow(studio.app, 1440, 900)
})

test('CAL-14 an answer of another client is refused where it does not belong, and says whose it is', async () => {
  const { page } = studio
  const other = await studio.app.evaluate(async () => {
    const { backend } = (globalThis as unknown as { clienteleTest: { backend: { api: Client<BackendApi> } } })
      .clienteleTest
    return (await backend.api.clients.listClients({})).find(({ name }) => name === 'CANARY-CLIENT-7')?.id
  })
  const answer = join(downloads, readdirSync(downloads)[0] ?? '')
  await goTo(`/client/${other}/reviews`)
  await chooseAnswer(page, answer)
  await expect(page.getByText('This answer is about “Café Luz”')).toBeVisible()
})
