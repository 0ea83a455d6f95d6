import { nowUtc } from '#shared/kernel/clock'
import type { UtcInstant } from '#shared/kernel/time'
import type { remindersContract } from '#shared/reminders/contract'
import type { DueItem, DuePost } from '#shared/reminders/reminder'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import * as deliveries from './deliveriesRepo'
import * as dueItems from './dueItemsRepo'
import { listMissedItems } from './missedItemsRepo'
import { areNotificationsMuted } from './muteRepo'

const DEFAULT_LIST_LIMIT = 500
/** Enough to name the first clients in a digest; the rest is on the page. */
const CLAIMED_ITEMS_LIMIT = 20
const BEGINNING = '0000' as UtcInstant

interface DueRange {
  readonly fromUtc?: UtcInstant | undefined
  readonly untilUtc: UtcInstant
  readonly missedSinceUtc?: UtcInstant | undefined
  readonly limit?: number | undefined
}

export function listDue(
  { registry }: Pick<BackendContext, 'registry'>,
  { fromUtc = BEGINNING, untilUtc, missedSinceUtc, limit = DEFAULT_LIST_LIMIT }: DueRange,
): { items: DueItem[]; omitted: number; missed: DuePost[] } {
  return registry.read((store) => ({
    ...dueItems.listDueItems(store, { fromUtc, untilUtc, limit }),
    missed: missedSinceUtc === undefined ? [] : listMissedItems(store, missedSinceUtc, limit),
  }))
}

export function createRemindersHandlers(context: BackendContext): Handlers<typeof remindersContract> {
  const { registry, workspace } = context
  return {
    listDue: (input) => listDue(context, input),

    getNextReminderAt: () =>
      registry.read((store) => ({
        atUtc: workspace.isReadOnly || areNotificationsMuted(store) ? null : deliveries.findNextReminderAt(store),
      })),

    claimDueReminders: ({ nowUtc }) => {
      const nextAtUtc = registry.read(deliveries.findNextReminderAt)
      // Mostly nothing is due: that needs no transaction.
      if (nextAtUtc === null || nextAtUtc > nowUtc) return { count: 0, items: [] }
      return registry.write((store) => {
        // Read inside the transaction, so that a claim never crosses a mute.
        if (areNotificationsMuted(store)) return { count: 0, items: [] }
        const items = dueItems.listClaimableItems(store, nowUtc, CLAIMED_ITEMS_LIMIT)
        return { count: deliveries.claimDue(store, nowUtc), items }
      })
    },

    confirmRemindersShown: ({ claimedAtUtc }) => {
      registry.write((store) => deliveries.confirmShown(store, claimedAtUtc, nowUtc(context.clock)))
      return {}
    },

    reclaimUnconfirmed: ({ nowUtc }) =>
      registry.write((store) => {
        if (areNotificationsMuted(store)) return { count: 0, items: [] }
        const items = dueItems.listUnconfirmedItems(store, CLAIMED_ITEMS_LIMIT)
        return { count: deliveries.reclaimUnconfirmed(store, nowUtc), items }
      }),
  }
}
