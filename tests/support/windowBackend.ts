import { type RequestMessage, requestsOf } from '#shared/rpc/channel'
import type { Result } from '#shared/rpc/procedure'
import { backend } from '../../src/renderer/api/connection'

type Answer = (request: RequestMessage) => Result<unknown> | Promise<Result<unknown>>

/** Stands at the other end of the window's port. Returns the requests that came, and goes on collecting them. */
export function answerWindow(answer: Answer): readonly RequestMessage[] {
  const requests: RequestMessage[] = []
  let tell: (message: unknown) => void = () => {}
  backend.connect({
    send: (message) => {
      for (const request of requestsOf(message)) {
        requests.push(request)
        void Promise.resolve(answer(request)).then((result) => tell({ id: request.id, result }))
      }
    },
    receive: (listener) => {
      tell = listener
    },
  })
  return requests
}

/** Everything that is on its way has arrived. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 20))
