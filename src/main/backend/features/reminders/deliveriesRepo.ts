import { sql } from 'kysely'
import type { UtcInstant } from '#shared/kernel/time'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

/** Which occurrences were notified: one row each, written before anything is shown (docs/decisions/0006). */

export const selectNextReminder = read<RegistryDatabase>()((db) =>
  db.selectFrom('due_item').select('next_at_utc').where('next_at_utc', 'is not', null).orderBy('next_at_utc').limit(1),
)
/** A row that is there already was notified before: it is skipped, and not counted. */
export const insertDueDeliveries = write<RegistryDatabase>()((db, p: { nowUtc: string }) =>
  db
    .insertInto('reminder_delivery')
    .columns(['client_id', 'subject_kind', 'subject_id', 'due_at_utc', 'claimed_at_utc', 'shown_at_utc'])
    .expression((eb) =>
      eb
        .selectFrom('due_item')
        .select([
          'client_id',
          'subject_kind',
          'subject_id',
          'due_at_utc',
          sql<string>`${p.nowUtc}`.as('claimed_at_utc'),
          sql<null>`NULL`.as('shown_at_utc'),
        ])
        .where('next_at_utc', '<=', p.nowUtc)
        // In the order of the key ten thousand rows go into the same pages one after the other. The sign keeps
        // SQLite from walking the whole table in that order, instead of finding the few that are due.
        .orderBy(sql`+client_id`)
        .orderBy('subject_kind')
        .orderBy('subject_id'),
    )
    .onConflict((conflict) => conflict.doNothing()),
)
export const clearDueReminders = write<RegistryDatabase>()((db, p: { nowUtc: string }) =>
  db.updateTable('due_item').set({ next_at_utc: null }).where('next_at_utc', '<=', p.nowUtc),
)
/** Only what is still due as it was claimed: a post that was moved, published or deleted since needs no notification. */
export const renewUnconfirmed = write<RegistryDatabase>()((db, p: { nowUtc: string }) =>
  db
    .updateTable('reminder_delivery as delivery')
    .set({ claimed_at_utc: p.nowUtc })
    .where('delivery.shown_at_utc', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('due_item')
          .select(sql<number>`1`.as('one'))
          .whereRef('due_item.client_id', '=', 'delivery.client_id')
          .whereRef('due_item.subject_kind', '=', 'delivery.subject_kind')
          .whereRef('due_item.subject_id', '=', 'delivery.subject_id')
          .whereRef('due_item.due_at_utc', '=', 'delivery.due_at_utc'),
      ),
    ),
)
export const confirmClaimed = write<RegistryDatabase>()((db, p: { claimedAtUtc: string; shownAtUtc: string }) =>
  db
    .updateTable('reminder_delivery')
    .set({ shown_at_utc: p.shownAtUtc })
    .where('claimed_at_utc', '=', p.claimedAtUtc)
    .where('shown_at_utc', 'is', null),
)

export function findNextReminderAt(store: ReadStore<RegistryDatabase>): UtcInstant | null {
  return (store.first(selectNextReminder, {})?.next_at_utc ?? null) as UtcInstant | null
}

/** Number of occurrences that are claimed by this call and by no other. */
export function claimDue(store: WriteStore<RegistryDatabase>, nowUtc: UtcInstant): number {
  const claimed = store.run(insertDueDeliveries, { nowUtc })
  store.run(clearDueReminders, { nowUtc })
  return claimed
}

export function reclaimUnconfirmed(store: WriteStore<RegistryDatabase>, nowUtc: UtcInstant): number {
  return store.run(renewUnconfirmed, { nowUtc })
}

export function confirmShown(
  store: WriteStore<RegistryDatabase>,
  claimedAtUtc: UtcInstant,
  shownAtUtc: UtcInstant,
): void {
  store.run(confirmClaimed, { claimedAtUtc, shownAtUtc })
}
