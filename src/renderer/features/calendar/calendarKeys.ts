/** What a key means on a day, on an hour or on a post. */
export type GridIntent =
  | { readonly kind: 'go'; readonly days: number }
  | { readonly kind: 'week-edge'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'shift'; readonly days: number }
  | { readonly kind: 'go-hours'; readonly hours: number }
  | { readonly kind: 'shift-minutes'; readonly minutes: number }
  | { readonly kind: 'open' | 'leave' | 'remove' | 'ask-move' | 'post-now' }

/** Times in a grid are chosen to the quarter of an hour. */
export const QUARTER = 15

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>
type TimeKey = Key & Pick<KeyboardEvent, 'shiftKey'>

const DAYS_BY_ARROW: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export function gridIntentOf(event: Key): GridIntent | undefined {
  if (event.ctrlKey || event.metaKey) return undefined
  const days = DAYS_BY_ARROW[event.key]
  if (days !== undefined) return { kind: event.altKey ? 'shift' : 'go', days }
  if (event.altKey) return undefined
  switch (event.key) {
    case 'Home':
      return { kind: 'week-edge', edge: 'start' }
    case 'End':
      return { kind: 'week-edge', edge: 'end' }
    case 'Enter':
    case ' ':
    case 'e':
    case 'E':
      return { kind: 'open' }
    case 'p':
      return { kind: 'post-now' }
    case 'm':
    case 'M':
      return { kind: 'ask-move' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return undefined
  }
}

/** In a grid with times of day, up and down go through them. */
export function timeIntentOf(event: TimeKey): GridIntent | undefined {
  const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
  if (direction === 0 || event.ctrlKey || event.metaKey) return gridIntentOf(event)
  if (!event.altKey) return { kind: 'go-hours', hours: direction }
  return { kind: 'shift-minutes', minutes: direction * (event.shiftKey ? 60 : QUARTER) }
}

export type BoardIntent =
  | { readonly kind: 'go'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'shift'; readonly columns: number }
  | { readonly kind: 'open' | 'remove' | 'ask-move' | 'ask-state' }

/** What a key means on a card of the board. */
export function boardIntentOf(event: Key): BoardIntent | undefined {
  const intent = gridIntentOf(event)
  if (!intent) {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    return isPlain && event.key.toLowerCase() === 's' ? { kind: 'ask-state' } : undefined
  }
  switch (intent.kind) {
    case 'go':
      return Math.abs(intent.days) === 7
        ? { kind: 'go', rows: Math.sign(intent.days), columns: 0 }
        : { kind: 'go', rows: 0, columns: intent.days }
    case 'shift':
      return Math.abs(intent.days) === 1 ? { kind: 'shift', columns: intent.days } : undefined
    case 'week-edge':
      return { kind: 'edge', edge: intent.edge }
    case 'open':
    case 'remove':
    case 'ask-move':
      return { kind: intent.kind }
    default:
      return undefined
  }
}
