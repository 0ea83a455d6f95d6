import { app } from 'electron'
import type { Dispatch } from '#shared/rpc/dispatch'
import type { BackendProcess } from './backendProcess'
import type { MainClock } from './clock'

interface TestHooks {
  readonly clock: MainClock
  readonly backend: BackendProcess
  readonly hostDispatch: Dispatch
  readonly startDataProcess: () => void
  readonly warmUpReportWindow: () => Promise<void>
}

const areAllowed = () => !app.isPackaged && process.env['CLIENTELE_TEST'] === '1'

/** What end-to-end tests reach through Playwright's `evaluate`; absent in every packaged app. */
export function installTestHooks(hooks: Partial<TestHooks>): void {
  if (!areAllowed()) return
  const scope = globalThis as { clienteleTest?: object }
  scope.clienteleTest = Object.assign(scope.clienteleTest ?? {}, hooks)
}

/** With CLIENTELE_HOLD_DATA_PROCESS a test says when the data process starts, and sees what is there before it. */
export async function heldByTest(): Promise<void> {
  if (!areAllowed() || process.env['CLIENTELE_HOLD_DATA_PROCESS'] !== '1') return
  await new Promise<void>((startDataProcess) => installTestHooks({ startDataProcess }))
}

/**
 * For the bench: writes `clientele-ready` to stdout two frames after an element that fits CLIENTELE_READY_SELECTOR is
 * in the first window's page. With CLIENTELE_CONFIRM_SELECTOR it then clicks that element and writes
 * `clientele-confirmed` with the place's heading two frames after an element that fits this one.
 */
export function announceWhenReady(): void {
  const ready = process.env['CLIENTELE_READY_SELECTOR']
  const confirmed = process.env['CLIENTELE_CONFIRM_SELECTOR']
  if (!areAllowed() || !ready) return
  app.once('browser-window-created', (_event, { webContents }) => {
    const seen = (selector: string, answer: string): Promise<string> =>
      webContents.executeJavaScript(`new Promise((done) => {
        const look = () => document.querySelector(${JSON.stringify(selector)})
          ? requestAnimationFrame(() => requestAnimationFrame(() => done(${answer})))
          : setTimeout(look, 2)
        look()
      })`)
    webContents.once('dom-ready', () => {
      void (async () => {
        await seen(ready, '')
        process.stdout.write('clientele-ready\n')
        if (!confirmed) return
        const clicked: string = await webContents.executeJavaScript(
          `{ const link = document.querySelector(${JSON.stringify(ready)}); link.click(); link.title }`,
        )
        const heading = await seen(confirmed, `document.querySelector('main h1').textContent`)
        process.stdout.write(`clientele-confirmed ${JSON.stringify({ clicked, heading })}\n`)
      })()
    })
  })
}
