import { localDateOf, localDateTimeOf, utcInstantFromMs, addDays } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { useNow } from '../../ui/useNow'
import { ComingDays } from './ComingDays'
import { HolidaysSection } from './HolidaysSection'
import { OwnDatesSection } from './OwnDatesSection'
import type { PlanPartProps } from './planParts'

const DAYS_AHEAD = 60

/** Holidays of the chosen countries, the client's own dates, and what of both comes next. */
export function DatesPart({ client }: PlanPartProps) {
  const { id: clientId, timeZone } = client
  const today = localDateOf(localDateTimeOf(utcInstantFromMs(useNow()), timeZone))
  const dates = useBackendQuery('planning', 'getDates', { clientId })
  const coming = useBackendQuery('planning', 'listPlannedDays', {
    clientId,
    from: today,
    to: addDays(today, DAYS_AHEAD),
  })
  const error = dates.error ?? coming.error
  if (error) return <Failure error={error} onRetry={() => void dates.refetch()} />
  if (!dates.data || !coming.data) return <SkeletonLines count={8} />
  const locale = writtenIn(client.locale)
  return (
    <>
      <ComingDays clientId={clientId} days={coming.data} today={today} locale={locale} daysAhead={DAYS_AHEAD} />
      <OwnDatesSection clientId={clientId} ownDates={dates.data.ownDates} today={today} locale={locale} />
      <HolidaysSection clientId={clientId} dates={dates.data} />
    </>
  )
}
