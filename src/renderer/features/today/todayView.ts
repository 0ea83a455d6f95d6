import { utcInstantFromMs } from '#shared/kernel/clock'
import type { UtcInstant } from '#shared/kernel/time'
import type { DueItem } from '#shared/reminders/reminder'
import { missedSinceMs } from '../../shell/missedSince'
import { dayOf } from '../../ui/dateText'

export interface TodayView {
  readonly overdue: readonly DueItem[]
  /** Due in the rest of the day. */
  readonly today: readonly DueItem[]
}

/** Splits what is due at "now"; items come in the order of time. */
export function splitDue(items: readonly DueItem[], nowMs: number): TodayView {
  const isOverdue = (item: DueItem) => Date.parse(item.dueAtUtc) <= nowMs
  return { overdue: items.filter(isOverdue), today: items.filter((item) => !isOverdue(item)) }
}

const HOUR_MS = 3_600_000

/** The instant at which the freelancer's day ends, also on the days that have 23 or 25 hours. */
export function endOfDayMs(nowMs: number, timeZone: string): number {
  const today = dayOf(nowMs, timeZone)
  // Zones change by at least a quarter of an hour, and never at a time between these steps.
  const quarter = HOUR_MS / 4
  let atMs = Math.ceil(nowMs / quarter) * quarter
  while (dayOf(atMs, timeZone) === today) atMs += quarter
  return atMs
}

const MOST_SHOWN = 500

interface DueQuestion {
  readonly untilUtc: UtcInstant
  readonly missedSinceUtc: UtcInstant
  readonly limit: number
}

/** What Today asks the backend. */
export function dueOfToday(nowMs: number, timeZone: string): DueQuestion {
  return {
    untilUtc: utcInstantFromMs(endOfDayMs(nowMs, timeZone)),
    missedSinceUtc: utcInstantFromMs(missedSinceMs(nowMs)),
    limit: MOST_SHOWN,
  }
}
