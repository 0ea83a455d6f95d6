import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  addMinutes,
  instantOf,
  isSkippedByDaylightSaving,
  type LocalDate,
  localDateTimeOf,
  type LocalDateTime,
  type TimeZone,
} from '../kernel/time'
import { formatRule, type RecurrenceRule } from './rule'

/**
 * The one place that expands rules. Everything here is wall time: the library is given it as if it were UTC, so that
 * daylight saving cannot move, drop or double an occurrence, and nothing of a zone is looked up on the way.
 */
export interface Recurrence {
  readonly rule: RecurrenceRule
  /** Counts weeks and months, and gives the time of day. An occurrence itself only when it fits the rule. */
  readonly startsAt: LocalDateTime
}

const KEPT = 500
// A rule is looked at for every range that is shown; taking it apart costs more than expanding it near the range.
const known = new Map<string, RRuleTemporal<Temporal.ZonedDateTime>>()

const counted = new WeakMap<object, readonly LocalDateTime[]>()

function expanderOf({ rule, startsAt }: Recurrence): RRuleTemporal<Temporal.ZonedDateTime> {
  const key = `${startsAt} ${formatRule(rule)}`
  let expander = known.get(key)
  if (!expander) {
    const { ends, ...parts } = rule
    expander = new RRuleTemporal<Temporal.ZonedDateTime>({
      temporal: Temporal,
      dtstart: asUtc(startsAt),
      freq: parts.frequency.toUpperCase() as 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY',
      interval: parts.interval,
      wkst: parts.weekStart,
      ...listed(
        'byDay',
        parts.weekdays.map(({ ordinal, weekday }) => `${ordinal === 0 ? '' : ordinal}${weekday}`),
      ),
      ...listed('byMonthDay', parts.monthDays),
      ...listed('byMonth', parts.months),
      ...listed('byYearDay', parts.yearDays),
      ...listed('byWeekNo', parts.weekNumbers),
      ...listed('bySetPos', parts.positions),
      ...(ends.kind === 'after' ? { count: ends.count } : {}),
      ...(ends.kind === 'on' ? { until: asUtc(ends.until) } : {}),
      // A list of a decade would be kept for a look at a month.
      cache: false,
    })
    if (known.size >= KEPT) known.delete(known.keys().next().value ?? '')
    known.set(key, expander)
  }
  return expander
}

function listed<K extends string, T>(name: K, values: readonly T[]): { [key in K]?: T[] } {
  return values.length > 0 ? ({ [name]: [...values] } as { [key in K]: T[] }) : {}
}

function asUtc(at: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(at).toZonedDateTime('UTC')
}

function asWall(at: Temporal.ZonedDateTime): LocalDateTime {
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' }) as LocalDateTime
}

/** Occurrences with `from` ≤ day < `to`, in time order. Does not walk there from the start, except for rules with a count. */
export function listOccurrences(recurrence: Recurrence, from: LocalDate, to: LocalDate): LocalDateTime[] {
  if (from >= to) return []
  if (recurrence.rule.ends.kind === 'after') {
    return listAllOccurrences(recurrence).filter((at) => at.slice(0, 10) >= from && at.slice(0, 10) < to)
  }
  const lastDay = addDays(to, -1)
  return expanderOf(recurrence)
    .between(asUtc(from), asUtc(`${lastDay}T23:59`), true)
    .map(asWall)
}

/** The next occurrence at or after a wall time; null when there is none, or none within what can be looked through. */
export function findNextOccurrence(recurrence: Recurrence, from: LocalDateTime): LocalDateTime | null {
  if (recurrence.rule.ends.kind === 'after') return listAllOccurrences(recurrence).find((at) => at >= from) ?? null
  try {
    const next = expanderOf(recurrence).next(asUtc(from), true)
    return next && next.year < 9_000 ? asWall(next) : null
  } catch {
    // Thousands of steps without a hit: a rule such as 30 February.
    return null
  }
}

/** Up to `limit` occurrences from a wall time on. */
export function listNextOccurrences(recurrence: Recurrence, from: LocalDateTime, limit: number): LocalDateTime[] {
  const found: LocalDateTime[] = []
  let next = findNextOccurrence(recurrence, from)
  while (next !== null && found.length < limit) {
    found.push(next)
    next = found.length < limit ? findNextOccurrence(recurrence, addMinutes(next, 1)) : null
  }
  return found
}

/** The last occurrence; null for a rule without an end. */
export function findLastOccurrence(recurrence: Recurrence): LocalDateTime | null {
  const { ends } = recurrence.rule
  if (ends.kind === 'never') return null
  if (ends.kind === 'after') return listAllOccurrences(recurrence).at(-1) ?? null
  const last = expanderOf(recurrence).previous(asUtc(ends.until), true)
  return last && asWall(last)
}

/** Of a rule with a count: as many of them as there are. */
function listAllOccurrences(recurrence: Recurrence): readonly LocalDateTime[] {
  const expander = expanderOf(recurrence)
  const listed = counted.get(expander)
  if (listed) return listed
  const found: LocalDateTime[] = []
  try {
    expander.all((at) => {
      found.push(asWall(at))
      return true
    })
  } catch {
    // The library gives up after thousands of steps without a hit: the count is never reached.
  }
  counted.set(expander, found)
  return found
}

/** How many occurrences come before a wall time; for rules with an end, which bounds the walk. */
export function countOccurrencesBefore(recurrence: Recurrence, at: LocalDateTime): number {
  if (recurrence.rule.ends.kind === 'after') {
    return listAllOccurrences(recurrence).filter((occurrence) => occurrence < at).length
  }
  const last = addMinutes(at, -1)
  return last < recurrence.startsAt
    ? 0
    : expanderOf(recurrence).between(asUtc(recurrence.startsAt), asUtc(last), true).length
}

/** What daylight saving does to a wall time. */
export type ClockNote = 'moved-forward' | 'comes-twice'

/**
 * When an occurrence is on the client's clock: a time that is skipped moves forward by the gap, a time that comes twice
 * is the first (`instantOf` decides). docs/decisions/0011 says why a skipped time is not left out.
 */
export function timeOnClock(occurrenceAt: LocalDateTime, timeZone: TimeZone): { at: LocalDateTime; note?: ClockNote } {
  const at = localDateTimeOf(instantOf(occurrenceAt, timeZone), timeZone)
  if (isSkippedByDaylightSaving(occurrenceAt, timeZone)) return { at, note: 'moved-forward' }
  const plain = Temporal.PlainDateTime.from(occurrenceAt)
  const [earlier, later] = (['earlier', 'later'] as const).map(
    (disambiguation) => plain.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
  )
  return earlier === later ? { at } : { at, note: 'comes-twice' }
}
