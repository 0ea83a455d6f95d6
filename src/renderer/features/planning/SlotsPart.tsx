import { SegmentedControl } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Platform } from '#shared/clients/client'
import type { ChannelId } from '#shared/kernel/ids'
import { localDateOf, localDateTimeOf, utcInstantFromMs } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { placeOfZone, writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { PlatformIcon } from '../../ui/platforms'
import { useNow } from '../../ui/useNow'
import type { PlanPartProps } from './planParts'
import { QueueSection } from './QueueSection'
import { channelName } from './queueWords'
import rows from '../../ui/rows.module.css'
import { SlotGrid } from './SlotGrid'
import classes from './SlotsPart.module.css'

// Places where people meet rather than platforms on which a post goes out at a time.
const WITHOUT_SLOTS: ReadonlySet<Platform> = new Set(['meet-up', 'other'])

/** Posting times per channel, and the queue of posts that wait for one. */
export function SlotsPart({ client }: PlanPartProps) {
  const { id: clientId, timeZone } = client
  const plan = useBackendQuery('planning', 'getSlotPlan', { clientId })
  const profile = useBackendQuery('clients', 'getClient', { clientId })
  const [chosen, setChosen] = useState<ChannelId>()
  const nowMs = useNow()
  const error = plan.error ?? profile.error
  if (error) return <Failure error={error} onRetry={() => void plan.refetch()} />
  if (!plan.data || !profile.data) return <SkeletonLines count={8} />
  const { channels } = profile.data
  const offered = channels.filter(({ platform }) => !WITHOUT_SLOTS.has(platform))
  const channelId = offered.find(({ id }) => id === chosen)?.id ?? offered[0]?.id
  const locale = writtenIn(client.locale)
  return (
    <>
      <section className={rows.section} aria-labelledby="plan-slots">
        <div className={rows.head}>
          <h2 id="plan-slots" className={rows.heading}>
            Posting slots
          </h2>
          <span className={rows.fact}>{placeOfZone(timeZone)} time</span>
        </div>
        {channelId === undefined ? (
          <EmptyState
            icon={<IconClock size={40} stroke={1.25} />}
            title="No channels yet"
            text={
              <>
                Slots are the times of the week at which a channel posts. Channels are added in{' '}
                <Link href={clientPath(clientId, 'profile')}>the client’s profile</Link>.
              </>
            }
          />
        ) : (
          <>
            {offered.length > 1 && (
              <SegmentedControl
                className={classes.channels}
                size="xs"
                aria-label="Channel"
                value={channelId}
                onChange={(id) => setChosen(id as ChannelId)}
                data={offered.map((channel) => ({
                  value: channel.id,
                  label: (
                    <span className={classes.channel}>
                      <PlatformIcon platform={channel.platform} size={16} />
                      <bdi>{channelName(channels, channel.id)}</bdi>
                    </span>
                  ),
                }))}
              />
            )}
            <SlotGrid
              key={channelId}
              clientId={clientId}
              channelId={channelId}
              slots={plan.data.slots}
              channels={offered}
            />
          </>
        )}
      </section>
      <QueueSection
        clientId={clientId}
        plan={plan.data}
        channels={channels}
        locale={locale}
        today={localDateOf(localDateTimeOf(utcInstantFromMs(nowMs), timeZone))}
      />
    </>
  )
}
