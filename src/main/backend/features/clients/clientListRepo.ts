import { sql } from 'kysely'
import type { ClientSummary } from '#shared/clients/client'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

export const selectClients = read<RegistryDatabase>()((db) =>
  db
    .selectFrom('client')
    .select([
      'id',
      'name',
      'color',
      'logo_hash',
      'tags_json',
      'time_zone',
      'locale',
      'currency',
      'is_archived',
      'health',
      'problem',
      'post_count',
      (eb) =>
        eb
          .selectFrom('due_item')
          .select((due) => due.fn.min('due_item.due_at_utc').as('next'))
          .whereRef('due_item.client_id', '=', 'client.id')
          .as('next_due_at_utc'),
    ])
    // Nearly the final order: what the language's own rules have left to do is then little.
    .orderBy(sql`name COLLATE NOCASE`),
)
/** Only what is overdue or due today is looked at, whatever lies further ahead. */
export const selectDueCounts = read<RegistryDatabase>()((db, p: { nowUtc: string; endOfDayUtc: string }) =>
  db
    .selectFrom('due_item')
    .select([
      'client_id',
      sql<number>`sum(due_at_utc < ${p.nowUtc})`.as('overdue'),
      sql<number>`sum(due_at_utc >= ${p.nowUtc})`.as('today'),
    ])
    .where('due_at_utc', '<', p.endOfDayUtc)
    .groupBy(
      // The sign keeps SQLite from walking the whole table in the order of clients.
      sql`+client_id`,
    ),
)

const byName = new Intl.Collator(undefined, { numeric: true })

/** In the order of their names. `endOfDayUtc` is where the freelancer's day ends. */
export function listClientSummaries(
  store: ReadStore<RegistryDatabase>,
  nowUtc: string,
  endOfDayUtc: string,
): ClientSummary[] {
  const counts = new Map(store.all(selectDueCounts, { nowUtc, endOfDayUtc }).map((row) => [row.client_id, row]))
  return store
    .all(selectClients, {})
    .map(
      (row) =>
        ({
          id: row.id,
          name: row.name,
          color: row.color,
          logoHash: row.logo_hash,
          tags: row.tags_json === '[]' ? [] : JSON.parse(row.tags_json),
          timeZone: row.time_zone,
          locale: row.locale,
          currency: row.currency,
          isArchived: row.is_archived === 1,
          health: row.health,
          problem: row.problem,
          nextDueAtUtc: row.next_due_at_utc,
          overdueCount: counts.get(row.id)?.overdue ?? 0,
          dueTodayCount: counts.get(row.id)?.today ?? 0,
          postCount: row.post_count,
        }) as ClientSummary,
    )
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
