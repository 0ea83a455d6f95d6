import type { ClientId } from '#shared/kernel/ids'
import type { ClientSummary } from '#shared/clients/client'
import { useClientSummary } from '../../api/studio'
import { AnswerDrop } from '../../reviews/AnswerDrop'
import { SkeletonLines } from '../../ui/Delayed'
import { useClientPlan } from '../../api/useClientPlan'
import { PillarLooks } from '../../ui/PillarMark'
import { PickArea } from './bulk/PickArea'
import { Calendar } from './Calendar'

/** The editorial calendar of one client: month, list, ideas, and a post's editor beside them. */
export function CalendarPage({ clientId }: { readonly clientId: ClientId }) {
  const client = useClientSummary(clientId)
  const { pillarLooks } = useClientPlan(clientId)
  if (!client.data) return <SkeletonLines />
  return (
    <PillarLooks value={pillarLooks}>
      <AnswerDrop clientId={clientId}>
        <PickArea key={clientId}>
          <Calendar client={client.data satisfies ClientSummary} />
        </PickArea>
      </AnswerDrop>
    </PillarLooks>
  )
}
