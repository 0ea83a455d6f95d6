import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'

// A little before most offices open.
const FIRST_HOUR_SEEN = 7.5
const HEAD_HEIGHT = 48

interface TimeScroll {
  /** The hours; the element around them scrolls. */
  readonly body: RefObject<HTMLElement | null>
  /** The first day that is shown. */
  readonly from: LocalDate
  readonly hasPosts: boolean
  readonly selectedPostId: PostId | null
}

/**
 * Opens at the hours of work, or at the first post when there is none in them; brings the post that is opened into
 * sight, also when it was opened elsewhere. Only the grid scrolls: what it lies in has its own place.
 */
export function useTimeScroll({ body, from, hasPosts, selectedPostId }: TimeScroll): void {
  const revealed = useRef<PostId>(null)
  const settled = useRef<LocalDate>(undefined)
  useLayoutEffect(() => {
    const row = body.current?.querySelector<HTMLElement>('[role="row"]')
    if (row) scrollTo(body.current, row.offsetHeight * FIRST_HOUR_SEEN)
  }, [body])
  useLayoutEffect(() => {
    if (!hasPosts || !body.current || settled.current === from) return
    settled.current = from
    const chips = [...body.current.querySelectorAll<HTMLElement>('[data-post-id]')]
    if (!chips.some(isSeen)) bringIntoSight(chips[0])
  }, [body, from, hasPosts])
  useLayoutEffect(() => {
    if (selectedPostId === revealed.current) return
    if (selectedPostId === null) {
      revealed.current = null
      return
    }
    const chip = body.current?.querySelector<HTMLElement>(`[data-post-id="${selectedPostId}"]`)
    if (!chip) return
    revealed.current = selectedPostId
    if (!isSeen(chip)) bringIntoSight(chip)
  })
}

function frameOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[role="grid"]')
}

function scrollTo(element: Element | null, top: number): void {
  const frame = element && frameOf(element)
  if (frame) frame.scrollTop = top
}

function isSeen(chip: HTMLElement): boolean {
  const [box, area] = [chip.getBoundingClientRect(), frameOf(chip)?.getBoundingClientRect()]
  return area !== undefined && box.top >= area.top + HEAD_HEIGHT && box.bottom <= area.bottom
}

function bringIntoSight(chip: HTMLElement | undefined): void {
  const frame = chip && frameOf(chip)
  if (!frame) return
  const area = frame.getBoundingClientRect()
  frame.scrollTop += chip.getBoundingClientRect().top - area.top - area.height / 3
}
