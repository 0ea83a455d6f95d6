import { AppError } from './appError'
import type { BackendEvent } from './events'
import type { HostEvent } from './hostApi'
import type { Api, Client, Result } from './procedure'

/** One end of a message port, without saying whose: DOM, Electron main and Node differ in small ways. */
export interface Channel {
  send(message: unknown): void
  receive(listener: (message: unknown) => void): void
}

export type WindowEvent = BackendEvent | HostEvent

export interface RequestMessage {
  readonly id: number
  /** `feature.procedure` */
  readonly path: string
  readonly input: unknown
}

/** Calls made in one go, such as those of a screen, travel together: a message costs more than a call. */
export type RequestBatch = RequestMessage | readonly RequestMessage[]

/** More than any screen asks at once; a longer batch is not ours. */
const BATCH_LIMIT = 1_000

/** The calls of a message, whoever sent it. */
export function requestsOf(message: unknown): readonly RequestMessage[] {
  const requests = Array.isArray(message) ? message.slice(0, BATCH_LIMIT) : [message]
  return requests as RequestMessage[]
}

export type ResponseMessage =
  { readonly id: number; readonly result: Result<unknown> } | { readonly event: WindowEvent }

interface Pending {
  resolve(value: unknown): void
  reject(error: AppError): void
}

/** A typed caller whose channel can be replaced: when the backend restarts, windows get a new port. */
export interface ChannelClient<A extends Api> {
  readonly api: Client<A>
  /** Sends over this channel from now on; calls still open on the old one fail with `backend-restarted`. */
  connect(channel: Channel): void
  /** Fails open calls; later calls wait for the next `connect`. */
  disconnect(): void
}

export function createChannelClient<A extends Api, E extends WindowEvent = WindowEvent>(
  onEvent: (event: E) => void,
): ChannelClient<A> {
  let current: Channel | undefined
  let nextId = 1
  const pending = new Map<number, Pending>()
  /** Not sent yet: what was called since the last turn, or since there is no channel. */
  let waiting: RequestMessage[] = []

  const flush = () => {
    const [first, ...others] = waiting
    if (!current || !first) return
    const batch: RequestBatch = others.length === 0 ? first : waiting
    waiting = []
    current.send(batch)
  }

  const disconnect = () => {
    current = undefined
    const open = [...pending.entries()].filter(([id]) => !waiting.some((request) => request.id === id))
    for (const [id, call] of open) {
      pending.delete(id)
      call.reject(
        new AppError(
          'backend-restarted',
          'The studio’s data process was restarted. Nothing saved was lost; try again.',
        ),
      )
    }
  }

  const connect = (channel: Channel) => {
    if (current) disconnect()
    current = channel
    channel.receive((raw) => {
      const message = raw as ResponseMessage
      if ('event' in message) return onEvent(message.event as E)
      const call = pending.get(message.id)
      if (!call) return
      pending.delete(message.id)
      if (message.result.ok) call.resolve(message.result.value)
      else call.reject(AppError.from(message.result.error))
    })
    flush()
  }

  const call = (path: string, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const request: RequestMessage = { id: nextId++, path, input }
      pending.set(request.id, { resolve, reject })
      waiting.push(request)
      if (waiting.length === 1) void Promise.resolve().then(flush)
    })

  const features = new Map<string, unknown>()
  const api = new Proxy({} as Client<A>, {
    get: (_target, feature) => {
      if (typeof feature !== 'string') return undefined
      let procedures = features.get(feature)
      if (!procedures) {
        procedures = new Proxy(
          {},
          {
            get: (_inner, name) =>
              typeof name === 'string' ? (input: unknown) => call(`${feature}.${name}`, input) : undefined,
          },
        )
        features.set(feature, procedures)
      }
      return procedures
    },
  })
  return { api, connect, disconnect }
}
