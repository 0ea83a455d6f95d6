import type { reportsContract } from '#shared/reports/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createReportsHandlers(_context: BackendContext): Handlers<typeof reportsContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
