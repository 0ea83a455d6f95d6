import { memo, type Ref } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { DateWords } from '../dateWords'
import type { MonthDay } from '../monthView'
import month from '../month.module.css'
import { countOf } from '../postWords'
import type { DaysFrame, PostsByDay } from './allClientsView'
import { ClientPostChip } from './ClientPostChip'
import type { ClientTints, ShownClient } from './clientTints'
import classes from './DaysGrid.module.css'

interface DaysGridProps {
  readonly frame: DaysFrame
  readonly days: PostsByDay
  readonly clients: ReadonlyMap<ClientId, ShownClient>
  readonly tints: ClientTints
  readonly words: DateWords
  /** Undefined: all posts of a day, one below the other. */
  readonly chipLimit: number | undefined
  readonly today: LocalDate
  readonly activeDate: LocalDate
  readonly bodyRef?: Ref<HTMLDivElement>
}

const KEYS = 'Arrow keys go from day to day, Enter goes to the posts of a day, a question mark shows all keys.'
const NO_POSTS: readonly PostAmongAll[] = []

/** Days with the posts of all clients, a week or a month of them. Without handlers, as the month of one client. */
export function DaysGrid({ frame, days, bodyRef, activeDate, today, ...shared }: DaysGridProps) {
  return (
    <div
      role="grid"
      aria-label={frame.title}
      aria-description={KEYS}
      className={classes.grid}
      data-week={frame.weeks.length === 1 || undefined}
    >
      <div role="row" className={classes.weekdays}>
        {frame.weekdays.map(({ long, short }, index) => {
          const day = frame.weeks.length === 1 ? frame.weeks[0]?.[index] : undefined
          return (
            <div key={long} role="columnheader" aria-label={long} className={classes.weekday}>
              {short}
              {day && (
                <span className={month.dayNumber} data-today={day.date === today || undefined}>
                  {day.dayOfMonth}
                </span>
              )}
            </div>
          )
        })}
      </div>
      <div role="rowgroup" className={classes.body} ref={bodyRef}>
        {frame.weeks.map((week) => (
          <div key={week[0]?.date} role="row" className={classes.week}>
            {week.map((day) => (
              <Day
                key={day.date}
                day={day}
                posts={days.get(day.date) ?? NO_POSTS}
                isActive={day.date === activeDate}
                isToday={day.date === today}
                {...shared}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

interface DayProps extends Pick<DaysGridProps, 'clients' | 'tints' | 'words' | 'chipLimit'> {
  readonly day: MonthDay
  readonly posts: readonly PostAmongAll[]
  readonly isActive: boolean
  readonly isToday: boolean
}

const Day = memo(function Day({ day, posts, clients, tints, words, chipLimit, isActive, isToday }: DayProps) {
  const hiddenCount = chipLimit === undefined ? 0 : Math.max(0, posts.length - chipLimit)
  const shown = hiddenCount > 0 ? posts.slice(0, chipLimit) : posts
  return (
    <div
      role="gridcell"
      className={month.day}
      tabIndex={isActive ? 0 : -1}
      data-date={day.date}
      data-outside={!day.isInMonth || undefined}
      data-weekend={day.isWeekend || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <div className={chipLimit === undefined ? month.unseen : month.dayHeader}>
        <span className={month.unseen}>{`${day.label}, ${countOf(posts.length, 'post')}`}</span>
        {chipLimit !== undefined && (
          <span className={month.dayNumber} aria-hidden="true">
            {day.dayOfMonth}
          </span>
        )}
        {hiddenCount > 0 && (
          <button type="button" tabIndex={-1} className={month.more} data-more="">
            +{hiddenCount}
            <span className={month.moreWord}> more</span>
            <span className={month.unseen}>{` on ${day.label}`}</span>
          </button>
        )}
      </div>
      {shown.map((post) => (
        <ClientPostChip
          key={post.id}
          post={post}
          client={clients.get(post.clientId)}
          tints={tints}
          words={words}
          isTall={chipLimit === undefined}
        />
      ))}
    </div>
  )
})
