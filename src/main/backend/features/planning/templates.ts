import { nowUtc } from '#shared/kernel/clock'
import type { CaptionTemplateId, PostId } from '#shared/kernel/ids'
import type { CaptionTemplate, CaptionTemplateFields } from '#shared/planning/captionTemplate'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import { getPostRow } from '../calendar/handlers'
import {
  deleteTemplateRow,
  insertTemplate,
  listTemplateRows,
  type TemplateRow,
  updateTemplateRow,
} from './templatesRepo'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

export function toTemplate(row: TemplateRow): CaptionTemplate {
  return {
    id: row.id,
    name: row.name,
    text: row.text,
    notes: row.notes,
    lastUse:
      row.last_used_at_utc === null
        ? null
        : { atUtc: row.last_used_at_utc, postId: row.post_id, title: row.display_title ?? '' },
  } as CaptionTemplate
}

function getTemplate(store: Reads, templateId: string): TemplateRow {
  const row = listTemplateRows(store).find(({ id }) => id === templateId)
  if (!row) throw new AppError('caption-template-not-found', 'This caption template does not exist any more.')
  return row
}

function reorder(store: Writes, rows: readonly TemplateRow[]): void {
  for (const [position, row] of rows.entries()) {
    if (row.position !== position) updateTemplateRow(store, { ...row, position })
  }
}

export function createTemplate(
  context: BackendContext,
  store: Writes,
  fields: CaptionTemplateFields,
  position: number | undefined,
): CaptionTemplate {
  const rows = listTemplateRows(store)
  const row = {
    id: createId<CaptionTemplateId>(context),
    position: rows.length,
    name: fields.name,
    text: fields.text,
    notes: fields.notes,
    last_used_at_utc: null,
    last_post_id: null,
  }
  insertTemplate(store, row)
  reorder(store, rows.toSpliced(position ?? rows.length, 0, { ...row, post_id: null, display_title: null }))
  return toTemplate(getTemplate(store, row.id))
}

export function updateTemplate(
  store: Writes,
  templateId: string,
  changes: Partial<CaptionTemplateFields>,
): CaptionTemplate {
  const before = getTemplate(store, templateId)
  const after = {
    ...before,
    name: changes.name ?? before.name,
    text: changes.text ?? before.text,
    notes: changes.notes ?? before.notes,
  }
  updateTemplateRow(store, after)
  return toTemplate(after)
}

export function moveTemplate(store: Writes, templateId: string, position: number): void {
  const moved = getTemplate(store, templateId)
  const others = listTemplateRows(store).filter(({ id }) => id !== templateId)
  reorder(store, others.toSpliced(position, 0, moved))
}

export function deleteTemplate(store: Writes, templateId: string): void {
  getTemplate(store, templateId)
  deleteTemplateRow(store, templateId)
  reorder(store, listTemplateRows(store))
}

export function noteTemplateUse(context: BackendContext, store: Writes, templateId: string, postId: PostId): void {
  const row = getTemplate(store, templateId)
  getPostRow(store, postId)
  updateTemplateRow(store, { ...row, last_used_at_utc: nowUtc(context.clock), last_post_id: postId })
}
