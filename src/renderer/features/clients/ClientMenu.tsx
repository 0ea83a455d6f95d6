import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ClientSummary } from '#shared/clients/client'
import { backend } from '../../api/connection'
import { useBackendCommand } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { showFailure, showUndo } from '../../ui/notices'

/** What can be done with a client as a whole; what takes it away can be undone. */
export function ClientMenu({ client }: { client: ClientSummary }) {
  const [, navigate] = useLocation()
  const clientId = client.id
  const isSound = client.health === 'sound'
  const archive = useBackendCommand('clients', 'archiveClient', {
    onSuccess: () => showUndo(`${client.name} archived`, () => backend.api.clients.restoreClient({ clientId })),
    onError: (error) => showFailure(error, 'Not archived'),
  })
  const restore = useBackendCommand('clients', 'restoreClient', {
    onError: (error) => showFailure(error, 'Not restored'),
  })
  const remove = useBackendCommand('clients', 'deleteClient', {
    onSuccess: () => {
      navigate('/')
      showUndo(`${client.name} moved to the trash`, async () => {
        await backend.api.clients.undeleteClient({ clientId })
        navigate(clientPath(clientId))
      })
    },
    onError: (error) => showFailure(error, 'Not deleted'),
  })
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label="More about this client">
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isSound ? (
          <>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => navigate(clientPath(clientId, 'profile'))}>
              Edit profile
            </Menu.Item>
            {client.isArchived ? (
              <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => restore.mutate({ clientId })}>
                Restore from the archive
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => archive.mutate({ clientId })}>
                Archive
              </Menu.Item>
            )}
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove.mutate({ clientId })}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
