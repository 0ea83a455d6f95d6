import type { Stage } from '#shared/clients/client'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const selectStage = read<RegistryDatabase>()((db, p: { id: string }) =>
  db.selectFrom('client').select('stage').where('id', '=', p.id),
)

export function findStage(store: ReadStore<RegistryDatabase>, clientId: string): Stage | undefined {
  return store.first(selectStage, { id: clientId })?.stage as Stage | undefined
}
