import type { Random } from './clock'

export interface SeededRandom extends Random {
  /** In [0, 1). */
  next(): number
  /** A whole number with `from` ≤ n ≤ `to`. */
  between(from: number, to: number): number
  pick<T>(items: readonly T[]): T
}

/** mulberry32: the same seed gives the same sequence everywhere. For samples and tests, never for a draw. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    between,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    bytes: (length) => Uint8Array.from({ length }, () => between(0, 255)),
  }
}
