import type { Month, UtcInstant } from '#shared/kernel/time'
import type { Commentary } from '#shared/reports/report'
import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

const commentaryOfMonth = read<ClientDatabase>()((db, p: { month: string }) =>
  db.selectFrom('report_commentary').where('month', '=', p.month).select(['summary', 'why', 'next_steps']),
)

const upsertCommentary = write<ClientDatabase>()(
  (db, p: { month: string; summary: string; why: string; nextSteps: string; now: string }) =>
    db
      .insertInto('report_commentary')
      .values({ month: p.month, summary: p.summary, why: p.why, next_steps: p.nextSteps, updated_at_utc: p.now })
      .onConflict((conflict) =>
        conflict
          .column('month')
          .doUpdateSet({ summary: p.summary, why: p.why, next_steps: p.nextSteps, updated_at_utc: p.now }),
      ),
)

/** Empty fields where nothing was written. */
export function getCommentary(store: ReadStore<ClientDatabase>, month: Month): Commentary {
  const row = store.first(commentaryOfMonth, { month })
  return { summary: row?.summary ?? '', why: row?.why ?? '', nextSteps: row?.next_steps ?? '' }
}

export function updateCommentary(
  store: WriteStore<ClientDatabase>,
  month: Month,
  commentary: Commentary,
  now: UtcInstant,
): void {
  store.run(upsertCommentary, { month, ...commentary, now })
}
