import type { clientsContract } from '#shared/clients/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createClientsHandlers(_context: BackendContext): Handlers<typeof clientsContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
