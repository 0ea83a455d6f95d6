import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { addMonths, type LocalDate, monthOf } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { dayOf, writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { useNow } from '../../ui/useNow'
import { BrandFacts } from './BrandFacts'
import { NextPosts } from './NextPosts'
import classes from './OverviewPage.module.css'
import { ProfileFacts } from './ProfileFacts'
import { StateCounts } from './StateCounts'

const MOST_NEXT = 8

/** What is next for a client, where this month's posts stand, and the facts at a glance. */
export function OverviewPage({ clientId }: { clientId: ClientId }) {
  const nowMs = useNow()
  const profile = useBackendQuery('clients', 'getClient', { clientId })
  const timeZone = profile.data?.timeZone ?? 'UTC'
  const today = dayOf(nowMs, timeZone)
  const month = monthOf(today as LocalDate)
  const outlook = useBackendQuery(
    'calendar',
    'getOutlook',
    { clientId, from: `${month}-01`, to: `${addMonths(month, 1)}-01`, limit: MOST_NEXT },
    { enabled: profile.isSuccess },
  )
  if (profile.isPending) return <SkeletonLines count={8} height={40} />
  if (profile.isError) return <Failure error={profile.error} onRetry={() => void profile.refetch()} />
  const locale = writtenIn(profile.data.locale)
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <section aria-labelledby="overview-next">
          <div className={classes.head}>
            <h2 id="overview-next">What’s next</h2>
            <Button size="compact-sm" variant="default" component={Link} href={clientPath(clientId, 'calendar')}>
              Open the calendar
            </Button>
          </div>
          {outlook.isError ? <Failure error={outlook.error} onRetry={() => void outlook.refetch()} /> : null}
          {outlook.data ? (
            <NextPosts
              clientId={clientId}
              posts={outlook.data.next}
              nowMs={nowMs}
              timeZone={timeZone}
              locale={locale}
            />
          ) : null}
        </section>
        <section aria-labelledby="overview-month">
          <div className={classes.head}>
            <h2 id="overview-month">This month</h2>
          </div>
          {outlook.data ? <StateCounts byState={outlook.data.byState} /> : null}
        </section>
        <BrandFacts brand={profile.data.brand} />
      </div>
      <aside className={classes.facts} aria-label="Profile">
        <ProfileFacts profile={profile.data} nowMs={nowMs} />
      </aside>
    </div>
  )
}
