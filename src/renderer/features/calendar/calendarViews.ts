import { dayInMonth } from '#shared/calendar/bulk'
import { addDays, addMonths, type LocalDate, type Month, monthOf } from '#shared/kernel/time'
import type { DateWords } from './dateWords'
import { type FirstDayOfWeek, rangeOfGrid, startOfWeek } from './monthView'

export type CalendarView = 'month' | 'week' | 'day' | 'board' | 'list'

export interface ViewChoice {
  readonly view: CalendarView
  readonly name: string
  /** The single key that shows it. */
  readonly keys: string
}

/** In the order of the toolbar and of the keys. */
export const VIEW_CHOICES: readonly ViewChoice[] = [
  { view: 'month', name: 'Month', keys: '1' },
  { view: 'week', name: 'Week', keys: '2' },
  { view: 'day', name: 'Day', keys: '3' },
  { view: 'board', name: 'Board', keys: '4' },
  { view: 'list', name: 'List', keys: '5' },
]

export function isCalendarView(value: string | null): value is CalendarView {
  return VIEW_CHOICES.some(({ view }) => view === value)
}

/** Month, week and day show a stretch of days; the others show posts whatever their date. */
export function hasDays(view: CalendarView): view is 'month' | 'week' | 'day' {
  return view === 'month' || view === 'week' || view === 'day'
}

export function isTimed(view: CalendarView): view is 'week' | 'day' {
  return view === 'week' || view === 'day'
}

/** What a view shows: `from` ≤ day < `to`, of which the title names a part. */
export interface CalendarSpan {
  readonly title: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly titledFrom: LocalDate
  readonly titledTo: LocalDate
}

interface Around {
  readonly month: Month
  readonly date: LocalDate
  readonly firstDayOfWeek: FirstDayOfWeek
  readonly words: DateWords
}

export function spanOf(view: CalendarView, { month, date, firstDayOfWeek, words }: Around): CalendarSpan {
  if (view === 'week') {
    const from = startOfWeek(date, firstDayOfWeek)
    const to = addDays(from, 7)
    return { title: words.week(from, addDays(to, -1)), from, to, titledFrom: from, titledTo: to }
  }
  if (view === 'day') {
    const to = addDays(date, 1)
    return { title: words.dayFull(date), from: date, to, titledFrom: date, titledTo: to }
  }
  const range = rangeOfGrid(month, firstDayOfWeek)
  const titledFrom = `${month}-01` as LocalDate
  const titledTo = `${addMonths(month, 1)}-01` as LocalDate
  const title = view === 'month' ? words.month(month) : view === 'board' ? 'Posts by state' : 'All posts'
  return { title, ...range, titledFrom, titledTo }
}

/** The day to go to with Previous and Next: the same day of the month, or the last one that exists. */
export function stepFrom(
  view: CalendarView,
  { month, date }: Pick<Around, 'month' | 'date'>,
  steps: number,
): LocalDate {
  if (view === 'week') return addDays(date, 7 * steps)
  if (view === 'day') return addDays(date, steps)
  return dayInMonth(date, addMonths(month, steps), 'day')
}

/** The month whose grid is shown when a day becomes active: the shown one as long as it has that day. */
export function monthFor(date: LocalDate, shown: Month, firstDayOfWeek: FirstDayOfWeek): Month {
  const { from, to } = rangeOfGrid(shown, firstDayOfWeek)
  return date >= from && date < to ? shown : monthOf(date)
}
