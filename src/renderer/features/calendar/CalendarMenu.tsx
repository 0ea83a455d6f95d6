import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDots, IconRepeat, IconSend } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import { clientPath, sendPath } from '../../shell/paths'

interface CalendarMenuProps {
  readonly clientId: ClientId
  readonly month: Month
  readonly onRepeats: () => void
}

/** What belongs to a client's calendar and is not needed every day. */
export function CalendarMenu({ clientId, month, onRepeats }: CalendarMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for this calendar">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRepeat size={16} aria-hidden />} onClick={onRepeats}>
          Repeated posts…
        </Menu.Item>
        <Menu.Item component={Link} href={sendPath(clientId, month)} leftSection={<IconSend size={16} aria-hidden />}>
          Send for review…
        </Menu.Item>
        <Menu.Item
          component={Link}
          href={clientPath(clientId, 'exchange')}
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
        >
          Import and export…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
