import { type Channel, type ChannelClient, createChannelClient } from '#shared/rpc/channel'
import type { BackendApi } from '#shared/rpc/api'
import type { BackendEvent } from '#shared/rpc/events'
import type { HostApi, HostEvent } from '#shared/rpc/hostApi'
import { PORTS_MESSAGE, type PortName, READY_MESSAGE } from '#shared/rpc/ports'

type Listener<E> = (event: E) => void

function createEventSource<E>() {
  const listeners = new Set<Listener<E>>()
  return {
    emit: (event: E) => {
      for (const listener of listeners) listener(event)
    },
    /** Returns the way to stop listening. */
    listen: (listener: Listener<E>) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

const backendEvents = createEventSource<BackendEvent>()
const hostEvents = createEventSource<HostEvent>()

export const backend: ChannelClient<BackendApi> = createChannelClient<BackendApi, BackendEvent>(backendEvents.emit)
export const host: ChannelClient<HostApi> = createChannelClient<HostApi, HostEvent>(hostEvents.emit)
export const listenToBackend = backendEvents.listen
export const listenToHost = hostEvents.listen

function channelOf(port: MessagePort): Channel {
  return {
    send: (message) => port.postMessage(message),
    receive: (listener) => {
      port.addEventListener('message', (event) => listener(event.data))
      port.start()
    },
  }
}

/** Takes the ports that main hands over, now and after each restart of the data process. Called once, by the entries. */
export function connectWindow(): void {
  const clients: Readonly<Record<PortName, { connect(channel: Channel): void }>> = { backend, host }
  window.addEventListener('message', (event: MessageEvent<{ type?: unknown; names?: readonly PortName[] } | null>) => {
    if (event.source !== window || event.origin !== location.origin || event.data?.type !== PORTS_MESSAGE) return
    event.data.names?.forEach((name, index) => {
      const port = event.ports[index]
      if (port) clients[name]?.connect(channelOf(port))
    })
  })
  window.postMessage({ type: READY_MESSAGE }, location.origin)
}
