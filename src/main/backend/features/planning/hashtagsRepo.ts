import type { ClientDatabase, HashtagGroupTable, HashtagMarkTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectGroups = read<ClientDatabase>()((db) =>
  db.selectFrom('hashtag_group').selectAll().orderBy('position').orderBy('id'),
)
const insertRow = write<ClientDatabase>()((db, p: HashtagGroupTable) =>
  db.insertInto('hashtag_group').values({
    id: p.id,
    position: p.position,
    name: p.name,
    reach: p.reach,
    reason: p.reason,
    language: p.language,
    hashtags_json: p.hashtags_json,
  }),
)
const updateRow = write<ClientDatabase>()((db, p: HashtagGroupTable) =>
  db
    .updateTable('hashtag_group')
    .set({
      position: p.position,
      name: p.name,
      reach: p.reach,
      reason: p.reason,
      language: p.language,
      hashtags_json: p.hashtags_json,
    })
    .where('id', '=', p.id),
)
const deleteRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('hashtag_group').where('id', '=', p.id),
)
const selectMarks = read<ClientDatabase>()((db) => db.selectFrom('hashtag_mark').selectAll().orderBy('folded'))
const upsertMark = write<ClientDatabase>()((db, p: HashtagMarkTable) =>
  db
    .insertInto('hashtag_mark')
    .values({ folded: p.folded, hashtag: p.hashtag, kind: p.kind, reason: p.reason })
    .onConflict((conflict) =>
      conflict.column('folded').doUpdateSet({ hashtag: p.hashtag, kind: p.kind, reason: p.reason }),
    ),
)
const deleteMarkRow = write<ClientDatabase>()((db, p: { folded: string }) =>
  db.deleteFrom('hashtag_mark').where('folded', '=', p.folded),
)
const selectTexts = read<ClientDatabase>()((db, p: { until: string }) =>
  db
    .selectFrom('post')
    .leftJoin('post_version', 'post_version.post_id', 'post.id')
    .select([
      'post.id',
      'post.display_title',
      'post.scheduled_at',
      'post.caption as base_caption',
      'post_version.caption',
      'post_version.first_comment',
    ])
    .where('post.deleted_at_utc', 'is', null)
    .where('post.scheduled_at', '<=', p.until)
    .where('post.state', 'not in', ['missed', 'on-hold', 'idea'])
    .orderBy('post.scheduled_at', 'desc')
    .orderBy('post.id'),
)

export function listGroupRows(store: Reads): HashtagGroupTable[] {
  return store.all(selectGroups, {})
}

export function insertGroup(store: Writes, group: HashtagGroupTable): void {
  store.run(insertRow, group)
}

export function updateGroupRow(store: Writes, group: HashtagGroupTable): void {
  store.run(updateRow, group)
}

export function deleteGroupRow(store: Writes, id: string): void {
  store.run(deleteRow, { id })
}

export function listMarkRows(store: Reads): HashtagMarkTable[] {
  return store.all(selectMarks, {})
}

export function setMark(store: Writes, mark: HashtagMarkTable): void {
  store.run(upsertMark, mark)
}

export function deleteMark(store: Writes, folded: string): void {
  store.run(deleteMarkRow, { folded })
}

/** The texts of posts until a wall time, one row per channel, the latest first. */
export function iterateTexts(store: Reads, until: string) {
  return store.iterate(selectTexts, { until })
}
