import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import type { ClientDatabase, PostTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

/** A post that is in a series. */
export type RepeatRow = PostTable & { readonly series_id: string; readonly occurrence_at: LocalDateTime }

const selectRepeats = read<ClientDatabase>()((db, p: { seriesId: string; from: string }) =>
  db
    .selectFrom('post')
    .selectAll()
    .where('series_id', '=', p.seriesId)
    .where('occurrence_at', '>=', p.from)
    .orderBy('occurrence_at'),
)
const selectRepeat = read<ClientDatabase>()((db, p: { seriesId: string; occurrenceAt: string }) =>
  db.selectFrom('post').selectAll().where('series_id', '=', p.seriesId).where('occurrence_at', '=', p.occurrenceAt),
)
const selectTaken = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post_series')
    .innerJoin('post', 'post.series_id', 'post_series.id')
    .select(['post.series_id as seriesId', 'post.occurrence_at as occurrenceAt'])
    .where('post_series.made_until', '<', p.to)
    .where('post.occurrence_at', '>=', p.from)
    .where('post.occurrence_at', '<', p.to),
)
const selectSkipped = read<ClientDatabase>()((db, p: { seriesId: string; from: string }) =>
  db
    .selectFrom('post')
    .select('occurrence_at')
    .where('series_id', '=', p.seriesId)
    .where('occurrence_at', '>=', p.from)
    .where('deleted_at_utc', 'is not', null),
)
const selectCounts = read<ClientDatabase>()((db, p: { published: string }) =>
  db
    .selectFrom('post')
    .select((eb) => [
      'series_id as seriesId',
      eb.fn.countAll<number>().as('madeCount'),
      eb.fn.countAll<number>().filterWhere('state', '=', p.published).as('publishedCount'),
    ])
    .where('series_id', 'is not', null)
    .where('deleted_at_utc', 'is', null)
    .groupBy('series_id'),
)
const updateLink = write<ClientDatabase>()(
  (db, p: { id: string; seriesId: string | null; occurrenceAt: string | null }) =>
    db.updateTable('post').set({ series_id: p.seriesId, occurrence_at: p.occurrenceAt }).where('id', '=', p.id),
)
const hasPostRow = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('post').select('id').where('id', '=', p.id),
)

/** Also deleted ones: what was left out stays left out. */
export function listRepeats(store: Reads, seriesId: string, from: string = ''): RepeatRow[] {
  return store.all(selectRepeats, { seriesId, from }) as RepeatRow[]
}

export function findRepeat(store: Reads, seriesId: string, occurrenceAt: string): RepeatRow | undefined {
  return store.first(selectRepeat, { seriesId, occurrenceAt }) as RepeatRow | undefined
}

/** Repeats in the range that are posts, deleted or not, of series that are not made up to its end. */
export function listTakenOccurrences(store: Reads, from: LocalDate, to: LocalDate) {
  return store.all(selectTaken, { from, to })
}

export function listDeletedOccurrences(store: Reads, seriesId: string, from: string): string[] {
  return store.all(selectSkipped, { seriesId, from }).map((row) => row.occurrence_at ?? '')
}

export function countRepeats(store: Reads): Map<string, { madeCount: number; publishedCount: number }> {
  return new Map(
    store.all(selectCounts, { published: 'published' }).map(({ seriesId, ...counts }) => [seriesId ?? '', counts]),
  )
}

export function linkRepeat(store: Writes, id: string, seriesId: string | null, occurrenceAt: string | null): void {
  store.run(updateLink, { id, seriesId, occurrenceAt })
}

export function hasPost(store: Reads, id: string): boolean {
  return store.first(hasPostRow, { id }) !== undefined
}
