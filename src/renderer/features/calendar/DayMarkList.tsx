import { IconClockExclamation } from '@tabler/icons-react'
import { DayMarkButton } from './DayMarkButton'
import classes from './DayMarkList.module.css'
import type { DayMark } from './dayMarks'

/** The marks of a day in one line each, cut off where the day is narrow. */
export function DayMarkList({ marks }: { readonly marks: readonly DayMark[] }) {
  if (marks.length === 0) return null
  return (
    <ul className={classes.marks}>
      {marks.map((mark) => (
        <li key={mark.id} className={classes.mark} data-kind={mark.kind} title={mark.title}>
          {mark.kind === 'planned-day' ? (
            <DayMarkButton day={mark.day} />
          ) : (
            <>
              <IconClockExclamation size={12} aria-hidden className={classes.icon} />
              <bdi className={classes.title}>{mark.title}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
