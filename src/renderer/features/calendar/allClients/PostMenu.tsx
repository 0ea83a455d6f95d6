import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'

interface PostMenuProps {
  /** In the window, where it was asked for. */
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What can be done to a post, where it was clicked with the other button or asked for with the menu key. */
export function PostMenu({ at, onClose, children }: PostMenuProps) {
  return (
    <Menu opened onClose={onClose} position="bottom-start" trapFocus returnFocus={false}>
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label="Post">{children}</Menu.Dropdown>
    </Menu>
  )
}
