import { z } from 'zod'
import { UtcInstant } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { DueItem, DuePost } from './reminder'

const Claimed = z.object({ count: z.number().int(), items: z.array(DueItem) })

export const remindersContract = {
  /**
   * Everything due from `fromUtc` (without it: overdue included) up to but not at `untilUtc`, oldest first,
   * with the number that the limit cut off. With `missedSinceUtc` also the posts that have passed unposted since
   * then, newest first, at most `limit`.
   */
  listDue: query(
    z.object({
      fromUtc: UtcInstant.optional(),
      untilUtc: UtcInstant,
      missedSinceUtc: UtcInstant.optional(),
      limit: z.number().int().min(1).max(10_000).optional(),
    }),
    z.object({ items: z.array(DueItem), omitted: z.number().int(), missed: z.array(DuePost) }),
  ),
  /**
   * For the scheduler: the earliest instant at which something not yet notified is due. Null when nothing
   * may be notified: notifications are muted, or the workspace is read-only and could not remember it.
   */
  getNextReminderAt: query(z.object({}), z.object({ atUtc: UtcInstant.nullable() })),
  /**
   * For the scheduler: takes everything due at `nowUtc` that was not claimed before, in one transaction,
   * so that no second wake, window or restart notifies it again. `count` is exact, `items` holds the first
   * ones. Nothing is claimed while notifications are muted: it comes when they are not any more.
   */
  claimDueReminders: command(z.object({ nowUtc: UtcInstant }), Claimed),
  /** For the scheduler: what was claimed or reclaimed at `claimedAtUtc` reached the screen. */
  confirmRemindersShown: command(z.object({ claimedAtUtc: UtcInstant }), z.object({})),
  /**
   * For the scheduler, after a start or a failed call: what was claimed but never confirmed and is still
   * due, claimed anew. Nothing while notifications are muted.
   */
  reclaimUnconfirmed: command(z.object({ nowUtc: UtcInstant }), Claimed),
}
