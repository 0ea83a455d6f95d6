import type { ClientId } from '#shared/kernel/ids'

export function ReportsPage({ clientId }: { clientId: ClientId }) {
  return <div>{clientId}</div>
}
