import type { ChecklistItem } from '#shared/onboarding/checklist'
import type { ClientDatabase, OnboardingItemTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Writes = WriteStore<ClientDatabase>

const COLUMNS = ['id', 'kind', 'title', 'notes', 'due_on', 'offset_days', 'is_shown', 'done_at_utc'] as const

const selectItems = read<ClientDatabase>()((db) =>
  db
    .selectFrom('onboarding_item')
    .select(COLUMNS)
    .where('deleted_at_utc', 'is', null)
    .orderBy('position')
    .orderBy('id'),
)
const selectItem = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('onboarding_item').selectAll().where('id', '=', p.id),
)
const selectLastPosition = read<ClientDatabase>()((db) =>
  db.selectFrom('onboarding_item').select((eb) => eb.fn.max<number | null>('position').as('last')),
)
const insertItemRow = write<ClientDatabase>()((db, p: OnboardingItemTable) =>
  db.insertInto('onboarding_item').values({
    id: p.id,
    position: p.position,
    kind: p.kind,
    title: p.title,
    notes: p.notes,
    due_on: p.due_on,
    offset_days: p.offset_days,
    is_shown: p.is_shown,
    done_at_utc: p.done_at_utc,
    deleted_at_utc: p.deleted_at_utc,
  }),
)
const updateItemRow = write<ClientDatabase>()((db, p: Omit<OnboardingItemTable, 'position' | 'kind'>) =>
  db
    .updateTable('onboarding_item')
    .set({
      title: p.title,
      notes: p.notes,
      due_on: p.due_on,
      offset_days: p.offset_days,
      is_shown: p.is_shown,
      done_at_utc: p.done_at_utc,
      deleted_at_utc: p.deleted_at_utc,
    })
    .where('id', '=', p.id),
)
const updatePosition = write<ClientDatabase>()((db, p: { id: string; position: number }) =>
  db.updateTable('onboarding_item').set({ position: p.position }).where('id', '=', p.id),
)

/** In their order, without deleted ones. */
export function listItems(store: ReadStore<ClientDatabase>): ChecklistItem[] {
  return store.all(selectItems, {}).map(
    (row) =>
      ({
        id: row.id,
        kind: row.kind,
        title: row.title,
        notes: row.notes,
        dueOn: row.due_on,
        offsetDays: row.offset_days,
        doneAtUtc: row.done_at_utc,
        isShown: row.is_shown === 1,
      }) as ChecklistItem,
  )
}

export function findItemRow(store: ReadStore<ClientDatabase>, id: string): OnboardingItemTable | undefined {
  return store.first(selectItem, { id })
}

/** At the end of the list. */
export function insertItem(store: Writes, item: ChecklistItem): void {
  store.run(insertItemRow, {
    id: item.id,
    position: (store.first(selectLastPosition, {})?.last ?? -1) + 1,
    kind: item.kind,
    title: item.title,
    notes: item.notes,
    due_on: item.dueOn,
    offset_days: item.offsetDays,
    is_shown: item.isShown ? 1 : 0,
    done_at_utc: item.doneAtUtc,
    deleted_at_utc: null,
  })
}

export function updateItem(store: Writes, row: OnboardingItemTable): void {
  store.run(updateItemRow, row)
}

export function setPositions(store: Writes, ids: readonly string[]): void {
  ids.forEach((id, position) => store.run(updatePosition, { id, position }))
}
