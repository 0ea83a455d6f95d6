import { IconBell, IconSettings, IconSun } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { useBackendQuery } from '../api/hooks'
import { ClientAvatar } from '../ui/ClientAvatar'
import { clientPath } from './paths'

export function Rail() {
  const [location] = useLocation()
  const clients = useBackendQuery('clients', 'listClients', {})
  return (
    <nav aria-label="Places and clients">
      <Link href="/" aria-current={location === '/' ? 'page' : undefined}>
        <IconSun size={16} /> Today
      </Link>
      <Link href="/reminders">
        <IconBell size={16} /> Reminders
      </Link>
      {clients.data?.map((client) => (
        <Link key={client.id} href={clientPath(client.id)}>
          <ClientAvatar client={client} /> <bdi>{client.name}</bdi>
        </Link>
      ))}
      <Link href="/settings">
        <IconSettings size={16} /> Settings
      </Link>
    </nav>
  )
}
