import type { LocalDate } from '#shared/kernel/time'
import type { ClientDatabase, PostSeriesChangeTable, PostSeriesTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

export type SeriesRow = PostSeriesTable

const selectSeries = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('post_series').selectAll().where('id', '=', p.id),
)
const selectAllSeries = read<ClientDatabase>()((db) =>
  db.selectFrom('post_series').selectAll().where('deleted_at_utc', 'is', null).orderBy('starts_at').orderBy('id'),
)
export const selectPlannedSeries = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post_series')
    .selectAll()
    .where('deleted_at_utc', 'is', null)
    .where('made_until', '<', p.to)
    .where('starts_at', '<', p.to)
    .where((eb) =>
      eb.or([
        eb('ends_at', 'is', null),
        eb.and([eb('ends_at', '>=', p.from), eb('ends_at', '>=', eb.ref('made_until'))]),
      ]),
    ),
)
const insertSeriesRow = write<ClientDatabase>()((db, p: PostSeriesTable) =>
  db.insertInto('post_series').values({
    id: p.id,
    rule: p.rule,
    starts_at: p.starts_at,
    template_json: p.template_json,
    ends_at: p.ends_at,
    first_post_id: p.first_post_id,
    made_until: p.made_until,
    revision: p.revision,
    created_at_utc: p.created_at_utc,
    updated_at_utc: p.updated_at_utc,
    deleted_at_utc: p.deleted_at_utc,
  }),
)
const updateSeriesRow = write<ClientDatabase>()((db, p: PostSeriesTable) =>
  db
    .updateTable('post_series')
    .set({
      rule: p.rule,
      starts_at: p.starts_at,
      template_json: p.template_json,
      ends_at: p.ends_at,
      first_post_id: p.first_post_id,
      made_until: p.made_until,
      revision: p.revision,
      updated_at_utc: p.updated_at_utc,
      deleted_at_utc: p.deleted_at_utc,
    })
    .where('id', '=', p.id),
)
const deleteSeriesRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('post_series').where('id', '=', p.id),
)
const selectExceptions = read<ClientDatabase>()((db, p: { seriesId: string; from: string }) =>
  db
    .selectFrom('post_series_exception')
    .select('occurrence_at')
    .where('series_id', '=', p.seriesId)
    .where('occurrence_at', '>=', p.from)
    .orderBy('occurrence_at'),
)
const insertExceptionRow = write<ClientDatabase>()((db, p: { seriesId: string; occurrenceAt: string }) =>
  db
    .insertInto('post_series_exception')
    .values({ series_id: p.seriesId, occurrence_at: p.occurrenceAt })
    .onConflict((conflict) => conflict.doNothing()),
)
const deleteExceptionRow = write<ClientDatabase>()((db, p: { seriesId: string; occurrenceAt: string }) =>
  db
    .deleteFrom('post_series_exception')
    .where('series_id', '=', p.seriesId)
    .where('occurrence_at', '=', p.occurrenceAt),
)
const insertChangeRow = write<ClientDatabase>()((db, p: PostSeriesChangeTable) =>
  db.insertInto('post_series_change').values({ id: p.id, at_utc: p.at_utc, steps_json: p.steps_json }),
)
const selectChange = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('post_series_change').select('steps_json').where('id', '=', p.id),
)
const deleteChangeRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('post_series_change').where('id', '=', p.id),
)
const deleteOldChanges = write<ClientDatabase>()((db, p: { kept: number }) =>
  db
    .deleteFrom('post_series_change')
    .where('id', 'not in', (eb) =>
      eb.selectFrom('post_series_change').select('id').orderBy('at_utc', 'desc').orderBy('id').limit(p.kept),
    ),
)

export function findSeriesRow(store: Reads, id: string): SeriesRow | undefined {
  return store.first(selectSeries, { id })
}

/** Also ended ones; not those that were deleted. */
export function listSeriesRows(store: Reads): SeriesRow[] {
  return store.all(selectAllSeries, {})
}

/** Series that may have repeats with `from` ≤ day < `to` which are no posts yet. */
export function listPlannedSeriesRows(store: Reads, from: LocalDate, to: LocalDate): SeriesRow[] {
  return store.all(selectPlannedSeries, { from, to })
}

export function insertSeries(store: Writes, row: SeriesRow): void {
  store.run(insertSeriesRow, row)
}

export function updateSeries(store: Writes, row: SeriesRow): void {
  store.run(updateSeriesRow, row)
}

export function deleteSeries(store: Writes, id: string): void {
  store.run(deleteSeriesRow, { id })
}

/** Planned repeats that are left out, from a time on. */
export function listExceptions(store: Reads, seriesId: string, from = ''): string[] {
  return store.all(selectExceptions, { seriesId, from }).map((row) => row.occurrence_at)
}

export function insertException(store: Writes, seriesId: string, occurrenceAt: string): void {
  store.run(insertExceptionRow, { seriesId, occurrenceAt })
}

/** Whether there was one. */
export function deleteException(store: Writes, seriesId: string, occurrenceAt: string): boolean {
  return store.run(deleteExceptionRow, { seriesId, occurrenceAt }) > 0
}

/** How many changes can be taken back; older ones are forgotten. */
const KEPT_CHANGES = 50

export function insertChange(store: Writes, row: PostSeriesChangeTable): void {
  store.run(insertChangeRow, row)
  store.run(deleteOldChanges, { kept: KEPT_CHANGES })
}

export function findChangeSteps(store: Reads, id: string): string | undefined {
  return store.first(selectChange, { id })?.steps_json
}

export function deleteChange(store: Writes, id: string): void {
  store.run(deleteChangeRow, { id })
}
