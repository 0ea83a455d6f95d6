import { ActionIcon, Alert, Button, Checkbox, Radio, Switch, Textarea, TextInput } from '@mantine/core'
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconFileExport } from '@tabler/icons-react'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientSummary } from '#shared/clients/client'
import type { PostId } from '#shared/kernel/ids'
import {
  addMonths,
  LocalDate,
  localDateTimeOf,
  type LocalDateTime,
  type Month,
  utcInstantFromMs,
} from '#shared/kernel/time'
import type { HostApi } from '#shared/rpc/hostApi'
import { ROUND_POSTS_LIMIT } from '#shared/reviews/contract'
import { entersReview } from '#shared/reviews/rules'
import { chosenFor } from '#shared/reviews/sendable'
import { type OutputOf, useHostCommand } from '../../api/hooks'
import { wallTimeText } from '../../reviews/wallTime'
import { writtenIn } from '../../ui/dateText'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { PlatformMarks } from '../../ui/PlatformMarks'
import { PostStateMark } from '../../ui/PostStateMark'
import { useNow } from '../../ui/useNow'
import { ReviewFile } from './ReviewFile'
import { counted } from './reviewsView'
import classes from './SendForm.module.css'
import { useSendablePosts } from './useSendablePosts'

export type SentReview = NonNullable<OutputOf<HostApi, 'host', 'exportReview'>>

interface SendFormProps {
  readonly client: ClientSummary
  readonly month: Month
  /** Named posts instead of a month; empty: the month. */
  readonly posts: readonly PostId[]
  readonly onClose: () => void
  readonly onSent: (sent: SentReview) => void
}

const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const wordsFor = (month: Month) => monthWords.format(new Date(`${month}-15T12:00:00Z`))
const usualName = (month: Month) => `Posts of ${wordsFor(month)}`

/** Which posts go to the client, with which words, and where the file is put. */
export function SendForm({ client, month: firstMonth, posts: named, onClose, onSent }: SendFormProps) {
  const { id: clientId } = client
  const now = localDateTimeOf(utcInstantFromMs(useNow()), client.timeZone)
  const [month, setMonth] = useState(firstMonth)
  const [name, setName] = useState(() => (named.length > 0 ? 'Posts to look at again' : usualName(firstMonth)))
  const [message, setMessage] = useState('')
  const [answerBy, setAnswerBy] = useState('')
  const [putsInReview, setPutsInReview] = useState(true)
  const [place, setPlace] = useState<'reviews' | 'choose'>('reviews')
  const { shown, chosen, choose, isPending, error } = useSendablePosts(clientId, month, named, now)
  const made = useHostCommand('exportReview')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const goTo = (next: Month) => {
    if (name === usualName(month)) setName(usualName(next))
    setMonth(next)
  }
  const entering = [...chosen.values()].filter(({ state }) => entersReview(state)).length
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const day = LocalDate.safeParse(answerBy)
    made.mutate(
      {
        clientId,
        place,
        source: {
          round: {
            name,
            message,
            answerBy: day.success ? day.data : null,
            ...chosenFor(chosen.values()),
            putsInReview,
          },
        },
      },
      { onSuccess: (sent) => sent && onSent(sent) },
    )
  }
  const tooMany = chosen.size > ROUND_POSTS_LIMIT
  return (
    <form className={classes.form} onSubmit={submit}>
      <div className={classes.bar}>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onClose}
        >
          Reviews
        </Button>
        <h2 className={classes.title} ref={heading} tabIndex={-1}>
          Send for review
        </h2>
        {made.data ? null : (
          <Button
            type="submit"
            size="xs"
            className={classes.submit}
            leftSection={<IconFileExport size={16} aria-hidden />}
            loading={made.isPending}
            disabled={chosen.size === 0 || tooMany || name.trim() === ''}
          >
            {place === 'choose' ? 'Save the file…' : 'Make the file'}
          </Button>
        )}
      </div>
      {made.data ? <ReviewFile exported={made.data} /> : null}
      {made.error ? (
        <Alert color="red" role="alert">
          {made.error.message}
        </Alert>
      ) : null}
      {made.data ? null : (
        <div className={classes.columns}>
          <section className={classes.posts} aria-labelledby="send-posts">
            <div className={classes.range}>
              <h3 id="send-posts" className={classes.subtitle}>
                {named.length > 0 ? 'Posts' : wordsFor(month)}
              </h3>
              {named.length > 0 ? null : (
                <>
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label="Earlier month"
                    onClick={() => goTo(addMonths(month, -1))}
                  >
                    <IconChevronLeft size={18} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    size="lg"
                    aria-label="Later month"
                    onClick={() => goTo(addMonths(month, 1))}
                  >
                    <IconChevronRight size={18} aria-hidden />
                  </ActionIcon>
                </>
              )}
              <span className={classes.chosen} role="status">
                {tooMany ? `At most ${ROUND_POSTS_LIMIT} posts fit in one file; ` : ''}
                {counted(chosen.size, 'post')} chosen
              </span>
            </div>
            {error ? <Failure error={error} /> : null}
            {isPending && !error ? <SkeletonLines count={6} /> : null}
            {isPending ? null : (
              <PostChoice client={client} posts={shown} chosen={chosen} now={now} onChoose={choose} />
            )}
          </section>
          <div className={classes.words}>
            <TextInput
              label="Name"
              description="The client sees it at the top."
              required
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Textarea
              label="Message"
              rows={4}
              dir="auto"
              maxLength={5_000}
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <TextInput
              label="Please answer by"
              type="date"
              value={answerBy}
              onChange={(event) => setAnswerBy(event.currentTarget.value)}
            />
            <Switch
              label="Put drafts in review"
              description={
                entering === 0
                  ? 'No chosen post is a draft.'
                  : `${counted(entering, 'post')} will be “In review” afterwards.`
              }
              checked={putsInReview}
              disabled={entering === 0}
              onChange={(event) => setPutsInReview(event.currentTarget.checked)}
            />
            <Radio.Group label="Where to" value={place} onChange={(value) => setPlace(value as typeof place)}>
              <div className={classes.places}>
                <Radio value="reviews" label="The folder “reviews” of the workspace" />
                <Radio value="choose" label="Choose a place" />
              </div>
            </Radio.Group>
            <p className={classes.hint}>
              The file holds what the client is to see of these posts: date, channels, texts, pictures. Titles, notes
              and everything else stay here.
            </p>
          </div>
        </div>
      )}
    </form>
  )
}

interface PostChoiceProps {
  readonly client: ClientSummary
  readonly posts: readonly PostSummary[]
  readonly chosen: ReadonlyMap<string, PostSummary>
  readonly now: LocalDateTime
  readonly onChoose: (posts: readonly PostSummary[], isChosen: boolean) => void
}

function PostChoice({ client, posts, chosen, now, onChoose }: PostChoiceProps) {
  const locale = writtenIn(client.locale)
  if (posts.length === 0) return <p className={classes.hint}>Nothing here waits to be published.</p>
  const count = posts.filter(({ id }) => chosen.has(id)).length
  return (
    <ul className={classes.list}>
      <li className={classes.row}>
        <Checkbox
          label="All of them"
          checked={count === posts.length}
          indeterminate={count > 0 && count < posts.length}
          onChange={() => onChoose(posts, count < posts.length)}
        />
      </li>
      {posts.map((post) => (
        <li key={post.id} className={classes.row}>
          <Checkbox
            checked={chosen.has(post.id)}
            onChange={(event) => onChoose([post], event.currentTarget.checked)}
            label={
              <span className={classes.post}>
                <bdi>{post.title || 'Untitled post'}</bdi>
                <span className={classes.hint}>
                  {wallTimeText(post.scheduledAt, locale)}
                  {post.scheduledAt !== null && post.scheduledAt <= now ? ', its time has passed' : ''}
                </span>
              </span>
            }
          />
          <PlatformMarks platforms={post.platforms} />
          <PostStateMark state={post.state} />
        </li>
      ))}
    </ul>
  )
}
