import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import { instantOf, type TimeZone } from '#shared/kernel/time'
import { clientPath, postPath } from '../../shell/paths'
import { nearDayText, timeText } from '../../ui/dateText'
import { PlatformMarks } from '../../ui/PlatformMarks'
import { PostStateMark } from '../../ui/PostStateMark'
import classes from './OverviewPage.module.css'

interface NextPostsProps {
  readonly clientId: ClientId
  readonly posts: readonly PostSummary[]
  readonly nowMs: number
  readonly timeZone: string
  readonly locale: string
}

/** Posts that still have to go out, the most pressing first. */
export function NextPosts({ clientId, posts, nowMs, timeZone, locale }: NextPostsProps) {
  if (posts.length === 0) {
    return (
      <p className={classes.none}>
        No posts waiting.{' '}
        <Button size="compact-sm" variant="default" component={Link} href={clientPath(clientId, 'calendar')}>
          Plan one
        </Button>
      </p>
    )
  }
  const zone = timeZone as TimeZone
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(nowMs)
  return (
    <ul className={classes.rows}>
      {posts.map((post) => {
        const atMs = post.scheduledAt ? Date.parse(instantOf(post.scheduledAt, zone)) : null
        const isOverdue = atMs !== null && atMs <= nowMs
        return (
          <li key={post.id}>
            <Link href={postPath(clientId, post.id)} className={classes.row}>
              <span className={classes.when} data-overdue={isOverdue}>
                {atMs === null || post.scheduledAt === null
                  ? 'No date'
                  : `${nearDayText(post.scheduledAt.slice(0, 10), today, locale)}, ${timeText(atMs, zone, locale)}`}
                {isOverdue ? ' · overdue' : ''}
              </span>
              <bdi className={classes.title}>{post.title || 'Untitled post'}</bdi>
              <PlatformMarks platforms={post.platforms} />
              <PostStateMark state={post.state} />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
