import { useState } from 'react'
import { useLocation } from 'wouter'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientSummary } from '#shared/clients/client'
import type { PostId } from '#shared/kernel/ids'
import {
  addDays,
  type LocalDate,
  type LocalDateTime,
  localDateOf,
  localDateTimeOf,
  monthOf,
  utcInstantFromMs,
} from '#shared/kernel/time'
import { useUserTimeZone } from '../../api/studio'
import { useClientPlan } from '../../api/useClientPlan'
import { clientPath } from '../../shell/paths'
import { holdTyping, releaseTyping } from '../../shell/typeAhead'
import { offsetText, placeOfZone } from '../../ui/dateText'
import { Failure } from '../../ui/Failure'
import { showFailure } from '../../ui/notices'
import { useNow } from '../../ui/useNow'
import classes from './Calendar.module.css'
import { CalendarToolbar } from './CalendarToolbar'
import { dateWordsFor } from './dateWords'
import { PostInspector } from './editor/PostInspector'
import { discardDraft, flushDraft } from './editor/usePostDraft'
import { IdeasTray } from './IdeasTray'
import { postOf } from './monthHits'
import { MonthPane } from './MonthPane'
import { MovePostDialog } from './MovePostDialog'
import { PostList } from './PostList'
import { countOf } from './postWords'
import { onDay, sensibleTime } from './sensibleTime'
import { UnsavedPosts } from './UnsavedPosts'
import { useAnnouncer } from './useAnnouncer'
import { useCalendarActions } from './useCalendarActions'
import { summaryOf, useOpenPost, useUndatedPosts } from './useCalendarData'
import { useCalendarPlace } from './useCalendarPlace'
import { useCalendarShortcuts } from './useCalendarShortcuts'
import { useMonth } from './useMonth'
import type { FocusRequest } from './useMonthFocus'

interface Moving {
  readonly post: PostSummary
  readonly at: LocalDateTime
  readonly refusal?: string
}

export function Calendar({ client }: { readonly client: ClientSummary }) {
  const { id: clientId, timeZone } = client
  const words = dateWordsFor(client.locale)
  const nowMs = useNow()
  const now = localDateTimeOf(utcInstantFromMs(nowMs), timeZone)
  const today = localDateOf(now)
  const { announce, region } = useAnnouncer()
  const place = useCalendarPlace(clientId)
  const { actions, pendingMoves } = useCalendarActions({ clientId, words, announce })
  const isMonth = place.view === 'month'
  const month = useMonth({ clientId, words, today, pendingMoves, isShown: isMonth })
  const undated = useUndatedPosts(clientId, pendingMoves, isMonth)
  const [moving, setMoving] = useState<Moving>()
  const [focusRequest, setFocusRequest] = useState<FocusRequest>()
  const [isNew, setNew] = useState<PostId>()
  const { openPostId } = place
  const [, navigate] = useLocation()
  const plan = () => navigate(clientPath(clientId, 'plan'))
  const { campaigns } = useClientPlan(clientId)
  const opened = useOpenPost(clientId, openPostId, month.goTo)

  const newDate = isMonth ? month.activeDate : today
  const create = async (date: LocalDate) => {
    holdTyping()
    const post = await actions.create({ scheduledAt: sensibleTime(date, month.posts, now), state: 'draft' })
    if (!post) return void releaseTyping()
    announce(`New post on ${words.dayLong(date)}`)
    setNew(post.id)
    place.openPost(post.id)
  }
  const createIdea = async () => {
    holdTyping()
    const post = await actions.create({ scheduledAt: null, state: 'idea' })
    if (!post) return void releaseTyping()
    setNew(post.id)
    place.openPost(post.id)
  }
  const askMove = (post: PostSummary) =>
    setMoving({ post, at: post.scheduledAt ?? sensibleTime(month.activeDate, month.posts, now) })
  const move = async (post: PostSummary, at: LocalDateTime | null) => {
    const refusal = await actions.move(post, at)
    if (!refusal) return
    // A time that does not exist is put right on the spot; for anything else there is nothing to choose.
    if (at && refusal.field === 'scheduledAt') setMoving({ post, at, refusal: refusal.message })
    else showFailure(refusal, 'Not moved')
  }
  const unschedule = (post: PostSummary) => void move(post, null)
  const remove = async (post: Pick<PostSummary, 'id' | 'title'>) => {
    // What was typed last is part of what Undo brings back.
    await flushDraft(post.id)
    if (openPostId === post.id) place.closePost()
    if (await actions.remove(post)) discardDraft(post.id)
  }
  const focusOn = (date: LocalDate) => setFocusRequest({ date })

  const current =
    openPostId === null
      ? undefined
      : (postOf(month.view, openPostId) ?? undated.find(({ id }) => id === openPostId) ?? summaryOf(opened))
  useCalendarShortcuts({
    isMonth,
    today: () => {
      month.goToMonth(monthOf(today), today)
      focusOn(today)
    },
    step: (months) => focusOn(month.step(months)),
    create: () => void create(newDate),
    toggleView: () => place.setView(isMonth ? 'list' : 'month'),
    undo: () => void actions.undo(),
    plan,
    onPost: (act) => (current ? act(current) : announce('No post is selected')),
    open: (post) => place.openPost(post.id),
    askMove,
    shift: (post, days) => {
      if (post.scheduledAt) void move(post, onDay(post.scheduledAt, addDays(localDateOf(post.scheduledAt), days)))
    },
    remove: (post) => void remove(post),
  })

  const userZone = useUserTimeZone()
  return (
    <div className={classes.calendar} onKeyDown={keepUndoInText}>
      {region}
      <CalendarToolbar
        title={month.view.frame.title}
        note={isMonth && month.query.data ? countOf(month.view.postCount, 'post') : ''}
        zoneNote={zoneNote(timeZone, userZone, nowMs)}
        view={place.view}
        onView={place.setView}
        onStep={month.step}
        onToday={() => month.goToMonth(monthOf(today), today)}
        onCreate={() => void create(newDate)}
        undatedCount={undated.length}
        isTrayOpen={place.isTrayOpen}
        onTray={() => place.setTrayOpen(!place.isTrayOpen)}
        onPlan={plan}
      />
      <UnsavedPosts clientId={clientId} openPostId={openPostId} onOpen={place.openPost} />
      {isMonth ? (
        <div className={classes.panes}>
          {month.query.error ? (
            <Failure error={month.query.error} onRetry={() => void month.query.refetch()} />
          ) : (
            <MonthPane
              view={month.view}
              campaigns={campaigns}
              words={words}
              today={today}
              activeDate={month.activeDate}
              selectedPostId={openPostId}
              focusRequest={focusRequest}
              onActiveDate={month.goTo}
              onOpen={place.openPost}
              onCreate={(date) => void create(date)}
              onMove={(post, at) => void move(post, at)}
              onDrop={(post, date) =>
                void move(post, post.scheduledAt ? onDay(post.scheduledAt, date) : sensibleTime(date, month.posts, now))
              }
              onAskMove={askMove}
              onRemove={(post) => void remove(post)}
              announce={announce}
            />
          )}
          {place.isTrayOpen && (
            <IdeasTray
              posts={undated}
              words={words}
              selectedPostId={openPostId}
              onOpen={place.openPost}
              onAskMove={askMove}
              onRemove={(post) => void remove(post)}
              onUnschedule={unschedule}
              onCreate={() => void createIdea()}
            />
          )}
        </div>
      ) : (
        <PostList
          clientId={clientId}
          words={words}
          today={today}
          selectedPostId={openPostId}
          pendingMoves={pendingMoves}
          onOpen={place.openPost}
          onMove={(post, at) => void move(post, at)}
          onAskMove={askMove}
          onRemove={(post) => void remove(post)}
          onCreate={() => void create(newDate)}
        />
      )}
      {moving && (
        <MovePostDialog
          post={moving.post}
          at={moving.at}
          refusal={moving.refusal}
          words={words}
          timeZone={timeZone}
          onMove={async (post, at) => {
            const refusal = await actions.move(post, at)
            if (!refusal && at && isMonth) {
              month.goTo(localDateOf(at))
              setFocusRequest({ date: localDateOf(at), postId: post.id })
            }
            return refusal
          }}
          onClose={() => setMoving(undefined)}
        />
      )}
      {openPostId && (
        <PostInspector
          key={openPostId}
          client={client}
          postId={openPostId}
          words={words}
          isNew={openPostId === isNew}
          onMove={async (post, at) => {
            const refusal = await actions.move(post, at)
            if (!refusal && at) month.goTo(localDateOf(at))
            return refusal
          }}
          onRemove={(post) => void remove(post)}
          onDuplicate={async () => {
            await flushDraft(openPostId)
            const copy = await actions.duplicate(openPostId)
            if (!copy) return
            announce('Duplicated; the copy is open')
            place.openPost(copy.id)
          }}
          onClose={place.closePost}
        />
      )}
    </div>
  )
}

function zoneNote(clientZone: string, userZone: string, nowMs: number): string {
  const here = placeOfZone(clientZone)
  const [theirs, mine] = [offsetText(nowMs, clientZone), offsetText(nowMs, userZone)]
  return theirs === mine ? `${here} time` : `${here} time (${theirs}), yours is ${mine}`
}

// In a text field, also in the editor beside, Ctrl+Z takes back typing and not the calendar's latest change.
function keepUndoInText(event: React.KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
  if (isUndo && event.target instanceof Element && event.target.matches('input, textarea')) event.stopPropagation()
}
