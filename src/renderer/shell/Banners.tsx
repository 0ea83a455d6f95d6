import { Button, CloseButton } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle, IconLock, IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useBackendQuery, useHostEvent } from '../api/hooks'
import classes from './Banners.module.css'

interface BannerProps {
  readonly kind: 'caution' | 'info'
  readonly icon: ReactNode
  readonly children: ReactNode
  readonly onClose?: () => void
}

/** One line above everything. */
export function Banner({ kind, icon, children, onClose }: BannerProps) {
  return (
    <div className={classes.banner} data-kind={kind} role="status">
      {icon}
      <p className={classes.text}>{children}</p>
      {onClose ? <CloseButton size={24} iconSize={16} aria-label="Close this message" onClick={onClose} /> : null}
    </div>
  )
}

/** What is true of the whole studio right now and changes what can be done in it. */
export function Banners() {
  const workspace = useBackendQuery('workspace', 'getWorkspace', {})
  const damaged = useBackendQuery(
    'clients',
    'listClients',
    {},
    {
      select: (clients) => clients.filter(({ health, isArchived }) => health !== 'sound' && !isArchived).length,
    },
  )
  const [wasRestarted, setRestarted] = useState(false)
  useHostEvent('backendRestarted', () => setRestarted(true))
  return (
    <>
      {workspace.error ? (
        <Banner kind="caution" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {workspace.error.message}{' '}
          <Button size="compact-xs" variant="default" onClick={() => void workspace.refetch()}>
            Try again
          </Button>
        </Banner>
      ) : null}
      {workspace.data?.isReadOnly ? (
        <Banner kind="caution" icon={<IconLock size={18} aria-hidden />}>
          Read-only: nothing can be changed. {workspace.data.readOnlyReason}
        </Banner>
      ) : null}
      {workspace.data?.isSample ? (
        <Banner kind="info" icon={<IconInfoCircle size={18} aria-hidden />}>
          Sample studio: fictional clients in a folder of their own. Your studio is untouched.
        </Banner>
      ) : null}
      {damaged.data ? (
        <Banner kind="caution" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {damaged.data === 1
            ? 'The file of one client cannot be used. Open the client to see why; all others work.'
            : `The files of ${damaged.data} clients cannot be used. Open a client to see why; all others work.`}
        </Banner>
      ) : null}
      {wasRestarted ? (
        <Banner kind="info" icon={<IconRefresh size={18} aria-hidden />} onClose={() => setRestarted(false)}>
          The data process was restarted. Everything saved is there; check what was being saved just now.
        </Banner>
      ) : null}
    </>
  )
}
