import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { cellOf } from './monthHits'

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
  return (request: FocusRequest) => {
    wanted.current = request
  }
}
