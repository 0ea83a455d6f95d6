import { Temporal } from 'temporal-polyfill'
import { addDays, type LocalDate } from '#shared/kernel/time'

export type DayRule = (date: LocalDate) => boolean

const partsOf = (date: LocalDate) => Temporal.PlainDate.from(date)

export function onDay(month: number, day: number): DayRule {
  const end = `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return (date) => date.endsWith(end)
}

/** The nth such weekday of a month, moved by some days; 1 is Monday. */
export function onNthWeekday(month: number, weekday: number, nth: number, movedByDays = 0): DayRule {
  return (date) => {
    const day = partsOf(addDays(date, -movedByDays))
    return day.month === month && day.dayOfWeek === weekday && Math.ceil(day.day / 7) === nth
  }
}

/** Western Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1).toString() as LocalDate
}

export function daysFromEaster(days: number): DayRule {
  return (date) => date === addDays(easterSunday(Number(date.slice(0, 4))), days)
}

type LunarCalendar = 'islamic-umalqura' | 'chinese'

const formatOf = (calendar: LunarCalendar) =>
  new Intl.DateTimeFormat('en-u-nu-latn', { calendar, month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/**
 * Month and day of a date in a lunar calendar, `9-1` for the first of Ramadan; a leap month has a name of its
 * own. Remembers the latest date, because all rules are asked about a day before the next day comes.
 */
function createLunarDay(calendar: LunarCalendar): (date: LocalDate) => string {
  let format: Intl.DateTimeFormat | undefined
  let latest = { date: '', day: '' }
  return (date) => {
    if (date !== latest.date) {
      format ??= formatOf(calendar)
      const parts = new Map(format.formatToParts(Date.parse(date)).map((part) => [part.type, part.value]))
      latest = { date, day: `${parts.get('month')}-${parts.get('day')}` }
    }
    return latest.day
  }
}

const islamicDay = createLunarDay('islamic-umalqura')
const chineseDay = createLunarDay('chinese')

export function onIslamicDay(month: number, day: number): DayRule {
  return (date) => islamicDay(date) === `${month}-${day}`
}

export function inIslamicMonth(month: number): DayRule {
  return (date) => islamicDay(date).startsWith(`${month}-`)
}

export function onChineseDay(month: number, day: number): DayRule {
  return (date) => chineseDay(date) === `${month}-${day}`
}
