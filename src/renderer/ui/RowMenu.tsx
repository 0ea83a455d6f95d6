import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface RowMenuProps {
  readonly name: string
  readonly onEdit?: () => void
  readonly onUp?: (() => void) | undefined
  readonly onDown?: (() => void) | undefined
  readonly onArchive?: () => void
  readonly onRestore?: () => void
  readonly onDelete: () => void
  readonly deleteWord?: string
  /** Further items, above those that take something away. */
  readonly children?: ReactNode
}

/** What can be done to a row of a plan. */
export function RowMenu(props: RowMenuProps) {
  const { name, onEdit, onUp, onDown, onArchive, onRestore, onDelete, deleteWord = 'Delete', children } = props
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={`More for ${name}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onEdit && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
            Edit
          </Menu.Item>
        )}
        {onUp && (
          <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={onUp}>
            Move up
          </Menu.Item>
        )}
        {onDown && (
          <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} onClick={onDown}>
            Move down
          </Menu.Item>
        )}
        {children}
        {onArchive && (
          <Menu.Item leftSection={<IconArchive size={16} aria-hidden />} onClick={onArchive}>
            Archive
          </Menu.Item>
        )}
        {onRestore && (
          <Menu.Item leftSection={<IconArchiveOff size={16} aria-hidden />} onClick={onRestore}>
            Restore
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={onDelete}>
          {deleteWord}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
