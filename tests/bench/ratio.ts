import { createSeededRandom } from '#shared/kernel/seededRandom'

/** One line of the bench's table. Times in ms unless `unit` says otherwise. */
export interface BenchRow {
  /** Number of the row in the quality goals, with a letter where a row has several figures. */
  readonly id: string
  readonly what: string
  readonly unit: string
  readonly figure: number
  readonly floor: number
  readonly floorIs: string
  readonly ratio: number
  /** Bootstrap 95 % interval of the median of the per-pair ratios. */
  readonly low: number
  readonly high: number
  readonly goal: number
  readonly moonshot: number
  readonly pairs: number
}

export interface Pair {
  readonly figure: number
  readonly floor: number
}

const DISCARDED_PAIRS = 2
const RESAMPLES = 2_000

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Median of per-pair ratios with a bootstrap interval (percentile method, seeded). */
export function summarize(
  all: readonly Pair[],
): Pick<BenchRow, 'figure' | 'floor' | 'ratio' | 'low' | 'high' | 'pairs'> {
  const pairs = all.slice(DISCARDED_PAIRS)
  const ratios = pairs.map(({ figure, floor }) => figure / floor)
  const random = createSeededRandom(42)
  const medians = Array.from({ length: RESAMPLES }, () => median(ratios.map(() => random.pick(ratios)))).toSorted(
    (a, b) => a - b,
  )
  const at = (share: number) => medians[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? Number.NaN
  return {
    figure: median(pairs.map(({ figure }) => figure)),
    floor: median(pairs.map(({ floor }) => floor)),
    ratio: median(ratios),
    low: at(0.025),
    high: at(0.975),
    pairs: pairs.length,
  }
}

export async function timeMs(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A/B alternating in this process; who goes first alternates too. */
export async function measurePairs(
  count: number,
  figure: (index: number) => unknown,
  floor: (index: number) => unknown,
): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let index = 0; index < count + DISCARDED_PAIRS; index++) {
    if (index % 2 === 0) {
      const measured = await timeMs(() => figure(index))
      pairs.push({ figure: measured, floor: await timeMs(() => floor(index)) })
    } else {
      const bare = await timeMs(() => floor(index))
      pairs.push({ figure: await timeMs(() => figure(index)), floor: bare })
    }
  }
  return pairs
}
