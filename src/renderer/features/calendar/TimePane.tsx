import { useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import {
  addDays,
  addMinutes,
  type LocalDate,
  type LocalDateTime,
  localDateOf,
  type TimeZone,
} from '#shared/kernel/time'
import { type GridIntent, QUARTER, timeIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import type { DayMarks } from './dayMarks'
import { DayPosts } from './DayPosts'
import { cellOf, type GridHit, hitOf, stopsOf } from './gridHits'
import { isoWeekdayOf } from './monthView'
import { NowLine } from './NowLine'
import { countOf } from './postWords'
import { onDay } from './sensibleTime'
import { slotNear, type SlotMarks, slotsFor } from './slotMarks'
import { slotChannels } from './slotWords'
import { TimeGrid } from './TimeGrid'
import classes from './timeGrid.module.css'
import { minuteOf, timeAt, toTimeFrame } from './timeView'
import type { ActiveDay } from './useActiveDay'
import { type FocusRequest, useGridFocus } from './useGridFocus'
import type { PostCommands } from './usePostCommands'
import { useDragSource } from './usePostDrag'
import { useTimeDrop } from './useTimeDrop'
import { useTimeScroll } from './useTimeScroll'
import { useTimeView } from './useTimeView'

interface TimePaneProps {
  readonly view: 'week' | 'day'
  readonly posts: readonly PostSummary[]
  readonly marks: DayMarks
  readonly slots: SlotMarks
  readonly words: DateWords
  readonly now: LocalDateTime
  readonly timeZone: TimeZone
  readonly active: ActiveDay
  readonly selectedPostId: PostId | null
  readonly focusRequest: FocusRequest | undefined
  readonly commands: PostCommands
  readonly announce: (text: string) => void
}

// Where a day of work begins for whoever has not gone to an hour yet.
const USUAL_HOUR = 9

/** The week or the day as a place to work in: one listener each for clicks and keys, dragging, and the focus. */
export function TimePane(props: TimePaneProps) {
  const { posts, marks, slots, words, now, timeZone, selectedPostId, commands, announce } = props
  const { span, activeDate } = props.active
  const activeHour = props.active.activeHour ?? USUAL_HOUR
  const { from, to } = span
  const isDetailed = props.view === 'day'
  const body = useRef<HTMLDivElement>(null)
  const hint = useRef<HTMLDivElement>(null)
  const frame = useMemo(() => toTimeFrame({ from, to, timeZone, words }), [from, to, timeZone, words])
  const view = useTimeView({ body, frame, posts, isDetailed })
  const [openMore, setOpenMore] = useState<{ readonly date: LocalDate; readonly minute: number; anchor: HTMLElement }>()
  const focusNext = useGridFocus({ body, asked: props.focusRequest, usualHour: activeHour })
  const findPost = (postId: PostId) => posts.find(({ id }) => id === postId)
  useTimeScroll({ body, from, hasPosts: posts.length > 0, selectedPostId })
  useDragSource({ area: body, findPost })
  const dayAndTime = (at: LocalDateTime) =>
    `${words.weekday(isoWeekdayOf(localDateOf(at)), 'short')} ${Number(at.slice(8, 10))}, ${words.time(at)}`
  useTimeDrop({
    body,
    hint,
    snap: (post, date, minute) => slotNear(slots, date, minute, post)?.minute,
    describe: (post, at) => {
      const slot = slotNear(slots, localDateOf(at), minuteOf({ scheduledAt: at }), post)
      return slot?.at === at ? `Slot ${words.time(at)}, ${slotChannels(slotsFor(post, slot))}` : dayAndTime(at)
    },
    onDrop: commands.dropAt,
  })

  const goTo = (date: LocalDate, hour: number) => {
    focusNext({ date, hour })
    props.active.goTo(date, hour)
    // Nothing renders when this hour is the active one already.
    if (date === activeDate && hour === activeHour && body.current) cellOf(body.current, date, hour)?.focus()
  }
  const openAll = (date: LocalDate, minute: number) => {
    const anchor = body.current && cellOf(body.current, date, Math.floor(minute / 60))
    if (anchor) setOpenMore({ date, minute, anchor })
  }
  const open = ({ date, hour, postId, more }: GridHit) => {
    if (postId) commands.open(postId)
    else if (more !== undefined) openAll(date, Number(more))
    props.active.goTo(date, hour)
  }

  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (hit?.hour === undefined) return
    if (hit.postId || hit.more !== undefined) open(hit)
    else goTo(hit.date, hit.hour)
  }
  const onDoubleClick = (event: React.MouseEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (hit?.hour === undefined || hit.postId || hit.more !== undefined) return
    const cell = (event.target as Element).closest('[data-date]')?.getBoundingClientRect()
    const within = cell ? ((event.clientY - cell.top) / cell.height) * 60 : 0
    const quarter = hit.hour * 60 + Math.min(45, Math.floor(within / QUARTER) * QUARTER)
    const pressed = hit.slot ?? hit.hour * 60 + within
    commands.create(timeAt(hit.date, slotNear(slots, hit.date, pressed)?.minute ?? quarter))
  }
  // Whichever way the focus came: what is made with N is made there.
  const onFocus = (event: React.FocusEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    if (hit?.hour !== undefined && (hit.date !== activeDate || hit.hour !== props.active.activeHour)) {
      props.active.goTo(hit.date, hit.hour)
    }
  }
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const hit = hitOf(event.target)
    const intent = hit && timeIntentOf(event)
    if (hit?.hour === undefined || !intent || !follow(intent, hit, hit.hour, event.target as HTMLElement)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const follow = (intent: GridIntent, hit: GridHit, hour: number, target: HTMLElement): boolean => {
    const { date } = hit
    const within = view.days.get(date)?.posts.filter((post) => Math.floor(minuteOf(post) / 60) === hour) ?? []
    const stops = stopsOf(target)
    const stop = stops.indexOf(target)
    // An hour with one post stands for it.
    const post = hit.postId ? findPost(hit.postId) : within.length === 1 ? within[0] : undefined
    const needPost = (act: (post: PostSummary) => void) => {
      if (post) act(post)
      else if (within.length > 0) announce(`${countOf(within.length, 'post')}. Enter goes to them.`)
      else announce(`No posts at ${words.time(timeAt(date, hour * 60))}. N makes one.`)
    }
    const shift = (moved: PostSummary, at: LocalDateTime) => {
      const next = { date: localDateOf(at), hour: Math.floor(minuteOf({ scheduledAt: at }) / 60) }
      focusNext({ ...next, postId: hit.postId })
      props.active.goTo(next.date, next.hour)
      commands.move(moved, at)
    }
    switch (intent.kind) {
      case 'go':
        goTo(addDays(date, intent.days), hour)
        return true
      case 'go-hours': {
        const next = stop >= 0 ? stops[stop + intent.hours] : undefined
        if (next) next.focus()
        else if (stop >= 0 && intent.hours < 0) goTo(date, hour)
        else goTo(date, Math.max(0, Math.min(23, hour + intent.hours)))
        return true
      }
      case 'week-edge': {
        const edge = frame.days.at(intent.edge === 'start' ? 0 : -1)
        if (edge) goTo(edge.date, hour)
        return true
      }
      case 'shift':
        needPost((moved) => moved.scheduledAt && shift(moved, onDay(moved.scheduledAt, addDays(date, intent.days))))
        return true
      case 'shift-minutes':
        needPost((moved) => moved.scheduledAt && shift(moved, addMinutes(moved.scheduledAt, intent.minutes)))
        return true
      case 'open':
        if (hit.postId || hit.more !== undefined) open(hit)
        else if (within.length > 1) stops[0]?.focus()
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
          goTo(date, hour)
          commands.remove(removed)
        })
        return true
      case 'leave':
        if (stop >= 0) goTo(date, hour)
        return stop >= 0
    }
  }

  const opened =
    openMore &&
    view.days
      .get(openMore.date)
      ?.hours[Math.floor(openMore.minute / 60)]?.more.find(({ minute }) => minute === openMore.minute)
  const closeMore = () => {
    setOpenMore(undefined)
    if (openMore) goTo(openMore.date, Math.floor(openMore.minute / 60))
  }
  const today = localDateOf(now)
  const currentHour = Number(now.slice(11, 13))
  const overlay = (
    <>
      <NowLine frame={frame} now={now} />
      <div ref={hint} className={classes.drop} hidden aria-hidden="true" />
    </>
  )
  return (
    <div style={{ display: 'contents' }} {...{ onClick, onDoubleClick, onFocus, onKeyDown }}>
      <TimeGrid
        {...{
          view,
          marks,
          slots,
          words,
          isDetailed,
          today,
          currentHour,
          activeDate,
          activeHour,
          selectedPostId,
          overlay,
        }}
        label={span.title}
        bodyRef={body}
      />
      {openMore && opened && (
        <DayPosts
          key={`${openMore.date} ${openMore.minute}`}
          label={`${words.dayLong(openMore.date)}, from ${words.time(timeAt(openMore.date, openMore.minute))}`}
          posts={opened.posts}
          words={words}
          anchor={openMore.anchor}
          selectedPostId={selectedPostId}
          onClose={closeMore}
          commands={{
            ...commands,
            open: (postId) => {
              setOpenMore(undefined)
              commands.open(postId)
            },
          }}
        />
      )}
    </div>
  )
}
