import { sql } from 'kysely'
import type { Month } from '#shared/kernel/time'
import type { MonthlyReport } from '#shared/reports/report'
import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const plannedStates = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', '>=', p.from)
    .where('scheduled_at', '<', p.to)
    .where('state', '!=', 'idea')
    .groupBy('state')
    .select((each) => ['state', each.fn.countAll<number>().as('count')]),
)

const months = read<ClientDatabase>()((db, _p: object) =>
  db
    .selectFrom('post_metric')
    // Written out: with a parameter SQLite would not use the index of current figures.
    .where(sql<boolean>`is_current = 1`)
    .select((each) => each.fn<string>('substr', ['published_at', each.val(1), each.val(7)]).as('month'))
    .union(
      db
        .selectFrom('post')
        .where('deleted_at_utc', 'is', null)
        .where('scheduled_at', 'is not', null)
        .where('state', '!=', 'idea')
        .select((each) => each.fn<string>('substr', ['scheduled_at', each.val(1), each.val(7)]).as('month')),
    )
    .orderBy('month', 'desc'),
)

interface Range {
  /** Local dates: `from` ≤ day < `to`. */
  readonly from: string
  readonly to: string
}

export function getPlan(store: ReadStore<ClientDatabase>, range: Range): MonthlyReport['plan'] {
  const counts = new Map(
    store.all(plannedStates, { from: range.from, to: range.to }).map((row) => [row.state, row.count]),
  )
  return {
    planned: [...counts.values()].reduce((total, count) => total + count, 0),
    published: counts.get('published') ?? 0,
    missed: counts.get('missed') ?? 0,
  }
}

/** Newest first. */
export function listMonths(store: ReadStore<ClientDatabase>): Month[] {
  return store.all(months, {}).map((row) => row.month as Month)
}
