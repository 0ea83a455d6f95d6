import type { settingsContract } from '#shared/settings/contract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'

export function createSettingsHandlers(_context: BackendContext): Handlers<typeof settingsContract> {
  return new Proxy({}, { get: () => () => { throw new Error('to be written') } }) as never
}
