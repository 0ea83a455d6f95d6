import { Temporal } from 'temporal-polyfill'
import { instantOf, type LocalDateTime, localDateTimeOf, type TimeZone, type UtcInstant } from '../kernel/time'
import type { DateOrder } from './postTable'

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/i
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.+))?$/
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[\s,]+(.+))?$/
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?\.?m?\.?$/i

/** Noon and midnight are 12 on a twelve-hour clock. */
function readClock(text: string): string | undefined {
  const match = TIME.exec(text.trim())
  if (!match) return undefined
  const [, hourText, minute, half] = match
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  return hour <= 23 && Number(minute) <= 59 ? `${String(hour).padStart(2, '0')}:${minute}` : undefined
}

interface ReadDay {
  readonly date: string
  /** What stands behind the day, undefined when nothing does. */
  readonly rest: string | undefined
}

function readDay(text: string, order: DateOrder): ReadDay | undefined {
  const yearFirst = YEAR_FIRST.exec(text)
  const yearLast = yearFirst ? null : YEAR_LAST.exec(text)
  const parts = yearFirst ?? yearLast
  if (!parts) return undefined
  const [, first = '', second = '', third = '', rest] = parts
  // 31.12.2026: with dots the day comes first wherever it is written so.
  const isDayFirst = yearLast !== null && (order === 'day-first' || text.includes('.'))
  const [year, month, day] = yearFirst
    ? [first, second, third]
    : isDayFirst
      ? [third, second, first]
      : [third, first, second]
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return { date: date.toString(), rest }
  } catch {
    return undefined
  }
}

export interface TimeCells {
  readonly dateAndTime?: string | undefined
  readonly date?: string | undefined
  readonly time?: string | undefined
}

export interface TableZones {
  readonly order: DateOrder
  /** Of the file. */
  readonly from: TimeZone
  /** Of the client. */
  readonly to: TimeZone
}

/**
 * Wall time in the client's zone, null for a row without a date, or a sentence that says why it cannot be read.
 * A cell with an offset (`…T10:00:00Z`) is an instant, whatever zone the file is said to be in.
 */
export function readTableTime(
  cells: TimeCells,
  { order, from, to }: TableZones,
): LocalDateTime | null | { readonly problem: string } {
  const whole = cells.dateAndTime?.trim() ?? ''
  const day = cells.date?.trim() ?? ''
  const clock = cells.time?.trim() ?? ''
  if (whole === '' && day === '') return clock === '' ? null : { problem: `the time ${quoted(clock)} has no date` }
  if (ISO_INSTANT.test(whole)) {
    try {
      return localDateTimeOf(Temporal.Instant.from(whole).toString() as UtcInstant, to)
    } catch {
      return { problem: `${quoted(whole)} is no date and time that exists` }
    }
  }
  const read = readDay(whole === '' ? day : whole, order)
  if (!read)
    return {
      problem: `${quoted(whole || day)} is no date that exists${order === 'day-first' ? ', day first' : ', month first'}`,
    }
  const clockText = read.rest ?? clock
  if (clockText === '') return { problem: `${quoted(whole || day)} has no time` }
  const time = readClock(clockText)
  if (!time) return { problem: `${quoted(clockText)} is no time such as 09:30 or 9:30 PM` }
  const local = `${read.date}T${time}` as LocalDateTime
  return from === to ? local : localDateTimeOf(instantOf(local, from), to)
}

const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

/** Whether a column writes the day first, by the dates that exist in one order only; null when none tells. */
export function guessDateOrder(cells: Iterable<string>): DateOrder | null {
  let monthFirst = 0
  let dayFirst = 0
  for (const cell of cells) {
    const match = YEAR_LAST.exec(cell.trim())
    if (!match || cell.includes('.')) continue
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst++
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst++
  }
  return monthFirst === dayFirst ? null : dayFirst > monthFirst ? 'day-first' : 'month-first'
}

/** Whether a cell begins with a day, to tell a file without names of columns. */
export function looksLikeDay(cell: string): boolean {
  return YEAR_FIRST.test(cell.trim()) || YEAR_LAST.test(cell.trim())
}
