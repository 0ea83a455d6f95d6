import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const selectClients = read<RegistryDatabase>()((db) =>
  db
    .selectFrom('client')
    .select(['id', 'name', 'stage', 'revision', 'health', 'problem'])
    .orderBy('name')
    .orderBy('id'),
)

export function listKnownClients(store: ReadStore<RegistryDatabase>) {
  return store.all(selectClients, {})
}
