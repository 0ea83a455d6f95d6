import { app } from 'electron'
import type { Dispatch } from '#shared/rpc/dispatch'
import type { BackendProcess } from './backendProcess'
import type { MainClock } from './clock'

interface TestHooks {
  readonly clock: MainClock
  readonly backend: BackendProcess
  readonly hostDispatch: Dispatch
}

/** What end-to-end tests reach through Playwright's `evaluate`; absent in every packaged app. */
export function installTestHooks(hooks: Partial<TestHooks>): void {
  if (app.isPackaged || process.env['CLIENTELE_TEST'] !== '1') return
  const scope = globalThis as { clienteleTest?: object }
  scope.clienteleTest = Object.assign(scope.clienteleTest ?? {}, hooks)
}
