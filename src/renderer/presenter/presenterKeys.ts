/** What a key means to the presenter's window. */
export type PresenterAction =
  'next' | 'back' | 'first' | 'last' | 'black' | 'full-screen' | 'leave' | 'pointer' | 'scroll-down' | 'scroll-up'

export interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where the focus is: what has keys of its own keeps them. */
export type KeyTarget = 'page' | 'button' | 'choice' | 'text'

/** Remotes send these, whatever has the focus. */
const ALWAYS = new Map<string, PresenterAction>([
  ['PageDown', 'next'],
  ['PageUp', 'back'],
  ['F5', 'full-screen'],
  ['F11', 'full-screen'],
  ['Escape', 'leave'],
])
const BY_LETTER = new Map<string, PresenterAction>([
  ['b', 'black'],
  ['.', 'black'],
  ['f', 'full-screen'],
  ['l', 'pointer'],
  ['n', 'next'],
  ['p', 'back'],
])
const ON_PAGE = new Map<string, PresenterAction>([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'back'],
  ['ArrowDown', 'scroll-down'],
  ['ArrowUp', 'scroll-up'],
  ['Home', 'first'],
  ['End', 'last'],
])

/** undefined: the key is not the presenter's, and does what it always does. */
export function presenterAction(pressed: PressedKey, target: KeyTarget): PresenterAction | undefined {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed
  if (ctrlKey || metaKey || altKey) return undefined
  const always = ALWAYS.get(key)
  if (always || target === 'text') return always
  if (key.length === 1 && key !== ' ') return BY_LETTER.get(key.toLowerCase())
  // Arrows and the space bar go through choices.
  if (target === 'choice') return undefined
  if (key === ' ' || key === 'Enter') {
    if (target === 'button') return undefined
    return key === ' ' && shiftKey ? 'back' : 'next'
  }
  return key === 'Backspace' ? 'back' : ON_PAGE.get(key)
}

export function keyTargetOf(element: EventTarget | null): KeyTarget {
  if (!(element instanceof Element)) return 'page'
  if (element.closest('input[type="radio"], input[type="checkbox"], [role="radio"], [role="tab"], [role="slider"]')) {
    return 'choice'
  }
  if (element.closest('input, textarea, select, [contenteditable="true"]')) return 'text'
  return element.closest('button, a[href], summary, [role="button"]') ? 'button' : 'page'
}
