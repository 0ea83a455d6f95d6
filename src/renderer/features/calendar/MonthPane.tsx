import { useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime } from '#shared/kernel/time'
import type { ShownCampaign } from '../../api/useClientPlan'
import { type GridIntent, gridIntentOf } from './calendarKeys'
import { CampaignWords } from './CampaignBands'
import type { DateWords } from './dateWords'
import { DayPosts } from './DayPosts'
import { MonthGrid } from './MonthGrid'
import { cellOf, hitOf, type MonthHit, postOf, stopsOf } from './monthHits'
import type { MonthView } from './monthView'
import { onDay } from './sensibleTime'
import { useChipLimit } from './useChipLimit'
import { type FocusRequest, useMonthFocus } from './useMonthFocus'
import { usePostDrag } from './usePostDrag'

interface MonthPaneProps {
  readonly view: MonthView
  readonly campaigns: readonly ShownCampaign[]
  readonly words: DateWords
  readonly today: LocalDate
  readonly activeDate: LocalDate
  readonly selectedPostId: PostId | null
  readonly focusRequest: FocusRequest | undefined
  /** May lie outside the month: then the month changes. */
  readonly onActiveDate: (date: LocalDate) => void
  readonly onOpen: (postId: PostId) => void
  readonly onCreate: (date: LocalDate) => void
  readonly onMove: (post: PostSummary, at: LocalDateTime) => void
  /** Dropped on a day; the post may have no time of day yet. */
  readonly onDrop: (post: PostSummary, date: LocalDate) => void
  readonly onAskMove: (post: PostSummary) => void
  readonly onRemove: (post: PostSummary) => void
  readonly announce: (text: string) => void
}

/** The month as a place to work in: one listener each for clicks and keys, dragging, and the focus. */
export function MonthPane(props: MonthPaneProps) {
  const { view, campaigns, words, today, activeDate, selectedPostId, announce } = props
  const body = useRef<HTMLDivElement>(null)
  const { weeks } = view.frame
  const chipLimit = useChipLimit(body, weeks.length)
  const [openDay, setOpenDay] = useState<{ readonly date: LocalDate; readonly anchor: HTMLElement }>()
  const focusNext = useMonthFocus(body, props.focusRequest)
  usePostDrag({ area: body, findPost: (postId) => postOf(view, postId), onDrop: props.onDrop })

  const goTo = (date: LocalDate) => {
    focusNext({ date })
    props.onActiveDate(date)
    // Nothing renders when this day is the active one already.
    if (date === activeDate && body.current) cellOf(body.current, date)?.focus()
  }
  const openAll = (date: LocalDate) => {
    const anchor = body.current && cellOf(body.current, date)
    if (anchor) setOpenDay({ date, anchor })
  }
  const open = ({ date, postId, isMore }: MonthHit) => {
    if (postId) props.onOpen(postId)
    else if (isMore) openAll(date)
    props.onActiveDate(date)
  }

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (!hit) return
    if (hit.postId || hit.isMore) open(hit)
    else goTo(hit.date)
  }
  const onDoubleClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (hit && !hit.postId && !hit.isMore) props.onCreate(hit.date)
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    const intent = hit && gridIntentOf(event)
    if (!hit || !intent || !follow(intent, hit, event.target as HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const follow = (intent: GridIntent, hit: MonthHit, target: HTMLElement): boolean => {
    const day = view.days.get(hit.date)
    const stops = stopsOf(target)
    const stop = stops.indexOf(target)
    // A day with one post stands for it.
    const only = day?.posts.length === 1 ? day.posts[0] : undefined
    const post = hit.postId ? postOf(view, hit.postId) : only
    const needPost = (act: (post: PostSummary) => void) => {
      if (post) act(post)
      else if (day?.posts.length) announce('Enter goes to the posts of the day')
      else announce(`No posts on ${day?.label ?? hit.date}. N makes one.`)
    }
    switch (intent.kind) {
      case 'go': {
        const isAmongPosts = stop >= 0 && Math.abs(intent.days) === 7
        const next = isAmongPosts ? stops[stop + Math.sign(intent.days)] : undefined
        if (next) next.focus()
        else if (!isAmongPosts) goTo(addDays(hit.date, intent.days))
        else if (intent.days < 0) goTo(hit.date)
        return true
      }
      case 'week-edge': {
        const week = view.frame.weeks.find((days) => days.some(({ date }) => date === hit.date))
        const edge = week?.at(intent.edge === 'start' ? 0 : -1)
        if (edge) goTo(edge.date)
        return true
      }
      case 'shift':
        needPost((moved) => {
          if (!moved.scheduledAt) return
          const date = addDays(hit.date, intent.days)
          focusNext({ date, postId: hit.postId })
          props.onActiveDate(date)
          props.onMove(moved, onDay(moved.scheduledAt, date))
        })
        return true
      case 'open':
        if (hit.postId || hit.isMore) open(hit)
        else if (day && day.posts.length > 1) stops[0]?.focus()
        else needPost((single) => props.onOpen(single.id))
        return true
      case 'ask-move':
        needPost(props.onAskMove)
        return true
      case 'remove':
        needPost((removed) => {
          goTo(hit.date)
          props.onRemove(removed)
        })
        return true
      case 'leave':
        if (stop >= 0) goTo(hit.date)
        return stop >= 0
    }
  }

  const openDayView = openDay && view.days.get(openDay.date)
  // Opening a day's list, dragging and saving must not render the days again.
  const grid = useMemo(
    () => <MonthGrid {...{ view, campaigns, words, chipLimit, today, activeDate, selectedPostId }} bodyRef={body} />,
    [view, campaigns, words, chipLimit, today, activeDate, selectedPostId],
  )
  return (
    <div style={{ display: 'contents' }} onClick={onClick} onDoubleClick={onDoubleClick} onKeyDown={onKeyDown}>
      {grid}
      <CampaignWords weeks={weeks} campaigns={campaigns} />
      {openDay && openDayView && (
        <DayPosts
          key={openDay.date}
          day={openDayView}
          words={words}
          anchor={openDay.anchor}
          selectedPostId={selectedPostId}
          onClose={() => {
            setOpenDay(undefined)
            goTo(openDay.date)
          }}
          onOpen={(postId) => {
            setOpenDay(undefined)
            props.onOpen(postId)
          }}
          onAskMove={props.onAskMove}
          onRemove={props.onRemove}
        />
      )}
    </div>
  )
}
