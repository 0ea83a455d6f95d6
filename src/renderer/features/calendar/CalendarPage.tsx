import type { ClientId } from '#shared/kernel/ids'

export function CalendarPage({ clientId }: { clientId: ClientId }) {
  return <div>{clientId}</div>
}
