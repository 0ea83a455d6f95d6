import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ClientId } from '#shared/kernel/ids'
import { STEP_TITLES } from '#shared/onboarding/content/stepTitles'
import { QUESTIONS } from '#shared/onboarding/questions'
import { STEPS } from '#shared/onboarding/steps'
import { TimeZone, localDateTimeOf, utcInstantFromMs } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { brokenRules, smallTargets } from '../support/accessibility'
import { expect, launchStudio, type Studio, test } from '../support/electronApp'
import { callHost, findPresenter, type MainHooks, moveTo, present, stateOf } from '../support/presentation'
import { listNotifications, notificationLog } from '../support/systemNotifications'

const LISBON = TimeZone.parse('Europe/Lisbon')
const CANARIES = 50
const CANARY = /canary/i
const MINUTE_MS = 60_000

let studio: Studio
let clientId: ClientId
const canaryIds: ClientId[] = []

const clientOf = (api: Client<BackendApi>, name: string) =>
  api.clients.createClient({ name, timeZone: LISBON, currency: 'EUR', locale: 'en-GB' })

/** A studio full of clients of whom nothing may ever be seen, each with everything that a client can have. */
async function addCanaries(api: Client<BackendApi>): Promise<void> {
  canaryIds.length = 0
  for (let index = 0; index < CANARIES; index++) {
    const name = `Canary ${index}`
    const { id } = await clientOf(api, name)
    canaryIds.push(id)
    await api.clients.updateClient({
      clientId: id,
      changes: {
        notes: `${name} notes`,
        goals: `${name} goals`,
        tags: [`canary-${index}`],
        website: `https://canary-${index}.example`,
        contacts: [{ name: `${name} contact`, role: 'owner', email: `canary${index}@example.com`, phone: '' }],
      },
    })
    const scheduledAt = localDateTimeOf(utcInstantFromMs(Date.now() + 20 * MINUTE_MS), LISBON)
    await api.calendar.createPost({
      clientId: id,
      post: { title: `${name} post`, caption: `${name} caption`, scheduledAt, state: 'scheduled' },
    })
    await api.onboarding.saveNote({ clientId: id, step: 'welcome', text: `${name} onboarding note` })
  }
}

/** In every window that opens from now on: everything that its ports receive, as text. */
async function recordMessages(): Promise<void> {
  await studio.app.context().addInitScript(() => {
    const received: string[] = []
    Object.assign(globalThis, { receivedByPorts: received })
    window.addEventListener('message', (message) => {
      for (const port of message.ports) {
        port.addEventListener('message', ({ data }) => {
          received.push(
            JSON.stringify(data, (_key, value: unknown) =>
              value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
            ),
          )
        })
      }
    })
  })
}

const received = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { receivedByPorts: readonly string[] }).receivedByPorts)

async function start(prepare?: (api: Client<BackendApi>) => Promise<void>): Promise<void> {
  studio = await launchStudio({
    prepare: async (api) => {
      clientId = (await clientOf(api, 'Padaria Lua')).id
      await prepare?.(api)
    },
  })
}

test.afterEach(() => studio.close())

/** The whole page as a person or a screen reader could have it. */
const contentOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML + document.title)

test('ONB-3 of fifty other clients nothing reaches the presenter’s window, its messages, title, storage or notifications', async () => {
  test.setTimeout(120_000)
  await start(async (api) => {
    await addCanaries(api)
    await api.onboarding.saveNote({ clientId, step: 'welcome', text: 'Secret: ask for more' })
  })
  await recordMessages()
  const page = await present(studio, clientId)
  const seen: string[] = []
  for (const step of STEPS) {
    await moveTo(studio, clientId, { to: 'step', step })
    await expect(page.getByRole('main', { name: STEP_TITLES[step] })).toBeVisible()
    seen.push(await contentOf(page))
  }
  // Other clients change, and are moved about, while this one is presented.
  await studio.app.evaluate(async (_electron, ids) => {
    const { api } = (globalThis as unknown as MainHooks).clienteleTest.backend
    for (const id of ids.slice(0, 10)) {
      await api.clients.updateClient({ clientId: id, changes: { name: 'Canary renamed' } })
      await api.calendar.createPost({ clientId: id, post: { title: 'Canary, just now' } })
    }
    await api.settings.updateSettings({ changes: { missedAfterHours: 25 } })
  }, canaryIds)
  await studio.app.evaluate(
    async (_electron, id) =>
      (globalThis as unknown as MainHooks).clienteleTest.backend.api.clients.updateClient({
        clientId: id,
        changes: { name: 'Padaria Sol' },
      }),
    clientId,
  )
  await moveTo(studio, clientId, { to: 'first' })
  await expect(page.getByText('Padaria Sol').first()).toBeVisible()
  seen.push(await contentOf(page))
  const messages = await received(page)
  expect(messages.length).toBeGreaterThan(STEPS.length)
  expect(messages.join()).toContain('Padaria Sol')
  for (const text of [...seen, ...messages]) {
    expect(text).not.toMatch(CANARY)
    expect(text).not.toContain('Secret')
    for (const id of canaryIds) expect(text).not.toContain(id)
  }

  const window = await studio.app.evaluate(async ({ BrowserWindow, session }) => {
    const found = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/presenter.html'),
    )
    if (!found) throw new Error('There is no presenter window')
    const own = found.webContents.session
    return {
      title: found.getTitle(),
      isOwnSession: own !== session.defaultSession,
      isPersistent: own.isPersistent(),
      storagePath: own.getStoragePath(),
      cookies: await own.cookies.get({}),
    }
  })
  expect(window).toEqual({
    title: 'Padaria Sol',
    isOwnSession: true,
    isPersistent: false,
    storagePath: null,
    cookies: [],
  })
  const stored = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys().catch(() => []),
    cookie: document.cookie,
  }))
  expect(stored).toEqual({ local: [], session: [], databases: [], caches: [], cookie: '' })
})

test('ONB-3 calls beyond its list, for other clients and for all of them are refused', async () => {
  await start(addCanaries)
  const page = await present(studio, clientId)
  const [other] = canaryIds
  // A page that had been taken over: it asks for new ports, as after a restart, and tries everything.
  const answers = await page.evaluate(
    async ({ own, canary }) => {
      const ports = await new Promise<readonly MessagePort[]>((resolve) => {
        window.addEventListener('message', (message) => message.ports.length > 0 && resolve(message.ports))
        window.postMessage({ type: 'clientele:ready' }, location.origin)
      })
      const ask = (port: MessagePort | undefined, requests: readonly { path: string; input: object }[]) =>
        Promise.all(
          requests.map(
            ({ path, input }, index) =>
              new Promise<string>((resolve) => {
                const id = 1_000_000 + Math.floor(performance.now() * 1_000) + index
                port?.addEventListener('message', ({ data }) => {
                  if (data.id === id) resolve(`${path} ${data.result.ok ? 'answered' : data.result.error.code}`)
                })
                port?.start()
                port?.postMessage({ id, path, input })
              }),
          ),
        )
      const ofBackend = (clientId: string | undefined) => [
        { path: 'onboarding.getPresentation', input: { clientId } },
        { path: 'onboarding.getOnboarding', input: { clientId } },
        { path: 'onboarding.saveNote', input: { clientId, step: 'welcome', text: 'x' } },
        { path: 'onboarding.saveShown', input: { clientId, shown: { price: true } } },
        { path: 'clients.getClient', input: { clientId } },
        { path: 'clients.listClients', input: { clientId } },
        { path: 'calendar.listPosts', input: { clientId } },
        { path: 'settings.getSettings', input: { clientId } },
        { path: 'workspace.getWorkspace', input: {} },
      ]
      const ofHost = (clientId: string | undefined) => [
        { path: 'host.presentationOpened', input: { clientId } },
        { path: 'host.startPresentation', input: { clientId, step: 'welcome' } },
        { path: 'host.getPresentationState', input: { clientId } },
        { path: 'host.endPresentation', input: { clientId } },
        { path: 'host.pointAt', input: { clientId, pointer: null } },
        { path: 'host.copyText', input: { clientId, text: 'x' } },
        { path: 'host.openExternal', input: { clientId, url: 'https://example.com' } },
        { path: 'host.getHost', input: {} },
      ]
      const [backend, host] = ports
      return {
        own: await ask(backend, ofBackend(own)),
        other: await ask(backend, ofBackend(canary)),
        ownHost: await ask(host, ofHost(own)),
        otherHost: await ask(host, ofHost(canary)),
      }
    },
    { own: clientId as string, canary: other as string | undefined },
  )
  expect(answers.own.filter((answer) => answer.endsWith('answered'))).toEqual(['onboarding.getPresentation answered'])
  expect(answers.ownHost.filter((answer) => answer.endsWith('answered'))).toEqual(['host.presentationOpened answered'])
  for (const answer of [...answers.own, ...answers.ownHost]) expect(answer).toMatch(/ (answered|out-of-scope)$/)
  for (const answer of [...answers.other, ...answers.otherHost]) expect(answer).toMatch(/ out-of-scope$/)
})

test('ONB-3 files of other clients, the studio’s pages and its session are out of its reach', async () => {
  await start(addCanaries)
  const picture = 'a'.repeat(64)
  const [other] = canaryIds
  for (const id of [clientId, other]) {
    const assets = join(studio.folder, 'clients', String(id), 'assets')
    mkdirSync(assets, { recursive: true })
    writeFileSync(join(assets, `${picture}.png`), 'canary picture')
  }
  const page = await present(studio, clientId)
  const statusOf = (path: string) =>
    page.evaluate(
      (url) =>
        fetch(url).then(
          ({ status }) => status,
          () => 'blocked',
        ),
      path,
    )
  expect(await statusOf(`/media/${clientId}/${picture}.png`)).toBe(200)
  for (const path of [
    `/media/${other}/${picture}.png`,
    `/media/${clientId}/../${other}/${picture}.png`,
    `/media/${clientId}/..%2f${other}/${picture}.png`,
    '/studio.html',
    '/report.html',
    '/registry.sqlite',
  ]) {
    expect([404, 'blocked'], path).toContain(await statusOf(path))
  }
  expect(await statusOf('/presenter.html')).toBe(200)
  // What the studio stores is not there, and what this page might store is gone with its window.
  await studio.page.evaluate(() => localStorage.setItem('draft', 'Canary draft'))
  expect(await page.evaluate(() => localStorage.getItem('draft'))).toBeNull()
  await page.evaluate(() => localStorage.setItem('left', 'behind'))
  await callHost(studio, 'endPresentation', { clientId })
  await expect.poll(() => findPresenter(studio)).toBeUndefined()
  const again = await present(studio, clientId)
  expect(await again.evaluate(() => localStorage.length)).toBe(0)
})

test('ONB-3 REM-7 notifications wait until the presentation ends, and come as one digest', async () => {
  test.skip(!notificationLog, 'only in the session that npm test provides, where notifications can be read')
  const mark = `Wait ${Date.now()}`
  await start(async (api) => {
    for (let index = 0; index < 3; index++) {
      const { id } = await clientOf(api, `${mark} ${index}`)
      const scheduledAt = localDateTimeOf(utcInstantFromMs(Date.now() + 20 * MINUTE_MS), LISBON)
      await api.calendar.createPost({ clientId: id, post: { title: mark, scheduledAt, state: 'scheduled' } })
    }
  })
  await present(studio, clientId)
  await studio.app.evaluate(({ powerMonitor }, ms) => {
    const { clock } = (globalThis as unknown as MainHooks).clienteleTest
    clock.shiftMs(ms)
    powerMonitor.emit('resume')
  }, 21 * MINUTE_MS)
  // Another one would be here well before this.
  await studio.page.waitForTimeout(2_000)
  expect(listNotifications(mark)).toEqual([])
  await callHost(studio, 'endPresentation', { clientId })
  // A look that fails is made up for after five seconds.
  await expect.poll(() => listNotifications(mark), { timeout: 30_000 }).toHaveLength(1)
  expect(listNotifications(mark)[0]?.summary).toBe('3 posts are due')
})

test('ONB-3 the studio’s window is kept out of captures meanwhile, and the app says where that is impossible', async () => {
  await start()
  await studio.app.evaluate(({ BrowserWindow }) => {
    const log: boolean[] = []
    Object.assign(globalThis, { protection: log })
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/studio.html'),
    )
    if (window) window.setContentProtection = (isOn) => log.push(isOn)
  })
  const log = () => studio.app.evaluate(() => (globalThis as unknown as { protection: boolean[] }).protection)
  await present(studio, clientId)
  expect(await log()).toEqual([true])
  await callHost(studio, 'endPresentation', { clientId })
  expect(await log()).toEqual([true, false])
  const isSupported = process.platform !== 'linux'
  expect(await callHost(studio, 'getCaptureProtection', {})).toEqual({ isSupported })
})

test('ONB-3 everything is done by keyboard and remote, and the screen reader hears each turn', async () => {
  await start()
  const page = await present(studio, clientId)
  const press = (key: string) => page.keyboard.press(key)
  const shows = (step: (typeof STEPS)[number]) =>
    expect(page.getByRole('main', { name: STEP_TITLES[step], includeHidden: true })).toBeVisible()
  const said = page.locator('p[role="status"]')
  for (const [key, step] of [
    ['PageDown', 'overview'],
    ['ArrowRight', 'management'],
    [' ', 'marketing'],
    ['PageUp', 'management'],
    ['ArrowLeft', 'overview'],
    ['End', 'next-steps'],
    ['Home', 'welcome'],
  ] as const) {
    await press(key)
    await shows(step)
    await expect(said).toHaveText(`${STEP_TITLES[step]}, step ${STEPS.indexOf(step) + 1} of ${STEPS.length}`)
  }
  await press('b')
  await expect(said).toHaveText('The screen is black.')
  // Nothing that is not to be seen can be reached.
  for (const part of ['main', 'footer']) await expect(page.locator(part)).toHaveJSProperty('inert', true)
  await press('.')
  await shows('welcome')
  await press('b')
  await press('PageDown')
  // The first press only brings the picture back.
  await shows('welcome')

  // Questions are answered, and gone through, without leaving the keyboard.
  await moveTo(studio, clientId, { to: 'step', step: 'questions' })
  const question = (index: number) => page.getByRole('heading', { name: QUESTIONS[index]?.text })
  await expect(question(0)).toBeVisible()
  await expect(said).toHaveText(/question 1 of 12$/)
  await page.getByRole('radio').first().focus()
  await press('ArrowDown')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await press('PageDown')
  await expect(question(1)).toBeVisible()
  await press('1')
  await expect(page.getByRole('radio').first()).toBeChecked()
  await press('PageUp')
  await expect(question(0)).toBeVisible()
  await expect(page.getByRole('radio').nth(1)).toBeChecked()

  // The ring follows this window's own pointer, and shows where the studio points.
  await press('l')
  await page.mouse.move(300, 200)
  await page.mouse.move(320, 220)
  await expect(page.locator('[data-pointer="own"]')).toBeVisible()
  await press('l')
  await expect(page.locator('[data-pointer="own"]')).toHaveCount(0)
  await callHost(studio, 'pointAt', { clientId, pointer: { x: 0.5, y: 0.5 } })
  await expect(page.locator('[data-pointer="studio"]')).toBeVisible()
  await callHost(studio, 'pointAt', { clientId, pointer: null })
  await expect(page.locator('[data-pointer="studio"]')).toHaveCount(0)
})

test('ONB-3 it fills the screen and leaves it by keyboard and button, and turns by a finger', async () => {
  await start()
  const page = await present(studio, clientId)
  // No window manager runs under the tests: what is asked of the window is written down, and answered as one would.
  await studio.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/presenter.html'),
    )
    if (!window) throw new Error('There is no presenter window')
    window.setFullScreen = (isFullScreen) =>
      void (isFullScreen ? window.emit('enter-full-screen') : window.emit('leave-full-screen'))
  })
  const isFullScreen = async () => (await stateOf(studio))?.isFullScreen
  for (const [key, expected] of [
    ['F5', true],
    ['Escape', false],
    ['f', true],
    ['f', false],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(isFullScreen).toBe(expected)
    // The page hears of it a moment later, and its next key depends on it.
    const next = expected ? 'Leave full screen' : 'Full screen'
    await expect(page.getByRole('button', { name: next, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'Full screen' }).click()
  await expect(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible()
  const swipe = (from: number, to: number) =>
    page.evaluate(
      ([start = 0, end = 0]) => {
        const target = document.querySelector('main h1') as HTMLElement
        const touchAt = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 200 })
        const send = (type: string, touches: Touch[], changedTouches: Touch[]) =>
          target.dispatchEvent(new TouchEvent(type, { bubbles: true, touches, changedTouches }))
        send('touchstart', [touchAt(start)], [touchAt(start)])
        send('touchend', [], [touchAt(end)])
      },
      [from, to],
    )
  await swipe(600, 300)
  await expect(page.getByRole('main', { name: STEP_TITLES.overview })).toBeVisible()
  await swipe(300, 600)
  await expect(page.getByRole('main', { name: STEP_TITLES.welcome })).toBeVisible()
  await swipe(300, 270)
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('main', { name: STEP_TITLES.overview })).toBeVisible()
})

test('ONB-3 an answer that the damaged store refuses is kept, said so, and stored when the store is back', async () => {
  await start()
  const page = await present(studio, clientId, 'questions')
  await page.getByRole('radio').first().check()
  const answersInStore = () =>
    studio.app.evaluate(async (_electron, id) => {
      const { api } = (globalThis as unknown as MainHooks).clienteleTest.backend
      const { answers } = await api.onboarding.getPresentation({ clientId: id })
      return answers.filter(({ choiceIds }) => choiceIds.length > 0).map(({ questionId }) => questionId)
    }, clientId)
  await expect.poll(answersInStore).toEqual([QUESTIONS[0]?.id])

  const file = join(studio.folder, 'clients', clientId, 'client.sqlite')
  const pid = () => studio.app.evaluate(() => (globalThis as unknown as MainHooks).clienteleTest.backend.pid)
  const killDataProcess = async () => {
    const before = await pid()
    process.kill(before, 'SIGKILL')
    await expect.poll(pid).not.toBe(before)
  }
  const saved = ['', '-wal'].filter((ending) => existsSync(file + ending))
  for (const ending of saved) copyFileSync(file + ending, `${file}.safe${ending}`)
  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  writeFileSync(file, Buffer.alloc(40_960, 7))
  await killDataProcess()

  // The presentation goes on, also in a page that has to be loaded anew.
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: QUESTIONS[1]?.text })).toBeVisible()
  await page.getByRole('radio').first().check()
  await expect(page.getByText('Kept here, not saved yet')).toBeVisible()
  await expect(page.getByRole('radio').first()).toBeChecked()
  expect((await stateOf(studio))?.unsaved).toMatchObject([{ answer: { questionId: QUESTIONS[1]?.id } }])
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: QUESTIONS[2]?.text })).toBeVisible()

  for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
  for (const ending of saved) copyFileSync(`${file}.safe${ending}`, file + ending)
  // A store that was found to be damaged is looked at anew by the next data process.
  await killDataProcess()
  await expect(page.getByText('Kept here, not saved yet')).toHaveCount(0, { timeout: 20_000 })
  expect(await answersInStore()).toEqual([QUESTIONS[0]?.id, QUESTIONS[1]?.id])
  await page.keyboard.press('PageUp')
  await expect(page.getByRole('radio').first()).toBeChecked()
})

test('ONB-3 it survives the end of its page’s process and of the data process, where it was', async () => {
  await start()
  await present(studio, clientId, 'comparison')
  await studio.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().includes('/presenter.html'))
      ?.webContents.forcefullyCrashRenderer(),
  )
  const shown = () =>
    studio.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/presenter.html'),
      )
      return Promise.race([
        window?.webContents
          .executeJavaScript('document.querySelector("main")?.getAttribute("aria-label")')
          .catch(() => undefined) as Promise<string | undefined>,
        new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500)),
      ])
    })
  await expect.poll(shown, { timeout: 20_000 }).toBe(STEP_TITLES.comparison)
  await moveTo(studio, clientId, { to: 'next' })
  await expect.poll(shown).toBe(STEP_TITLES.questions)
  await studio.app.evaluate(() =>
    process.kill((globalThis as unknown as MainHooks).clienteleTest.backend.pid, 'SIGKILL'),
  )
  await moveTo(studio, clientId, { to: 'back' })
  await expect.poll(shown).toBe(STEP_TITLES.comparison)
})

test('ONB-3 a screen that is unplugged leaves the window on one that is there', async () => {
  await start()
  // A projector beside the only screen of this machine.
  await studio.app.evaluate(({ screen }) => {
    const [own] = screen.getAllDisplays()
    if (!own) throw new Error('There is no screen')
    const beside = { x: own.workArea.width, y: 0, width: 1280, height: 720 }
    const projector = { ...own, id: 99, bounds: beside, workArea: beside }
    Object.assign(globalThis, { unplug: () => (screen.getAllDisplays = () => [own]) })
    screen.getAllDisplays = () => [own, projector]
  })
  const page = await present(studio, clientId, 'weeks')
  const boundsOf = () =>
    studio.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/presenter.html'))
        ?.getBounds(),
    )
  const width = await studio.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea.width)
  expect((await boundsOf())?.x).toBeGreaterThanOrEqual(width)
  await studio.app.evaluate(({ screen }) => {
    ;(globalThis as unknown as { unplug: () => void }).unplug()
    screen.emit('display-removed', {}, { id: 99 })
  })
  await expect.poll(async () => (await boundsOf())?.x).toBeLessThan(width)
  await expect(page.getByRole('main', { name: STEP_TITLES.weeks })).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('main', { name: STEP_TITLES.measures })).toBeVisible()
})

test('ONB-3 its window is ready before the click, of this client and not to be seen', async () => {
  await start()
  const isVisible = () =>
    studio.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/presenter.html'))
        ?.isVisible(),
    )
  await studio.page.evaluate((id) => (location.hash = `/client/${id}/onboarding`), clientId)
  await expect.poll(() => findPresenter(studio)).toBeDefined()
  const waiting = findPresenter(studio) as Page
  await expect(waiting.getByRole('heading', { name: STEP_TITLES.welcome })).toBeVisible()
  expect(await isVisible()).toBe(false)
  expect(await stateOf(studio)).toBeNull()
  // Nothing can be moved or said in a window that only waits.
  await waiting.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' })))
  await expect(waiting.getByRole('heading', { name: STEP_TITLES.welcome })).toBeVisible()
  await callHost(studio, 'startPresentation', { clientId, step: 'weeks' })
  expect(findPresenter(studio)).toBe(waiting)
  await expect(waiting.getByRole('main', { name: STEP_TITLES.weeks })).toBeVisible()
  expect(await isVisible()).toBe(true)
})

test('ONB-3 it ends with its window, and with the studio’s', async () => {
  await start()
  const page = await present(studio, clientId)
  await page.close()
  await expect.poll(() => stateOf(studio)).toBeNull()
  await present(studio, clientId)
  await studio.page.close()
  await expect.poll(() => studio.app.windows().length).toBe(0)
})

test('ONB-3 nothing of a presentation stays on the disk', async () => {
  await start()
  await present(studio, clientId)
  const profile = await studio.app.evaluate(({ app }) => app.getPath('userData'))
  await callHost(studio, 'endPresentation', { clientId })
  await expect.poll(() => findPresenter(studio)).toBeUndefined()
  const left = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /presenter-/.test(path) || readFileSync(path).includes('Padaria Lua'))
  expect(left).toEqual([])
})

for (const zoom of [1, 2]) {
  test(`ONB-3 A11Y-AXE no step breaks a rule, in light and dark, at ${zoom * 100} %`, async () => {
    test.setTimeout(180_000)
    await start(async (api) => {
      await api.onboarding.saveAnswer({ clientId, answer: { questionId: 'goal', choiceIds: ['sell'] } })
      await api.onboarding.saveShown({ clientId, shown: { recommendation: true, price: true } })
    })
    const page = await present(studio, clientId)
    await studio.app.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes('/presenter.html'))
        ?.webContents.setZoomFactor(factor)
    }, zoom)
    for (const step of STEPS) {
      await moveTo(studio, clientId, { to: 'step', step })
      await expect(page.getByRole('main', { name: STEP_TITLES[step] })).toBeVisible()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
        const rules = await brokenRules(page, colorScheme === 'light' ? 'all' : 'of-colour')
        expect(rules, `${step}, ${colorScheme}`).toEqual([])
      }
      expect(await smallTargets(page), step).toEqual([])
    }
  })
}
