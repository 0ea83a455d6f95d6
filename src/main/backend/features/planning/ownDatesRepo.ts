import type { ClientDatabase, OwnDateTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectDates = read<ClientDatabase>()((db) => db.selectFrom('own_date').selectAll().orderBy('date').orderBy('id'))
const insertRow = write<ClientDatabase>()((db, p: OwnDateTable) =>
  db.insertInto('own_date').values({
    id: p.id,
    name: p.name,
    date: p.date,
    is_yearly: p.is_yearly,
    color: p.color,
    notes: p.notes,
  }),
)
const updateRow = write<ClientDatabase>()((db, p: OwnDateTable) =>
  db
    .updateTable('own_date')
    .set({ name: p.name, date: p.date, is_yearly: p.is_yearly, color: p.color, notes: p.notes })
    .where('id', '=', p.id),
)
const deleteRow = write<ClientDatabase>()((db, p: { id: string }) => db.deleteFrom('own_date').where('id', '=', p.id))

export function listOwnDateRows(store: Reads): OwnDateTable[] {
  return store.all(selectDates, {})
}

export function insertOwnDate(store: Writes, date: OwnDateTable): void {
  store.run(insertRow, date)
}

export function updateOwnDateRow(store: Writes, date: OwnDateTable): void {
  store.run(updateRow, date)
}

export function deleteOwnDateRow(store: Writes, id: string): void {
  store.run(deleteRow, { id })
}
