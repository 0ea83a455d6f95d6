import { app } from 'electron'
import type { BackendProcess } from './backendProcess'
import type { MainClock } from './clock'

interface TestHooks {
  readonly clock: MainClock
  readonly backend: BackendProcess
}

/** What end-to-end tests reach through Playwright's `evaluate`; absent in every packaged app. */
export function installTestHooks(hooks: TestHooks): void {
  if (app.isPackaged || process.env['CLIENTELE_TEST'] !== '1') return
  Object.assign(globalThis, { clienteleTest: hooks })
}
