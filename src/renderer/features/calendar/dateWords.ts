import { LocalDate, type LocalDateTime, localDateOf, type Month, type UtcInstant } from '#shared/kernel/time'
import { writtenIn } from '../../ui/dateText'

/** Dates in the interface's language, in the order and with the clock that the client's country uses. */
export interface DateWords {
  readonly usesTwelveHours: boolean
  /** `09:30` or `9:30 am` */
  time(at: LocalDateTime): string
  /** As short as a chip needs it: `09:30` or `9:30a` */
  timeShort(at: LocalDateTime): string
  /** `Thursday 12 March` */
  dayLong(date: LocalDate): string
  /** `Thu 12 Mar 2026` */
  dayShort(date: LocalDate): string
  /** `Thu 12 Mar 2026, 09:30` */
  dateTime(at: LocalDateTime): string
  /** `Thu 12 Mar, 09:30`; with the year when it is another one than that of `today` */
  nearDateTime(at: LocalDateTime, today: LocalDate): string
  /** `Thursday 12 March 2026` */
  dayFull(date: LocalDate): string
  /** `March 2026` */
  month(month: Month): string
  /** `9–15 March 2026`, both days included */
  week(first: LocalDate, last: LocalDate): string
  /** A full hour beside a grid: `09:00` or `9 am` */
  hour(hour: number): string
  /** An instant on the freelancer's clock: `12 Mar 2026, 10:31` */
  instant(at: UtcInstant, timeZone: string | undefined): string
  /** What `dayShort` writes, `YYYY-MM-DD`, and numbers in the country's order. */
  parseDay(text: string): LocalDate | undefined
  /** 1 is Monday, 7 is Sunday. */
  weekday(isoWeekday: number, width: 'short' | 'long'): string
}

const wordsByLocale = new Map<string, DateWords>()

export function dateWordsFor(locale: string): DateWords {
  let words = wordsByLocale.get(locale)
  if (!words) {
    words = createDateWords(writtenIn(locale))
    wordsByLocale.set(locale, words)
  }
  return words
}

function asDate(date: string): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`)
}

function createDateWords(locale: string): DateWords {
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: string) => format.format(asDate(date))
  }
  const dayLong = day({ weekday: 'long', day: 'numeric', month: 'long' })
  const dayShort = remembered(day({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }))
  const dayNear = day({ weekday: 'short', day: 'numeric', month: 'short' })
  const dayFull = day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const month = day({ month: 'long', year: 'numeric' })
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const weekdays = { short: day({ weekday: 'short' }), long: day({ weekday: 'long' }) }
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  const usesTwelveHours = clock.resolvedOptions().hour12 ?? false
  const order = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).formatToParts(0)
  const isDayFirst = order.find(({ type }) => type === 'day' || type === 'month')?.type === 'day'
  // A month shows the same few times of day again and again, and Intl is slow.
  const timesByClock = new Map<string, string>()
  const time = (at: LocalDateTime) => {
    const wall = at.slice(11, 16)
    if (!usesTwelveHours) return wall
    let text = timesByClock.get(wall)
    if (text === undefined) {
      text = lowerHalf(clock.format(new Date(`2000-01-01T${wall}:00Z`)))
      timesByClock.set(wall, text)
    }
    return text
  }
  return {
    usesTwelveHours,
    time,
    timeShort: (at) => time(at).replace(/\s([ap])m$/, '$1'),
    dayLong,
    dayShort,
    dateTime: (at) => `${dayShort(localDateOf(at))}, ${time(at)}`,
    nearDateTime: (at, today) => `${at.slice(0, 4) === today.slice(0, 4) ? dayNear(at) : dayShort(at)}, ${time(at)}`,
    dayFull,
    month: (value) => month(`${value}-01`),
    week: (first, last) => days.formatRange(asDate(first), asDate(last)),
    hour: (hour) => time(`2000-01-01T${String(hour).padStart(2, '0')}:00` as LocalDateTime).replace(':00 ', ' '),
    instant: (at, timeZone) =>
      lowerHalf(
        new Intl.DateTimeFormat(locale, {
          dateStyle: 'medium',
          timeStyle: 'short',
          ...(timeZone ? { timeZone } : {}),
        }).format(new Date(at)),
      ),
    parseDay: (text) => parseDay(text, isDayFirst),
    weekday: (isoWeekday, width) => weekdays[width](`2024-01-0${isoWeekday}`),
  }
}

const DAYS_REMEMBERED = 4_000

/** A list that is scrolled through asks for the same days again and again, and Intl is slow. */
function remembered(write: (date: string) => string): (date: string) => string {
  const known = new Map<string, string>()
  return (date) => {
    const day = date.slice(0, 10)
    let text = known.get(day)
    if (text === undefined) {
      text = write(day)
      if (known.size >= DAYS_REMEMBERED) known.clear()
      known.set(day, text)
    }
    return text
  }
}

/** `9:30 am`, whatever space and letters Intl chose. */
function lowerHalf(text: string): string {
  return text.replace(/\s([AP])M$/i, (_all, half: string) => ` ${half.toLowerCase()}m`)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function parseDay(text: string, isDayFirst: boolean): LocalDate | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text)
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  const word = /[a-z]{3}/i.exec(text.replace(/^\s*[a-z]+[,\s]+(?=.*[a-z]{3})/i, ''))?.[0].toLowerCase() ?? ''
  const named = MONTHS.indexOf(word) + 1
  const year = numbers.find((number) => number > 1_000)
  const small = numbers.filter((number) => number <= 1_000)
  if (year === undefined) return undefined
  if (named > 0) return existingDay(year, named, small[0] ?? 0)
  const [first = 0, second = 0] = small
  return isDayFirst ? existingDay(year, second, first) : existingDay(year, first, second)
}

function existingDay(year: number, month: number, day: number): LocalDate | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const parsed = LocalDate.safeParse(text)
  return parsed.success ? parsed.data : undefined
}
