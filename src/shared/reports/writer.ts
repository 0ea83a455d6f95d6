import type { Locale } from '../clients/client'
import type { LocalDate, LocalDateTime, Month, TimeZone, UtcInstant } from '../kernel/time'

/** Figures and dates as a client's locale writes them; a figure that nobody has is "n/a". */
export interface Writer {
  count(value: number | null): string
  /** 12,400 as 12K, for axes. */
  shortCount(value: number): string
  /** A fraction as a percentage with two decimals. */
  rate(value: number | null): string
  /** A fraction as a percentage of change or share, without false precision. */
  percent(value: number): string
  /** A difference of two rates in percentage points, without sign. */
  points(difference: number): string
  month(month: Month): string
  dayAndMonth(date: LocalDate | LocalDateTime): string
  /** A day in full, without its weekday. */
  date(date: LocalDate): string
  dateTime(instant: UtcInstant, timeZone: TimeZone): string
}

export const NOT_AVAILABLE = 'n/a'

// In these the months are the months of our reports; in others "March 2026" would name other days.
const CALENDARS_WITH_OUR_MONTHS = new Set(['gregory', 'iso8601', 'buddhist', 'japanese', 'roc'])

/** The locale with a calendar in which a month means what it means in the app. */
export function withOurMonths(locale: Locale): string {
  const { calendar } = new Intl.DateTimeFormat(locale).resolvedOptions()
  return CALENDARS_WITH_OUR_MONTHS.has(calendar) ? locale : new Intl.Locale(locale, { calendar: 'gregory' }).toString()
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

// Arabic digits and the marks that Intl puts before them are not letters of a script, but turn their neighbours too.
const RIGHT_TO_LEFT_NUMBER = /[\u0660-\u0669\u06f0-\u06f9\u061c\u200f]/

/** Keeps a right-to-left name, date or figure from reordering what is beside it (Unicode UAX 9, FSI … PDI). */
export function isolate(text: string): string {
  return RIGHT_TO_LEFT.test(text) || RIGHT_TO_LEFT_NUMBER.test(text) ? `\u2068${text}\u2069` : text
}

export function createWriter(locale: Locale): Writer {
  const dates = withOurMonths(locale)
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 })
  const rate = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const coarse = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const month = new Intl.DateTimeFormat(dates, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const day = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const fullDay = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' })
  const noon = (text: string) => new Date(`${text.slice(0, 10)}T12:00:00Z`)
  return {
    count: (value) => (value === null ? NOT_AVAILABLE : isolate(whole.format(value))),
    shortCount: (value) => isolate(short.format(value)),
    rate: (value) => (value === null ? NOT_AVAILABLE : isolate(rate.format(value))),
    percent: (value) => isolate((Math.abs(value) >= 1 ? coarse : fine).format(value)),
    points: (difference) => `${isolate(points.format(Math.abs(difference) * 100))} pp`,
    month: (value) => isolate(month.format(noon(`${value}-01`))),
    dayAndMonth: (value) => isolate(day.format(noon(value))),
    date: (value) => isolate(fullDay.format(noon(value))),
    dateTime: (instant, timeZone) =>
      isolate(
        new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(instant)),
      ),
  }
}
