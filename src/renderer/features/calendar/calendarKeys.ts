/** What a key means on a day or on a post. */
export type GridIntent =
  | { readonly kind: 'go'; readonly days: number }
  | { readonly kind: 'week-edge'; readonly edge: 'start' | 'end' }
  | { readonly kind: 'shift'; readonly days: number }
  | { readonly kind: 'open' | 'leave' | 'remove' | 'ask-move' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>

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
