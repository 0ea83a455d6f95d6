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

interface SearchFilter {
  readonly clientIds?: readonly string[] | undefined
  readonly states?: readonly string[] | undefined
  readonly platforms?: readonly string[] | undefined
}

interface Search {
  /** Both are queries that `createSearchQuery` and `createTitleQuery` made of the same text. */
  readonly match: string
  readonly titleMatch: string | null
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

/** Posts that hold the words in their title, then those that hold them anywhere; the latest date first in each. */
export function listSearchMatches(
  store: ReadStore<RegistryDatabase>,
  { match, titleMatch, limit, filter = {} }: Search,
) {
  const titled = titleMatch === null ? [] : listMatches(store, titleMatch, limit, filter)
  if (titled.length === limit) return titled
  const seen = new Set(titled.map((row) => row.rowid))
  const all = listMatches(store, match, limit + titled.length, filter)
  return [...titled, ...all.filter((row) => !seen.has(row.rowid))].slice(0, limit)
}
