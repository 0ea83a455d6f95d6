import { type LocalDate, localDateOf, type LocalDateTime } from '#shared/kernel/time'
import { findLastOccurrence, type Recurrence, timeOnClock } from '#shared/series/recurrence'
import { makeMissing } from './makeRepeats'
import type { SeriesChange } from './seriesChange'
import { listRepeats, type RepeatRow } from './seriesPostsRepo'
import { listExceptions, type SeriesRow } from './seriesRepo'
import { type ClientTime, columnsOf, createTouchCheck, isLocked, isMoved, isOccurrence } from './seriesRows'

interface Retiming {
  readonly recurrence: Recurrence
  /** Where a repeat goes; null: the new rule has no place for it. */
  readonly place: (occurrence: LocalDateTime) => LocalDateTime | null
  /** Also moves repeats that were moved on their own, and drops those that were edited. */
  readonly includesEdited: boolean
  /** This post follows whatever was done with it. */
  readonly postId: string
}

/**
 * Gives a series that has no earlier repeats another rule. Posts go where `place` says; what has no place any more is
 * deleted, or stays as a post of its own when a person worked on it; what is missing is made.
 */
export function retimeRepeats(
  change: SeriesChange,
  series: SeriesRow,
  time: ClientTime,
  { recurrence, place, includesEdited, postId }: Retiming,
): SeriesRow {
  const { store } = change.open
  const rows = listRepeats(store, series.id)
  const claimed = new Set<string>()
  const claim = (occurrence: LocalDateTime): LocalDateTime | null => {
    const at = place(occurrence)
    if (at === null || claimed.has(at) || !isOccurrence(recurrence, at)) return null
    claimed.add(at)
    return at
  }
  const isTouched = createTouchCheck(store, series, time)
  const isOwn = (row: RepeatRow) => row.id === postId || includesEdited
  const placed = rows.map((row) => ({
    row,
    at: claim(row.occurrence_at),
    isLocked: isLocked(row, time),
    isMoved: isMoved(row, time),
    isTouched: row.deleted_at_utc === null && isTouched(row),
  }))
  const exceptions = listExceptions(store, series.id).flatMap((at) => claim(at as LocalDateTime) ?? [])
  const updated = change.updateSeries(series, columnsOf(recurrence))
  change.link(placed.map(({ row, at }) => ({ row, to: at && { seriesId: series.id, occurrenceAt: at } })))
  change.setExceptions(series.id, exceptions.toSorted())
  for (const { row, at, ...was } of placed) {
    if (row.deleted_at_utc !== null || was.isLocked) continue
    if (at === null) {
      if (was.isTouched && !isOwn(row)) change.keptCount++
      else change.delete(row)
    } else if (was.isMoved && !isOwn(row)) change.keptCount++
    else change.move(row, timeOnClock(at, time.timeZone).at)
  }
  makeMissing(change, updated, localDateOf(recurrence.startsAt), time)
  return updated
}

/** The old end moved along with the last repeat. */
export function movedEnd(recurrence: Recurrence, place: Retiming['place']): Recurrence['rule']['ends'] {
  const { ends } = recurrence.rule
  if (ends.kind !== 'on') return ends
  const last = findLastOccurrence(recurrence)
  const day: LocalDate = localDateOf((last && place(last)) ?? ends.until)
  return { kind: 'on', until: `${day}T23:59` as LocalDateTime }
}
