import { Link } from 'wouter'
import { postPath } from '../../shell/paths'
import { ClientAvatar } from '../../ui/ClientAvatar'
import { PlatformMarks } from '../../ui/PlatformMarks'
import { PostStateMark } from '../../ui/PostStateMark'
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
          <Link href={postPath(item.clientId, item.subjectId)} className={classes.row} data-reminder>
            <span className={classes.when} data-overdue={isOverdue}>
              {when}
            </span>
            <span className={classes.client}>
              <ClientAvatar client={{ name: item.clientName, color: item.clientColor }} />
              <bdi className={classes.name}>{item.clientName}</bdi>
            </span>
            <span className={classes.subject}>
              <bdi className={classes.name}>{item.title || 'Untitled post'}</bdi>
              {clientTime ? <span className={classes.clientTime}>{clientTime}</span> : null}
            </span>
            <span className={classes.platforms}>
              <PlatformMarks platforms={item.platforms} />
            </span>
            <span className={classes.state}>
              <PostStateMark state={item.state} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
