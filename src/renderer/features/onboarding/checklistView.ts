import { addDays, type LocalDate, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { type ChecklistItem, reminderAt } from '#shared/onboarding/checklist'
import { dateText, daysBetween, nearDayText, placeOfZone } from '../../ui/dateText'

export interface DueWords {
  readonly text: string
  readonly kind: 'done' | 'overdue' | 'due' | 'none'
}

interface DueInput {
  readonly item: Pick<ChecklistItem, 'dueOn' | 'doneAtUtc'>
  /** In the client's zone. */
  readonly now: LocalDateTime
  readonly timeZone: TimeZone
  readonly userTimeZone: TimeZone
  readonly locale: string
}

/** When an item is due, and whether a reminder comes. */
export function dueWords({ item, now, timeZone, userTimeZone, locale }: DueInput): DueWords {
  if (item.doneAtUtc !== null) return { text: item.dueOn ? dateText(item.dueOn, locale) : '', kind: 'done' }
  if (item.dueOn === null) return { text: 'No date, so no reminder', kind: 'none' }
  const today = now.slice(0, 10)
  const day = nearDayText(item.dueOn, today, locale)
  const distance = daysBetween(today, item.dueOn)
  if (distance < 0) return { text: `${day}, ${distance === -1 ? '1 day' : `${-distance} days`} late`, kind: 'overdue' }
  const at = reminderAt(item.dueOn)
  if (at <= now) return { text: `${day}, reminded at 09:00`, kind: 'due' }
  const zone = timeZone === userTimeZone ? '' : ` in ${placeOfZone(timeZone)}`
  return { text: `${day}, reminder at 09:00${zone}`, kind: 'due' }
}

/** `7 days before the kick-off`; null where there is nothing to say. */
export function offsetWords(
  { offsetDays, dueOn }: Pick<ChecklistItem, 'offsetDays' | 'dueOn'>,
  kickOffOn: LocalDate | null,
): string | null {
  if (offsetDays === null) return dueOn === null ? null : 'A date of its own'
  // Near the kick-off it is due later than declared, so that nothing begins late.
  if (kickOffOn === null || dueOn !== addDays(kickOffOn, offsetDays)) return 'Follows the kick-off'
  if (offsetDays === 0) return 'On the day of the kick-off'
  const days = Math.abs(offsetDays) === 1 ? '1 day' : `${Math.abs(offsetDays)} days`
  return `${days} ${offsetDays < 0 ? 'before' : 'after'} the kick-off`
}
