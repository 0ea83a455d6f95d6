import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ClientSummary } from '#shared/clients/client'
import type { PostSummary } from '#shared/calendar/post'
import { addDays, addMinutes, localDateOf, localDateTimeOf, monthOf, utcInstantFromMs } from '#shared/kernel/time'
import { useClientPlan } from '../../api/useClientPlan'
import { clientPath } from '../../shell/paths'
import { useNow } from '../../ui/useNow'
import { BulkBar } from './bulk/BulkBar'
import classes from './Calendar.module.css'
import { CalendarMenu } from './CalendarMenu'
import { CalendarPanes } from './CalendarPanes'
import { CalendarToolbar } from './CalendarToolbar'
import { hasDays, isTimed } from './calendarViews'
import { ClockSwitch } from './ClockSwitch'
import { dateWordsFor } from './dateWords'
import { DayMarkContext } from './DayMarkButton'
import { PostInspector } from './editor/PostInspector'
import { flushDraft } from './editor/usePostDraft'
import { MovePostDialog } from './MovePostDialog'
import { isBetween } from './pendingMoves'
import { countOf } from './postWords'
import { onDay } from './sensibleTime'
import { slotWithin } from './slotMarks'
import { timeAt } from './timeView'
import { SeriesActionsContext } from './series/seriesActions'
import { useRepeats } from './series/useRepeats'
import { UnsavedPosts } from './UnsavedPosts'
import { useActiveDay } from './useActiveDay'
import { useAnnouncer } from './useAnnouncer'
import { useCalendarActions } from './useCalendarActions'
import { summaryOf, useDatedPosts, useOpenPost, useUndatedPosts } from './useCalendarData'
import { useCalendarPlan } from './useCalendarPlan'
import { useCalendarPlace } from './useCalendarPlace'
import { useCalendarShortcuts } from './useCalendarShortcuts'
import type { FocusRequest } from './useGridFocus'
import { usePostCommands } from './usePostCommands'
import { useShownTime } from './useShownTime'

/** One client's calendar: what is shown, who does what, and the panes that show it. */
export function Calendar({ client }: { readonly client: ClientSummary }) {
  const { id: clientId, timeZone } = client
  const words = dateWordsFor(client.locale)
  const nowMs = useNow()
  const { shownTime, ...clock } = useShownTime(timeZone)
  const now = localDateTimeOf(utcInstantFromMs(nowMs), shownTime.timeZone)
  const today = localDateOf(now)
  const { announce, region } = useAnnouncer()
  const place = useCalendarPlace(clientId)
  const { view, openPostId } = place
  const { actions, pendingMoves, undoStack } = useCalendarActions({ clientId, words, shownTime, announce })
  const active = useActiveDay({ view, today, words, date: place.date, keepDate: place.keepDate })
  const { span, activeDate, goTo } = active
  const dated = useDatedPosts({
    clientId,
    from: span.from,
    to: span.to,
    shownTime,
    pendingMoves,
    isShown: hasDays(view),
    hasCaptions: view === 'day',
  })
  const undated = useUndatedPosts(clientId, pendingMoves, hasDays(view))
  const [, navigate] = useLocation()
  const plan = () => navigate(clientPath(clientId, 'plan'))
  const { campaigns } = useClientPlan(clientId)
  const { marks, slots } = useCalendarPlan({
    clientId,
    from: span.from,
    to: span.to,
    timeZone,
    shownTime,
    posts: dated.posts,
    isShown: hasDays(view),
    hasSlots: isTimed(view),
  })
  const opened = useOpenPost({ clientId, postId: openPostId, shownTime, goTo })
  const [focusRequest, setFocusRequest] = useState<FocusRequest>()
  const desk = usePostCommands({
    actions,
    shownTime,
    words,
    now,
    posts: dated.posts,
    activeDate,
    openPostId,
    openPost: place.openPost,
    openPosting: place.openPosting,
    closePost: place.closePost,
    announce,
  })
  const { commands, ...repeats } = useRepeats({
    client,
    words,
    shownTime,
    actions,
    commands: desk.commands,
    moveTo: desk.moveTo,
    posts: dated.posts,
    openPostId,
    closePost: place.closePost,
  })

  const { activeHour } = active
  const createHere = () => {
    if (!hasDays(view)) commands.create(today)
    else if (isTimed(view) && activeHour !== undefined) {
      commands.create(slotWithin(slots, activeDate, activeHour)?.at ?? timeAt(activeDate, activeHour * 60))
    } else commands.create(activeDate)
  }
  const goToToday = () => {
    active.goToMonthOf(today)
    setFocusRequest({ date: today })
  }
  const current = (): PostSummary | undefined =>
    [...dated.posts, ...undated].find(({ id }) => id === openPostId) ??
    (opened && shownTime.showPost(summaryOf(opened)))
  useCalendarShortcuts({
    view,
    today: goToToday,
    step: (steps) => setFocusRequest({ date: active.step(steps) }),
    create: createHere,
    show: place.setView,
    undo: () => void actions.undo(),
    plan,
    repeats: repeats.seriesActions.openOverview,
    onPost: (act) => {
      const post = current()
      if (post) act(post)
      else announce('No post is selected')
    },
    shiftDays: (post, days) => {
      const at = post.scheduledAt
      if (at) commands.move(post, onDay(at, addDays(localDateOf(at), days)))
    },
    shiftMinutes: (post, minutes) => {
      if (post.scheduledAt) commands.move(post, addMinutes(post.scheduledAt, minutes))
    },
    commands,
  })

  const titled = dated.posts.filter(isBetween(span.titledFrom, span.titledTo))
  const plannedCount = titled.filter(({ plannedAt }) => plannedAt !== undefined).length
  const counted = `${countOf(titled.length - plannedCount, 'post')}${plannedCount > 0 ? `, ${plannedCount} planned` : ''}`
  return (
    <div className={classes.calendar} onKeyDown={keepUndoInText}>
      {region}
      <CalendarToolbar
        title={span.title}
        note={hasDays(view) && dated.query.data ? counted : ''}
        clock={<ClockSwitch {...clock} clientZone={timeZone} nowMs={nowMs} onChange={clock.setClock} />}
        view={view}
        onView={place.setView}
        onStep={active.step}
        onToday={() => active.goToMonthOf(today)}
        onCreate={createHere}
        undatedCount={undated.length}
        isTrayOpen={place.isTrayOpen}
        onTray={() => place.setTrayOpen(!place.isTrayOpen)}
        onPlan={plan}
        menu={
          <CalendarMenu
            clientId={clientId}
            month={monthOf(activeDate)}
            onRepeats={repeats.seriesActions.openOverview}
          />
        }
      />
      <UnsavedPosts clientId={clientId} openPostId={openPostId} onOpen={place.openPost} />
      <DayMarkContext value={{ create: commands.createFor }}>
        <CalendarPanes
          clientId={clientId}
          view={view}
          words={words}
          now={now}
          active={active}
          dated={dated}
          undated={undated}
          marks={marks}
          slots={slots}
          campaigns={campaigns}
          shownTime={shownTime}
          pendingMoves={pendingMoves}
          selectedPostId={openPostId}
          focusRequest={focusRequest}
          isTrayOpen={place.isTrayOpen}
          commands={commands}
          listState={place.listState}
          onShowPublished={() => place.showList('published')}
          announce={announce}
        />
      </DayMarkContext>
      {desk.moving && (
        <MovePostDialog
          {...desk.moving}
          {...{ clientId, words, timeZone, shownTime }}
          onMove={async (post, at) => {
            if (at && post.seriesId !== null && desk.moving?.state === undefined) {
              repeats.ask(post, at)
              return undefined
            }
            const refusal = await desk.moveTo(post, at, desk.moving?.state)
            if (!refusal && at && hasDays(view)) {
              goTo(localDateOf(at))
              setFocusRequest({ date: localDateOf(at), postId: post.id })
            }
            return refusal
          }}
          onClose={desk.endMoving}
        />
      )}
      {openPostId && (
        <SeriesActionsContext value={repeats.seriesActions}>
          <PostInspector
            key={openPostId}
            client={client}
            postId={openPostId}
            words={words}
            isNew={openPostId === desk.newPostId}
            onMove={async (post, at) => {
              const refusal = await actions.move(post, at)
              if (!refusal && at) goTo(localDateOf(shownTime.show(at)))
              return refusal
            }}
            isPosting={place.isPosting}
            isRescheduling={place.isRescheduling}
            onPosting={(isOn) => (isOn ? place.openPosting(openPostId) : place.closePosting())}
            onRemove={commands.remove}
            onDuplicate={() => desk.duplicate(openPostId)}
            onClose={place.closePost}
          />
        </SeriesActionsContext>
      )}
      <BulkBar
        clientOf={() => clientId}
        today={today}
        words={words}
        undoStack={undoStack}
        announce={announce}
        beforeChange={async () => openPostId && flushDraft(openPostId)}
        onDelete={(ids) => {
          if (openPostId && ids.has(openPostId)) place.closePost()
        }}
      />
      {repeats.dialogs}
    </div>
  )
}

// In a text field, also in the editor beside, Ctrl+Z takes back typing and not the calendar's latest change.
function keepUndoInText(event: React.KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
  if (isUndo && event.target instanceof Element && event.target.matches('input, textarea')) event.stopPropagation()
}
