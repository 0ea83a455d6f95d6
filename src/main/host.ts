import { session } from 'electron'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import type { HostCalls } from './hostCalls'
import { PRELOAD, RENDERER_ROOT } from './paths'
import type { PresenterSurroundings } from './presenter/electronPresenter'
import { serveApp, STUDIO_PAGE } from './windows/appProtocol'
import { openPrintWindow } from './windows/printWindow'
import { hardenSession } from './windows/security'
import { createWindowPorts, type WindowPorts } from './windows/windowPorts'

export interface Host {
  readonly ports: WindowPorts
  /** Loaded when they are first wanted: nothing of them is needed to show a window. */
  calls(): Promise<HostCalls>
}

interface HostOptions {
  /** The workspace's folder. */
  readonly folder: string
  readonly api: () => Client<BackendApi>
  readonly takeFirstScreen?: () => string | undefined
  /** Without a studio nothing is presented. */
  readonly surroundings?: PresenterSurroundings
}

const NO_STUDIO: PresenterSurroundings = { studioWindow: () => undefined, holdReminders: () => {} }

/** What every way of running the app has: its pages behind their protocol, ports for windows, the report printer. */
export function createHost({
  takeFirstScreen = () => undefined,
  surroundings = NO_STUDIO,
  ...options
}: HostOptions): Host {
  hardenSession(session.defaultSession, (contentsId, clientId) => ports.mayReadClient(contentsId, clientId))
  serveApp(session.defaultSession, {
    root: RENDERER_ROOT,
    workspace: options.folder,
    firstScreenOf: (page) => (page === STUDIO_PAGE ? takeFirstScreen() : undefined),
  })
  const ports: WindowPorts = createWindowPorts(async (scope, request) => (await calls()).dispatch(scope, request))
  let loading: Promise<HostCalls> | undefined
  const calls = () =>
    (loading ??= import('./hostCalls').then(({ createHostCalls }) =>
      createHostCalls({
        ...options,
        ports,
        surroundings,
        openPrintWindow: (windowId) => openPrintWindow({ ports, preload: PRELOAD, windowId }),
      }),
    ))
  return { ports, calls }
}
