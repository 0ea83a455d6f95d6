import type { SeriesId } from '#shared/kernel/ids'
import { addDays, localDateOf, type LocalDateTime } from '#shared/kernel/time'
import { countOccurrencesBefore, findNextOccurrence, type Recurrence } from '#shared/series/recurrence'
import type { RuleEnd } from '#shared/series/rule'
import { createId } from '../../context'
import type { SeriesChange } from './seriesChange'
import { listRepeats } from './seriesPostsRepo'
import { listExceptions, type SeriesRow } from './seriesRepo'
import { columnsOf, recurrenceOf } from './seriesRows'

/** Whether a series has repeats before this one. */
export function hasEarlier(recurrence: Recurrence, at: LocalDateTime): boolean {
  const first = findNextOccurrence(recurrence, recurrence.startsAt)
  return first !== null && first < at
}

/** What is left of an end from an occurrence on. */
export function remainingEnd(recurrence: Recurrence, at: LocalDateTime): RuleEnd {
  const { ends } = recurrence.rule
  return ends.kind === 'after' ? { kind: 'after', count: ends.count - countOccurrencesBefore(recurrence, at) } : ends
}

/** Ends a series before an occurrence; its repeats from there on stay for the caller to deal with. */
export function endBefore(change: SeriesChange, series: SeriesRow, at: LocalDateTime): void {
  const recurrence = recurrenceOf(series)
  const until = `${addDays(localDateOf(at), -1)}T23:59` as LocalDateTime
  const ended = { ...recurrence, rule: { ...recurrence.rule, ends: { kind: 'on' as const, until } } }
  change.updateSeries(series, columnsOf(ended))
}

/**
 * Makes the repeats from an occurrence on a series of their own, as they are. A series without earlier ones stays as
 * it is.
 */
export function splitAt(change: SeriesChange, series: SeriesRow, at: LocalDateTime): SeriesRow {
  const recurrence = recurrenceOf(series)
  if (!hasEarlier(recurrence, at)) return series
  const { store, context } = change.open
  const rest: Recurrence = { rule: { ...recurrence.rule, ends: remainingEnd(recurrence, at) }, startsAt: at }
  const part = change.insertSeries({
    id: createId<SeriesId>(context),
    ...columnsOf(rest),
    template_json: series.template_json,
    first_post_id: series.first_post_id,
    made_until: series.made_until > at ? series.made_until : localDateOf(at),
  })
  const moved = listRepeats(store, series.id, at)
  change.link(moved.map((row) => ({ row, to: { seriesId: part.id, occurrenceAt: row.occurrence_at } })))
  change.setExceptions(part.id, listExceptions(store, series.id, at))
  change.setExceptions(
    series.id,
    listExceptions(store, series.id).filter((exception) => exception < at),
  )
  endBefore(change, series, at)
  return part
}
