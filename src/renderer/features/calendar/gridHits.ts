import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'

export interface GridHit {
  readonly date: LocalDate
  /** In a grid with times of day. */
  readonly hour: number | undefined
  readonly postId: PostId | undefined
  /** What opens the posts that have no room: of the day, or of the time that it names. */
  readonly more: string | undefined
  /** The minute of the day of a slot. */
  readonly slot: number | undefined
}

/** What of the grid an event was about. */
export function hitOf(target: EventTarget): GridHit | undefined {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest<HTMLElement>('[data-date]')?.dataset
  const date = cell?.['date'] as LocalDate | undefined
  if (date === undefined) return undefined
  const hour = cell?.['hour'] === undefined ? undefined : Number(cell['hour'])
  const postId = target.closest<HTMLElement>('[data-post-id]')?.dataset['postId'] as PostId | undefined
  const slot = target.closest<HTMLElement>('[data-slot]')?.dataset['slot']
  return {
    date,
    hour,
    postId,
    more: target.closest<HTMLElement>('[data-more]')?.dataset['more'],
    slot: slot === undefined ? undefined : Number(slot),
  }
}

export function cellOf(body: HTMLElement, date: LocalDate, hour?: number): HTMLElement | null {
  const atHour = hour === undefined ? '' : `[data-hour="${hour}"]`
  return body.querySelector<HTMLElement>(`[data-date="${date}"]${atHour}`)
}

/** The posts of a cell from top to bottom, then what opens the rest, then what the day is. */
export function stopsOf(target: EventTarget): HTMLElement[] {
  const cell = target instanceof Element ? target.closest('[data-date]') : null
  if (!cell) return []
  return ['[data-post-id]', '[data-more]', '[data-mark]'].flatMap((kind) =>
    Array.from(cell.querySelectorAll<HTMLElement>(kind)),
  )
}
