import { Menu } from '@mantine/core'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate } from '#shared/kernel/time'
import { SkeletonLines } from '../../../ui/Delayed'
import { useShownPosts } from '../bulk/picking'
import { gridIntentOf } from '../calendarKeys'
import type { DateWords } from '../dateWords'
import { useChipLimit } from '../useChipLimit'
import type { DaysFrame, PostsByDay } from './allClientsView'
import type { ClientTints, ShownClient } from './clientTints'
import { DayPopover } from './DayPopover'
import { DaysGrid } from './DaysGrid'
import { PostMenu } from './PostMenu'

interface FocusRequest {
  readonly date: LocalDate
  readonly postId?: PostId
}

interface DaysPaneProps {
  readonly frame: DaysFrame
  readonly days: PostsByDay
  readonly posts: readonly PostAmongAll[]
  readonly clients: ReadonlyMap<ClientId, ShownClient>
  readonly tints: ClientTints
  readonly words: DateWords
  readonly today: LocalDate
  readonly activeDate: LocalDate
  readonly isLoading: boolean
  readonly focusRequest: FocusRequest | undefined
  /** May lie outside of what is shown: then that changes. */
  readonly onActiveDate: (date: LocalDate) => void
  readonly onOpen: (post: PostAmongAll) => void
  readonly onAskMove: (post: PostAmongAll) => void
  readonly onShift: (post: PostAmongAll, days: number) => void
  readonly onAskCopy: (post: PostAmongAll) => void
  readonly announce: (text: string) => void
}

/** The days as a place to work in: one listener each for clicks, keys and the menu, whatever the number of posts. */
export function DaysPane(props: DaysPaneProps) {
  const { frame, days, posts, clients, tints, words, today, activeDate, onOpen } = props
  const body = useRef<HTMLDivElement>(null)
  const limit = useChipLimit(body, frame.weeks.length)
  const chipLimit = frame.weeks.length === 1 ? undefined : limit
  const [openDay, setOpenDay] = useState<{ readonly date: LocalDate; readonly anchor: HTMLElement }>()
  const [menu, setMenu] = useState<{ readonly post: PostAmongAll; readonly at: { x: number; y: number } }>()
  const focusNext = useFocus(body, props.focusRequest)
  useShownPosts(posts)
  const findPost = (postId: string | undefined) => posts.find(({ id }) => id === postId)

  const goTo = (date: LocalDate) => {
    focusNext({ date })
    props.onActiveDate(date)
    if (date === activeDate) cellOf(body.current, date)?.focus()
  }
  const hitOf = (target: EventTarget) => {
    const element = target instanceof Element ? target : null
    return {
      date: element?.closest<HTMLElement>('[data-date]')?.dataset['date'] as LocalDate | undefined,
      post: findPost(element?.closest<HTMLElement>('[data-post-id]')?.dataset['postId']),
      isMore: element?.closest('[data-more]') != null,
    }
  }
  const onClick = (event: React.MouseEvent) => {
    const { date, post, isMore } = hitOf(event.target)
    if (post) onOpen(post)
    else if (date && isMore) openAll(date)
    else if (date) goTo(date)
  }
  const openAll = (date: LocalDate) => {
    const anchor = cellOf(body.current, date)
    if (anchor) setOpenDay({ date, anchor })
  }
  const onContextMenu = (event: React.MouseEvent) => {
    const { post } = hitOf(event.target)
    if (!post || !(event.target instanceof Element)) return
    event.preventDefault()
    const box = event.target.closest('[data-post-id]')?.getBoundingClientRect()
    // Of a key press the position is that of the focus, and not worth much.
    const isByPointer = event.clientX > 0 || event.clientY > 0
    setMenu({
      post,
      at: isByPointer ? { x: event.clientX, y: event.clientY } : { x: box?.left ?? 0, y: box?.bottom ?? 0 },
    })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const { date, post, isMore } = hitOf(event.target)
    const intent = gridIntentOf(event)
    if (!date || !(event.target instanceof HTMLElement)) return
    if (post && !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === 'c') {
      props.onAskCopy(post)
    } else if (!intent || !follow(intent, { date, post, isMore, target: event.target })) return
    event.preventDefault()
    event.stopPropagation()
  }
  const follow = (
    intent: NonNullable<ReturnType<typeof gridIntentOf>>,
    hit: { date: LocalDate; post: PostAmongAll | undefined; isMore: boolean; target: HTMLElement },
  ): boolean => {
    const stops = stopsOf(hit.target)
    const stop = stops.indexOf(hit.target)
    const own = days.get(hit.date) ?? []
    const post = hit.post ?? (own.length === 1 ? own[0] : undefined)
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
        const week = frame.weeks.find((all) => all.some(({ date }) => date === hit.date))
        const edge = week?.at(intent.edge === 'start' ? 0 : -1)
        if (edge) goTo(edge.date)
        return true
      }
      case 'shift':
        if (post) {
          const date = addDays(hit.date, intent.days)
          focusNext({ date, postId: post.id })
          props.onActiveDate(date)
          props.onShift(post, intent.days)
        } else props.announce('Enter goes to the posts of the day')
        return true
      case 'open':
        if (hit.isMore) openAll(hit.date)
        else if (hit.post) onOpen(hit.post)
        else if (stops[0]) stops[0].focus()
        else props.announce('No posts on this day')
        return true
      case 'ask-move':
        if (post) props.onAskMove(post)
        return post !== undefined
      case 'leave':
        if (stop >= 0) goTo(hit.date)
        return stop >= 0
      default:
        return false
    }
  }
  const grid = useMemo(
    () => <DaysGrid {...{ frame, days, clients, tints, words, chipLimit, today, activeDate }} bodyRef={body} />,
    [frame, days, clients, tints, words, chipLimit, today, activeDate],
  )
  return (
    <div style={{ display: 'contents' }} onClick={onClick} onKeyDown={onKeyDown} onContextMenu={onContextMenu}>
      {props.isLoading ? <SkeletonLines count={10} height={24} /> : grid}
      {openDay && (
        <DayPopover
          anchor={openDay.anchor}
          label={words.dayLong(openDay.date)}
          posts={days.get(openDay.date) ?? []}
          {...{ clients, tints, words }}
          onClose={() => {
            setOpenDay(undefined)
            goTo(openDay.date)
          }}
        />
      )}
      {menu && (
        <PostMenu
          at={menu.at}
          onClose={() => {
            setMenu(undefined)
            focusNext({ date: activeDate, postId: menu.post.id })
          }}
        >
          <Menu.Item onClick={() => onOpen(menu.post)}>Open in its calendar</Menu.Item>
          <Menu.Item onClick={() => props.onAskMove(menu.post)}>Move to a date and time…</Menu.Item>
          <Menu.Item onClick={() => props.onShift(menu.post, 1)}>Move a day on</Menu.Item>
          <Menu.Item onClick={() => props.onShift(menu.post, 7)}>Move a week on</Menu.Item>
          <Menu.Item onClick={() => props.onAskCopy(menu.post)}>Copy to another client…</Menu.Item>
        </PostMenu>
      )}
    </div>
  )
}

function cellOf(body: HTMLElement | null, date: LocalDate): HTMLElement | null {
  return body?.querySelector<HTMLElement>(`[data-date="${date}"]`) ?? null
}

function stopsOf(target: HTMLElement): HTMLElement[] {
  const cell = target.closest('[data-date]')
  return cell
    ? [...cell.querySelectorAll<HTMLElement>('[data-post-id]'), ...cell.querySelectorAll<HTMLElement>('[data-more]')]
    : []
}

/** Moves the focus to days and posts that are there only after the next rendering, or the one after it. */
function useFocus(body: React.RefObject<HTMLElement | null>, asked: FocusRequest | undefined) {
  const wanted = useRef<FocusRequest>(undefined)
  /** The day that has the focus until its post is there. */
  const waitsAt = useRef<HTMLElement>(undefined)
  useEffect(() => {
    if (!asked) return
    wanted.current = asked
    waitsAt.current = undefined
  }, [asked])
  useLayoutEffect(() => {
    const request = wanted.current
    const cell = request && cellOf(body.current, request.date)
    if (!request || !cell) return
    const post = request.postId && body.current?.querySelector<HTMLElement>(`[data-post-id="${request.postId}"]`)
    const isWaiting = waitsAt.current !== undefined
    // A day may have no room for the post: who went elsewhere meanwhile is not brought back.
    if (request.postId && !post && (!isWaiting || document.activeElement === waitsAt.current)) {
      waitsAt.current = cell
      cell.focus()
      return
    }
    wanted.current = undefined
    waitsAt.current = undefined
    if (post || !isWaiting) (post || cell).focus()
  })
  return (request: FocusRequest) => {
    wanted.current = request
    waitsAt.current = undefined
  }
}
