import type { PostSummary } from '#shared/calendar/post'
import { addDays, type LocalDate, type Month, rangeOfMonth } from '#shared/kernel/time'
import type { DateWords } from './dateWords'

export type FirstDayOfWeek = 1 | 6 | 7

/** A day of the grid without its posts. */
export interface MonthDay {
  readonly date: LocalDate
  readonly dayOfMonth: number
  readonly label: string
  readonly isInMonth: boolean
  readonly isWeekend: boolean
}

export interface MonthFrame {
  readonly month: Month
  readonly title: string
  readonly weekdays: readonly { readonly short: string; readonly long: string }[]
  readonly weeks: readonly (readonly MonthDay[])[]
  /** What the grid shows: `from` ≤ day < `to`. */
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface DayView extends MonthDay {
  readonly posts: readonly PostSummary[]
}

export interface MonthView {
  readonly frame: MonthFrame
  readonly days: ReadonlyMap<LocalDate, DayView>
  readonly postCount: number
}

/** ISO weekday of a day: 1 is Monday, 7 is Sunday. */
export function isoWeekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

export function startOfWeek(date: LocalDate, firstDayOfWeek: FirstDayOfWeek): LocalDate {
  return addDays(date, -((isoWeekdayOf(date) - firstDayOfWeek + 7) % 7))
}

/** The whole weeks that a month touches: four to six of them. */
export function rangeOfGrid(month: Month, firstDayOfWeek: FirstDayOfWeek): { from: LocalDate; to: LocalDate } {
  const range = rangeOfMonth(month)
  const after = (firstDayOfWeek - isoWeekdayOf(range.to) + 7) % 7
  return { from: startOfWeek(range.from, firstDayOfWeek), to: addDays(range.to, after) }
}

export function toMonthFrame(month: Month, firstDayOfWeek: FirstDayOfWeek, words: DateWords): MonthFrame {
  const { from, to } = rangeOfGrid(month, firstDayOfWeek)
  return { month, title: words.month(month), from, to, ...toWeeks({ from, to, month, firstDayOfWeek, words }) }
}

interface Weeks {
  /** Begins and ends with a week. */
  readonly from: LocalDate
  readonly to: LocalDate
  /** Days outside of it are shown fainter; undefined: there are none. */
  readonly month?: Month
  readonly firstDayOfWeek: FirstDayOfWeek
  readonly words: DateWords
}

export function toWeeks({ from, to, month = '' as Month, firstDayOfWeek, words }: Weeks) {
  const weeks: MonthDay[][] = []
  for (let date = from; date < to; date = addDays(date, 1)) {
    const weekday = isoWeekdayOf(date)
    if (weekday === firstDayOfWeek) weeks.push([])
    weeks.at(-1)?.push({
      date,
      dayOfMonth: Number(date.slice(8)),
      label: words.dayLong(date),
      isInMonth: date.startsWith(month),
      isWeekend: weekday >= 6,
    })
  }
  const weekdays = Array.from({ length: 7 }, (_, index) => {
    const weekday = ((firstDayOfWeek - 1 + index) % 7) + 1
    return { short: words.weekday(weekday, 'short'), long: words.weekday(weekday, 'long') }
  })
  return { weekdays, weeks }
}

/**
 * Groups posts by day, once. A day whose posts look the same as in `previous` keeps its identity, so that
 * only the cells of changed days render again.
 */
export function toMonthView(frame: MonthFrame, posts: readonly PostSummary[], previous?: MonthView): MonthView {
  const byDay = new Map<string, PostSummary[]>()
  let postCount = 0
  for (const post of posts) {
    if (!post.scheduledAt) continue
    const date = post.scheduledAt.slice(0, 10)
    if (date < frame.from || date >= frame.to) continue
    if (date.startsWith(frame.month)) postCount++
    const day = byDay.get(date)
    if (day) day.push(post)
    else byDay.set(date, [post])
  }
  const days = new Map<LocalDate, DayView>()
  const known = previous?.frame === frame ? previous.days : undefined
  for (const week of frame.weeks) {
    for (const day of week) {
      const own = inTimeOrder(byDay.get(day.date) ?? NO_POSTS)
      const before = known?.get(day.date)
      days.set(day.date, before && looksSame(before.posts, own) ? before : { ...day, posts: own })
    }
  }
  return { frame, days, postCount }
}

const NO_POSTS: readonly PostSummary[] = []

function isBefore(a: PostSummary, b: PostSummary): boolean {
  return a.scheduledAt === b.scheduledAt ? a.id < b.id : (a.scheduledAt ?? '') < (b.scheduledAt ?? '')
}

// The backend sends them in order; only a post that was just moved may stand in the wrong place.
export function inTimeOrder(posts: readonly PostSummary[]): readonly PostSummary[] {
  const isOrdered = posts.every((post, index) => {
    const before = posts[index - 1]
    return !before || isBefore(before, post)
  })
  return isOrdered ? posts : posts.toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
}

export function looksSame(before: readonly PostSummary[], after: readonly PostSummary[]): boolean {
  return before.length === after.length && before.every((post, index) => isSameToSee(post, after[index]))
}

// The revision is left out on purpose: it changes with every save and is not shown.
export function isSameToSee(a: PostSummary, b: PostSummary | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.id === b.id &&
      a.scheduledAt === b.scheduledAt &&
      a.state === b.state &&
      a.title === b.title &&
      a.pillarId === b.pillarId &&
      a.captionStart === b.captionStart &&
      a.seriesId === b.seriesId &&
      a.plannedAt === b.plannedAt &&
      a.platforms.length === b.platforms.length &&
      a.platforms.every((platform, index) => platform === b.platforms[index]))
  )
}

/** Heights in pixels that the style sheet and the arithmetic share. */
export const CHIP_HEIGHT = 24
export const DAY_HEADER_HEIGHT = 28
const DAY_PADDING = 4

/** How many chips a day of this height can show; the same for all days, so that nothing is measured per day. */
export function chipsThatFit(gridHeight: number, weekCount: number): number {
  const dayHeight = gridHeight / weekCount
  return Math.max(1, Math.floor((dayHeight - DAY_HEADER_HEIGHT - DAY_PADDING) / CHIP_HEIGHT))
}
