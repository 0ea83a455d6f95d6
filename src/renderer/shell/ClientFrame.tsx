import { useComputedColorScheme } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import { Link } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendQuery } from '../api/hooks'
import { usePresentation } from '../api/presentation'
import { useLogo } from '../api/useLogo'
import { ClientMenu } from '../features/clients/ClientMenu'
import { DamagedClient } from '../features/clients/DamagedClient'
import { clientPlaces } from '../routes'
import { clientTint } from '../ui/color'
import { ClientAvatar } from '../ui/ClientAvatar'
import { Failure } from '../ui/Failure'
import { SkeletonLines } from '../ui/Delayed'
import { clientPath, type ClientTab } from './paths'
import classes from './ClientFrame.module.css'

const LeadFrame = lazy(() =>
  import('../features/onboarding/LeadFrame').then((module) => ({ default: module.LeadFrame })),
)

/** Places without a tab of their own, and the one that they are reached from. */
const REACHED_FROM: Partial<Record<ClientTab, ClientTab>> = { profile: 'overview', plan: 'calendar' }

interface ClientFrameProps {
  readonly clientId: ClientId
  readonly tab: ClientTab
  readonly children: ReactNode
}

/**
 * The top of a client and, below, the tab's page. Pages find the client's colour, made readable, in
 * --client-fill, --client-on-fill, --client-text and --client-wash.
 */
export function ClientFrame({ clientId, tab, children }: ClientFrameProps) {
  const clients = useBackendQuery('clients', 'listClients', {})
  const scheme = useComputedColorScheme('light')
  const client = clients.data?.find(({ id }) => id === clientId)
  const logoUrl = useLogo(client)
  // What breaks in the middle of a conversation must not take its controls away.
  const isPresented = usePresentation()?.clientId === clientId && tab === 'onboarding'
  if (clients.isPending) return <SkeletonLines />
  if (clients.isError) return <Failure error={clients.error} onRetry={() => void clients.refetch()} />
  if (!client) {
    return (
      <Suspense fallback={<SkeletonLines />}>
        <LeadFrame clientId={clientId} tab={tab}>
          {children}
        </LeadFrame>
      </Suspense>
    )
  }
  const tint = clientTint(client.color, scheme)
  return (
    <div
      className={classes.frame}
      style={{
        '--client-fill': tint.fill,
        '--client-on-fill': tint.onFill,
        '--client-text': tint.text,
        '--client-wash': tint.wash,
      }}
    >
      <header className={classes.top}>
        <ClientAvatar client={client} size={40} logoUrl={logoUrl} />
        <h1 className={classes.name}>
          <bdi>{client.name}</bdi>
        </h1>
        {client.isArchived ? <span className={classes.archived}>Archived</span> : null}
        <ClientMenu client={client} />
        <nav className={classes.tabs} aria-label="Places of this client">
          {clientPlaces
            .filter(({ hasTab }) => hasTab)
            .map((place) => (
              <Link
                key={place.tab}
                href={clientPath(clientId, place.tab)}
                className={classes.tab}
                aria-current={place.tab === tab ? 'page' : undefined}
                data-current={place.tab === tab || place.tab === REACHED_FROM[tab]}
              >
                {place.title}
              </Link>
            ))}
        </nav>
      </header>
      <div className={classes.page}>
        {client.health === 'sound' || isPresented ? children : <DamagedClient client={client} />}
      </div>
    </div>
  )
}
