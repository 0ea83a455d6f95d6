import { type ReactNode, type Ref, useMemo } from 'react'
import type { LocalDate } from '#shared/kernel/time'
import { DayMarkList } from './DayMarkList'
import { type DayMarks, NO_MARKS } from './dayMarks'
import type { DateWords } from './dateWords'
import { hourKey, NO_SLOTS, type SlotMarks } from './slotMarks'
import classes from './timeGrid.module.css'
import { TimeCell } from './TimeCell'
import { HOURS, type TimeView } from './timeView'

interface TimeGridProps {
  readonly label: string
  readonly view: TimeView
  readonly marks: DayMarks
  readonly slots: SlotMarks
  readonly words: DateWords
  readonly isDetailed: boolean
  /** The day and hour of now. */
  readonly today: LocalDate
  readonly currentHour: number
  /** The cell that Tab reaches. */
  readonly activeDate: LocalDate
  readonly activeHour: number
  readonly selectedPostId: string | null
  /** The part with the hours: what is measured and listened to. */
  readonly bodyRef: Ref<HTMLDivElement>
  /** What lies over the hours and follows the clock or the pointer. */
  readonly overlay: ReactNode
}

const KEYS =
  'Left and right go from day to day, up and down through the hours, Enter goes to the posts of an hour, a question mark shows all keys.'

/** Days side by side with their hours, without data access and without handlers, as `MonthGrid`. */
export function TimeGrid({
  label,
  view,
  marks,
  slots,
  words,
  isDetailed,
  today,
  currentHour,
  activeDate,
  activeHour,
  selectedPostId,
  bodyRef,
  overlay,
}: TimeGridProps) {
  const { days } = view.frame
  const selected = useMemo(() => placeOfPost(view, selectedPostId), [view, selectedPostId])
  return (
    <div
      role="grid"
      aria-label={label}
      aria-description={KEYS}
      className={classes.grid}
      style={{ '--days': days.length }}
    >
      <div role="row" className={classes.head}>
        <div role="columnheader" className={classes.corner}>
          <span className={classes.unseen}>Time</span>
        </div>
        {days.map(({ date, weekday, dayOfMonth, label: name }) => (
          <div
            key={date}
            role="columnheader"
            aria-label={name}
            className={classes.dayHead}
            aria-current={date === today ? 'date' : undefined}
          >
            <span>{weekday}</span>
            <span className={classes.dayNumber}>{dayOfMonth}</span>
            <DayMarkList marks={marks.get(date) ?? NO_MARKS} />
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} ref={bodyRef}>
        {HOURS.map((hour) => (
          <div key={hour} role="row" className={classes.row}>
            <div role="rowheader" className={classes.hour}>
              <span>{words.hour(hour)}</span>
            </div>
            {days.map((day) => {
              const hourView = view.days.get(day.date)?.hours[hour]
              return (
                hourView && (
                  <TimeCell
                    key={day.date}
                    day={day}
                    hour={hour}
                    view={hourView}
                    slots={slots.get(hourKey(day.date, hour)) ?? NO_SLOTS}
                    words={words}
                    isDetailed={isDetailed}
                    isNow={day.date === today && hour === currentHour}
                    isActive={day.date === activeDate && hour === activeHour}
                    selectedPostId={selected?.date === day.date && selected.hour === hour ? selectedPostId : null}
                  />
                )
              )
            })}
          </div>
        ))}
        {overlay}
      </div>
    </div>
  )
}

function placeOfPost(view: TimeView, postId: string | null) {
  if (postId === null) return undefined
  for (const [date, day] of view.days) {
    const hour = day.hours.findIndex(({ placed }) => placed.some(({ post }) => post.id === postId))
    if (hour >= 0) return { date, hour }
  }
  return undefined
}
