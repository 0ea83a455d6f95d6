import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { cellOf, hitOf } from './monthHits'

/** Asks for the focus on a day, or on one of its posts; a new object each time. */
export interface FocusRequest {
  readonly date: LocalDate
  readonly postId?: PostId | undefined
}

/**
 * Moves the focus to days and posts, also to those that the grid will show only after the next rendering: another
 * month, or a post that has just been moved.
 */
export function useMonthFocus(body: RefObject<HTMLElement | null>, asked: FocusRequest | undefined) {
  const wanted = useRef<FocusRequest>(undefined)
  useLayoutEffect(() => {
    if (asked) wanted.current = asked
  }, [asked])
  useLayoutEffect(() => {
    const cell = wanted.current && body.current && cellOf(body.current, wanted.current.date)
    if (!wanted.current || !cell) return
    const { postId } = wanted.current
    wanted.current = undefined
    const chip = postId && cell.querySelector<HTMLElement>(`[data-post-id="${postId}"]`)
    ;(chip || cell).focus()
  })
  useFollowedPost(body)
  return (request: FocusRequest) => {
    wanted.current = request
  }
}

/** A post that goes elsewhere with the focus on it, as when its move is undone, takes the focus along. */
function useFollowedPost(body: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly element: Element; readonly date: LocalDate; readonly postId: PostId }>(undefined)
  useEffect(() => {
    const area = body.current
    const remember = ({ target }: FocusEvent) => {
      const hit = target && hitOf(target)
      last.current =
        hit?.postId && target instanceof Element ? { element: target, date: hit.date, postId: hit.postId } : undefined
    }
    area?.addEventListener('focusin', remember)
    return () => area?.removeEventListener('focusin', remember)
  }, [body])
  useLayoutEffect(() => {
    if (!last.current || last.current.element.isConnected) return
    const { date, postId } = last.current
    last.current = undefined
    if (!body.current || document.activeElement !== document.body) return
    const chip = body.current.querySelector<HTMLElement>(`[data-post-id="${postId}"]`)
    ;(chip ?? cellOf(body.current, date))?.focus()
  })
}
