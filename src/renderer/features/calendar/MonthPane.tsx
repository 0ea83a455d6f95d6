import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime } from '#shared/kernel/time'
import { gridIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import { DayPosts } from './DayPosts'
import { MonthGrid } from './MonthGrid'
import { isoWeekdayOf, type MonthView } from './monthView'
import { onDay } from './sensibleTime'
import { useChipLimit } from './useChipLimit'
import { usePostDrag } from './usePostDrag'

interface MonthPaneProps {
  readonly view: MonthView
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

/** Asks for the focus on a day, or on one of its posts; a new object each time. */
export interface FocusRequest {
  readonly date: LocalDate
  readonly postId?: PostId
}

type Focus = { readonly kind: 'day' } | { readonly kind: 'post'; readonly postId: PostId }

/** The month as a place to work in: one listener each for clicks and keys, dragging, and the focus. */
export function MonthPane(props: MonthPaneProps) {
  const { view, words, activeDate, announce } = props
  const body = useRef<HTMLDivElement>(null)
  const chipLimit = useChipLimit(body, view.frame.weeks.length)
  const [openDay, setOpenDay] = useState<LocalDate | null>(null)
  // What gets the focus once the grid shows it: a day or a post may first have to be rendered.
  const wanted = useRef<Focus>(undefined)

  usePostDrag({
    area: body,
    findPost: (postId) => postOf(view, postId),
    onDrop: props.onDrop,
  })

  const { focusRequest } = props
  useLayoutEffect(() => {
    if (focusRequest) {
      wanted.current = focusRequest.postId ? { kind: 'post', postId: focusRequest.postId } : { kind: 'day' }
    }
  }, [focusRequest])

  useLayoutEffect(() => {
    const focus = wanted.current
    if (!focus || !body.current) return
    const cell = cellOf(body.current, activeDate)
    const chip =
      focus.kind === 'post' ? cell?.querySelector<HTMLElement>(`[data-post-id="${focus.postId}"]`) : undefined
    if (!cell) return
    wanted.current = undefined
    ;(chip ?? cell).focus()
  }, [view, activeDate, chipLimit, focusRequest])

  const goTo = (date: LocalDate, focus: Focus = { kind: 'day' }) => {
    wanted.current = focus
    props.onActiveDate(date)
    // The day may be the active one already, and then nothing renders.
    const cell = body.current && cellOf(body.current, date)
    if (cell && focus.kind === 'day') {
      wanted.current = undefined
      cell.focus()
    }
  }

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (!hit) return
    if (hit.postId) {
      props.onActiveDate(hit.date)
      props.onOpen(hit.postId)
    } else if (hit.isMore) {
      props.onActiveDate(hit.date)
      setOpenDay(hit.date)
    } else goTo(hit.date)
  }

  const onDoubleClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (hit && !hit.postId && !hit.isMore) props.onCreate(hit.date)
  }

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    const intent = hit && gridIntentOf(event)
    if (!hit || !intent) return
    const day = view.days.get(hit.date)
    const stops = stopsOf(event.target)
    const at = stops.indexOf(event.target as HTMLElement)
    // On a day with one post, the day stands for it.
    const post = hit.postId ? postOf(view, hit.postId) : day?.posts.length === 1 ? day.posts[0] : undefined
    const needPost = (act: (post: PostSummary) => void) => {
      if (post) act(post)
      else
        announce(day?.posts.length ? 'Enter goes to the posts of the day' : `No posts on ${day?.label}. N makes one.`)
    }
    switch (intent.kind) {
      case 'go':
        if (at >= 0 && Math.abs(intent.days) === 7) {
          const next = stops[at + Math.sign(intent.days)]
          if (next) next.focus()
          else if (intent.days < 0) goTo(hit.date)
        } else goTo(addDays(hit.date, intent.days))
        break
      case 'week-edge': {
        const first = view.frame.weeks[0]?.[0]
        const offset = first ? (isoWeekdayOf(hit.date) - isoWeekdayOf(first.date) + 7) % 7 : 0
        goTo(addDays(hit.date, intent.edge === 'start' ? -offset : 6 - offset))
        break
      }
      case 'shift':
        needPost((moved) => {
          if (!moved.scheduledAt) return
          const date = addDays(hit.date, intent.days)
          wanted.current = hit.postId ? { kind: 'post', postId: moved.id } : { kind: 'day' }
          props.onActiveDate(date)
          props.onMove(moved, onDay(moved.scheduledAt, date))
        })
        break
      case 'open':
        if (hit.isMore) setOpenDay(hit.date)
        else if (hit.postId) props.onOpen(hit.postId)
        else if (day && day.posts.length > 1) stops[0]?.focus()
        else needPost((only) => props.onOpen(only.id))
        break
      case 'ask-move':
        needPost(props.onAskMove)
        break
      case 'remove':
        needPost((removed) => {
          goTo(hit.date)
          props.onRemove(removed)
        })
        break
      case 'leave':
        if (at < 0) return
        goTo(hit.date)
        break
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const openDayView = openDay ? view.days.get(openDay) : undefined
  const anchor = openDay && body.current ? cellOf(body.current, openDay) : null
  const grid = useMemo(
    () => (
      <MonthGrid
        view={view}
        words={words}
        chipLimit={chipLimit}
        today={props.today}
        activeDate={activeDate}
        selectedPostId={props.selectedPostId}
        bodyRef={body}
      />
    ),
    [view, words, chipLimit, props.today, activeDate, props.selectedPostId],
  )
  return (
    // The grid inside has the roles; this element only listens for all of its days.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div style={{ display: 'contents' }} onClick={onClick} onDoubleClick={onDoubleClick} onKeyDown={onKeyDown}>
      {grid}
      {openDayView && anchor && (
        <DayPosts
          day={openDayView}
          words={words}
          anchor={anchor}
          onClose={() => {
            setOpenDay(null)
            goTo(openDayView.date)
          }}
          onOpen={(postId) => {
            setOpenDay(null)
            props.onOpen(postId)
          }}
          onAskMove={props.onAskMove}
          onRemove={props.onRemove}
        />
      )}
    </div>
  )
}

function hitOf(target: EventTarget) {
  if (!(target instanceof Element)) return undefined
  const date = target.closest<HTMLElement>('[data-date]')?.dataset['date'] as LocalDate | undefined
  if (date === undefined) return undefined
  const postId = target.closest<HTMLElement>('[data-post-id]')?.dataset['postId'] as PostId | undefined
  return { date, postId, isMore: target.closest('[data-more]') !== null }
}

function cellOf(body: HTMLElement, date: LocalDate): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-date="${date}"]`)
}

// The posts of a day from top to bottom, then what opens the rest.
function stopsOf(target: EventTarget): HTMLElement[] {
  const cell = target instanceof Element ? target.closest('[data-date]') : null
  if (!cell) return []
  return [...cell.querySelectorAll<HTMLElement>('[data-post-id]'), ...cell.querySelectorAll<HTMLElement>('[data-more]')]
}

function postOf(view: MonthView, postId: PostId): PostSummary | undefined {
  for (const day of view.days.values()) {
    const post = day.posts.find(({ id }) => id === postId)
    if (post) return post
  }
  return undefined
}
