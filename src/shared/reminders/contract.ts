import { z } from 'zod'
import { UtcInstant } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { DueItem } from './reminder'

export const remindersContract = {
  /** Everything due before `untilUtc`, overdue included, oldest first, with the number that the limit cut off. */
  listDue: query(
    z.object({ untilUtc: UtcInstant, limit: z.number().int().min(1).max(10_000).optional() }),
    z.object({ items: z.array(DueItem), omitted: z.number().int() }),
  ),
  /** For the scheduler: the earliest instant at which something not yet notified is due. */
  getNextReminderAt: query(z.object({}), z.object({ atUtc: UtcInstant.nullable() })),
  /**
   * For the scheduler: takes everything due at `nowUtc` that was not claimed before, in one transaction,
   * so that no second wake, window or restart notifies it again. `count` is exact, `items` holds the first ones.
   */
  claimDueReminders: command(
    z.object({ nowUtc: UtcInstant }),
    z.object({ count: z.number().int(), items: z.array(DueItem) }),
  ),
  /** For the scheduler: what was claimed at `claimedAtUtc` reached the screen. */
  confirmRemindersShown: command(z.object({ claimedAtUtc: UtcInstant }), z.object({})),
  /** For the scheduler, once after a start: what was claimed but never confirmed, claimed anew. */
  reclaimUnconfirmed: command(
    z.object({ nowUtc: UtcInstant }),
    z.object({ count: z.number().int(), items: z.array(DueItem) }),
  ),
}
