import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowsExchange, IconDots } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { clientPath } from '../../shell/paths'

/** What belongs to a client's calendar and is not needed every day. */
export function CalendarMenu({ clientId }: { readonly clientId: ClientId }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More for this calendar">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
