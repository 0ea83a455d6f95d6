import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { type LocalDate, Month, monthOf, type TimeZone } from '#shared/kernel/time'
import { channelKpisOf } from '#shared/marketing/kpi'
import type { BackendApi } from '#shared/rpc/api'
import { type OutputOf, useBackendQuery } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { dayOf } from '../../ui/dateText'
import { useNow } from '../../ui/useNow'

export type MetricsImport = OutputOf<BackendApi, 'marketing', 'listMetricsImports'>[number]

/** The month in the address; without one, the newest that has figures, else the client's current one. */
export function useResults(clientId: ClientId, timeZone: TimeZone) {
  const [, navigate] = useLocation()
  const asked = Month.safeParse(new URLSearchParams(useSearch()).get('month'))
  const imports = useBackendQuery('marketing', 'listMetricsImports', { clientId })
  const newest = imports.data
    ?.map(({ lastMonth }) => lastMonth)
    .toSorted()
    .at(-1)
  const nowMs = useNow()
  const month = asked.success ? asked.data : (newest ?? monthOf(dayOf(nowMs, timeZone) as LocalDate))
  const metrics = useBackendQuery(
    'marketing',
    'listPostMetrics',
    { clientId, month },
    { enabled: asked.success || !imports.isPending, placeholderData: (previous) => previous },
  )
  const channels = useMemo(() => channelKpisOf(metrics.data ?? []), [metrics.data])
  return {
    month,
    newestMonth: newest,
    setMonth: (next: Month) => navigate(`${clientPath(clientId, 'results')}?month=${next}`, { replace: true }),
    imports,
    metrics,
    channels,
  }
}
