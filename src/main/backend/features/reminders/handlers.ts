import type { remindersContract } from '#shared/reminders/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createRemindersHandlers(_context: BackendContext): Handlers<typeof remindersContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
