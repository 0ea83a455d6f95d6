import type { DueItem } from '#shared/reminders/reminder'
import { dayOf, dayText, daysBetween, nearDayText, placeOfZone, timeText } from '../../ui/dateText'

export interface ReminderRow {
  readonly item: DueItem
  /** On the freelancer's clock; with the day where no heading above says it. */
  readonly when: string
  /** On the client's clock, when that shows something else: `Wed 00:30 in Tokyo`. */
  readonly clientTime: string | null
}

export interface ReminderDay {
  readonly key: string
  /** Null where the section's own title says which day it is. */
  readonly title: string | null
  readonly rows: readonly ReminderRow[]
}

export interface ReminderSection {
  readonly key: 'overdue' | 'today' | 'week' | 'later'
  readonly title: string
  /** Of all, also of those that are not in `days`. */
  readonly count: number
  readonly days: readonly ReminderDay[]
}

interface Due {
  readonly items: readonly DueItem[]
  readonly omitted: number
}

interface ViewInput {
  readonly overdue: Due
  /** In time order, from now on. */
  readonly coming: Due
  readonly nowMs: number
  readonly timeZone: string
  readonly locale: string
}

const WEEK_DAYS = 7

/** What is due in the freelancer's own days; empty sections are left out. */
export function remindersView({ overdue, coming, nowMs, timeZone, locale }: ViewInput): ReminderSection[] {
  const today = dayOf(nowMs, timeZone)
  const distanceOf = (item: DueItem) => daysBetween(today, dayOf(Date.parse(item.dueAtUtc), timeZone))
  const rowOf = (item: DueItem, namesDay: boolean): ReminderRow => {
    const dueMs = Date.parse(item.dueAtUtc)
    const time = timeText(dueMs, timeZone, locale)
    return {
      item,
      when: namesDay ? `${nearDayText(dayOf(dueMs, timeZone), today, locale)}, ${time}` : time,
      clientTime: clientTimeOf(item, timeZone, locale),
    }
  }
  const oneDay = (items: readonly DueItem[], namesDay: boolean): ReminderDay[] => [
    { key: 'all', title: null, rows: items.map((item) => rowOf(item, namesDay)) },
  ]
  const byDay = (items: readonly DueItem[]): ReminderDay[] => {
    const days = new Map<string, ReminderRow[]>()
    for (const item of items) {
      const day = dayOf(Date.parse(item.dueAtUtc), timeZone)
      const rows = days.get(day) ?? []
      rows.push(rowOf(item, false))
      days.set(day, rows)
    }
    return [...days].map(([day, rows]) => ({ key: day, title: dayText(day, locale, today), rows }))
  }
  const onToday = coming.items.filter((item) => distanceOf(item) <= 0)
  const inWeek = coming.items.filter((item) => distanceOf(item) > 0 && distanceOf(item) <= WEEK_DAYS)
  const later = coming.items.filter((item) => distanceOf(item) > WEEK_DAYS)
  const sections: ReminderSection[] = [
    {
      key: 'overdue',
      title: 'Overdue',
      count: overdue.items.length + overdue.omitted,
      days: oneDay(overdue.items, true),
    },
    { key: 'today', title: 'Today', count: onToday.length, days: oneDay(onToday, false) },
    { key: 'week', title: 'Next 7 days', count: inWeek.length, days: byDay(inWeek) },
    { key: 'later', title: 'Later', count: later.length + coming.omitted, days: byDay(later) },
  ]
  return sections.filter((section) => section.count > 0)
}

function clientTimeOf(item: DueItem, timeZone: string, locale: string): string | null {
  const dueMs = Date.parse(item.dueAtUtc)
  const day = item.dueAt.slice(0, 10)
  const ownDay = dayOf(dueMs, timeZone)
  const isSameDay = day === ownDay
  const time = timeText(dueMs, item.timeZone, locale)
  if (isSameDay && time === timeText(dueMs, timeZone, locale)) return null
  const place = placeOfZone(item.timeZone)
  return isSameDay ? `${time} in ${place}` : `${weekdayOf(day, locale)} ${time} in ${place}`
}

function weekdayOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
}
