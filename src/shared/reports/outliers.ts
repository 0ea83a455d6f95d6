import type { LocalDate } from '../kernel/time'

export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** With fewer days "unusual" means nothing. */
const FEWEST_VALUES = 7

// Makes the median absolute deviation comparable to a standard deviation (Leys et al. 2013).
const CONSISTENCY = 1.4826

/**
 * The value above which a day is an outlier: median + 3 scaled median absolute deviations. Null where there
 * are too few values or more than half of them are equal.
 */
export function outlierLimit(values: readonly number[]): number | null {
  if (values.length < FEWEST_VALUES) return null
  const center = median(values) ?? 0
  const deviation = median(values.map((value) => Math.abs(value - center))) ?? 0
  return deviation === 0 ? null : center + 3 * CONSISTENCY * deviation
}

export interface DayTotal {
  readonly date: LocalDate
  readonly reach: number
}

interface DayOfPlatform {
  readonly date: LocalDate
  readonly reach: number | null
}

/** Reach per day over all platforms, days without reach left out, in order of time. */
export function reachByDay(days: readonly DayOfPlatform[]): DayTotal[] {
  const totals = new Map<LocalDate, number>()
  for (const day of days) {
    if (day.reach !== null) totals.set(day.date, (totals.get(day.date) ?? 0) + day.reach)
  }
  return [...totals].map(([date, reach]) => ({ date, reach })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** Days whose posts reached unusually many, in order of time. */
export function outlierDays(days: readonly DayOfPlatform[]): DayTotal[] {
  const totals = reachByDay(days)
  const limit = outlierLimit(totals.map((day) => day.reach))
  return limit === null ? [] : totals.filter((day) => day.reach > limit)
}
