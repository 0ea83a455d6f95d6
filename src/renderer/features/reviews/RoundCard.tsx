import { Button, Menu } from '@mantine/core'
import { IconChevronRight, IconDots, IconFileExport, IconSend, IconTrash } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { ClientSummary } from '#shared/clients/client'
import { type LocalDate, localDateTimeOf, type UtcInstant } from '#shared/kernel/time'
import type { ReviewItem } from '#shared/reviews/contract'
import type { ApprovalStatus } from '#shared/reviews/rules'
import { aspectWords, outcomeWords } from '#shared/reviews/words'
import { useBackendCommand, useHostCommand } from '../../api/hooks'
import { useUserTimeZone } from '../../api/studio'
import { ApprovalMark, DecisionMark } from '../../reviews/DecisionMark'
import { wallTimeText } from '../../reviews/wallTime'
import { postPath, sendPath } from '../../shell/paths'
import { nearDayText, USER_LOCALE } from '../../ui/dateText'
import { showFailure } from '../../ui/notices'
import { PostStateMark } from '../../ui/PostStateMark'
import { ReviewFile } from './ReviewFile'
import { counted, type RoundView } from './reviewsView'
import classes from './RoundCard.module.css'

interface RoundCardProps {
  readonly client: ClientSummary
  readonly view: RoundView
  readonly locale: string
  readonly isFirstOpen: boolean
  readonly today: LocalDate
}

/** One file that was sent: who answered what, what is open, and what has to be asked for again. */
export function RoundCard({ client, view, locale, isFirstOpen, today }: RoundCardProps) {
  const { round, open, again, isOverdue } = view
  const { id: clientId } = client
  const id = useId()
  const [isOpen, setOpen] = useState(isFirstOpen || open > 0 || again.length > 0)
  const userZone = useUserTimeZone()
  const when = (instant: UtcInstant) => wallTimeText(localDateTimeOf(instant, userZone), USER_LOCALE)
  const undo = useBackendCommand('reviews', 'undoRound', { onError: (error) => showFailure(error, 'Not taken back') })
  const saved = useHostCommand('exportReview', { onError: (error) => showFailure(error, 'Not saved') })
  return (
    <section className={classes.round} aria-labelledby={id}>
      <div className={classes.head}>
        <div className={classes.names}>
          <h3 id={id} className={classes.title}>
            <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              <IconChevronRight size={16} className={classes.chevron} data-open={isOpen} aria-hidden />
              <bdi>{round.name}</bdi>
            </button>
          </h3>
          <p className={classes.facts}>
            Sent {when(round.sentAtUtc)} · {counted(round.items.length, 'post')}
            {round.answerBy ? (
              <span className={classes.due} data-overdue={isOverdue || undefined}>
                {' '}
                · {isOverdue ? 'answer was due' : 'answer by'} {nearDayText(round.answerBy, today, locale)}
              </span>
            ) : null}
          </p>
        </div>
        <p className={classes.counts}>{summaryOf(view)}</p>
        <div className={classes.actions}>
          {again.length > 0 ? (
            <Button
              component={Link}
              href={sendPath(clientId, again)}
              size="xs"
              variant="default"
              leftSection={<IconSend size={14} aria-hidden />}
            >
              Send {again.length === 1 ? '1 post' : `${again.length} posts`} again
            </Button>
          ) : null}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="subtle" color="gray" size="xs" px={8} aria-label={`More for ${round.name}`}>
                <IconDots size={16} aria-hidden />
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconFileExport size={16} aria-hidden />}
                onClick={() => saved.mutate({ clientId, source: { roundId: round.id }, place: 'choose' })}
              >
                Save the file again…
              </Menu.Item>
              <Menu.Item
                color="red"
                disabled={view.isAnswered}
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => undo.mutate({ clientId, roundId: round.id })}
              >
                Take back{view.isAnswered ? ' (answered already)' : ''}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      {saved.data ? <ReviewFile exported={saved.data} /> : null}
      {isOpen ? (
        <>
          <ul className={classes.items} aria-label={`Posts of ${round.name}`}>
            {round.items.map((item) => (
              <ItemRow key={item.postId} client={client} item={item} locale={locale} />
            ))}
          </ul>
          {round.answers.length > 0 ? (
            <p className={classes.answers}>
              {round.answers.map((answer) => (
                <span key={answer.id}>
                  <bdi>{answer.reviewer || 'Without a name'}</bdi>: {counted(answer.decisionCount, 'decision')}, saved{' '}
                  {when(answer.savedAtUtc)}, imported {when(answer.importedAtUtc)}.
                </span>
              ))}
            </p>
          ) : null}
        </>
      ) : null}
    </section>
  )
}

function summaryOf({ round, open, late, approved, toChange, isAnswered }: RoundView): string {
  const parts = [
    ...(approved > 0 ? [`${approved} approved`] : []),
    ...(toChange > 0 ? [`${toChange} to change`] : []),
    ...(open > 0 ? [`${open} open`] : []),
    ...(late > 0 ? [`${late} not approved in time`] : []),
  ]
  if (parts.length > 0) return parts.join(' · ')
  return isAnswered || round.items.length === 0 ? 'Answered' : 'No answer'
}

/** What the decision in the same row says already. */
const SAID_BESIDE: ReadonlySet<ApprovalStatus> = new Set(['approved', 'changes-requested'])

interface ItemRowProps {
  readonly client: ClientSummary
  readonly item: ReviewItem
  readonly locale: string
}

function ItemRow({ client, item, locale }: ItemRowProps) {
  const { post, decision, title } = item
  const isOut = post?.state === 'published'
  const isSaidBeside = decision?.outcome === 'applied' && SAID_BESIDE.has(post?.status ?? 'not-sent')
  const outcome = decision ? outcomeWords(decision.outcome, []) : ''
  return (
    <li className={classes.item}>
      <div className={classes.post}>
        {post ? (
          <Link href={postPath(client.id, item.postId)} className={classes.name}>
            <bdi>{post.title || 'Untitled post'}</bdi>
          </Link>
        ) : (
          <bdi className={classes.name}>{title || 'Untitled post'}</bdi>
        )}
        <span className={classes.small}>
          {wallTimeText(post ? post.scheduledAt : item.sentFor, locale)}
          {post && post.scheduledAt !== item.sentFor ? `, sent for ${wallTimeText(item.sentFor, locale)}` : ''}
        </span>
        {decision?.comment ? (
          <p className={classes.comment} dir="auto">
            {decision.comment}
          </p>
        ) : null}
      </div>
      <div className={classes.said}>
        {decision ? (
          <DecisionMark decision={decision.decision} />
        ) : (
          <span className={classes.small}>No answer yet</span>
        )}
        {outcome ? <span className={classes.small}>Not applied. {outcome}.</span> : null}
      </div>
      <div className={classes.stands}>
        {post ? (
          <>
            <PostStateMark state={post.state} />
            {isOut || isSaidBeside ? null : <ApprovalMark status={post.status} isPastDue={post.isPastDue} />}
            {post.changed.length > 0 && !isOut ? (
              <span className={classes.small}>Changed since: {aspectWords(post.changed)}</span>
            ) : null}
          </>
        ) : (
          <span className={classes.small}>Deleted</span>
        )}
      </div>
    </li>
  )
}
