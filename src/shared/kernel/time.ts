import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { utcInstantFromMs } from './clock'

export { utcInstantFromMs }

/**
 * Wall time is stored as text that sorts in time order, beside an IANA zone; instants (…Utc) are
 * stored only where something happened. docs/decisions/0003 says why.
 */
function parses(parse: (text: string) => unknown): (text: string) => boolean {
  return (text) => {
    try {
      parse(text)
      return true
    } catch {
      return false
    }
  }
}

/** `YYYY-MM-DD`, a day that exists. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Expected a date as YYYY-MM-DD')
  .refine(
    parses((text) => Temporal.PlainDate.from(text, { overflow: 'reject' })),
    'This day does not exist',
  )
  .brand('LocalDate')
export type LocalDate = z.output<typeof LocalDate>

/** `YYYY-MM-DDTHH:mm`, wall time in a zone that is named elsewhere. */
export const LocalDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'Expected a date and time as YYYY-MM-DDTHH:mm')
  .refine(
    parses((text) => Temporal.PlainDateTime.from(text, { overflow: 'reject' })),
    'This date or time does not exist',
  )
  .brand('LocalDateTime')
export type LocalDateTime = z.output<typeof LocalDateTime>

/** `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Expected a month as YYYY-MM')
  .brand('Month')
export type Month = z.output<typeof Month>

/** `YYYY-MM-DDTHH:mm:ss.sssZ`, as `Date.prototype.toISOString` writes it. */
export const UtcInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'Expected an instant as YYYY-MM-DDTHH:mm:ss.sssZ')
  .brand('UtcInstant')
export type UtcInstant = z.output<typeof UtcInstant>

const knownZones = new Map<string, boolean>()

function isKnownZone(zone: string): boolean {
  let isKnown = knownZones.get(zone)
  if (isKnown === undefined) {
    // An offset such as "+02:00" is accepted by Intl but knows nothing of daylight saving.
    isKnown = /^[A-Za-z]/.test(zone) && parses((text) => new Intl.DateTimeFormat('en', { timeZone: text }))(zone)
    knownZones.set(zone, isKnown)
  }
  return isKnown
}

/** An IANA zone such as `Europe/Lisbon`. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isKnownZone, 'Expected a time zone such as Europe/Lisbon')
  .brand('TimeZone')
export type TimeZone = z.output<typeof TimeZone>

/**
 * The instant of a wall time. A time that a zone skips moves forward by the gap and a time that comes
 * twice means the first one (Temporal's "compatible", as RFC 5545 asks).
 */
export function instantOf(localDateTime: LocalDateTime, timeZone: TimeZone): UtcInstant {
  const zoned = Temporal.PlainDateTime.from(localDateTime).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  return utcInstantFromMs(zoned.epochMilliseconds)
}

/** Wall time of an instant in a zone, to the minute. */
export function localDateTimeOf(instant: UtcInstant, timeZone: TimeZone): LocalDateTime {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }) as LocalDateTime
}

/** When a day begins in a zone: not at midnight where the clocks go forward then. */
export function startOfDayUtc(date: LocalDate, timeZone: TimeZone): UtcInstant {
  return utcInstantFromMs(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds)
}

/** True when the zone skips this wall time because its clocks go forward. */
export function isSkippedByDaylightSaving(localDateTime: LocalDateTime, timeZone: TimeZone): boolean {
  return localDateTimeOf(instantOf(localDateTime, timeZone), timeZone) !== localDateTime
}

export function localDateOf(localDateTime: LocalDateTime): LocalDate {
  return localDateTime.slice(0, 10) as LocalDate
}

export function monthOf(date: LocalDate | LocalDateTime): Month {
  return date.slice(0, 7) as Month
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate
}

export function addMonths(month: Month, months: number): Month {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString() as Month
}

/** First day of the month and first day of the next: a half-open range. */
export function rangeOfMonth(month: Month): { from: LocalDate; to: LocalDate } {
  return { from: `${month}-01` as LocalDate, to: `${addMonths(month, 1)}-01` as LocalDate }
}

/** Wall time some minutes on, as a clock on the wall counts them. */
export function addMinutes(localDateTime: LocalDateTime, minutes: number): LocalDateTime {
  return new Date(Date.parse(`${localDateTime}Z`) + minutes * 60_000).toISOString().slice(0, 16) as LocalDateTime
}

/** What the clocks of another zone show at the same moment. */
export function inTimeZone(localDateTime: LocalDateTime, from: TimeZone, to: TimeZone): LocalDateTime {
  return localDateTimeOf(instantOf(localDateTime, from), to)
}

/** Minutes by which a zone's clocks go forward on a day: mostly 0, less than 0 when they go back. */
export function clockChangeOn(date: LocalDate, timeZone: TimeZone): number {
  const start = Date.parse(startOfDayUtc(date, timeZone))
  const end = Date.parse(startOfDayUtc(addDays(date, 1), timeZone))
  return 1_440 - (end - start) / 60_000
}
