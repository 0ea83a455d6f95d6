import type { PlannedDay } from '#shared/planning/dates'
import { addDays, clockChangeOn, type LocalDate, type TimeZone } from '#shared/kernel/time'

/** What a day carries besides posts. */
export type DayMark =
  | { readonly id: string; readonly kind: 'clock-change'; readonly title: string }
  /** A holiday, or a date of the client's own. */
  | { readonly id: string; readonly kind: 'planned-day'; readonly title: string; readonly day: PlannedDay }

/** Days without marks are not in it. */
export type DayMarks = ReadonlyMap<LocalDate, readonly DayMark[]>

export const NO_MARKS: readonly DayMark[] = []

/** The days with `from` ≤ day < `to` on which the clocks change. */
export function clockChangesBetween(from: LocalDate, to: LocalDate, timeZone: TimeZone): DayMarks {
  const marks = new Map<LocalDate, readonly DayMark[]>()
  for (let date = from; date < to; date = addDays(date, 1)) {
    const minutes = clockChangeOn(date, timeZone)
    // A zone that crosses the date line skips a whole day, which has no clock to change.
    if (minutes === 0 || Math.abs(minutes) >= 1_440) continue
    const title = `Clocks go ${minutes > 0 ? 'forward' : 'back'} ${lengthOf(Math.abs(minutes))}`
    marks.set(date, [{ id: 'clock-change', kind: 'clock-change', title }])
  }
  return marks
}

/** Holidays and own dates before what a day carries already. */
export function withPlannedDays(marks: DayMarks, days: readonly PlannedDay[]): DayMarks {
  if (days.length === 0) return marks
  const all = new Map(marks)
  for (const day of days.toReversed()) {
    const mark: DayMark = { id: `${day.kind} ${day.place} ${day.name}`, kind: 'planned-day', title: day.name, day }
    all.set(day.date, [mark, ...(all.get(day.date) ?? NO_MARKS)])
  }
  return all
}

function lengthOf(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
