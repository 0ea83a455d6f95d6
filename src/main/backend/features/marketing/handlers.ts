import type { marketingContract } from '#shared/marketing/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createMarketingHandlers(_context: BackendContext): Handlers<typeof marketingContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
