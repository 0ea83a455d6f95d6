import { Button } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { IconBell, IconBellOff } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { UtcInstant } from '#shared/kernel/time'
import { useBackendCommand, useBackendQuery } from '../../api/hooks'
import { useUserTimeZone } from '../../api/studio'
import { MissedPosts } from '../../shell/MissedPosts'
import { missedSinceMs } from '../../shell/missedSince'
import { clientPath } from '../../shell/paths'
import { USER_LOCALE } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { showFailure } from '../../ui/notices'
import { useNow } from '../../ui/useNow'
import { moveBetweenRows } from './moveBetweenRows'
import { ReminderRows } from './ReminderRows'
import { remindersView } from './remindersView'
import classes from './RemindersPage.module.css'

const OVERDUE_STEP = 200
const COMING_LIMIT = 500
const HORIZON_MS = 400 * 86_400_000

const instant = (epochMs: number) => new Date(epochMs).toISOString() as UtcInstant

/** What is due across all clients, in the freelancer's own days. */
export function RemindersPage() {
  const nowMs = useNow()
  const timeZone = useUserTimeZone()
  const [overdueLimit, setOverdueLimit] = useState(OVERDUE_STEP)
  const overdue = useBackendQuery(
    'reminders',
    'listDue',
    { untilUtc: instant(nowMs), missedSinceUtc: instant(missedSinceMs(nowMs)), limit: overdueLimit },
    { placeholderData: keepPreviousData },
  )
  const coming = useBackendQuery(
    'reminders',
    'listDue',
    { fromUtc: instant(nowMs), untilUtc: instant(nowMs + HORIZON_MS), limit: COMING_LIMIT },
    { placeholderData: keepPreviousData },
  )
  const failed = overdue.error ?? coming.error

  return (
    <div className={classes.page}>
      <h1 className={classes.heading}>Reminders</h1>
      <MuteNotice />
      {failed ? (
        <Failure error={failed} onRetry={() => void Promise.all([overdue.refetch(), coming.refetch()])} />
      ) : overdue.data && coming.data ? (
        <>
          <MissedPosts items={overdue.data.missed} nowMs={nowMs} timeZone={timeZone} />
          <Sections
            overdue={overdue.data}
            coming={coming.data}
            nowMs={nowMs}
            timeZone={timeZone}
            locale={USER_LOCALE}
            hasMissed={overdue.data.missed.length > 0}
            onMoreOverdue={() => setOverdueLimit((limit) => limit + OVERDUE_STEP)}
          />
        </>
      ) : (
        <SkeletonLines />
      )}
    </div>
  )
}

type SectionsProps = Parameters<typeof remindersView>[0] & {
  readonly hasMissed: boolean
  readonly onMoreOverdue: () => void
}

function Sections({ onMoreOverdue, hasMissed, ...due }: SectionsProps) {
  const sections = remindersView(due)
  if (sections.length === 0) return hasMissed ? null : <NothingDue />
  return (
    <div onKeyDown={moveBetweenRows}>
      {sections.map(({ key, title, count, days }) => {
        const omitted = key === 'overdue' ? due.overdue.omitted : key === 'later' ? due.coming.omitted : 0
        return (
          <section key={key} className={classes.section} aria-labelledby={`reminders-${key}`}>
            <h2 id={`reminders-${key}`} className={classes.title} data-section={key}>
              {title} <span className={classes.count}>{count.toLocaleString(due.locale)}</span>
            </h2>
            {days.map((day) => (
              <div key={day.key}>
                {day.title ? <h3 className={classes.day}>{day.title}</h3> : null}
                <ReminderRows rows={day.rows} isOverdue={key === 'overdue'} />
              </div>
            ))}
            {omitted > 0 ? (
              <p className={classes.more}>
                {omitted.toLocaleString(due.locale)} more
                {key === 'overdue' ? (
                  <Button variant="default" size="xs" onClick={onMoreOverdue}>
                    Show more
                  </Button>
                ) : null}
              </p>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

function NothingDue() {
  const clients = useBackendQuery('clients', 'listClients', {})
  const first = clients.data?.find(({ isArchived, health }) => !isArchived && health === 'sound')
  return (
    <EmptyState
      title="Nothing is due"
      text="Posts that still have to go out and steps of an onboarding are listed here on their dates, across all clients."
      icon={<IconBell size={32} />}
    >
      {first ? (
        <Button component={Link} href={clientPath(first.id, 'calendar')} variant="default">
          Open the calendar of&nbsp;<bdi>{first.name}</bdi>
        </Button>
      ) : null}
    </EmptyState>
  )
}

function MuteNotice() {
  const settings = useBackendQuery('settings', 'getSettings', {})
  const update = useBackendCommand('settings', 'updateSettings', { onError: (error) => showFailure(error) })
  if (!settings.data?.areNotificationsMuted) return null
  return (
    <div className={classes.mute} role="status">
      <IconBellOff size={18} aria-hidden />
      <p>Notifications are muted. What becomes due meanwhile comes as one notification afterwards.</p>
      <Button
        variant="default"
        size="xs"
        loading={update.isPending}
        onClick={() => update.mutate({ changes: { areNotificationsMuted: false } })}
      >
        Unmute
      </Button>
    </div>
  )
}
