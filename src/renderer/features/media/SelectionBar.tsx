import { Button, CloseButton } from '@mantine/core'
import { IconFolderSymlink, IconTag, IconTrash } from '@tabler/icons-react'
import { counted } from '../../media/mediaWords'
import classes from './FilesPage.module.css'

interface SelectionBarProps {
  readonly count: number
  readonly onMove: () => void
  readonly onTag: () => void
  readonly onDelete: () => void
  readonly onClear: () => void
}

/** What can be done with everything that is selected. */
export function SelectionBar({ count, onMove, onTag, onDelete, onClear }: SelectionBarProps) {
  return (
    <div className={classes.selection} role="toolbar" aria-label="Selected files">
      <span role="status">{counted(count, 'file')} selected</span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFolderSymlink size={14} aria-hidden />}
        onClick={onMove}
      >
        Move…
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconTag size={14} aria-hidden />} onClick={onTag}>
        Tags…
      </Button>
      <Button size="compact-sm" variant="default" leftSection={<IconTrash size={14} aria-hidden />} onClick={onDelete}>
        Delete
      </Button>
      <CloseButton aria-label="Select nothing" onClick={onClear} />
    </div>
  )
}
