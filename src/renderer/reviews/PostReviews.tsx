import { Button } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { localDateTimeOf, type TimeZone, type UtcInstant } from '#shared/kernel/time'
import type { PostDecision } from '#shared/reviews/contract'
import { needsReview } from '#shared/reviews/rules'
import { aspectWords, outcomeWords } from '#shared/reviews/words'
import { useBackendQuery } from '../api/hooks'
import { sendPath } from '../shell/paths'
import { USER_LOCALE } from '../ui/dateText'
import { ApprovalMark, DecisionMark } from './DecisionMark'
import classes from './PostReviews.module.css'
import { wallTimeText } from './wallTime'

interface PostReviewsProps {
  readonly clientId: ClientId
  readonly postId: PostId
  /** The freelancer's: when something was said is told on the own clock. */
  readonly timeZone: TimeZone
}

/** How a post stands with its client, and everything that the client said of it; nothing for a post that was never sent. */
export function PostReviews({ clientId, postId, timeZone }: PostReviewsProps) {
  const id = useId()
  const reviews = useBackendQuery('reviews', 'getPostReviews', { clientId, postId })
  if (!reviews.data || (reviews.data.status === 'not-sent' && reviews.data.log.length === 0)) return null
  const { status, changed, isPastDue, isOut, log } = reviews.data
  const [latest, ...earlier] = log
  // The entry below says it already.
  const isSaidBelow = latest?.outcome === 'applied' && (status === 'approved' || status === 'changes-requested')
  return (
    <section className={classes.reviews} aria-labelledby={id}>
      <h3 id={id} className={classes.heading}>
        Client’s approval
      </h3>
      <div className={classes.status} role="status">
        {isSaidBelow ? null : <ApprovalMark status={status} isPastDue={isPastDue && !isOut} />}
        {!isOut && needsReview(status) && status !== 'changes-requested' ? (
          <Button component={Link} href={sendPath(clientId, [postId])} variant="default" size="compact-xs">
            Send again
          </Button>
        ) : null}
      </div>
      {changed.length > 0 ? <p className={classes.hint}>Changed since: {aspectWords(changed)}.</p> : null}
      {latest ? <LogEntry entry={latest} timeZone={timeZone} /> : null}
      {earlier.length > 0 ? (
        <details>
          <summary className={classes.earlier}>Said before: {earlier.length}</summary>
          <ol className={classes.log} aria-label="What the client said before">
            {earlier.map((entry) => (
              <li key={`${entry.importedAtUtc} ${entry.decidedAtUtc} ${entry.reviewer}`}>
                <LogEntry entry={entry} timeZone={timeZone} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  )
}

function LogEntry({ entry, timeZone }: { readonly entry: PostDecision; readonly timeZone: TimeZone }) {
  const when = (instant: UtcInstant) => wallTimeText(localDateTimeOf(instant, timeZone), USER_LOCALE)
  const outcome = outcomeWords(entry.outcome, [])
  return (
    <div className={classes.entry}>
      <DecisionMark decision={entry.decision} />
      {entry.comment ? (
        <p className={classes.comment} dir="auto">
          {entry.comment}
        </p>
      ) : null}
      <p className={classes.hint}>
        <bdi>{entry.reviewer || 'Without a name'}</bdi>, {when(entry.decidedAtUtc)}, on{' '}
        {entry.isOfThisVersion ? 'this version' : 'an earlier version'}
      </p>
      <p className={classes.hint}>
        “<bdi>{entry.roundName}</bdi>”, sent {when(entry.sentAtUtc)}, imported {when(entry.importedAtUtc)}
      </p>
      {outcome ? <p className={classes.hint}>Not applied. {outcome}.</p> : null}
    </div>
  )
}
