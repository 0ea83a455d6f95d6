import { sql } from 'kysely'
import type { Platform } from '#shared/clients/client'
import type { PostState } from '#shared/calendar/post'
import type { HexColor } from '#shared/kernel/color'
import type { ChecklistItemId, ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDateTime, TimeZone, UtcInstant } from '#shared/kernel/time'
import { nameInWords } from '#shared/onboarding/lead'
import type { DueItem } from '#shared/reminders/reminder'
import type { RegistryDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

/** What is due across all clients, from the registry's projection. */

const DUE_ITEM_COLUMNS = [
  'due_item.client_id as clientId',
  'client.name as clientName',
  'client.color as clientColor',
  'due_item.subject_kind as subjectKind',
  'due_item.subject_id as subjectId',
  'due_item.title',
  'due_item.state',
  'due_item.platforms',
  'due_item.due_at as dueAt',
  'client.time_zone as timeZone',
  'due_item.due_at_utc as dueAtUtc',
] as const

interface DueItemRow {
  clientId: string
  clientName: string
  clientColor: string
  subjectKind: string
  subjectId: string
  title: string
  state: string
  platforms: string
  dueAt: string
  timeZone: string
  dueAtUtc: string
}

interface Range {
  fromUtc: string
  untilUtc: string
}

export const selectDueItems = read<RegistryDatabase>()((db, p: Range & { limit: number }) =>
  db
    .selectFrom('due_item')
    .innerJoin('client', 'client.id', 'due_item.client_id')
    .select(DUE_ITEM_COLUMNS)
    .where('due_item.due_at_utc', '>=', p.fromUtc)
    .where('due_item.due_at_utc', '<', p.untilUtc)
    .orderBy('due_item.due_at_utc')
    .limit(p.limit),
)
const countDueItems = read<RegistryDatabase>()((db, p: Range) =>
  db
    .selectFrom('due_item')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('due_at_utc', '>=', p.fromUtc)
    .where('due_at_utc', '<', p.untilUtc),
)
export const selectClaimableItems = read<RegistryDatabase>()((db, p: { nowUtc: string; limit: number }) =>
  db
    .selectFrom('due_item')
    .innerJoin('client', 'client.id', 'due_item.client_id')
    .select(DUE_ITEM_COLUMNS)
    .where('due_item.next_at_utc', '<=', p.nowUtc)
    .orderBy('due_item.next_at_utc')
    .limit(p.limit),
)
export const selectUnconfirmedItems = read<RegistryDatabase>()((db, p: { limit: number }) =>
  db
    .selectFrom('reminder_delivery as delivery')
    .innerJoin('due_item', (join) =>
      join
        .onRef('due_item.client_id', '=', 'delivery.client_id')
        .onRef('due_item.subject_kind', '=', 'delivery.subject_kind')
        .onRef('due_item.subject_id', '=', 'delivery.subject_id')
        .onRef('due_item.due_at_utc', '=', 'delivery.due_at_utc'),
    )
    .innerJoin('client', 'client.id', 'due_item.client_id')
    .select(DUE_ITEM_COLUMNS)
    .where('delivery.shown_at_utc', 'is', null)
    // The sign keeps SQLite from walking everything that is due in this order: there are few unconfirmed ones.
    .orderBy(sql`+due_item.due_at_utc`)
    .limit(p.limit),
)

/** Oldest first. `omitted` is how many more the range holds than `limit`. */
export function listDueItems(
  store: ReadStore<RegistryDatabase>,
  range: Range & { limit: number },
): { items: DueItem[]; omitted: number } {
  const items = store.all(selectDueItems, range).map(toDueItem)
  if (items.length < range.limit) return { items, omitted: 0 }
  return { items, omitted: (store.first(countDueItems, range)?.count ?? items.length) - items.length }
}

/** The first ones of what is to be notified at this instant and was not claimed. */
export function listClaimableItems(store: ReadStore<RegistryDatabase>, nowUtc: string, limit: number): DueItem[] {
  return store.all(selectClaimableItems, { nowUtc, limit }).map(toDueItem)
}

/** The first ones of what was claimed, never confirmed, and is still due. */
export function listUnconfirmedItems(store: ReadStore<RegistryDatabase>, limit: number): DueItem[] {
  return store.all(selectUnconfirmedItems, { limit }).map(toDueItem)
}

function toDueItem(row: DueItemRow): DueItem {
  const due = {
    clientId: row.clientId as ClientId,
    clientName: nameInWords(row.clientName),
    clientColor: row.clientColor as HexColor,
    title: row.title,
    dueAt: row.dueAt as LocalDateTime,
    timeZone: row.timeZone as TimeZone,
    dueAtUtc: row.dueAtUtc as UtcInstant,
  }
  if (row.subjectKind === 'onboarding') {
    return { ...due, subjectKind: 'onboarding', subjectId: row.subjectId as ChecklistItemId }
  }
  return {
    ...due,
    subjectKind: 'post',
    subjectId: row.subjectId as PostId,
    state: row.state as PostState,
    platforms: (row.platforms === '' ? [] : row.platforms.split(',')) as Platform[],
  }
}
