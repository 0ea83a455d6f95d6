import type { calendarContract } from '#shared/calendar/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createCalendarHandlers(_context: BackendContext): Handlers<typeof calendarContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
