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
      'searchable_post.platforms',
    ])
    // Undated posts sort last.
    .orderBy('searchable_post.scheduled_at', 'desc')
    .orderBy('found.rowid', 'desc'),
)

type SearchMatch = ReturnType<typeof listMatches>[number]

interface SearchFilter {
  readonly clientIds?: readonly string[] | undefined
  readonly states?: readonly string[] | undefined
  readonly platforms?: readonly string[] | undefined
}

interface Search {
  /** What `createSearchQueries` made: the best finds first. */
  readonly queries: readonly string[]
  readonly limit: number
  readonly filter?: SearchFilter
}

function listMatches(store: ReadStore<RegistryDatabase>, match: string, limit: number, filter: SearchFilter) {
  if (!filter.clientIds && !filter.states && !filter.platforms) return store.all(selectMatches, { match, limit })
  const oneOf = (column: string, values: readonly string[]) =>
    sql<boolean>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
  return store.select((db) => {
    let query = db
      .selectFrom('post_search')
      .innerJoin('searchable_post', 'searchable_post.rowid', 'post_search.rowid')
      .innerJoin('client', 'client.id', 'searchable_post.client_id')
      .select([
        'post_search.rowid',
        'searchable_post.client_id',
        'client.name as client_name',
        'searchable_post.post_id',
        'searchable_post.title',
        'searchable_post.state',
        'searchable_post.scheduled_at',
        'searchable_post.platforms',
      ])
      .where(sql<boolean>`post_search MATCH ${match}`)
    if (filter.clientIds) query = query.where(oneOf('searchable_post.client_id', filter.clientIds))
    if (filter.states) query = query.where(oneOf('searchable_post.state', filter.states))
    if (filter.platforms) {
      const wanted = JSON.stringify(filter.platforms)
      query = query.where(sql<boolean>`EXISTS (
        SELECT 1 FROM json_each(${wanted}) AS wanted
        WHERE instr(',' || searchable_post.platforms || ',', ',' || wanted.value || ',') > 0
      )`)
    }
    return query.orderBy('searchable_post.scheduled_at', 'desc').orderBy('post_search.rowid', 'desc').limit(limit)
  })
}

/** What the first query finds, then what the next ones find beside it; the latest date first in each. */
export function listSearchMatches(
  store: ReadStore<RegistryDatabase>,
  { queries, limit, filter = {} }: Search,
): SearchMatch[] {
  const found = new Map<number, SearchMatch>()
  for (const query of queries) {
    if (found.size >= limit) break
    for (const row of listMatches(store, query, limit + found.size, filter)) {
      if (found.size < limit && !found.has(row.rowid)) found.set(row.rowid, row)
    }
  }
  return [...found.values()]
}
