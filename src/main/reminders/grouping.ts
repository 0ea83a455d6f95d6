import type { DueItem } from '#shared/reminders/reminder'

/** What is shown as one notification of the system. */
export type ReminderNotification =
  | { readonly kind: 'single'; readonly item: DueItem }
  /** `count` is exact, `items` may hold only the first ones. */
  | { readonly kind: 'digest'; readonly count: number; readonly items: readonly DueItem[] }

export interface ClaimedReminders {
  readonly count: number
  readonly items: readonly DueItem[]
}

interface GroupingInput {
  /** Claimed by an earlier run that did not get to show it, or showed it without a chance to note so. */
  readonly missed: ClaimedReminders
  readonly due: ClaimedReminders
  readonly nowMs: number
  /** Everything in one notification, for what was held back. */
  readonly comesAsDigest: boolean
}

const SINGLES_LIMIT = 3
const PUNCTUAL_FOR_MS = 10 * 60_000

/** One notification for each punctual reminder; a digest for what was missed, and for more than three at once. */
export function groupReminders({ missed, due, nowMs, comesAsDigest }: GroupingInput): ReminderNotification[] {
  const count = missed.count + due.count
  if (count === 0) return []
  if (count > SINGLES_LIMIT || (comesAsDigest && count > 1)) {
    return [{ kind: 'digest', count, items: [...missed.items, ...due.items] }]
  }
  const isLate = (item: DueItem) => nowMs - Date.parse(item.dueAtUtc) > PUNCTUAL_FOR_MS
  const late = [...missed.items, ...due.items.filter(isLate)]
  const singles = due.items
    .filter((item) => !isLate(item))
    .map((item): ReminderNotification => ({ kind: 'single', item }))
  return late.length === 0 ? singles : [{ kind: 'digest', count: late.length, items: late }, ...singles]
}
