import { Button } from '@mantine/core'
import { IconSun } from '@tabler/icons-react'
import { useBackendQuery, useHostCommand } from '../../api/hooks'
import { useUserTimeZone } from '../../api/studio'
import { MissedPosts } from '../../shell/MissedPosts'
import { useShellActions } from '../../shell/shellActions'
import { dayOf, dayText, USER_LOCALE } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { showFailure } from '../../ui/notices'
import { useNow } from '../../ui/useNow'
import { DueList } from './DueList'
import classes from './TodayPage.module.css'
import { dueOfToday, splitDue } from './todayView'

/** Everything due today and overdue, across all clients, in the order of time. */
export function TodayPage() {
  const nowMs = useNow()
  const timeZone = useUserTimeZone()
  const today = dayOf(nowMs, timeZone)
  const due = useBackendQuery('reminders', 'listDue', dueOfToday(nowMs, timeZone))
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>Today</h1>
        <p className={classes.day}>{dayText(today, USER_LOCALE, '')}</p>
      </header>
      {due.isPending ? <SkeletonLines count={8} height={44} /> : null}
      {due.isError ? <Failure error={due.error} onRetry={() => void due.refetch()} /> : null}
      {due.data ? <MissedPosts items={due.data.missed} nowMs={nowMs} timeZone={timeZone} /> : null}
      {due.data && due.data.items.length + due.data.missed.length === 0 ? <NothingDue /> : null}
      {due.data && due.data.items.length > 0 ? (
        <DueSections
          {...splitDue(due.data.items, nowMs)}
          omitted={due.data.omitted}
          nowMs={nowMs}
          timeZone={timeZone}
        />
      ) : null}
    </div>
  )
}

interface DueSectionsProps extends ReturnType<typeof splitDue> {
  readonly omitted: number
  readonly nowMs: number
  readonly timeZone: string
}

function DueSections({ overdue, today, omitted, nowMs, timeZone }: DueSectionsProps) {
  return (
    <>
      {overdue.length > 0 ? (
        <DueList title="Overdue" isOverdue items={overdue} nowMs={nowMs} timeZone={timeZone} />
      ) : null}
      <DueList title="Due today" items={today} nowMs={nowMs} timeZone={timeZone} />
      {omitted > 0 ? (
        <p className={classes.none}>
          {omitted.toLocaleString('en')} more are overdue. They are in the clients’ calendars.
        </p>
      ) : null}
    </>
  )
}

function NothingDue() {
  const clients = useBackendQuery('clients', 'listClients', {})
  const workspace = useBackendQuery('workspace', 'getWorkspace', {})
  const { openNewClient, openPalette } = useShellActions()
  const openSample = useHostCommand('openSampleStudio', { onError: (error) => showFailure(error, 'Not opened') })
  if (clients.isPending) return null
  const hasClients = (clients.data ?? []).some((client) => !client.isArchived)
  const icon = <IconSun size={40} stroke={1.25} />
  return hasClients ? (
    <EmptyState
      icon={icon}
      title="Nothing due today"
      text="Posts of all clients appear here on the day on which they are due."
    >
      <Button variant="default" onClick={openPalette}>
        Go to a client
      </Button>
    </EmptyState>
  ) : (
    <EmptyState
      icon={icon}
      title="A day at a glance"
      text="What is due today across all clients appears here. Begin with a client, or look around in a sample."
    >
      <Button onClick={openNewClient}>New client</Button>
      {workspace.data?.isSample ? null : (
        <Button variant="default" loading={openSample.isPending} onClick={() => openSample.mutate({})}>
          Explore the sample studio
        </Button>
      )}
    </EmptyState>
  )
}
