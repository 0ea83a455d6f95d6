import { nowUtc } from '#shared/kernel/clock'
import type { ChecklistItemId } from '#shared/kernel/ids'
import { type LocalDate, localDateTimeOf, type TimeZone } from '#shared/kernel/time'
import { CHECKLIST, type ChecklistFields, dueOnOf, nextReminderDay } from '#shared/onboarding/checklist'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { ChangeSet } from '../../db/clientFiles'
import type { ClientDatabase, OnboardingItemTable } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { findItemRow, insertItem, listItems, setPositions, updateItem } from './itemsRepo'
import { changeSession, getSession } from './sessionRepo'

/** A client's file that is being changed. */
export interface OpenOnboarding {
  readonly context: BackendContext
  readonly store: WriteStore<ClientDatabase>
  readonly change: ChangeSet
}

/** The first kick-off makes the checklist; a later one moves what goes by it and is not done. */
export function setKickOff({ context, store, change }: OpenOnboarding, kickOffOn: LocalDate | null): void {
  const { has_checklist } = getSession(store)
  const { time_zone } = getProfileRow(store)
  const earliest = nextReminderDay(localDateTimeOf(nowUtc(context.clock), time_zone as TimeZone))
  changeSession(store, { kick_off_on: kickOffOn, ...(kickOffOn === null ? {} : { has_checklist: 1 }) })
  for (const item of listItems(store)) {
    if (item.offsetDays === null || item.doneAtUtc !== null) continue
    const row = getItem(store, item.id)
    updateItem(store, { ...row, due_on: dueOnOf(kickOffOn, item.offsetDays, earliest) })
  }
  if (kickOffOn !== null && has_checklist === 0) {
    const own = listItems(store).map(({ id }) => id)
    const declared = CHECKLIST.map((item) => {
      const id = createId<ChecklistItemId>(context)
      const dueOn = dueOnOf(kickOffOn, item.offsetDays, earliest)
      insertItem(store, { id, ...item, notes: '', dueOn, doneAtUtc: null, isShown: true })
      return id
    })
    setPositions(store, [...declared, ...own])
  }
  change.checklist()
}

export function addItem({ context, store, change }: OpenOnboarding, fields: ChecklistFields): ChecklistItemId {
  const id = createId<ChecklistItemId>(context)
  insertItem(store, { id, kind: 'own', ...fields, offsetDays: null, doneAtUtc: null })
  change.checklist()
  return id
}

export function changeItem(
  { store, change }: OpenOnboarding,
  itemId: ChecklistItemId,
  { title, notes, dueOn, isShown }: Partial<ChecklistFields>,
): void {
  const row = getItem(store, itemId)
  updateItem(store, {
    ...row,
    ...(title === undefined ? {} : { title }),
    ...(notes === undefined ? {} : { notes }),
    ...(isShown === undefined ? {} : { is_shown: isShown ? 1 : 0 }),
    ...(dueOn === undefined || dueOn === row.due_on ? {} : { due_on: dueOn, offset_days: null }),
  })
  change.checklist()
}

export function setItemDone(
  { context, store, change }: OpenOnboarding,
  itemId: ChecklistItemId,
  isDone: boolean,
): void {
  const row = getItem(store, itemId)
  if ((row.done_at_utc !== null) === isDone) return
  updateItem(store, { ...row, done_at_utc: isDone ? nowUtc(context.clock) : null })
  change.checklist()
}

export function moveItem({ store, change }: OpenOnboarding, itemId: ChecklistItemId, position: number): void {
  getItem(store, itemId)
  const others = listItems(store)
    .map(({ id }) => id)
    .filter((id) => id !== itemId)
  setPositions(store, others.toSpliced(position, 0, itemId))
  change.topic('onboarding')
}

export function setItemDeleted(
  { context, store, change }: OpenOnboarding,
  itemId: ChecklistItemId,
  isDeleted: boolean,
): void {
  const row = findItemRow(store, itemId)
  if (!row) throw notFound(itemId)
  updateItem(store, { ...row, deleted_at_utc: isDeleted ? (row.deleted_at_utc ?? nowUtc(context.clock)) : null })
  change.checklist()
}

function getItem(store: WriteStore<ClientDatabase>, itemId: ChecklistItemId): OnboardingItemTable {
  const row = findItemRow(store, itemId)
  if (!row || row.deleted_at_utc !== null) throw notFound(itemId)
  return row
}

function notFound(itemId: ChecklistItemId): AppError {
  return new AppError('checklist-item-not-found', `There is no item ${itemId} in this checklist.`, { field: 'itemId' })
}
