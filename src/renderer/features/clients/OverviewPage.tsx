import type { ClientId } from '#shared/kernel/ids'

export function OverviewPage({ clientId }: { clientId: ClientId }) {
  return <h2>{clientId}</h2>
}
