import type { CaptionTemplateTable, ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectTemplates = read<ClientDatabase>()((db) =>
  db
    .selectFrom('caption_template')
    .leftJoin('post', (join) =>
      join.onRef('post.id', '=', 'caption_template.last_post_id').on('post.deleted_at_utc', 'is', null),
    )
    .selectAll('caption_template')
    .select(['post.id as post_id', 'post.display_title'])
    .orderBy('caption_template.position')
    .orderBy('caption_template.id'),
)
const insertRow = write<ClientDatabase>()((db, p: CaptionTemplateTable) =>
  db.insertInto('caption_template').values({
    id: p.id,
    position: p.position,
    name: p.name,
    text: p.text,
    notes: p.notes,
    last_used_at_utc: p.last_used_at_utc,
    last_post_id: p.last_post_id,
  }),
)
const updateRow = write<ClientDatabase>()((db, p: CaptionTemplateTable) =>
  db
    .updateTable('caption_template')
    .set({
      position: p.position,
      name: p.name,
      text: p.text,
      notes: p.notes,
      last_used_at_utc: p.last_used_at_utc,
      last_post_id: p.last_post_id,
    })
    .where('id', '=', p.id),
)
const deleteRow = write<ClientDatabase>()((db, p: { id: string }) =>
  db.deleteFrom('caption_template').where('id', '=', p.id),
)

export type TemplateRow = CaptionTemplateTable & {
  readonly post_id: string | null
  readonly display_title: string | null
}

/** With the post of the last use, while it is there. */
export function listTemplateRows(store: Reads): TemplateRow[] {
  return store.all(selectTemplates, {})
}

export function insertTemplate(store: Writes, template: CaptionTemplateTable): void {
  store.run(insertRow, template)
}

export function updateTemplateRow(store: Writes, template: CaptionTemplateTable): void {
  store.run(updateRow, template)
}

export function deleteTemplateRow(store: Writes, id: string): void {
  store.run(deleteRow, { id })
}
