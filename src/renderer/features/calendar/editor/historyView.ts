import { type PostEvent, POST_STATE_NAMES, PostState } from '#shared/calendar/post'
import { LocalDateTime } from '#shared/kernel/time'
import type { DateWords } from '../dateWords'

export interface HistoryLine {
  readonly text: string
  readonly when: string
}

/** The history for people, newest first; edits in a row are one line. */
export function toHistoryLines(
  events: readonly PostEvent[],
  words: DateWords,
  timeZone: string,
): readonly HistoryLine[] {
  const lines: { event: PostEvent; count: number }[] = []
  for (const event of events.toReversed()) {
    const last = lines.at(-1)
    if (last && event.kind === 'edited' && last.event.kind === 'edited') last.count++
    else lines.push({ event, count: 1 })
  }
  return lines.map(({ event, count }) => ({
    text: textOf(event, count, words),
    when: words.instant(event.atUtc, timeZone),
  }))
}

function textOf(event: PostEvent, count: number, words: DateWords): string {
  switch (event.kind) {
    case 'created':
      return `Created as ${stateName(event.to)}`
    case 'edited':
      return count === 1 ? 'Text edited' : `Text edited, ${count} times`
    case 'moved':
      return `${dateOf(event.from, words)} → ${dateOf(event.to, words)}`
    case 'state-changed':
      return `${stateName(event.from)} → ${stateName(event.to)}`
    case 'deleted':
      return 'Deleted'
    case 'restored':
      return 'Restored'
  }
}

function stateName(value: string): string {
  const state = PostState.safeParse(value)
  return state.success ? POST_STATE_NAMES[state.data] : value
}

function dateOf(value: string, words: DateWords): string {
  const at = LocalDateTime.safeParse(value)
  return at.success ? words.dateTime(at.data) : 'No date'
}
