import type { LocalDateTime } from '#shared/kernel/time'
import classes from './timeGrid.module.css'
import { minuteOf, type TimeFrame } from './timeView'

/** Where the day has got to, over the hours of today. */
export function NowLine({ frame, now }: { readonly frame: TimeFrame; readonly now: LocalDateTime }) {
  const column = frame.days.findIndex(({ date }) => now.startsWith(date))
  if (column < 0) return null
  const top = `${(minuteOf({ scheduledAt: now }) / 1_440) * 100}%`
  return <div className={classes.now} style={{ top, '--column': column }} aria-hidden="true" />
}
