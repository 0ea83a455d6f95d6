import type { ClientDatabase, PostingSlotTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectSlots = read<ClientDatabase>()((db) =>
  db.selectFrom('posting_slot').selectAll().orderBy('channel_id').orderBy('weekday').orderBy('time'),
)
const insertRow = write<ClientDatabase>()((db, p: PostingSlotTable) =>
  db
    .insertInto('posting_slot')
    .values({ id: p.id, channel_id: p.channel_id, weekday: p.weekday, time: p.time, is_paused: p.is_paused })
    .onConflict((conflict) => conflict.columns(['channel_id', 'weekday', 'time']).doNothing()),
)
const deleteRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('posting_slot').where('id', '=', p.id),
)
const updatePaused = write<ClientDatabase>()((db, p: { id: string; is_paused: number }) =>
  db.updateTable('posting_slot').set({ is_paused: p.is_paused }).where('id', '=', p.id),
)
const selectChannelIds = read<ClientDatabase>()((db) => db.selectFrom('channel').select('id'))
const selectChannelNames = read<ClientDatabase>()((db) => db.selectFrom('channel').select(['id', 'platform', 'handle']))
export const selectTimesBetween = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .innerJoin('post_version', 'post_version.post_id', 'post.id')
    .select(['post_version.post_id', 'post_version.channel_id', 'post.scheduled_at'])
    .where('post.deleted_at_utc', 'is', null)
    .where('post.scheduled_at', '>=', p.from)
    .where('post.scheduled_at', '<', p.to)
    .orderBy('post.scheduled_at')
    .orderBy('post.id'),
)
const selectTaken = read<ClientDatabase>()((db, p: { from: string }) =>
  db
    .selectFrom('post')
    .innerJoin('post_version', 'post_version.post_id', 'post.id')
    .select(['post_version.channel_id', 'post.scheduled_at'])
    .where('post.deleted_at_utc', 'is', null)
    .where('post.scheduled_at', '>=', p.from),
)

export function listSlotRows(store: Reads): PostingSlotTable[] {
  return store.all(selectSlots, {})
}

/** False when the channel has a slot at this time already. */
export function insertSlot(store: Writes, slot: PostingSlotTable): boolean {
  return store.run(insertRow, slot) > 0
}

export function deleteSlot(store: Writes, id: string): void {
  store.run(deleteRow, { id })
}

export function setSlotPaused(store: Writes, id: string, isPaused: boolean): void {
  store.run(updatePaused, { id, is_paused: isPaused ? 1 : 0 })
}

export function listChannelIds(store: Reads): Set<string> {
  return new Set(store.all(selectChannelIds, {}).map(({ id }) => id))
}

/** Posts from this wall time on, one row per channel. */
export function listTakenTimes(store: Reads, from: string) {
  return store.all(selectTaken, { from })
}

export function listChannelNames(store: Reads) {
  return store.all(selectChannelNames, {})
}

/** Posts with `from` ≤ wall time < `to`, one row per channel. */
export function listTimesBetween(store: Reads, from: string, to: string) {
  return store.all(selectTimesBetween, { from, to })
}
