import { memo } from 'react'
import { DayMarkList } from './DayMarkList'
import type { DayMark } from './dayMarks'
import type { DateWords } from './dateWords'
import type { DayView } from './monthView'
import classes from './month.module.css'
import { PostChip } from './PostChip'
import { countOf } from './postWords'

interface MonthCellProps {
  readonly day: DayView
  readonly marks: readonly DayMark[]
  readonly words: DateWords
  readonly chipLimit: number
  readonly isToday: boolean
  readonly isActive: boolean
  /** Only when it is a post of this day, so that selecting renders no other day. */
  readonly selectedPostId: string | null
}

/** One day. Memoised: all its props keep their identity while the day looks the same. */
export const MonthCell = memo(function MonthCell(props: MonthCellProps) {
  const { day, marks, words, chipLimit, isToday, isActive, selectedPostId } = props
  const hiddenCount = day.posts.length - chipLimit
  const shown = hiddenCount > 0 ? day.posts.slice(0, chipLimit) : day.posts
  return (
    <div
      role="gridcell"
      className={classes.day}
      tabIndex={isActive ? 0 : -1}
      data-date={day.date}
      data-outside={!day.isInMonth || undefined}
      data-weekend={day.isWeekend || undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <div className={classes.dayHeader}>
        <span className={classes.unseen}>{`${day.label}, ${countOf(day.posts.length, 'post')}`}</span>
        <span className={classes.dayNumber} aria-hidden="true">
          {day.dayOfMonth}
        </span>
        <DayMarkList marks={marks} />
        {hiddenCount > 0 && (
          <button type="button" tabIndex={-1} className={classes.more} data-more={day.date}>
            +{hiddenCount}
            <span className={classes.moreWord}> more</span>
            <span className={classes.unseen}>{` on ${day.label}`}</span>
          </button>
        )}
      </div>
      {shown.map((post) => (
        <PostChip key={post.id} post={post} words={words} isSelected={post.id === selectedPostId} />
      ))}
    </div>
  )
})
