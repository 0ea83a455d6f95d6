import type { ClientSummary } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { TimeZone } from '#shared/kernel/time'
import { useBackendQuery } from './hooks'

export const computerTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone as TimeZone

/** The freelancer's zone: it decides how the day is shown. */
export function useUserTimeZone(): TimeZone {
  const settings = useBackendQuery('settings', 'getSettings', {})
  return settings.data?.timeZone ?? computerTimeZone()
}

/** ISO weekday on which a week starts: 1 is Monday, 7 is Sunday. */
export function useFirstDayOfWeek(): 1 | 6 | 7 {
  const settings = useBackendQuery('settings', 'getSettings', {})
  return settings.data?.firstDayOfWeek ?? 1
}

/** A client's row of the registry; undefined while loading and for a client that is not there. */
export function useClientSummary(clientId: ClientId) {
  return useBackendQuery(
    'clients',
    'listClients',
    {},
    { select: (clients) => clients.find(({ id }) => id === clientId) },
  )
}

const NO_CLIENTS: readonly ClientSummary[] = []
const withoutArchived = (clients: readonly ClientSummary[]) => clients.filter(({ isArchived }) => !isArchived)

/** The clients that are worked for. */
export function useActiveClients(): readonly ClientSummary[] {
  return useBackendQuery('clients', 'listClients', {}, { select: withoutArchived }).data ?? NO_CLIENTS
}
