import { sql } from 'kysely'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

/** How many of the newest matches are ranked: scoring every match of a common word would cost more than it shows. */
const RANKED_MATCHES = 1_000

const selectOldestRanked = read<RegistryDatabase>()((db, p: { match: string; skip: number }) =>
  db
    .selectFrom('post_search')
    .select('rowid')
    .where(sql<boolean>`post_search MATCH ${p.match}`)
    .orderBy('rowid', 'desc')
    .limit(1)
    .offset(p.skip),
)
const selectMatches = read<RegistryDatabase>()((db, p: { match: string; after: number; limit: number }) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('post_search')
        .select(['rowid', sql<number>`rank`.as('score')])
        .where(sql<boolean>`post_search MATCH ${p.match}`)
        .where('rowid', '>', p.after)
        .orderBy(sql`rank`)
        .limit(p.limit)
        .as('found'),
    )
    .innerJoin('searchable_post', 'searchable_post.rowid', 'found.rowid')
    .innerJoin('client', 'client.id', 'searchable_post.client_id')
    .select([
      'searchable_post.client_id',
      'client.name as client_name',
      'searchable_post.post_id',
      'searchable_post.title',
      'searchable_post.state',
      'searchable_post.scheduled_at',
    ])
    .orderBy('found.score')
    .orderBy('found.rowid', 'desc'),
)

/** Best first; `match` is a query that `createSearchQuery` made. */
export function listSearchMatches(store: ReadStore<RegistryDatabase>, match: string, limit: number) {
  const oldest = store.first(selectOldestRanked, { match, skip: RANKED_MATCHES })
  return store.all(selectMatches, { match, after: oldest?.rowid ?? 0, limit })
}
