import { app } from 'electron'
import type { Dispatch } from '#shared/rpc/dispatch'
import type { BackendProcess } from './backendProcess'
import type { MainClock } from './clock'

interface TestHooks {
  readonly clock: MainClock
  readonly backend: BackendProcess
  readonly hostDispatch: Dispatch
  readonly warmUpReportWindow: () => Promise<void>
}

const areAllowed = () => !app.isPackaged && process.env['CLIENTELE_TEST'] === '1'

/** What end-to-end tests reach through Playwright's `evaluate`; absent in every packaged app. */
export function installTestHooks(hooks: Partial<TestHooks>): void {
  if (!areAllowed()) return
  const scope = globalThis as { clienteleTest?: object }
  scope.clienteleTest = Object.assign(scope.clienteleTest ?? {}, hooks)
}

/**
 * For the bench: writes `clientele-ready` to stdout two frames after an element that fits
 * CLIENTELE_READY_SELECTOR is in the first window's page.
 */
export function announceWhenReady(): void {
  const selector = process.env['CLIENTELE_READY_SELECTOR']
  if (!areAllowed() || !selector) return
  app.once('browser-window-created', (_event, window) => {
    window.webContents.once('dom-ready', () => {
      const wait = `new Promise((done) => {
        const look = () => document.querySelector(${JSON.stringify(selector)})
          ? requestAnimationFrame(() => requestAnimationFrame(done))
          : setTimeout(look, 2)
        look()
      })`
      void window.webContents.executeJavaScript(wait).then(() => process.stdout.write('clientele-ready\n'))
    })
  })
}
