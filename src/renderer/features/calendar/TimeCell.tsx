import { memo } from 'react'
import type { DateWords } from './dateWords'
import { PostChip } from './PostChip'
import { countOf } from './postWords'
import classes from './timeGrid.module.css'
import type { SlotMark } from './slotMarks'
import { SlotMarkView } from './SlotMarkView'
import { describeSlot } from './slotWords'
import { type HourView, timeAt, type TimeDay } from './timeView'

interface TimeCellProps {
  readonly day: TimeDay
  readonly hour: number
  readonly view: HourView
  readonly slots: readonly SlotMark[]
  readonly words: DateWords
  readonly isDetailed: boolean
  readonly isNow: boolean
  readonly isActive: boolean
  /** Only when it is a post of this hour, so that selecting renders no other cell. */
  readonly selectedPostId: string | null
}

/** An hour of a day. Memoised: all its props keep their identity while the hour looks the same. */
export const TimeCell = memo(function TimeCell(props: TimeCellProps) {
  const { day, hour, view, slots, words, isDetailed, selectedPostId } = props
  const isSkipped = day.skippedHours.includes(hour)
  const facts = isSkipped ? 'skipped by the clocks' : countOf(view.count, 'post')
  const waiting = slots.map((mark) => `, ${describeSlot(mark, words.time(mark.at))}`).join('')
  return (
    <div
      role="gridcell"
      className={classes.cell}
      tabIndex={props.isActive ? 0 : -1}
      data-date={day.date}
      data-hour={hour}
      data-weekend={day.isWeekend || undefined}
      data-skipped={isSkipped || undefined}
      aria-current={props.isNow ? 'time' : undefined}
    >
      <span className={classes.unseen}>{`${day.label}, ${words.hour(hour)}, ${facts}${waiting}`}</span>
      {slots.map((mark) => (
        <SlotMarkView key={mark.minute} mark={mark} words={words} isDetailed={isDetailed} />
      ))}
      {view.placed.map(({ post, minute, lane, span, lanes }) => (
        <div
          key={post.id}
          className={classes.item}
          data-shared={lanes > 1 || undefined}
          style={box(minute, lane, span, lanes)}
        >
          <PostChip post={post} words={words} isSelected={post.id === selectedPostId} isDetailed={isDetailed} />
        </div>
      ))}
      {view.more.map(({ posts, minute, lanes }) => (
        <div key={minute} className={classes.item} style={box(minute, lanes - 1, 1, lanes)}>
          <button type="button" tabIndex={-1} className={classes.more} data-more={minute}>
            +{posts.length}
            <span
              className={classes.unseen}
            >{` more on ${day.label} from ${words.time(timeAt(day.date, minute))}`}</span>
          </button>
        </div>
      ))}
    </div>
  )
})

function box(minute: number, lane: number, span: number, lanes: number) {
  return {
    top: `${((minute % 60) / 60) * 100}%`,
    insetInlineStart: `${(lane / lanes) * 100}%`,
    width: `${(span / lanes) * 100}%`,
  }
}
