import { Link } from 'wouter'
import type { DueItem } from '#shared/reminders/reminder'
import { duePath } from '../../shell/paths'
import { ClientAvatar } from '../../ui/ClientAvatar'
import { dayOf, nearDayText, placeOfZone, timeText, USER_LOCALE } from '../../ui/dateText'
import { DuePlatforms, DueState } from '../../ui/DueMarks'
import { dueTitle } from '../../ui/dueWords'
import { LongList } from '../../ui/LongList'
import classes from './TodayPage.module.css'

const ROW_HEIGHT = 57

interface DueListProps {
  readonly title: string
  readonly items: readonly DueItem[]
  readonly isOverdue?: boolean
  readonly nowMs: number
  readonly timeZone: string
}

export function DueList({ title, items, isOverdue = false, nowMs, timeZone }: DueListProps) {
  const id = `due-${title.replace(' ', '-').toLowerCase()}`
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.sectionTitle} data-overdue={isOverdue}>
        {title} <span className={classes.count}>{items.length}</span>
      </h2>
      {items.length === 0 ? <p className={classes.none}>Nothing more today.</p> : null}
      <LongList items={items} keyOf={(item) => `${item.clientId} ${item.subjectId}`} rowHeight={ROW_HEIGHT}>
        {(item) => <DueRow item={item} isOverdue={isOverdue} nowMs={nowMs} timeZone={timeZone} />}
      </LongList>
    </section>
  )
}

interface DueRowProps {
  readonly item: DueItem
  readonly isOverdue: boolean
  readonly nowMs: number
  readonly timeZone: string
}

function DueRow({ item, isOverdue, nowMs, timeZone }: DueRowProps) {
  const atMs = Date.parse(item.dueAtUtc)
  const day = dayOf(atMs, timeZone)
  const today = dayOf(nowMs, timeZone)
  const time = timeText(atMs, timeZone, USER_LOCALE)
  const clientTime = timeText(atMs, item.timeZone, USER_LOCALE)
  const clientDay = dayOf(atMs, item.timeZone)
  const isElsewhere = clientTime !== time || clientDay !== day
  return (
    <Link href={duePath(item)} className={classes.row}>
      <span className={classes.when} data-overdue={isOverdue}>
        {day === today ? time : `${nearDayText(day, today, USER_LOCALE)}, ${time}`}
        {isElsewhere ? (
          <span className={classes.elsewhere}>
            {clientDay === day ? clientTime : `${nearDayText(clientDay, today, USER_LOCALE)}, ${clientTime}`} in{' '}
            {placeOfZone(item.timeZone)}
          </span>
        ) : null}
      </span>
      <ClientAvatar client={{ name: item.clientName, color: item.clientColor }} size={28} />
      <span className={classes.what}>
        <bdi className={classes.post}>{dueTitle(item)}</bdi>
        <bdi className={classes.client}>{item.clientName}</bdi>
      </span>
      <DuePlatforms item={item} />
      <DueState item={item} />
    </Link>
  )
}
