import { Textarea } from '@mantine/core'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'
import { storable } from './storable'

export function NotesField({ editing }: { readonly editing: PostEditing }) {
  return (
    <Textarea
      label="Notes"
      description="For you: ideas, briefing, links."
      classNames={{ input: classes.notes }}
      value={editing.fields.notes}
      maxLength={100_000}
      onChange={(event) => editing.edit({ notes: storable(event.currentTarget.value) })}
    />
  )
}
