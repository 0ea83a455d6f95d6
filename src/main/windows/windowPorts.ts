import { ipcMain, MessageChannelMain, type MessagePortMain, type WebContents } from 'electron'
import type { Dispatch } from '#shared/rpc/dispatch'
import type { RequestMessage } from '#shared/rpc/channel'
import type { HostEvent } from '#shared/rpc/hostApi'
import { PORTS_CHANNEL, PORTS_REQUEST_CHANNEL } from '#shared/rpc/ports'
import type { Scope } from '#shared/rpc/procedure'
import { isOwnPage } from './security'

interface WindowEntry {
  readonly contents: WebContents
  /** null: a window without a way to any data (the report printer's). */
  readonly scope: Scope | null
  hostPort: MessagePortMain | undefined
  /** It asked before the data process was up. */
  isWaiting: boolean
}

export interface WindowPorts {
  /** Lets this window ask for its ports. Before its page is loaded. */
  register(contents: WebContents, scope: Scope | null): void
  /** The data process is up, or up again: windows get (new) ports. */
  backendIsUp(createPort: (scope: Scope) => MessagePortMain): void
  sendTo(contents: WebContents, event: HostEvent): void
  sendToAll(event: HostEvent): void
}

/** Hands ports to windows that are ours, whose page is ours, and to nothing else. */
export function createWindowPorts(hostDispatch: (contents: WebContents) => Dispatch): WindowPorts {
  const windows = new Map<number, WindowEntry>()
  let createBackendPort: ((scope: Scope) => MessagePortMain) | undefined

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
    const dispatch = hostDispatch(contents)
    port1.on('message', (event) => {
      const request = event.data as RequestMessage
      const caller: Scope = scope ?? { kind: 'studio' }
      void dispatch(caller, request).then((result) => port1.postMessage({ id: request.id, result }))
    })
    port1.start()
    if (scope && createBackendPort) {
      contents.mainFrame.postMessage(PORTS_CHANNEL, ['backend', 'host'], [createBackendPort(scope), port2])
    } else {
      contents.mainFrame.postMessage(PORTS_CHANNEL, ['host'], [port2])
    }
  }

  ipcMain.on(PORTS_REQUEST_CHANNEL, (event) => {
    const entry = windows.get(event.sender.id)
    const frame = event.senderFrame
    // Only the page itself: no frame inside it, nothing that was navigated to.
    if (!entry || !frame || frame !== event.sender.mainFrame || !isOwnPage(frame.url)) return
    handOver(entry)
  })

  const send = (entry: WindowEntry, event: HostEvent) => entry.hostPort?.postMessage({ event })

  return {
    register(contents, scope) {
      windows.set(contents.id, { contents, scope, hostPort: undefined, isWaiting: false })
      const { id } = contents
      contents.once('destroyed', () => windows.delete(id))
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
      if (entry) send(entry, event)
    },
    sendToAll(event) {
      for (const entry of windows.values()) send(entry, event)
    },
  }
}
