import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { MonthView } from './monthView'

export interface MonthHit {
  readonly date: LocalDate
  readonly postId: PostId | undefined
  /** What opens all posts of the day. */
  readonly isMore: boolean
}

/** What of the grid an event was about. */
export function hitOf(target: EventTarget): MonthHit | undefined {
  if (!(target instanceof Element)) return undefined
  const date = target.closest<HTMLElement>('[data-date]')?.dataset['date'] as LocalDate | undefined
  if (date === undefined) return undefined
  const postId = target.closest<HTMLElement>('[data-post-id]')?.dataset['postId'] as PostId | undefined
  return { date, postId, isMore: target.closest('[data-more]') !== null }
}

export function cellOf(body: HTMLElement, date: LocalDate): HTMLElement | null {
  return body.querySelector<HTMLElement>(`[data-date="${date}"]`)
}

/** The posts of a day from top to bottom, then what opens the rest. */
export function stopsOf(target: EventTarget): HTMLElement[] {
  const cell = target instanceof Element ? target.closest('[data-date]') : null
  if (!cell) return []
  return [...cell.querySelectorAll<HTMLElement>('[data-post-id]'), ...cell.querySelectorAll<HTMLElement>('[data-more]')]
}

export function postOf(view: MonthView, postId: PostId): PostSummary | undefined {
  for (const day of view.days.values()) {
    const post = day.posts.find(({ id }) => id === postId)
    if (post) return post
  }
  return undefined
}
