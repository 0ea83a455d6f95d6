import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import { QUARTER } from './calendarKeys'
import { timeAt } from './timeView'
import { draggedPost, grabOffsetOf } from './usePostDrag'

interface TimeDrop {
  readonly body: RefObject<HTMLElement | null>
  /** Shows where the post would go; nothing renders while dragging. */
  readonly hint: RefObject<HTMLElement | null>
  /** The minute of a slot that is near enough to be meant. */
  readonly snap: (post: PostSummary, date: LocalDate, minute: number) => number | undefined
  readonly describe: (post: PostSummary, at: LocalDateTime) => string
  readonly onDrop: (post: PostSummary, at: LocalDateTime) => void
}

interface Place {
  readonly at: LocalDateTime
  readonly left: number
  readonly top: number
  readonly width: number
}

/** Dropping posts on a day and a quarter of an hour, or on a slot. */
export function useTimeDrop({ body, hint, snap, describe, onDrop }: TimeDrop): void {
  const drop = useEffectEvent(onDrop)
  const say = useEffectEvent(describe)
  const slotAt = useEffectEvent(snap)
  useEffect(() => {
    const element = body.current
    if (!element) return undefined
    const show = (post: PostSummary | undefined, place: Place | undefined) => {
      const box = hint.current
      if (!box) return
      box.hidden = post === undefined || place === undefined
      if (!post || !place) return
      box.style.transform = `translate(${place.left}px, ${place.top}px)`
      box.style.width = `${place.width}px`
      box.textContent = say(post, place.at)
    }
    const placeOf = (post: PostSummary, pointer: Pointer, grabOffset: number) =>
      placeAt(element, pointer, grabOffset, (date, minute) => slotAt(post, date, minute) ?? quarterAt(minute))
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedPost(source.data) !== undefined,
      onDrag: ({ source, location }) => {
        const post = draggedPost(source.data)
        show(post, post && placeOf(post, location.current.input, grabOffsetOf(source.data)))
      },
      onDragLeave: () => show(undefined, undefined),
      onDrop: ({ source, location }) => {
        show(undefined, undefined)
        const post = draggedPost(source.data)
        const place = post && placeOf(post, location.current.input, grabOffsetOf(source.data))
        if (place) drop(post, place.at)
      },
    })
  }, [body, hint])
}

interface Pointer {
  readonly clientX: number
  readonly clientY: number
}

/** The day under the pointer, and the time for where the post's upper edge is. */
function placeAt(
  body: HTMLElement,
  pointer: Pointer,
  grabOffset: number,
  timeFor: (date: LocalDate, minute: number) => number,
): Place | undefined {
  const area = body.getBoundingClientRect()
  for (const cell of body.querySelectorAll<HTMLElement>('[data-hour="0"]')) {
    const box = cell.getBoundingClientRect()
    if (pointer.clientX < box.left || pointer.clientX >= box.right) continue
    const date = cell.dataset['date'] as LocalDate
    const minute = timeFor(date, ((pointer.clientY - grabOffset - box.top) / box.height) * 60)
    return {
      at: timeAt(date, minute),
      left: box.left - area.left,
      top: (minute / 60) * box.height,
      width: box.width,
    }
  }
  return undefined
}

/** The nearest quarter of an hour within the day. */
export function quarterAt(minute: number): number {
  return Math.max(0, Math.min(1_440 - QUARTER, Math.round(minute / QUARTER) * QUARTER))
}
