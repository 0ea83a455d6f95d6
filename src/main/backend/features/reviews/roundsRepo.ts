import { sql } from 'kysely'
import type { ClientDatabase, ReviewItemTable, ReviewRoundTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

// Two rounds of the same millisecond.
const LATEST_LAST = sql`review_round.rowid`

const selectRounds = read<ClientDatabase>()((db) =>
  db.selectFrom('review_round').selectAll().orderBy('sent_at_utc', 'desc').orderBy(LATEST_LAST, 'desc'),
)
const selectRound = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('review_round').selectAll().where('id', '=', p.id),
)
const selectItems = read<ClientDatabase>()((db, p: { roundId: string }) =>
  db.selectFrom('review_item').selectAll().where('round_id', '=', p.roundId).orderBy('position'),
)
/** The version of a post that was sent last. */
const selectLastItem = read<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .selectFrom('review_item')
    .innerJoin('review_round', 'review_round.id', 'review_item.round_id')
    .select(['review_item.fingerprint', 'review_item.content_json', 'review_round.sent_at_utc'])
    .where('review_item.post_id', '=', p.postId)
    .orderBy('review_round.sent_at_utc', 'desc')
    .orderBy(LATEST_LAST, 'desc')
    .limit(1),
)
const insertRoundRow = write<ClientDatabase>()((db, p: ReviewRoundTable) =>
  db.insertInto('review_round').values({
    id: p.id,
    name: p.name,
    message: p.message,
    answer_by: p.answer_by,
    nonce: p.nonce,
    sent_at_utc: p.sent_at_utc,
  }),
)
const insertItemRow = write<ClientDatabase>()((db, p: ReviewItemTable) =>
  db.insertInto('review_item').values({
    round_id: p.round_id,
    post_id: p.post_id,
    position: p.position,
    title: p.title,
    scheduled_at: p.scheduled_at,
    fingerprint: p.fingerprint,
    content_json: p.content_json,
    state_before: p.state_before,
  }),
)
const deleteRoundRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('review_round').where('id', '=', p.id),
)
const selectAsset = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('asset').select(['sha256', 'alt_text']).where('id', '=', p.id),
)

const selectAssetByContent = read<ClientDatabase>()((db, p: { sha256: string }) =>
  db
    .selectFrom('asset')
    .select(['sha256', 'media_type', 'file_name', 'byte_size', 'has_thumbnail'])
    .where('sha256', '=', p.sha256),
)

export function listRoundRows(store: Reads): ReviewRoundTable[] {
  return store.all(selectRounds, {})
}

export function findRoundRow(store: Reads, id: string): ReviewRoundTable | undefined {
  return store.first(selectRound, { id })
}

export function listItemRows(store: Reads, roundId: string): ReviewItemTable[] {
  return store.all(selectItems, { roundId })
}

export function findLastItemRow(store: Reads, postId: string) {
  return store.first(selectLastItem, { postId })
}

export function insertRound(store: Writes, row: ReviewRoundTable): void {
  store.run(insertRoundRow, row)
}

export function insertItem(store: Writes, row: ReviewItemTable): void {
  store.run(insertItemRow, row)
}

export function deleteRound(store: Writes, id: string): void {
  store.run(deleteRoundRow, { id })
}

export function findAssetContent(store: Reads, id: string) {
  return store.first(selectAsset, { id })
}

export function findAssetByContent(store: Reads, sha256: string) {
  return store.first(selectAssetByContent, { sha256 })
}
