import type { ClientDatabase, PillarTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectPillars = read<ClientDatabase>()((db) =>
  db
    .selectFrom('pillar')
    .selectAll('pillar')
    .select((eb) =>
      eb
        .selectFrom('post')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('post.pillar_id', '=', 'pillar.id')
        .where('post.pillar_id', 'is not', null)
        .where('post.deleted_at_utc', 'is', null)
        .as('post_count'),
    )
    .orderBy('position')
    .orderBy('id'),
)
const selectCounts = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .select((eb) => ['pillar_id', eb.fn.countAll<number>().as('count')])
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', '>=', p.from)
    .where('scheduled_at', '<', p.to)
    .where('state', 'not in', ['on-hold', 'missed'])
    .groupBy('pillar_id'),
)
const insertRow = write<ClientDatabase>()((db, p: PillarTable) =>
  db.insertInto('pillar').values({
    id: p.id,
    position: p.position,
    name: p.name,
    color: p.color,
    target_percent: p.target_percent,
    notes: p.notes,
    archived_at_utc: p.archived_at_utc,
  }),
)
const updateRow = write<ClientDatabase>()((db, p: PillarTable) =>
  db
    .updateTable('pillar')
    .set({
      position: p.position,
      name: p.name,
      color: p.color,
      target_percent: p.target_percent,
      notes: p.notes,
      archived_at_utc: p.archived_at_utc,
    })
    .where('id', '=', p.id),
)
const deleteRow = write<ClientDatabase>()((db, p: { id: string }) => db.deleteFrom('pillar').where('id', '=', p.id))
const forgetInDeletedPosts = write<ClientDatabase>()((db, p: { id: string }) =>
  db.updateTable('post').set({ pillar_id: null }).where('pillar_id', '=', p.id).where('deleted_at_utc', 'is not', null),
)

export type PillarRow = PillarTable & { readonly post_count: number | null }

export function listPillarRows(store: Reads): PillarRow[] {
  return store.all(selectPillars, {})
}

export function countPostsByPillar(store: Reads, from: string, to: string) {
  return store.all(selectCounts, { from, to })
}

export function insertPillar(store: Writes, pillar: PillarTable): void {
  store.run(insertRow, pillar)
}

export function updatePillarRow(store: Writes, pillar: PillarTable): void {
  store.run(updateRow, pillar)
}

/** Deleted posts may come back: they come back without it. */
export function deletePillarRow(store: Writes, id: string): void {
  store.run(forgetInDeletedPosts, { id })
  store.run(deleteRow, { id })
}
