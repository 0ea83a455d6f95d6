import { addDays, clockChangeOn, type LocalDate, type TimeZone } from '#shared/kernel/time'

/** What a day carries besides posts. */
export interface DayMark {
  readonly id: string
  readonly kind: 'clock-change'
  readonly title: string
}

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

function lengthOf(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`
}
