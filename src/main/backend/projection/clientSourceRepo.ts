import type { ClientDatabase, ProfileTable } from '../db/schema'
import { read, type ReadStore } from '../db/statement'

/** What the registry mirrors of a client's file. */

const selectProfile = read<ClientDatabase>()((db) => db.selectFrom('profile').selectAll())
const selectPost = read<ClientDatabase>()((db, p: { id: string }) =>
  db
    .selectFrom('post')
    .select(['id', 'title', 'caption', 'notes', 'display_title', 'state', 'platforms', 'scheduled_at', 'deleted_at_utc'])
    .where('id', '=', p.id),
)
const selectPosts = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post')
    .select(['id', 'title', 'caption', 'notes', 'display_title', 'state', 'platforms', 'scheduled_at', 'deleted_at_utc'])
    .where('deleted_at_utc', 'is', null),
)
const selectPostCount = read<ClientDatabase>()((db) =>
  db
    .selectFrom('post')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('deleted_at_utc', 'is', null),
)

export interface PostSourceRow {
  id: string
  title: string
  caption: string
  notes: string
  display_title: string
  state: string
  platforms: string
  scheduled_at: string | null
  deleted_at_utc: string | null
}

/** Throws when the file holds no client. */
export function getProfileRow(store: ReadStore<ClientDatabase>): ProfileTable {
  const row = store.first(selectProfile, {})
  if (!row) throw new Error('The client’s file has no profile row.')
  return row
}

export function findPostRow(store: ReadStore<ClientDatabase>, postId: string): PostSourceRow | undefined {
  return store.first(selectPost, { id: postId })
}

export function iteratePosts(store: ReadStore<ClientDatabase>): Iterable<PostSourceRow> {
  return store.iterate(selectPosts, {})
}

export function countPosts(store: ReadStore<ClientDatabase>): number {
  return store.first(selectPostCount, {})?.count ?? 0
}
