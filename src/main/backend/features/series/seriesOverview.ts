import { displayTitle } from '#shared/calendar/post'
import type { PostId, SeriesId } from '#shared/kernel/ids'
import { addMinutes, type LocalDateTime } from '#shared/kernel/time'
import { findNextOccurrence } from '#shared/series/recurrence'
import { formatRuleForExport } from '#shared/series/rule'
import type { PostSeries, SeriesScope, SeriesSummary } from '#shared/series/series'
import type { BackendContext } from '../../context'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { countRepeats, findRepeat, listDeletedOccurrences, listRepeats, type RepeatRow } from './seriesPostsRepo'
import { findSeriesRow, listExceptions, listSeriesRows, type SeriesRow } from './seriesRepo'
import {
  type ClientTime,
  clientTime,
  createTouchCheck,
  getSeriesRow,
  isLocked,
  isMoved,
  recurrenceOf,
} from './seriesRows'
import { remainingEnd } from './splitSeries'
import { differingContent, readTemplate, templateOf } from './seriesTemplate'

type Reads = ReadStore<ClientDatabase>

/** Running series by their next repeat, then those that have ended. */
export function listSeries(context: BackendContext, store: Reads): SeriesSummary[] {
  const rows = listSeriesRows(store)
  if (rows.length === 0) return []
  const time = clientTime(context, store)
  const counts = countRepeats(store)
  return rows
    .map((row): SeriesSummary => {
      const template = readTemplate(row)
      const skipped = new Set([
        ...listExceptions(store, row.id, time.today),
        ...listDeletedOccurrences(store, row.id, time.today),
      ])
      return {
        id: row.id as SeriesId,
        title: displayTitle(template.title, template.caption),
        rule: row.rule,
        startsAt: row.starts_at as LocalDateTime,
        next: findNext(store, row, time, skipped),
        madeCount: counts.get(row.id)?.madeCount ?? 0,
        publishedCount: counts.get(row.id)?.publishedCount ?? 0,
        skipped: [...skipped].sort() as LocalDateTime[],
      }
    })
    .toSorted((a, b) => ((a.next?.occurrenceAt ?? '9') < (b.next?.occurrenceAt ?? '9') ? -1 : 1))
}

function findNext(store: Reads, row: SeriesRow, time: ClientTime, skipped: ReadonlySet<string>): SeriesSummary['next'] {
  const recurrence = recurrenceOf(row)
  let at = findNextOccurrence(recurrence, time.now)
  while (at !== null) {
    const post = findRepeat(store, row.id, at)
    if (!skipped.has(at) && post?.state !== 'published') {
      return { occurrenceAt: at, postId: (post?.id as PostId | undefined) ?? null }
    }
    at = findNextOccurrence(recurrence, addMinutes(at, 1))
  }
  return null
}

/** What the editor says of a post's series; null for a post that does not repeat. */
export function findPostSeries(context: BackendContext, store: Reads, post: PostTable): PostSeries | null {
  if (post.series_id === null) return null
  const series = findSeriesRow(store, post.series_id)
  if (!series || series.deleted_at_utc !== null) return null
  const row = post as RepeatRow
  const time = clientTime(context, store)
  const end = remainingEnd(recurrenceOf(series), row.occurrence_at)
  return {
    id: series.id as SeriesId,
    rule: series.rule,
    startsAt: series.starts_at as LocalDateTime,
    remainingCount: end.kind === 'after' ? end.count : null,
    differing: [
      ...(isMoved(row, time) ? (['time'] as const) : []),
      ...differingContent(templateOf(store, row), readTemplate(series)),
    ],
  }
}

/** How many other repeats a change would be for, and how many of them were worked on. */
export function describeScopes(
  context: BackendContext,
  store: Reads,
  post: PostTable,
): Record<SeriesScope, { count: number; editedCount: number }> {
  const none = { count: 0, editedCount: 0 }
  if (post.series_id === null) return { following: none, all: none }
  const series = getSeriesRow(store, post.series_id)
  const time = clientTime(context, store)
  const others = listRepeats(store, series.id, time.today).filter(
    (row) => row.id !== post.id && row.deleted_at_utc === null && !isLocked(row, time),
  )
  const isTouched = createTouchCheck(store, series, time)
  const described = others.map((row) => ({ row, isEdited: isTouched(row) }))
  const countOf = (some: typeof described) => ({
    count: some.length,
    editedCount: some.filter(({ isEdited }) => isEdited).length,
  })
  return {
    following: countOf(described.filter(({ row }) => row.occurrence_at > (post.occurrence_at ?? ''))),
    all: countOf(described),
  }
}

/** A series as a calendar file writes it. Its posts are events of their own with `occurrenceAt` as their recurrence id. */
export interface ExportedSeries {
  readonly id: SeriesId
  readonly title: string
  /** RRULE, its UNTIL in UTC. */
  readonly rule: string
  /** DTSTART, wall time in the client's zone. */
  readonly startsAt: LocalDateTime
  /** EXDATE: repeats that were left out, wall time. */
  readonly leftOut: readonly LocalDateTime[]
}

export function listSeriesForExport(context: BackendContext, store: Reads): ExportedSeries[] {
  const { timeZone } = clientTime(context, store)
  return listSeriesRows(store).map((row) => {
    const template = readTemplate(row)
    return {
      id: row.id as SeriesId,
      title: displayTitle(template.title, template.caption),
      rule: formatRuleForExport(recurrenceOf(row).rule, timeZone),
      startsAt: row.starts_at as LocalDateTime,
      leftOut: [
        ...listExceptions(store, row.id),
        ...listDeletedOccurrences(store, row.id, ''),
      ].sort() as LocalDateTime[],
    }
  })
}
