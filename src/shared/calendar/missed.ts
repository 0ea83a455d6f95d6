import { instantOf, type LocalDateTime, type TimeZone, type UtcInstant, utcInstantFromMs } from '../kernel/time'
import { isAwaitingPublication, type PostState } from './post'

const HOUR_MS = 3_600_000

/** Posts that were planned for this instant or earlier, and are not out, have passed unposted. */
export function missedBefore(nowUtc: UtcInstant, graceHours: number): UtcInstant {
  return utcInstantFromMs(Date.parse(nowUtc) - graceHours * HOUR_MS)
}

/** Whether a post waited for its publication until its time was over. What was put on hold waits for nothing. */
export function hasPassedUnposted(
  post: { readonly state: PostState; readonly scheduledAt: LocalDateTime | null },
  timeZone: TimeZone,
  beforeUtc: UtcInstant,
): boolean {
  return (
    isAwaitingPublication(post.state) && post.scheduledAt !== null && instantOf(post.scheduledAt, timeZone) <= beforeUtc
  )
}

/** What a missed post becomes when it is planned anew, from what it was before. */
export function stateAfterMissed(before: PostState): PostState {
  return before === 'approved' || before === 'scheduled' ? before : 'draft'
}
