import { localDateTimeOf, monthOf, utcInstantFromMs } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { writtenIn } from '../../ui/dateText'
import { useNow } from '../../ui/useNow'
import { CampaignsSection } from './CampaignsSection'
import { MixPanel } from './MixPanel'
import { PillarsSection } from './PillarsSection'
import type { PlanPartProps } from './planParts'

/** Content pillars, the mix that they make, and campaigns. */
export function PillarsPart({ client }: PlanPartProps) {
  const { id: clientId, timeZone } = client
  const nowMs = useNow()
  const plan = useBackendQuery('planning', 'listPillars', { clientId })
  if (plan.error) return <Failure error={plan.error} onRetry={() => void plan.refetch()} />
  if (!plan.data) return <SkeletonLines count={8} />
  const { pillars, campaigns } = plan.data
  const locale = writtenIn(client.locale)
  return (
    <>
      {pillars.length > 0 && (
        <MixPanel
          clientId={clientId}
          pillars={pillars}
          thisMonth={monthOf(localDateTimeOf(utcInstantFromMs(nowMs), timeZone))}
          locale={locale}
        />
      )}
      <PillarsSection clientId={clientId} pillars={pillars} />
      <CampaignsSection clientId={clientId} campaigns={campaigns} locale={locale} />
    </>
  )
}
