import type { ClientId } from '#shared/kernel/ids'

export function ResultsPage({ clientId }: { clientId: ClientId }) {
  return <div>{clientId}</div>
}
