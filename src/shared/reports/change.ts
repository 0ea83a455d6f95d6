import type { Writer } from './writer'

/** How a figure moved against the compared month. `ratio` is null where the month before was zero. */
export type Change =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'same' }
  | { readonly kind: 'up' | 'down'; readonly difference: number; readonly ratio: number | null }

export function changeOf(current: number | null, previous: number | null | undefined): Change {
  if (current === null || previous === null || previous === undefined) return { kind: 'unknown' }
  const difference = current - previous
  if (difference === 0) return { kind: 'same' }
  return { kind: difference > 0 ? 'up' : 'down', difference, ratio: previous === 0 ? null : difference / previous }
}

export type FigureKind = 'count' | 'rate'

export interface WrittenChange {
  /** Says the same as the words, for the eye. */
  readonly arrow: '↑' | '↓' | '→' | ''
  readonly words: string
}

/** Rates move by percentage points, everything else by percent. */
export function writeChange(writer: Writer, change: Change, kind: FigureKind): WrittenChange {
  if (change.kind === 'unknown') return { arrow: '', words: 'no comparison' }
  if (change.kind === 'same') return { arrow: '→', words: 'unchanged' }
  if (isTooSmallToWrite(change, kind)) return { arrow: '→', words: 'almost unchanged' }
  const arrow = change.kind === 'up' ? '↑' : '↓'
  if (kind === 'rate') return { arrow, words: `${change.kind} ${writer.points(change.difference)}` }
  if (change.ratio === null) return { arrow, words: `${change.kind} from ${writer.count(0)}` }
  return { arrow, words: `${change.kind} ${writer.percent(Math.abs(change.ratio))}` }
}

function isTooSmallToWrite(change: Extract<Change, { kind: 'up' | 'down' }>, kind: FigureKind): boolean {
  return kind === 'rate'
    ? Math.abs(change.difference) < 0.000_05
    : change.ratio !== null && Math.abs(change.ratio) < 0.000_5
}
