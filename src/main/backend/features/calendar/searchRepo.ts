import { sql } from 'kysely'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

/**
 * The newest matches. FTS5's own rank would weigh every post that holds a common word: 45 ms instead of
 * 2 at 200,000 posts, for an order that people cannot see through.
 */
const selectMatches = read<RegistryDatabase>()((db, p: { match: string; limit: number }) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('post_search')
        .select('rowid')
        .where(sql<boolean>`post_search MATCH ${p.match}`)
        .orderBy('rowid', 'desc')
        .limit(p.limit)
        .as('found'),
    )
    .innerJoin('searchable_post', 'searchable_post.rowid', 'found.rowid')
    .innerJoin('client', 'client.id', 'searchable_post.client_id')
    .select([
      'found.rowid',
      'searchable_post.client_id',
      'client.name as client_name',
      'searchable_post.post_id',
      'searchable_post.title',
      'searchable_post.state',
      'searchable_post.scheduled_at',
    ])
    // Undated posts sort last.
    .orderBy('searchable_post.scheduled_at', 'desc')
    .orderBy('found.rowid', 'desc'),
)

/**
 * Posts that hold the words in their title, then those that hold them anywhere; the latest date first in
 * each. `match` is a query that `createSearchQuery` made.
 */
export function listSearchMatches(store: ReadStore<RegistryDatabase>, match: string, limit: number) {
  const titled = store.all(selectMatches, { match: `{title} : (${match})`, limit })
  if (titled.length === limit) return titled
  const seen = new Set(titled.map((row) => row.rowid))
  const all = store.all(selectMatches, { match, limit: limit + titled.length })
  return [...titled, ...all.filter((row) => !seen.has(row.rowid))].slice(0, limit)
}
