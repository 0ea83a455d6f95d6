import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

const selectPreference = read<ClientDatabase>()((db, p: { key: string }) =>
  db.selectFrom('planning_preference').select('value_json').where('key', '=', p.key),
)
const upsertPreference = write<ClientDatabase>()((db, p: { key: string; valueJson: string }) =>
  db
    .insertInto('planning_preference')
    .values({ key: p.key, value_json: p.valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json: p.valueJson })),
)

export function findPreference(store: ReadStore<ClientDatabase>, key: string): unknown {
  const row = store.first(selectPreference, { key })
  return row === undefined ? undefined : JSON.parse(row.value_json)
}

export function setPreference(store: WriteStore<ClientDatabase>, key: string, value: unknown): void {
  store.run(upsertPreference, { key, valueJson: JSON.stringify(value) })
}
