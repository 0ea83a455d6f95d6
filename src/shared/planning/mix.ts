import type { HexColor } from '../kernel/color'
import type { PillarId } from '../kernel/ids'
import type { Pillar } from './pillar'

export interface PillarCount {
  /** null: posts without a pillar. */
  readonly pillarId: PillarId | null
  readonly count: number
}

export interface MixRow {
  readonly pillarId: PillarId | null
  readonly name: string
  readonly color: HexColor | null
  readonly isArchived: boolean
  readonly count: number
  /** Of all posts, in whole percent that add up to 100; null when there are no posts. */
  readonly share: number | null
  /** As it was set. */
  readonly target: number | null
  /** The target as the chart draws it: scaled when the targets do not add up to 100. */
  readonly drawnTarget: number | null
}

export interface Mix {
  readonly total: number
  readonly rows: readonly MixRow[]
  /** Sum of the targets as they were set; null when no pillar has one. */
  readonly targetSum: number | null
  /** Whether the chart scales the targets. */
  readonly isScaled: boolean
}

/** Shares of a whole as whole percent that add up to 100 (largest remainder). Undefined shares, of nothing, are null. */
export function wholePercents(counts: readonly number[]): (number | null)[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => null)
  const exact = counts.map((count) => (count * 100) / total)
  const percents = exact.map(Math.floor)
  let missing = 100 - percents.reduce((sum, percent) => sum + percent, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder) {
    if (missing-- <= 0) break
    percents[index] = (percents[index] ?? 0) + 1
  }
  return percents
}

/** The real mix of posts against the wanted one. Archived pillars appear only where they have posts. */
export function mixOf(
  pillars: readonly Pick<Pillar, 'id' | 'name' | 'color' | 'targetPercent' | 'archivedAtUtc'>[],
  counts: readonly PillarCount[],
): Mix {
  const countOf = new Map(counts.map(({ pillarId, count }) => [pillarId, count]))
  const shown = pillars
    .map((pillar) => ({ ...pillar, count: countOf.get(pillar.id) ?? 0, isArchived: pillar.archivedAtUtc !== null }))
    .filter(({ isArchived, count }) => !isArchived || count > 0)
  const without = countOf.get(null) ?? 0
  const all = [...shown.map(({ count }) => count), without]
  const total = all.reduce((sum, count) => sum + count, 0)
  const shares = wholePercents(all)
  const targets = shown.map(({ isArchived, targetPercent }) => (isArchived ? null : targetPercent))
  const set = targets.filter((target) => target !== null)
  const targetSum = set.length === 0 ? null : set.reduce((sum, target) => sum + target, 0)
  const isScaled = targetSum !== null && targetSum !== 0 && targetSum !== 100
  const rows = shown.map(({ id, name, color, isArchived, count }, index): MixRow => {
    const target = targets[index] ?? null
    return {
      pillarId: id,
      name,
      color,
      isArchived,
      count,
      share: shares[index] ?? null,
      target,
      drawnTarget: target !== null && isScaled ? (target * 100) / targetSum : target,
    }
  })
  const rest: MixRow = {
    pillarId: null,
    name: 'Without a pillar',
    color: null,
    isArchived: false,
    count: without,
    share: shares.at(-1) ?? null,
    target: null,
    drawnTarget: null,
  }
  return { total, rows: without > 0 ? [...rows, rest] : rows, targetSum, isScaled }
}
