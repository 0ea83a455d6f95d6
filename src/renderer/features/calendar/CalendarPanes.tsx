import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PostState, PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { type LocalDateTime, localDateOf } from '#shared/kernel/time'
import type { ShownCampaign } from '../../api/useClientPlan'
import { Failure } from '../../ui/Failure'
import { BoardPane } from './BoardPane'
import { useShownPosts } from './bulk/picking'
import classes from './Calendar.module.css'
import { type CalendarView, hasDays } from './calendarViews'
import type { DateWords } from './dateWords'
import type { DayMarks } from './dayMarks'
import { IdeasTray } from './IdeasTray'
import { MonthPane } from './MonthPane'
import type { PendingMoves } from './pendingMoves'
import { PostList } from './PostList'
import type { ShownTime } from './shownTime'
import type { SlotMarks } from './slotMarks'
import { TimePane } from './TimePane'
import type { ActiveDay } from './useActiveDay'
import type { FocusRequest } from './useGridFocus'
import type { PostCommands } from './usePostCommands'

interface CalendarPanesProps {
  readonly clientId: ClientId
  readonly view: CalendarView
  readonly words: DateWords
  readonly now: LocalDateTime
  readonly active: ActiveDay
  readonly dated: { readonly posts: readonly PostSummary[]; readonly query: UseQueryResult<unknown> }
  readonly undated: readonly PostSummary[]
  readonly marks: DayMarks
  readonly slots: SlotMarks
  readonly campaigns: readonly ShownCampaign[]
  readonly shownTime: ShownTime
  readonly pendingMoves: PendingMoves
  readonly selectedPostId: PostId | null
  readonly focusRequest: FocusRequest | undefined
  readonly isTrayOpen: boolean
  readonly commands: PostCommands
  /** The state that the list opens with. */
  readonly listState: PostState | null
  readonly onShowPublished: () => void
  readonly announce: (text: string) => void
}

/** The view that is chosen, with the ideas beside the views that have days. */
export function CalendarPanes(props: CalendarPanesProps) {
  const { view, words, active, dated, commands, selectedPostId } = props
  const today = localDateOf(props.now)
  const { undated, isTrayOpen } = props
  const shown = useMemo(
    () => (isTrayOpen ? [...dated.posts, ...undated] : dated.posts),
    [dated.posts, undated, isTrayOpen],
  )
  useShownPosts(hasDays(view) ? shown : undefined)
  if (view === 'board') {
    return (
      <BoardPane
        clientId={props.clientId}
        words={words}
        today={today}
        shownTime={props.shownTime}
        pendingMoves={props.pendingMoves}
        selectedPostId={selectedPostId}
        commands={commands}
        onShowPublished={props.onShowPublished}
        announce={props.announce}
      />
    )
  }
  if (view === 'list') {
    return (
      <PostList
        clientId={props.clientId}
        words={words}
        today={today}
        selectedPostId={selectedPostId}
        pendingMoves={props.pendingMoves}
        shownTime={props.shownTime}
        campaigns={props.campaigns}
        initialStates={props.listState ? [props.listState] : []}
        commands={commands}
      />
    )
  }
  return (
    <div className={classes.panes}>
      {dated.query.error ? (
        <Failure error={dated.query.error} onRetry={() => void dated.query.refetch()} />
      ) : view === 'month' ? (
        <MonthPane
          campaigns={props.campaigns}
          {...{ words, today, active, selectedPostId, commands }}
          {...shared(props)}
        />
      ) : (
        <TimePane
          key={view}
          {...{ view, words, active, selectedPostId, commands }}
          {...shared(props)}
          now={props.now}
          slots={props.slots}
          timeZone={props.shownTime.timeZone}
        />
      )}
      {props.isTrayOpen && (
        <IdeasTray posts={props.undated} words={words} selectedPostId={selectedPostId} commands={commands} />
      )}
    </div>
  )
}

function shared({ dated, marks, focusRequest, announce }: CalendarPanesProps) {
  return { posts: dated.posts, marks, focusRequest, announce }
}
