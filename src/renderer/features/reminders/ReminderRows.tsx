import { Link } from 'wouter'
import { duePath } from '../../shell/paths'
import { ClientAvatar } from '../../ui/ClientAvatar'
import { DuePlatforms, DueState } from '../../ui/DueMarks'
import { dueTitle } from '../../ui/dueWords'
import type { ReminderRow } from './remindersView'
import classes from './RemindersPage.module.css'

interface ReminderRowsProps {
  readonly rows: readonly ReminderRow[]
  readonly isOverdue: boolean
}

export function ReminderRows({ rows, isOverdue }: ReminderRowsProps) {
  return (
    <ul className={classes.rows}>
      {rows.map(({ item, when, clientTime }) => (
        <li key={`${item.subjectKind} ${item.subjectId}`}>
          <Link href={duePath(item)} className={classes.row} data-reminder>
            <span className={classes.when} data-overdue={isOverdue}>
              {when}
            </span>
            <span className={classes.client}>
              <ClientAvatar client={{ name: item.clientName, color: item.clientColor }} />
              <bdi className={classes.name}>{item.clientName}</bdi>
            </span>
            <span className={classes.subject}>
              <bdi className={classes.name}>{dueTitle(item)}</bdi>
              {clientTime ? <span className={classes.clientTime}>{clientTime}</span> : null}
            </span>
            <span className={classes.platforms}>
              <DuePlatforms item={item} />
            </span>
            <span className={classes.state}>
              <DueState item={item} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
