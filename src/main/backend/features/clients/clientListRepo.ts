import { type ExpressionBuilder, sql } from 'kysely'
import type { ClientSummary, Stage } from '#shared/clients/client'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

/**
 * Each client looks up its own stretch of one index: nothing is sorted or put aside, and what lies further ahead is not
 * looked at.
 */
export const selectClients = read<RegistryDatabase>()((
  db,
  p: { stage: Stage; nowUtc: string; endOfDayUtc: string },
) => {
  const dueOfClient = (eb: ExpressionBuilder<RegistryDatabase, 'client'>) =>
    eb.selectFrom('due_item').whereRef('due_item.client_id', '=', 'client.id')
  return (
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
          dueOfClient(eb)
            .select(({ fn }) => fn.min('due_item.due_at_utc').as('next'))
            .as('next_due_at_utc'),
        (eb) =>
          dueOfClient(eb)
            .where('due_item.due_at_utc', '<', p.nowUtc)
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .as('overdue_count'),
        (eb) =>
          dueOfClient(eb)
            .where('due_item.due_at_utc', '>=', p.nowUtc)
            .where('due_item.due_at_utc', '<', p.endOfDayUtc)
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .as('due_today_count'),
      ])
      .where('stage', '=', p.stage)
      // Nearly the final order: what the language's own rules have left to do is then little.
      .orderBy(sql`name COLLATE NOCASE`)
  )
})

const byName = new Intl.Collator(undefined, { numeric: true })

/** Those of a stage, in the order of their names. `endOfDayUtc` is where the freelancer's day ends. */
export function listClientSummaries(
  store: ReadStore<RegistryDatabase>,
  stage: Stage,
  nowUtc: string,
  endOfDayUtc: string,
): ClientSummary[] {
  return store
    .all(selectClients, { stage, nowUtc, endOfDayUtc })
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
          overdueCount: row.overdue_count,
          dueTodayCount: row.due_today_count,
          postCount: row.post_count,
        }) as ClientSummary,
    )
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
