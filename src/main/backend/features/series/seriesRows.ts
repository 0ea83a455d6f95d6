import { nowUtc } from '#shared/kernel/clock'
import {
  addDays,
  type LocalDate,
  localDateOf,
  type LocalDateTime,
  localDateTimeOf,
  type TimeZone,
} from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import {
  findLastOccurrence,
  findNextOccurrence,
  listOccurrences,
  type Recurrence,
  timeOnClock,
} from '#shared/series/recurrence'
import { formatRule, parseRule, type RecurrenceRule } from '#shared/series/rule'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import type { RepeatRow } from './seriesPostsRepo'
import { findSeriesRow, type SeriesRow } from './seriesRepo'
import { differingContent, readTemplate, templateOf } from './seriesTemplate'

type Reads = ReadStore<ClientDatabase>

/** The client's clock. */
export interface ClientTime {
  readonly timeZone: TimeZone
  readonly now: LocalDateTime
  readonly today: LocalDate
}

export function clientTime(context: Pick<BackendContext, 'clock'>, store: Reads): ClientTime {
  const timeZone = getProfileRow(store).time_zone as TimeZone
  const now = localDateTimeOf(nowUtc(context.clock), timeZone)
  return { timeZone, now, today: localDateOf(now) }
}

/** A series that is not deleted. Throws `series-not-found`. */
export function getSeriesRow(store: Reads, id: string): SeriesRow {
  const row = findSeriesRow(store, id)
  if (!row || row.deleted_at_utc !== null) {
    throw new AppError('series-not-found', 'These repeats do not exist any more.')
  }
  return row
}

/** Stored rules are wall time throughout, so that no zone is asked. */
export function recurrenceOf(row: Pick<SeriesRow, 'rule' | 'starts_at'>): Recurrence {
  return { rule: parseRule(row.rule, 'UTC' as TimeZone), startsAt: row.starts_at as LocalDateTime }
}

export function columnsOf({ rule, startsAt }: Recurrence): Pick<SeriesRow, 'rule' | 'starts_at' | 'ends_at'> {
  return { rule: formatRule(rule), starts_at: startsAt, ends_at: findLastOccurrence({ rule, startsAt }) }
}

export function isOccurrence(recurrence: Recurrence, at: LocalDateTime): boolean {
  const date = localDateOf(at)
  return listOccurrences(recurrence, date, addDays(date, 1)).includes(at)
}

/** What a rule gives for a post, begun at its first occurrence. Throws at the field `rule` when it gives nothing. */
export function startRule(rule: RecurrenceRule, startsAt: LocalDateTime, now: LocalDateTime): Recurrence {
  const { ends } = rule
  if (ends.kind === 'on' && ends.until < startsAt) {
    throw new AppError(
      'rule-ends-before-start',
      `The repeats would end on ${ends.until.slice(0, 10)}, before they begin on ${startsAt.slice(0, 10)}.`,
      { field: 'until' },
    )
  }
  if (ends.kind === 'on' && ends.until < now) {
    throw new AppError('rule-ended', `${ends.until.slice(0, 10)} is in the past: no repeat would be left.`, {
      field: 'until',
    })
  }
  const first = findNextOccurrence({ rule, startsAt }, startsAt)
  if (first === null) {
    throw new AppError('rule-without-date', 'No date fits this rule.', { field: ends.kind === 'on' ? 'until' : 'rule' })
  }
  return { rule: endOfDay(rule, first), startsAt: first }
}

/** The end as the last whole day that counts, so that another time of day never costs the last repeat. */
function endOfDay(rule: RecurrenceRule, startsAt: LocalDateTime): RecurrenceRule {
  const { ends } = rule
  if (ends.kind !== 'on') return rule
  const last = findLastOccurrence({ rule, startsAt })
  const day = last === null || ends.until.slice(11) >= startsAt.slice(11) ? localDateOf(ends.until) : localDateOf(last)
  return { ...rule, ends: { kind: 'on', until: `${day}T23:59` as LocalDateTime } }
}

/** Nothing is changed any more in what was published or has passed. */
export function isLocked(row: RepeatRow, time: ClientTime): boolean {
  return row.state === 'published' || (row.scheduled_at !== null && row.scheduled_at < time.now)
}

export function isMoved(row: RepeatRow, { timeZone }: ClientTime): boolean {
  return row.scheduled_at !== timeOnClock(row.occurrence_at, timeZone).at
}

/** Tells of a series' repeats whether a person did anything with them since they were made. */
export function createTouchCheck(store: Reads, series: SeriesRow, time: ClientTime): (row: RepeatRow) => boolean {
  // Taken apart once: a series is asked about all of its repeats.
  const template = readTemplate(series)
  return (row) =>
    row.id === series.first_post_id ||
    row.state !== 'draft' ||
    isMoved(row, time) ||
    differingContent(templateOf(store, row), template).length > 0
}

/** The first repeat that can still change. Throws `series-over`. */
export function getFirstOpenOccurrence(row: SeriesRow, time: ClientTime): LocalDateTime {
  const next = findNextOccurrence(recurrenceOf(row), time.now)
  if (next === null) throw new AppError('series-over', 'All repeats have passed: nothing is left to change.')
  return next
}

/** Occurrences with `from` ≤ day < `to`, as the series' row has them. */
export function listOccurrencesOf(row: SeriesRow, from: LocalDate, to: LocalDate): LocalDateTime[] {
  return listOccurrences(recurrenceOf(row), from, to)
}
