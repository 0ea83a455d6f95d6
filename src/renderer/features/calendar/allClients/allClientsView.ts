import type { PostAmongAll } from '#shared/calendar/allClients'
import type { PostState } from '#shared/calendar/post'
import type { ClientSummary, Platform } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import { addDays, type LocalDate, localDateOf, monthOf } from '#shared/kernel/time'
import { stepFrom } from '../calendarViews'
import type { DateWords } from '../dateWords'
import { type FirstDayOfWeek, type MonthFrame, startOfWeek, toMonthFrame, toWeeks } from '../monthView'

export type Span = 'week' | 'month'
/** Whose clock decides on which day a post stands. */
export type ShownClock = 'mine' | 'clients'

export interface Filters {
  /** Empty: every one. */
  readonly clientIds: readonly ClientId[]
  readonly platforms: readonly Platform[]
  readonly states: readonly PostState[]
}

export type DaysFrame = Pick<MonthFrame, 'title' | 'weekdays' | 'weeks' | 'from' | 'to'>

/** The days that are shown around one of them. */
export function toFrame(span: Span, date: LocalDate, firstDayOfWeek: FirstDayOfWeek, words: DateWords): DaysFrame {
  if (span === 'month') return toMonthFrame(monthOf(date), firstDayOfWeek, words)
  const from = startOfWeek(date, firstDayOfWeek)
  const to = addDays(from, 7)
  return { title: words.week(from, addDays(to, -1)), from, to, ...toWeeks({ from, to, firstDayOfWeek, words }) }
}

export function filterPosts(posts: readonly PostAmongAll[], filters: Filters): readonly PostAmongAll[] {
  const { clientIds, platforms, states } = filters
  if (clientIds.length + platforms.length + states.length === 0) return posts
  const clients = new Set(clientIds)
  const wanted = new Set(states)
  return posts.filter(
    (post) =>
      (clients.size === 0 || clients.has(post.clientId)) &&
      (wanted.size === 0 || wanted.has(post.state)) &&
      (platforms.length === 0 || post.platforms.some((platform) => platforms.includes(platform))),
  )
}

export type PostsByDay = ReadonlyMap<LocalDate, readonly PostAmongAll[]>

/** A day whose posts look the same as before keeps its list, so that only the days that changed render again. */
export function groupByDay(posts: readonly PostAmongAll[], previous?: PostsByDay): PostsByDay {
  const days = new Map<LocalDate, PostAmongAll[]>()
  for (const post of posts) {
    const date = localDateOf(post.shownAt)
    const day = days.get(date)
    if (day) day.push(post)
    else days.set(date, [post])
  }
  const result = new Map<LocalDate, readonly PostAmongAll[]>()
  for (const [date, own] of days) {
    own.sort((one, other) =>
      one.shownAt === other.shownAt ? compare(one.id, other.id) : compare(one.shownAt, other.shownAt),
    )
    const before = previous?.get(date)
    result.set(date, before && looksSame(before, own) ? before : own)
  }
  return result
}

const compare = (one: string, other: string) => (one < other ? -1 : one === other ? 0 : 1)

function looksSame(before: readonly PostAmongAll[], after: readonly PostAmongAll[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index]
      return (
        one === other ||
        (other !== undefined &&
          one.id === other.id &&
          one.shownAt === other.shownAt &&
          one.scheduledAt === other.scheduledAt &&
          one.state === other.state &&
          one.title === other.title &&
          one.platforms.join() === other.platforms.join())
      )
    })
  )
}

export function countByClient(posts: readonly PostAmongAll[]): ReadonlyMap<ClientId, number> {
  const counts = new Map<ClientId, number>()
  for (const { clientId } of posts) counts.set(clientId, (counts.get(clientId) ?? 0) + 1)
  return counts
}

/** Clients whose posts may be missing or out of date, because their file cannot be read or is an older copy. */
export function unreadableClients(clients: readonly ClientSummary[]): readonly ClientSummary[] {
  return clients.filter(({ health, isArchived }) => health !== 'sound' && !isArchived)
}

/** The same day in the next month or week, or the last one that there is. */
export function stepDate(span: Span, date: LocalDate, steps: number): LocalDate {
  return stepFrom(span, { month: monthOf(date), date }, steps)
}
