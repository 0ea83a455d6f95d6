import { nowUtc } from '#shared/kernel/clock'
import type { PillarId } from '#shared/kernel/ids'
import type { Pillar, PillarFields } from '#shared/planning/pillar'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { ClientDatabase, PillarTable } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import { deletePillarRow, insertPillar, listPillarRows, type PillarRow, updatePillarRow } from './pillarsRepo'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

export function toPillar(row: PillarRow): Pillar {
  return {
    id: row.id,
    name: row.name,
    color: row.color,
    targetPercent: row.target_percent,
    notes: row.notes,
    archivedAtUtc: row.archived_at_utc,
    postCount: row.post_count ?? 0,
  } as Pillar
}

function getPillarRow(store: Reads, pillarId: string): PillarRow {
  const row = listPillarRows(store).find(({ id }) => id === pillarId)
  if (!row) throw new AppError('pillar-not-found', 'This content pillar does not exist any more.')
  return row
}

/** Two pillars of one name could not be told apart in a list. */
function assertNameIsFree(store: Reads, name: string, field: string, exceptId?: string): void {
  const folded = name.toLocaleLowerCase('en')
  const twin = listPillarRows(store).find((row) => row.id !== exceptId && row.name.toLocaleLowerCase('en') === folded)
  if (twin) {
    const where = twin.archived_at_utc === null ? '' : ' among the archived ones'
    throw new AppError('pillar-name-taken', `There is a pillar “${twin.name}” already${where}.`, { field })
  }
}

function reorder(store: Writes, rows: readonly PillarTable[]): void {
  for (const [position, row] of rows.entries()) {
    if (row.position !== position) updatePillarRow(store, { ...row, position })
  }
}

export function createPillar(
  context: BackendContext,
  store: Writes,
  fields: PillarFields,
  position: number | undefined,
): Pillar {
  assertNameIsFree(store, fields.name, 'pillar.name')
  const rows = listPillarRows(store)
  const row: PillarTable = {
    id: createId<PillarId>(context),
    position: rows.length,
    name: fields.name,
    color: fields.color,
    target_percent: fields.targetPercent,
    notes: fields.notes,
    archived_at_utc: null,
  }
  insertPillar(store, row)
  reorder(store, rows.toSpliced(position ?? rows.length, 0, { ...row, post_count: 0 }))
  return toPillar(getPillarRow(store, row.id))
}

export function updatePillar(store: Writes, pillarId: string, changes: Partial<PillarFields>): Pillar {
  const before = getPillarRow(store, pillarId)
  if (changes.name !== undefined) assertNameIsFree(store, changes.name, 'changes.name', pillarId)
  const after = {
    ...before,
    name: changes.name ?? before.name,
    color: changes.color ?? before.color,
    target_percent: changes.targetPercent === undefined ? before.target_percent : changes.targetPercent,
    notes: changes.notes ?? before.notes,
  }
  updatePillarRow(store, after)
  return toPillar(after)
}

export function movePillar(store: Writes, pillarId: string, position: number): void {
  const moved = getPillarRow(store, pillarId)
  const others = listPillarRows(store).filter(({ id }) => id !== pillarId)
  reorder(store, others.toSpliced(position, 0, moved))
}

export function archivePillar(context: BackendContext, store: Writes, pillarId: string, isArchived: boolean): Pillar {
  const before = getPillarRow(store, pillarId)
  const archivedAt = isArchived ? (before.archived_at_utc ?? nowUtc(context.clock)) : null
  const after = { ...before, archived_at_utc: archivedAt }
  updatePillarRow(store, after)
  return toPillar(after)
}

export function deletePillar(store: Writes, pillarId: string): void {
  const row = getPillarRow(store, pillarId)
  const count = row.post_count ?? 0
  if (count > 0) {
    throw new AppError(
      'pillar-in-use',
      `${count === 1 ? 'One post has' : `${count} posts have`} the pillar “${row.name}”. Archive it instead: the posts keep it, and it is no longer offered.`,
      { field: 'pillarId' },
    )
  }
  deletePillarRow(store, pillarId)
  reorder(store, listPillarRows(store))
}
