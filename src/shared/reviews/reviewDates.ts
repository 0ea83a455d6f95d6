import type { Locale } from '../clients/client'
import type { LocalDate, LocalDateTime, TimeZone } from '../kernel/time'
import { withOurMonths } from '../reports/writer'

/** Dates of a review file, in the language of the client that reads it. */
export interface ReviewDates {
  /** `quinta-feira, 12 de março de 2026` */
  day(date: LocalDate | LocalDateTime): string
  /** The same as a heading: `Quinta-feira, …` */
  heading(date: LocalDate | LocalDateTime): string
  time(at: LocalDateTime): string
}

export function createReviewDates(locale: Locale): ReviewDates {
  const dates = withOurMonths(locale)
  const day = new Intl.DateTimeFormat(dates, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const write = (date: string) => day.format(new Date(`${date.slice(0, 10)}T12:00:00Z`))
  return {
    day: write,
    heading: (date) => write(date).replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale)),
    time: (at) => time.format(new Date(`${at}:00Z`)),
  }
}

/** `Lisbon time` of `Europe/Lisbon` */
export function zoneWords(timeZone: TimeZone): string {
  return `${(timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')} time`
}
