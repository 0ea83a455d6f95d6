import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { Dispatch } from '#shared/rpc/dispatch'
import { type RequestMessage, requestsOf } from '#shared/rpc/channel'
import type { HostEvent } from '#shared/rpc/hostApi'
import { PORTS_CHANNEL, PORTS_REQUEST_CHANNEL } from '#shared/rpc/ports'
import type { Result, Scope } from '#shared/rpc/procedure'
import { isOwnPage } from './security'

/** Which calls of the host a window may make: all, or the ones named. */
type HostCalls = 'all' | readonly string[]

interface WindowEntry {
  readonly contents: WebContents
  /** null: a window without a way to any data (the report printer's). */
  readonly scope: Scope | null
  readonly hostCalls: HostCalls
  hostPort: MessagePortMain | undefined
  /** For a page that has not asked for its ports yet: a click on a notification must not be lost. */
  unsent: HostEvent[]
  /** It asked before the data process was up. */
  isWaiting: boolean
}

export interface WindowPorts {
  /** Lets this window ask for its ports. Before its page is loaded. */
  register(contents: WebContents, scope: Scope | null, hostCalls: HostCalls): void
  /** Whether the window with these contents may see this client at all. */
  mayReadClient(contentsId: number | undefined, clientId: string): boolean
  /** A window has shown its first picture and asks for its ports. */
  readonly firstAsked: Promise<void>
  /** The data process is up, or up again: windows get (new) ports. */
  backendIsUp(createPort: (scope: Scope) => MessagePortMain): void
  sendTo(contents: WebContents, event: HostEvent): void
  sendToAll(event: HostEvent): void
}

/** Hands ports to windows that are ours, whose page is ours, and to nothing else. */
export function createWindowPorts(hostDispatch: Dispatch): WindowPorts {
  const windows = new Map<number, WindowEntry>()
  let noteAsked = () => {}
  const firstAsked = new Promise<void>((resolve) => {
    noteAsked = resolve
  })
  let createBackendPort: ((scope: Scope) => MessagePortMain) | undefined

  const answer = async ({ scope, hostCalls }: WindowEntry, request: RequestMessage): Promise<Result<unknown>> => {
    if (hostCalls !== 'all' && !hostCalls.includes(request?.path)) {
      return { ok: false, error: { code: 'out-of-scope', message: `This window cannot call ${request.path}.` } }
    }
    // The list of calls that a scope may have is the data process's.
    return hostDispatch(
      scope?.kind === 'client' ? { kind: 'client', clientId: scope.clientId } : { kind: 'studio' },
      request,
    )
  }

  const handOver = (entry: WindowEntry) => {
    const { contents, scope } = entry
    if (contents.isDestroyed()) return
    if (scope && !createBackendPort) {
      entry.isWaiting = true
      return
    }
    entry.isWaiting = false
    entry.hostPort?.close()
    const { port1, port2 } = new MessageChannelMain()
    entry.hostPort = port1
    port1.on('message', (event) => {
      for (const request of requestsOf(event.data)) {
        void answer(entry, request).then((result) => port1.postMessage({ id: request?.id, result }))
      }
    })
    port1.start()
    if (scope && createBackendPort) {
      contents.mainFrame.postMessage(PORTS_CHANNEL, ['backend', 'host'], [createBackendPort(scope), port2])
    } else {
      contents.mainFrame.postMessage(PORTS_CHANNEL, ['host'], [port2])
    }
    for (const event of entry.unsent.splice(0)) send(entry, event)
  }

  ipcMain.on(PORTS_REQUEST_CHANNEL, (event) => {
    const entry = windows.get(event.sender.id)
    const frame = event.senderFrame
    // Only the page itself: no frame inside it, nothing that was navigated to.
    if (!entry || !frame || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) return
    noteAsked()
    handOver(entry)
  })

  const send = (entry: WindowEntry, event: HostEvent) => entry.hostPort?.postMessage({ event })

  return {
    firstAsked,
    register(contents, scope, hostCalls) {
      windows.set(contents.id, { contents, scope, hostCalls, hostPort: undefined, unsent: [], isWaiting: false })
      const { id } = contents
      contents.once('destroyed', () => windows.delete(id))
    },
    mayReadClient(contentsId, clientId) {
      const scope = contentsId === undefined ? undefined : windows.get(contentsId)?.scope
      return scope?.kind === 'studio' || (scope?.kind === 'client' && scope.clientId === clientId)
    },
    backendIsUp(createPort) {
      const isFirst = createBackendPort === undefined
      createBackendPort = createPort
      for (const entry of windows.values()) {
        if (!entry.scope) continue
        if (isFirst ? entry.isWaiting : entry.hostPort) handOver(entry)
      }
    },
    sendTo(contents, event) {
      const entry = windows.get(contents.id)
      if (entry?.hostPort) send(entry, event)
      else entry?.unsent.push(event)
    },
    sendToAll(event) {
      for (const entry of windows.values()) send(entry, event)
    },
  }
}
