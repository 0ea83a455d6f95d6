import { session } from 'electron'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import type { HostCalls } from './hostCalls'
import { PRELOAD, RENDERER_ROOT } from './paths'
import { serveApp } from './windows/appProtocol'
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
}

/** What every way of running the app has: its pages behind their protocol, ports for windows, the report printer. */
export function createHost({ takeFirstScreen = () => undefined, ...options }: HostOptions): Host {
  hardenSession(session.defaultSession, (contentsId, clientId) => ports.mayReadClient(contentsId, clientId))
  serveApp(session.defaultSession, { root: RENDERER_ROOT, workspace: options.folder, takeFirstScreen })
  const ports: WindowPorts = createWindowPorts(async (scope, request) => (await calls()).dispatch(scope, request))
  let loading: Promise<HostCalls> | undefined
  const calls = () =>
    (loading ??= import('./hostCalls').then(({ createHostCalls }) =>
      createHostCalls({
        ...options,
        openPrintWindow: (windowId) => openPrintWindow({ ports, preload: PRELOAD, windowId }),
      }),
    ))
  return { ports, calls }
}
