import type { LocalDateTime } from '#shared/kernel/time'
import { dateText, timeText } from '../ui/dateText'

/** `12 Mar 2026, 10:00` of a wall time; "No date" without one. */
export function wallTimeText(at: LocalDateTime | null, locale: string): string {
  if (at === null) return 'No date'
  return `${dateText(at.slice(0, 10), locale)}, ${timeText(Date.parse(`${at}:00Z`), 'UTC', locale)}`
}
