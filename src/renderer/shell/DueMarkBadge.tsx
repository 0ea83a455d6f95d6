import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react'
import type { DueMark } from './railView'
import classes from './Rail.module.css'

export function DueMarkBadge({ mark }: { mark: DueMark }) {
  return (
    <span className={classes.due} data-kind={mark.kind}>
      {mark.kind === 'problem' ? <IconAlertTriangle size={14} aria-hidden /> : null}
      {mark.kind === 'overdue' ? <IconClockExclamation size={14} aria-hidden /> : null}
      <span aria-hidden>{mark.text}</span>
      <span className={classes.spoken}>, {mark.spoken}</span>
    </span>
  )
}
