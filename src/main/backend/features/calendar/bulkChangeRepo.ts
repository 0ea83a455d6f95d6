import type { BulkChangePostTable, BulkChangeTable, ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Writes = WriteStore<ClientDatabase>

/** How many can still be taken back; older ones would only fill the file. */
const KEPT = 20

const selectLatestPosition = read<ClientDatabase>()((db) =>
  db.selectFrom('bulk_change').select((eb) => eb.fn.max<number | null>('position').as('position')),
)
const insertChange = write<ClientDatabase>()((db, p: BulkChangeTable) =>
  db.insertInto('bulk_change').values({ id: p.id, position: p.position, at_utc: p.at_utc }),
)
const deleteChangesUpTo = write<ClientDatabase>()((db, p: { position: number }) =>
  db.deleteFrom('bulk_change').where('position', '<=', p.position),
)
const deleteChange = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('bulk_change').where('id', '=', p.id),
)
const insertChangedPost = write<ClientDatabase>()((db, p: BulkChangePostTable) =>
  db.insertInto('bulk_change_post').values({
    bulk_change_id: p.bulk_change_id,
    post_id: p.post_id,
    content_sha256: p.content_sha256,
    scheduled_at: p.scheduled_at,
    state: p.state,
    pillar_id: p.pillar_id,
    campaign_id: p.campaign_id,
    deleted_at_utc: p.deleted_at_utc,
  }),
)
const selectChange = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('bulk_change').select('id').where('id', '=', p.id),
)
const selectChangedPosts = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('bulk_change_post').selectAll().where('bulk_change_id', '=', p.id).orderBy('post_id'),
)

export function insertBulkChange(store: Writes, id: string, atUtc: string): void {
  const position = (store.first(selectLatestPosition, {})?.position ?? 0) + 1
  store.run(insertChange, { id, position, at_utc: atUtc })
  store.run(deleteChangesUpTo, { position: position - KEPT })
}

export function insertBulkChangePost(store: Writes, row: BulkChangePostTable): void {
  store.run(insertChangedPost, row)
}

export function hasBulkChange(store: ReadStore<ClientDatabase>, id: string): boolean {
  return store.first(selectChange, { id }) !== undefined
}

export function listBulkChangePosts(store: ReadStore<ClientDatabase>, id: string): BulkChangePostTable[] {
  return store.all(selectChangedPosts, { id })
}

export function deleteBulkChange(store: Writes, id: string): void {
  store.run(deleteChange, { id })
}
