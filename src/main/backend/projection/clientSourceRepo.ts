import { sql } from 'kysely'
import { AppError } from '#shared/rpc/appError'
import type { ClientDatabase, PostTable, ProfileTable } from '../db/schema'
import { read, type ReadStore } from '../db/statement'

/** What the registry mirrors of a client's file. */

const DATED = ['id', 'display_title', 'state', 'platforms', 'scheduled_at'] as const
const SOURCE = [...DATED, 'title', 'caption', 'notes', 'revision', 'deleted_at_utc'] as const

export type DatedPostRow = Pick<PostTable, (typeof DATED)[number]>
export type PostSourceRow = Pick<PostTable, (typeof SOURCE)[number]> & {
  /** Captions and first comments of single channels, null without any. */
  version_texts: string | null
}

const versionTexts = sql<string | null>`(
  SELECT group_concat(coalesce(v.caption, '') || char(10) || v.first_comment, char(10))
  FROM post_version v WHERE v.post_id = post.id AND (v.caption IS NOT NULL OR v.first_comment <> '')
)`

const selectProfile = read<ClientDatabase>()((db) => db.selectFrom('profile').selectAll())
const selectPost = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('post').select(SOURCE).select(versionTexts.as('version_texts')).where('id', '=', p.id),
)
const selectPosts = read<ClientDatabase>()((db) =>
  db.selectFrom('post').select(SOURCE).select(versionTexts.as('version_texts')).where('deleted_at_utc', 'is', null),
)
const selectDatedPosts = read<ClientDatabase>()((db) =>
  db.selectFrom('post').select(DATED).where('deleted_at_utc', 'is', null).where('scheduled_at', 'is not', null),
)
const selectPostCount = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deleted_at_utc', 'is', null),
)

/** Throws `client-file-damaged` when the file holds no client. */
export function getProfileRow(store: ReadStore<ClientDatabase>): ProfileTable {
  const row = store.first(selectProfile, {})
  if (!row) throw new AppError('client-file-damaged', 'The client’s file holds no client. It was kept as it is.')
  return row
}

export function findPostRow(store: ReadStore<ClientDatabase>, postId: string): PostSourceRow | undefined {
  return store.first(selectPost, { id: postId })
}

export function iteratePosts(store: ReadStore<ClientDatabase>): Iterable<PostSourceRow> {
  return store.iterate(selectPosts, {})
}

export function iterateDatedPosts(store: ReadStore<ClientDatabase>): Iterable<DatedPostRow> {
  return store.iterate(selectDatedPosts, {})
}

export function countPosts(store: ReadStore<ClientDatabase>): number {
  return store.first(selectPostCount, {})?.count ?? 0
}
