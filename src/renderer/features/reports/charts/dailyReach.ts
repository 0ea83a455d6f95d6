import type { LocalDate, Month } from '#shared/kernel/time'
import type { MetricsPlatform } from '#shared/marketing/postMetric'
import { median, outlierDays, reachByDay } from '#shared/reports/outliers'
import type { ReportDay } from '#shared/reports/report'
import { niceTicks, round } from './scale'

export const CHART = { width: 658, height: 236, left: 46, right: 58, top: 40, bottom: 22 }

export interface Bar {
  readonly date: LocalDate
  readonly platform: MetricsPlatform
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface BarLabel {
  readonly date: LocalDate
  readonly reach: number
  readonly isOutlier: boolean
  /** Middle of the bar and its upper end. */
  readonly x: number
  readonly y: number
  /** Where the text begins, so that it stays within the chart. */
  readonly anchor: 'start' | 'middle' | 'end'
  /** False where another label is in the way: the caption names it then. */
  readonly isWritten: boolean
}

export interface DailyReachView {
  readonly bars: readonly Bar[]
  readonly labels: readonly BarLabel[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  /** The usual day, so that an unusual one can be judged; null with few days. */
  readonly median: { readonly value: number; readonly y: number } | null
  readonly dayTicks: readonly { readonly date: LocalDate; readonly x: number }[]
}

const FEWEST_DAYS_WITH_USUAL = 7
const LABEL_WIDTH = 96
const LABEL_HEIGHT = 26

/** Bars per day, one platform on top of the other. The highest day and unusual days get a label. */
export function dailyReachView(days: readonly ReportDay[], month: Month): DailyReachView {
  const dayCount = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const step = (CHART.width - CHART.left - CHART.right) / dayCount
  const bottom = CHART.height - CHART.bottom
  const totals = reachByDay(days)
  const ticks = niceTicks(Math.max(0, ...totals.map((day) => day.reach)))
  const scale = (bottom - CHART.top) / Math.max(1, ticks.at(-1) ?? 1)
  const middleOf = (date: LocalDate) => CHART.left + (Number(date.slice(8)) - 0.5) * step
  const heights = new Map<string, number>()
  const bars = days
    .filter((day) => (day.reach ?? 0) > 0)
    .map((day) => {
      const height = (day.reach ?? 0) * scale
      const below = heights.get(day.date) ?? 0
      heights.set(day.date, below + height)
      return {
        date: day.date,
        platform: day.platform,
        x: round(middleOf(day.date) - step * 0.34),
        y: round(bottom - below - height),
        width: round(step * 0.68),
        height: round(height),
      }
    })
  const outliers = new Set(outlierDays(days).map((day) => day.date))
  const highest = totals.toSorted((a, b) => b.reach - a.reach)
  const named = highest.filter((day, index) => day.reach > 0 && (index === 0 || outliers.has(day.date)))
  const labels = placeLabels(
    named.map((day) => ({
      date: day.date,
      reach: day.reach,
      isOutlier: outliers.has(day.date),
      x: round(middleOf(day.date)),
      y: round(bottom - day.reach * scale),
    })),
  )
  const isShownDay = (day: number) => day === 1 || day % 5 === 0
  const usual = totals.length < FEWEST_DAYS_WITH_USUAL ? null : median(totals.map((day) => day.reach))
  return {
    bars,
    median: usual === null ? null : { value: Math.round(usual), y: round(bottom - usual * scale) },
    labels,
    ticks: ticks.map((value) => ({ value, y: round(bottom - value * scale) })),
    dayTicks: Array.from({ length: dayCount }, (_each, index) => index + 1)
      .filter(isShownDay)
      .map((day) => {
        const date = `${month}-${String(day).padStart(2, '0')}` as LocalDate
        return { date, x: round(middleOf(date)) }
      }),
  }
}

/** The higher bar keeps its label when two would touch. */
function placeLabels(labels: readonly Omit<BarLabel, 'anchor' | 'isWritten'>[]): BarLabel[] {
  const placed: BarLabel[] = []
  for (const label of labels) {
    const anchor =
      label.x < CHART.left + LABEL_WIDTH / 2
        ? 'start'
        : label.x > CHART.width - CHART.right - LABEL_WIDTH / 2
          ? 'end'
          : 'middle'
    const isWritten = placed.every(
      (other) =>
        !other.isWritten || Math.abs(other.x - label.x) > LABEL_WIDTH || Math.abs(other.y - label.y) > LABEL_HEIGHT * 2,
    )
    placed.push({ ...label, anchor, isWritten })
  }
  return placed
}
