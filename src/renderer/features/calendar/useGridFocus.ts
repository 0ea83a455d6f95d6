import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { cellOf, type GridHit, hitOf } from './gridHits'

/** Asks for the focus on a day, an hour of it, or one of its posts; a new object each time. */
export interface FocusRequest {
  readonly date: LocalDate
  readonly hour?: number | undefined
  readonly postId?: PostId | undefined
}

interface GridFocus {
  readonly body: RefObject<HTMLElement | null>
  readonly asked: FocusRequest | undefined
  /** In a grid with times: the hour that is meant when none is named. */
  readonly usualHour?: number
}

/**
 * Moves the focus to days and posts, also to those that the grid will show only after the next rendering: another
 * month, or a post that has just been moved.
 */
export function useGridFocus(options: GridFocus) {
  const { body, asked, usualHour } = options
  const wanted = useRef<FocusRequest>(undefined)
  useLayoutEffect(() => {
    if (asked) wanted.current = asked
  }, [asked])
  useLayoutEffect(() => {
    const request = wanted.current
    const cell = request && body.current && cellOf(body.current, request.date, request.hour ?? usualHour)
    if (!cell || !body.current) return
    wanted.current = undefined
    const chip = request.postId && chipOf(body.current, request.postId)
    ;(chip && hitOf(chip)?.date === request.date ? chip : cell).focus()
  })
  useFollowedPost(body)
  return (request: FocusRequest) => {
    wanted.current = request
  }
}

/** A post that goes elsewhere with the focus on it, as when its move is undone, takes the focus along. */
function useFollowedPost(body: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly element: Element; readonly hit: GridHit; readonly postId: PostId }>(undefined)
  useEffect(() => {
    const area = body.current
    const remember = ({ target }: FocusEvent) => {
      const hit = target && hitOf(target)
      last.current = hit?.postId && target instanceof Element ? { element: target, hit, postId: hit.postId } : undefined
    }
    area?.addEventListener('focusin', remember)
    return () => area?.removeEventListener('focusin', remember)
  }, [body])
  useLayoutEffect(() => {
    if (!last.current || last.current.element.isConnected) return
    const { hit, postId } = last.current
    last.current = undefined
    if (!body.current || document.activeElement !== document.body) return
    ;(chipOf(body.current, postId) ?? cellOf(body.current, hit.date, hit.hour))?.focus()
  })
}

function chipOf(body: HTMLElement, postId: PostId): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-post-id="${postId}"]`)
}
