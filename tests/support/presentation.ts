import type { Page } from '@playwright/test'
import type { ClientId } from '#shared/kernel/ids'
import type { PresentationMove, PresentationState } from '#shared/onboarding/presentation'
import type { Step } from '#shared/onboarding/steps'
import type { BackendApi } from '#shared/rpc/api'
import type { Client, Result } from '#shared/rpc/procedure'
import type { MainClock } from '../../src/main/clock'
import { expect, type Studio } from './electronApp'

/** What tests reach in the main process. */
export interface MainHooks {
  readonly clienteleTest: {
    readonly backend: { readonly api: Client<BackendApi>; readonly pid: number }
    readonly clock: MainClock
    readonly hostDispatch: (scope: object, request: object) => Promise<Result<unknown>>
  }
}

export function findPresenter(studio: Studio): Page | undefined {
  return studio.app.windows().find((page) => page.url().includes('/presenter.html'))
}

/** Calls the host as the studio's window does. */
export async function callHost<T>(studio: Studio, name: string, input: object): Promise<T> {
  const result = await studio.app.evaluate(
    (_electron, request) =>
      (globalThis as unknown as MainHooks).clienteleTest.hostDispatch({ kind: 'studio' }, request),
    { path: `host.${name}`, input },
  )
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value as T
}

/** Opens the presenter's window and waits until it shows the step. */
export async function present(studio: Studio, clientId: ClientId, step: Step = 'welcome'): Promise<Page> {
  await callHost(studio, 'startPresentation', { clientId, step })
  await expect.poll(() => findPresenter(studio)).toBeDefined()
  const page = findPresenter(studio) as Page
  await expect(page.getByRole('main')).toBeVisible()
  return page
}

export const moveTo = (studio: Studio, clientId: ClientId, move: PresentationMove) =>
  callHost(studio, 'movePresentation', { clientId, move })

export const stateOf = (studio: Studio) => callHost<PresentationState | null>(studio, 'getPresentationState', {})
