import { sql } from 'kysely'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

const selectSettings = read<RegistryDatabase>()((db) => db.selectFrom('setting').select(['key', 'value_json']))
const selectSetting = read<RegistryDatabase>()((db, p: { key: string }) =>
  db.selectFrom('setting').select('value_json').where('key', '=', p.key),
)
const upsertSetting = write<RegistryDatabase>()((db, p: { key: string; valueJson: string }) =>
  db
    .insertInto('setting')
    .values({ key: p.key, value_json: p.valueJson })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json: p.valueJson })),
)
const deleteSettingRow = write<RegistryDatabase>()((db, p: { key: string }) =>
  db.deleteFrom('setting').where('key', '=', p.key),
)
const updateNextReminders = write<RegistryDatabase>()((db, p: { leadMinutes: number }) =>
  db
    .updateTable('due_item')
    .set({
      next_at_utc: sql<string>`strftime('%Y-%m-%dT%H:%M:%fZ', due_at_utc, '-' || ${p.leadMinutes} || ' minutes')`,
    })
    .where('next_at_utc', 'is not', null)
    .where('subject_kind', '=', 'post'),
)

export function listSettingRows(store: ReadStore<RegistryDatabase>): Map<string, unknown> {
  return new Map(store.all(selectSettings, {}).map((row) => [row.key, JSON.parse(row.value_json) as unknown]))
}

export function findSetting(store: ReadStore<RegistryDatabase>, key: string): unknown {
  const row = store.first(selectSetting, { key })
  return row === undefined ? undefined : JSON.parse(row.value_json)
}

export function setSetting(store: WriteStore<RegistryDatabase>, key: string, value: unknown): void {
  store.run(upsertSetting, { key, valueJson: JSON.stringify(value) })
}

export function deleteSetting(store: WriteStore<RegistryDatabase>, key: string): void {
  store.run(deleteSettingRow, { key })
}

/** What was notified already stays so. */
export function shiftReminders(store: WriteStore<RegistryDatabase>, leadMinutes: number): void {
  store.run(updateNextReminders, { leadMinutes })
}
