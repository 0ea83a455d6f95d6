import { useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate } from '#shared/kernel/time'
import type { ShownCampaign } from '../../api/useClientPlan'
import { type GridIntent, gridIntentOf } from './calendarKeys'
import { CampaignWords } from './CampaignBands'
import type { DateWords } from './dateWords'
import type { DayMarks } from './dayMarks'
import { DayPosts } from './DayPosts'
import { cellOf, type GridHit, hitOf, stopsOf } from './gridHits'
import { MonthGrid } from './MonthGrid'
import { onDay } from './sensibleTime'
import type { ActiveDay } from './useActiveDay'
import { useChipLimit } from './useChipLimit'
import { type FocusRequest, useGridFocus } from './useGridFocus'
import { useMonthView } from './useMonthView'
import type { PostCommands } from './usePostCommands'
import { usePostDrag } from './usePostDrag'

interface MonthPaneProps {
  readonly posts: readonly PostSummary[]
  readonly marks: DayMarks
  readonly campaigns: readonly ShownCampaign[]
  readonly words: DateWords
  readonly today: LocalDate
  readonly active: ActiveDay
  readonly selectedPostId: PostId | null
  readonly focusRequest: FocusRequest | undefined
  readonly commands: PostCommands
  readonly announce: (text: string) => void
}

/** The month as a place to work in: one listener each for clicks and keys, dragging, and the focus. */
export function MonthPane(props: MonthPaneProps) {
  const { posts, marks, campaigns, words, today, selectedPostId, commands, announce } = props
  const { month, activeDate, firstDayOfWeek } = props.active
  const view = useMonthView({ posts, month, firstDayOfWeek, words })
  const body = useRef<HTMLDivElement>(null)
  const { weeks } = view.frame
  const chipLimit = useChipLimit(body, weeks.length)
  const [openDay, setOpenDay] = useState<{ readonly date: LocalDate; readonly anchor: HTMLElement }>()
  const focusNext = useGridFocus({ body, asked: props.focusRequest })
  const findPost = (postId: PostId) => posts.find(({ id }) => id === postId)
  usePostDrag({ area: body, findPost, onDrop: commands.moveToDay })

  const goTo = (date: LocalDate) => {
    focusNext({ date })
    props.active.goTo(date)
    // Nothing renders when this day is the active one already.
    if (date === activeDate && body.current) cellOf(body.current, date)?.focus()
  }
  const openAll = (date: LocalDate) => {
    const anchor = body.current && cellOf(body.current, date)
    if (anchor) setOpenDay({ date, anchor })
  }
  const open = ({ date, postId, more }: GridHit) => {
    if (postId) commands.open(postId)
    else if (more) openAll(date)
    props.active.goTo(date)
  }

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (!hit) return
    if (hit.postId || hit.more) open(hit)
    else goTo(hit.date)
  }
  const onDoubleClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (hit && !hit.postId && !hit.more) commands.create(hit.date)
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    const intent = hit && gridIntentOf(event)
    if (!hit || !intent || !follow(intent, hit, event.target as HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const follow = (intent: GridIntent, hit: GridHit, target: HTMLElement): boolean => {
    const day = view.days.get(hit.date)
    const stops = stopsOf(target)
    const stop = stops.indexOf(target)
    // A day with one post stands for it.
    const only = day?.posts.length === 1 ? day.posts[0] : undefined
    const post = hit.postId ? findPost(hit.postId) : only
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
          props.active.goTo(date)
          commands.move(moved, onDay(moved.scheduledAt, date))
        })
        return true
      case 'open':
        if (hit.postId || hit.more) open(hit)
        else if (day && day.posts.length > 1) stops[0]?.focus()
        else needPost((single) => commands.open(single.id))
        return true
      case 'ask-move':
        needPost(commands.askMove)
        return true
      case 'post-now':
        needPost(commands.postNow)
        return true
      case 'remove':
        needPost((removed) => {
          goTo(hit.date)
          commands.remove(removed)
        })
        return true
      case 'leave':
        if (stop >= 0) goTo(hit.date)
        return stop >= 0
      default:
        return false
    }
  }

  const openDayView = openDay && view.days.get(openDay.date)
  // Opening a day's list, dragging and saving must not render the days again.
  const grid = useMemo(
    () => (
      <MonthGrid {...{ view, marks, campaigns, words, chipLimit, today, activeDate, selectedPostId }} bodyRef={body} />
    ),
    [view, marks, campaigns, words, chipLimit, today, activeDate, selectedPostId],
  )
  return (
    <div style={{ display: 'contents' }} onClick={onClick} onDoubleClick={onDoubleClick} onKeyDown={onKeyDown}>
      {grid}
      <CampaignWords weeks={weeks} campaigns={campaigns} />
      {openDay && openDayView && (
        <DayPosts
          key={openDay.date}
          label={openDayView.label}
          posts={openDayView.posts}
          words={words}
          anchor={openDay.anchor}
          selectedPostId={selectedPostId}
          onClose={() => {
            setOpenDay(undefined)
            goTo(openDay.date)
          }}
          commands={{
            ...commands,
            open: (postId) => {
              setOpenDay(undefined)
              commands.open(postId)
            },
          }}
        />
      )}
    </div>
  )
}
