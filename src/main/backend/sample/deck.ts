import type { SeededRandom } from '#shared/kernel/seededRandom'

export interface Deck<T> {
  /** The next item that fits; none comes again before all others that fit. Undefined when nothing fits. */
  draw(fits?: (item: T) => boolean): T | undefined
}

/** Items in a random order, so that a year uses all of them before it repeats one. */
export function createDeck<T>(random: SeededRandom, items: readonly T[]): Deck<T> {
  const waiting: T[] = []
  const refill = () => {
    const fresh = items.filter((item) => !waiting.includes(item))
    for (let last = fresh.length - 1; last > 0; last--) {
      const other = random.between(0, last)
      const [a, b] = [fresh[last], fresh[other]] as [T, T]
      fresh[last] = b
      fresh[other] = a
    }
    waiting.push(...fresh)
  }
  return {
    draw(fits = () => true) {
      let at = waiting.findIndex(fits)
      if (at === -1) {
        refill()
        at = waiting.findIndex(fits)
      }
      return at === -1 ? undefined : waiting.splice(at, 1)[0]
    },
  }
}
