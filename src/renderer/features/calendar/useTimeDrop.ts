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
  readonly describe: (at: LocalDateTime) => string
  readonly onDrop: (post: PostSummary, at: LocalDateTime) => void
}

interface Place {
  readonly at: LocalDateTime
  readonly left: number
  readonly top: number
  readonly width: number
}

/** Dropping posts on a day and a quarter of an hour. */
export function useTimeDrop({ body, hint, describe, onDrop }: TimeDrop): void {
  const drop = useEffectEvent(onDrop)
  const say = useEffectEvent(describe)
  useEffect(() => {
    const element = body.current
    if (!element) return undefined
    const show = (place: Place | undefined) => {
      const box = hint.current
      if (!box) return
      box.hidden = place === undefined
      if (!place) return
      box.style.transform = `translate(${place.left}px, ${place.top}px)`
      box.style.width = `${place.width}px`
      box.textContent = say(place.at)
    }
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedPost(source.data) !== undefined,
      onDrag: ({ source, location }) => show(placeAt(element, location.current.input, grabOffsetOf(source.data))),
      onDragLeave: () => show(undefined),
      onDrop: ({ source, location }) => {
        show(undefined)
        const place = placeAt(element, location.current.input, grabOffsetOf(source.data))
        const post = draggedPost(source.data)
        if (place && post) drop(post, place.at)
      },
    })
  }, [body, hint])
}

interface Pointer {
  readonly clientX: number
  readonly clientY: number
}

/** The day under the pointer and the quarter at which the post's upper edge is. */
function placeAt(body: HTMLElement, pointer: Pointer, grabOffset: number): Place | undefined {
  const area = body.getBoundingClientRect()
  for (const cell of body.querySelectorAll<HTMLElement>('[data-hour="0"]')) {
    const box = cell.getBoundingClientRect()
    if (pointer.clientX < box.left || pointer.clientX >= box.right) continue
    const minute = quarterAt(((pointer.clientY - grabOffset - box.top) / box.height) * 60)
    return {
      at: timeAt(cell.dataset['date'] as LocalDate, minute),
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
