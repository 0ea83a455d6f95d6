import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { playwrightLaunchOptions } from '../../../scripts/electronRuntime.mjs'
import { createBenchWorkspace } from '../benchWorkspace'
import { type BenchRow, median, type Pair, summarize } from '../ratio'

/** Rows about the presenter's window: from the click until it is painted, and from a key until the next step is. */

const ROOT = resolve(process.cwd())
const STEPS = 12

interface TestGlobals {
  clienteleTest: { hostDispatch(scope: object, request: object): Promise<{ ok: boolean }> }
}

async function withApp<T>(work: (app: ElectronApplication, clientId: string) => Promise<T>): Promise<T> {
  const workspace = await createBenchWorkspace(10, 20)
  const [clientId = ''] = workspace.clientIds
  const root = mkdtempSync(join(tmpdir(), 'clientele-bench-presenter-'))
  workspace.release()
  try {
    const app = await _electron.launch(
      playwrightLaunchOptions({
        appFolder: ROOT,
        appArguments: ['--workspace', workspace.folder],
        environment: { CLIENTELE_TEST: '1', XDG_CONFIG_HOME: root },
      }),
    )
    const page = await app.firstWindow()
    await page.locator('nav a[href*="/client/"]').first().waitFor()
    try {
      return await work(app, clientId)
    } finally {
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {})
      await app.waitForEvent('close').catch(() => {})
    }
  } finally {
    workspace.remove()
    rmSync(root, { recursive: true, force: true })
  }
}

/** Both in the main process, so that nothing but the windows is between the click and the picture. */
function measureOpening(
  app: ElectronApplication,
  clientId: string,
  pairs: number,
): Promise<{ ready: Pair[]; cold: Pair[] }> {
  return app.evaluate(
    async ({ app: electron, BrowserWindow, session }, { client, count }) => {
      const { hostDispatch } = (globalThis as unknown as TestGlobals).clienteleTest
      const call = (path: string, input: object) => hostDispatch({ kind: 'studio' }, { path, input })
      const painted = (selector: string) => `new Promise((done) => {
        const look = () => document.querySelector(${JSON.stringify(selector)})
          ? requestAnimationFrame(() => requestAnimationFrame(done))
          : setTimeout(look, 1)
        look()
      })`
      const openOurs = async (isReady: boolean) => {
        const created = new Promise<Electron.BrowserWindow>((done) =>
          electron.once('browser-window-created', (_event, window) => done(window)),
        )
        if (isReady) {
          // As the onboarding place does when it is opened.
          await call('host.preparePresentation', { clientId: client })
          const { webContents } = await created
          await new Promise<void>((done) => webContents.once('did-stop-loading', () => done()))
          await new Promise((done) => setTimeout(done, 500))
        }
        const started = performance.now()
        const answer = call('host.startPresentation', { clientId: client, step: 'welcome' })
        const window = await created
        if (!isReady) await new Promise<void>((done) => window.webContents.once('dom-ready', () => done()))
        await window.webContents.executeJavaScript(painted('main h1'))
        const ms = performance.now() - started
        if (!(await answer).ok) throw new Error('The presentation did not start')
        const closed = new Promise<void>((done) => window.once('closed', () => done()))
        await call('host.endPresentation', { clientId: client })
        await closed
        return ms
      }
      const openBare = async (index: number) => {
        const started = performance.now()
        const own = session.fromPartition(`bare-${index}`)
        own.protocol.handle('app', () => new Response('<p>floor', { headers: { 'content-type': 'text/html' } }))
        const window = new BrowserWindow({
          width: 1280,
          height: 800,
          webPreferences: { sandbox: true, contextIsolation: true, session: own },
        })
        void window.loadURL('app://clientele/floor.html')
        await new Promise<void>((done) => window.webContents.once('dom-ready', () => done()))
        await window.webContents.executeJavaScript(painted('p'))
        const ms = performance.now() - started
        window.destroy()
        return ms
      }
      const ready: { figure: number; floor: number }[] = []
      const cold: { figure: number; floor: number }[] = []
      const pause = () => new Promise((done) => setTimeout(done, 200))
      for (let index = 0; index < count; index++) {
        const times = { bare: 0, ready: 0, cold: 0 }
        const kinds = ['bare', 'ready', 'cold'] as const
        for (const kind of index % 2 === 0 ? kinds : kinds.toReversed()) {
          times[kind] = kind === 'bare' ? await openBare(index) : await openOurs(kind === 'ready')
          await pause()
        }
        ready.push({ figure: times.ready, floor: times.bare })
        cold.push({ figure: times.cold, floor: times.bare })
      }
      return { ready, cold }
    },
    { client: clientId, count: pairs + 2 },
  )
}

/** From the key until the step is painted, beside a key that means nothing: the pairs of the slowest step. */
async function measureSteps(app: ElectronApplication, clientId: string, pairs: number): Promise<Pair[]> {
  const opened = app.waitForEvent('window', (page: Page) => page.url().includes('/presenter.html'))
  await app.evaluate(
    (_electron, client) =>
      (globalThis as unknown as TestGlobals).clienteleTest.hostDispatch(
        { kind: 'studio' },
        { path: 'host.startPresentation', input: { clientId: client, step: 'welcome' } },
      ),
    clientId,
  )
  const page = await opened
  await page.locator('main h1').waitFor()
  const passes: Pair[][] = []
  for (let index = 0; index < pairs + 2; index++) {
    const { steps, empty } = await page.evaluate(async (count) => {
      const label = () => document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuetext')
      const paint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
      const turned = (before: unknown) =>
        new Promise<void>((done) => {
          const observer = new MutationObserver(() => {
            if (label() === before) return
            observer.disconnect()
            done()
          })
          observer.observe(document.body, { subtree: true, childList: true, attributes: true })
        })
      const time = async (work: () => Promise<void>) => {
        const started = performance.now()
        await work()
        await paint()
        return performance.now() - started
      }
      press('Home')
      await new Promise((done) => setTimeout(done, 300))
      const steps: number[] = []
      const empty: number[] = []
      for (let step = 1; step < count; step++) {
        const before = label()
        // Past the questions in one go: each of them is a turn of the same step.
        if (before?.startsWith('Questions')) break
        steps.push(
          await time(() => {
            press('PageDown')
            return turned(before)
          }),
        )
        await new Promise((done) => setTimeout(done, 40))
        empty.push(
          await time(() => {
            press('x')
            return Promise.resolve()
          }),
        )
      }
      return { steps, empty }
    }, STEPS)
    passes.push(steps.map((figure) => ({ figure, floor: median(empty) })))
  }
  const ofSteps = (passes[0] ?? []).map((_, step) => passes.flatMap((pass) => pass[step] ?? []))
  const slowest = ofSteps.toSorted((one, other) => timeOf(other) - timeOf(one))[0]
  return slowest ?? []
}

const timeOf = (pairs: readonly Pair[]) => median(pairs.map(({ figure }) => figure))

export async function measurePresenter(pairs: number): Promise<BenchRow[]> {
  return withApp(async (app, clientId) => {
    const opening = await measureOpening(app, clientId, pairs)
    const steps = await measureSteps(app, clientId, pairs)
    return [
      {
        id: '15',
        what: 'presenter window from the click in the onboarding place to painted',
        unit: 'ms',
        floorIs: 'a bare window of the same kind',
        ...summarize(opening.ready),
        goal: 1.25,
        moonshot: 1.1,
      },
      {
        id: '15c',
        what: 'the same when nothing was loaded before',
        unit: 'ms',
        floorIs: 'a bare window of the same kind',
        ...summarize(opening.cold),
        goal: Number.POSITIVE_INFINITY,
        moonshot: Number.POSITIVE_INFINITY,
      },
      {
        id: '15s',
        what: 'from the key to the next step painted, for the slowest step',
        unit: 'ms',
        floorIs: 'a key that means nothing',
        ...summarize(steps),
        // 100 ms, where a key that means nothing takes about 20.
        goal: 5,
        moonshot: 2,
      },
    ]
  })
}
