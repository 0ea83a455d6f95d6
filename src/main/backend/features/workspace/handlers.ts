import type { workspaceContract } from '#shared/workspace/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createWorkspaceHandlers(_context: BackendContext): Handlers<typeof workspaceContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
