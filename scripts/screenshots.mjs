// npm run screenshots: the real app with the sample studio, every screen, light and dark, into docs/screens.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { ensureBuild } from './build.mjs'
import { withDisplay } from './display.mjs'
import { launchEnvironment, playwrightLaunchOptions } from './electronRuntime.mjs'
import { exitWith } from './launch.mjs'
import { projectFolder } from './places.mjs'
import { takeOnboarding } from './screenshotOnboarding.mjs'
import { answerReview, openReviewFile } from './screenshotReviews.mjs'

const target = path.join(projectFolder, 'docs', 'screens')
const only = process.argv.slice(2)

/** @param {import('@playwright/test').Page} page @param {string} hash */
async function goTo(page, hash) {
  await page.evaluate((place) => {
    globalThis.location.hash = place
  }, hash)
  await page.waitForTimeout(900)
}

/**
 * They are made when the library is first looked at.
 * @param {import('@playwright/test').Page} page
 */
async function untilThumbnailsStand(page) {
  const files = page.getByRole('listbox', { name: 'Files' }).getByRole('option')
  await files.first().waitFor()
  const pictures = files.locator('img')
  while ((await pictures.count()) < (await files.count())) await page.waitForTimeout(200)
  await page.waitForTimeout(400)
}

/** A client with 400 posts this month. Runs in main. */
async function addBusyClient() {
  const { api } = Reflect.get(globalThis, 'clienteleTest').backend
  const { id } = await api.clients.createClient({
    name: 'Grand Hotel Miramar',
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    locale: 'en-GB',
  })
  /** @type {{ id: string }[]} */
  const channels = []
  for (const platform of ['instagram', 'facebook', 'tiktok']) {
    channels.push(
      await api.clients.addChannel({
        clientId: id,
        channel: { platform, handle: 'miramar', address: '', audience: '', followersAtStart: null },
      }),
    )
  }
  const subjects = [
    'Breakfast on the terrace',
    'Room with a view',
    'The pool at seven',
    'Chef’s table',
    'Late checkout',
    'Rain plan',
    'Wedding in the garden',
    'Night porter’s tips',
  ]
  const states = ['published', 'scheduled', 'approved', 'in-review', 'draft', 'changes-requested']
  const month = new Date().toISOString().slice(0, 7)
  const today = Number(new Date().toISOString().slice(8, 10))
  await api.calendar.createPosts({
    clientId: id,
    posts: Array.from({ length: 400 }, (_, index) => {
      const day = 1 + (index % 28)
      return {
        title: subjects[index % subjects.length],
        caption: `${subjects[index % subjects.length]}: a quiet corner of the house, number ${index}.`,
        scheduledAt: `${month}-${String(day).padStart(2, '0')}T${String(7 + (Math.floor(index / 28) % 14)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
        state: day < today ? 'published' : states[1 + (index % 5)],
        versions: channels
          .slice(0, 1 + (index % 3))
          .map((channel) => ({ channelId: channel.id, caption: null, firstComment: '', link: '' })),
      }
    }),
  })
  return id
}

/** An export with a figure that is no number, as the import's preview names it. */
function exportFile() {
  const header =
    'Post ID,Account username,Description,Publish time,Permalink,Post type,Views,Reach,Likes,Shares,Comments,Saves,Audience mood'
  const rows = Array.from({ length: 14 }, (_, index) => {
    const reach = index === 9 ? 'many' : String(640 + index * 37)
    return `17${index},padaria,"Bread of the day, number ${index}",11/${String(index + 1).padStart(2, '0')}/2026 09:00,https://example.com/p/${index},IG image,${900 + index * 41},${reach},${30 + index},${index % 4},${index % 5},${index % 6},good`
  })
  return { name: 'instagram-november.csv', mimeType: 'text/csv', buffer: Buffer.from([header, ...rows].join('\n')) }
}

/** A bulk file of another tool, with a channel that nobody knows and a day that does not exist. */
function tableFile() {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const day = index === 7 ? '2027-02-30' : `2027-03-${String(index + 1).padStart(2, '0')}`
    return `${index === 4 ? 'old bakery page' : 'instagram'},${day} 09:${index % 2 === 0 ? '00' : '30'},"Bread of the day, number ${index + 1}",https://example.com/${index}.jpg`
  })
  return {
    name: 'later-march.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Profile,Scheduled Time,Caption,Media URL', ...rows].join('\n')),
  }
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 */
async function takeReviews(app, page, /** @type {string} */ clientId, /** @type {string[]} */ postIds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'clientele-answer-'))
  const { review, answer } = await answerReview(app, clientId, postIds, folder)
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    for (const [name, size] of /** @type {const} */ ([
      ['review-file', { width: 1_280, height: 900 }],
      ['review-file-phone', { width: 375, height: 812 }],
    ])) {
      const file = await openReviewFile(app, review, folder, size)
      await file.emulateMedia({ colorScheme: theme })
      await file.screenshot({ path: path.join(target, `${name}-${theme}.png`) })
      await file.close()
    }
    await page.emulateMedia({ colorScheme: theme })
    await goTo(page, `#/client/${clientId}/reviews?send=1&posts=${postIds.join(',')}`)
    await page.screenshot({ path: path.join(target, `review-send-${theme}.png`) })
    await goTo(page, `#/client/${clientId}/reviews`)
    await page.locator('input[type=file]').first().setInputFiles(answer)
    await page.waitForTimeout(900)
    await page.screenshot({ path: path.join(target, `review-answer-${theme}.png`) })
    await page.getByRole('button', { name: 'Cancel' }).click()
  }
  await page.locator('input[type=file]').first().setInputFiles(answer)
  await page.getByRole('button', { name: /^Import \d/ }).click()
  await page.waitForTimeout(900)
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme: theme })
    await page.waitForTimeout(300)
    await page.screenshot({ path: path.join(target, `reviews-${theme}.png`) })
  }
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 */
async function takeAll(app, page) {
  const clients = await app.evaluate(() => Reflect.get(globalThis, 'clienteleTest').backend.api.clients.listClients({}))
  const id = clients[0].id
  const month = new Date(Date.now() - 32 * 86_400_000).toISOString().slice(0, 7)
  const arabic = clients[1].id
  const busy = await app.evaluate(addBusyClient)
  const posts = await app.evaluate(
    (_electronModule, clientId) =>
      Reflect.get(globalThis, 'clienteleTest').backend.api.calendar.listPosts({
        clientId,
        states: ['scheduled', 'approved', 'in-review'],
      }),
    id,
  )
  /** @type {[string, string, ((page: import('@playwright/test').Page) => Promise<void>)?][]} */
  const screens = [
    ['today', '#/'],
    ['reminders', '#/reminders'],
    ['all-clients', '#/calendar'],
    ['all-clients-month', '#/calendar?view=month'],
    ['all-clients-search', '#/calendar?q=bread'],
    ['overview', `#/client/${id}/overview`],
    ['month', `#/client/${id}/calendar?view=month`],
    ['month-arabic', `#/client/${arabic}/calendar?view=month`],
    ['month-400', `#/client/${busy}/calendar?view=month`],
    ['week', `#/client/${id}/calendar?view=week`],
    ['week-400', `#/client/${busy}/calendar?view=week`],
    ['day', `#/client/${busy}/calendar?view=day`],
    ['board', `#/client/${id}/calendar?view=board`],
    ['board-400', `#/client/${busy}/calendar?view=board`],
    ['editor', `#/client/${id}/calendar?post=${posts[0]?.id}`],
    ['plan', `#/client/${id}/plan?part=pillars`],
    ['slots', `#/client/${id}/plan?part=slots`],
    ['hashtags', `#/client/${id}/plan?part=hashtags`],
    ['templates', `#/client/${id}/plan?part=templates`],
    ['dates', `#/client/${id}/plan?part=dates`],
    ['files', `#/client/${id}/files`, untilThumbnailsStand],
    ['exchange', `#/client/${id}/exchange`],
    ['results', `#/client/${id}/results`],
    ['report', `#/client/${id}/reports?month=${month}`],
    ['settings', '#/settings'],
  ]
  for (const theme of ['light', 'dark']) {
    // Playwright tells the page its own idea of the scheme, over Electron's.
    await page.emulateMedia({ colorScheme: /** @type {'light' | 'dark'} */ (theme) })
    for (const [name, hash, isReady] of screens) {
      if (only.length > 0 && !only.includes(name)) continue
      await goTo(page, hash)
      await isReady?.(page)
      await page.screenshot({ path: path.join(target, `${name}-${theme}.png`) })
    }
    if (only.length === 0 || only.includes('import')) {
      await goTo(page, `#/client/${id}/results`)
      await page.locator('input[type=file]').first().setInputFiles(exportFile())
      await page.waitForTimeout(900)
      await page.screenshot({ path: path.join(target, `import-${theme}.png`) })
    }
    if (only.length === 0 || only.includes('exchange-import')) {
      await goTo(page, `#/client/${id}/exchange`)
      await page.locator('input[type=file]').first().setInputFiles(tableFile())
      await page.waitForTimeout(900)
      await page.screenshot({ path: path.join(target, `exchange-import-${theme}.png`) })
      await page.getByRole('button', { name: 'Cancel' }).click()
    }
    if (only.length === 0 || only.includes('list')) {
      await goTo(page, `#/client/${id}/calendar?view=list`)
      await page.screenshot({ path: path.join(target, `list-${theme}.png`) })
    }
  }
  if (only.length === 0 || only.includes('reviews')) {
    const toSend = posts.slice(0, 6).map((/** @type {{ id: string }} */ post) => post.id)
    await takeReviews(app, page, id, toSend)
  }
  if (only.length === 0 || only.includes('onboarding')) await takeOnboarding(app, page, id, target)
  if (only.length > 0 && !only.includes('pdf')) return
  const { file } = await app.evaluate(
    (_electronModule, input) =>
      Reflect.get(globalThis, 'clienteleTest')
        .hostDispatch({ kind: 'studio' }, { path: 'host.exportReport', input })
        .then((/** @type {any} */ result) => result.value),
    { clientId: id, month },
  )
  spawnSync('pdftoppm', ['-r', '70', '-png', file, path.join(target, 'report-page')])
}

await exitWith(async () => {
  await ensureBuild()
  mkdirSync(target, { recursive: true })
  if (only.length === 0) for (const name of readdirSync(target)) rmSync(path.join(target, name))
  const root = mkdtempSync(path.join(tmpdir(), 'clientele-screens-'))
  return withDisplay(launchEnvironment(), async (env) => {
    Object.assign(process.env, { DISPLAY: env.DISPLAY })
    const app = await _electron.launch(
      playwrightLaunchOptions({
        appFolder: projectFolder,
        appArguments: ['--demo'],
        environment: {
          CLIENTELE_TEST: '1',
          XDG_CONFIG_HOME: root,
          TZ: 'Europe/Lisbon',
          LANG: 'en_GB.UTF-8',
          DISPLAY: env.DISPLAY ?? '',
        },
      }),
    )
    const page = await app.firstWindow()
    await page.getByRole('navigation').getByText('Settings').waitFor()
    await page.locator('nav a[href*="/client/"]').first().waitFor({ timeout: 30_000 })
    await takeAll(app, page)
    await app.evaluate(({ app: electron }) => electron.quit())
    await app.waitForEvent('close').catch(() => {})
    rmSync(root, { recursive: true, force: true })
    return 0
  })
})
