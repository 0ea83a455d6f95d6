import type { PostState } from '#shared/calendar/post'
import { PostStateMark } from '../../ui/PostStateMark'
import classes from './OverviewPage.module.css'

/** How many posts of the month are in which state; states without posts are left out. */
export function StateCounts({ byState }: { byState: readonly { state: PostState; count: number }[] }) {
  const present = byState.filter(({ count }) => count > 0)
  if (present.length === 0) return <p className={classes.none}>No posts this month.</p>
  return (
    <dl className={classes.counts}>
      {present.map(({ state, count }) => (
        <div key={state} className={classes.count}>
          <dt>
            <PostStateMark state={state} />
          </dt>
          <dd>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  )
}
