import { addDays, addMonths, type LocalDate, type Month, monthOf, rangeOfMonth } from '#shared/kernel/time'
import { dateText } from '../../ui/dateText'

export type PeriodKind = 'month' | 'quarter' | 'own'

/** The time that the mix is shown for. */
export type MixPeriod =
  | { readonly kind: 'month'; readonly month: Month }
  /** By its first month. */
  | { readonly kind: 'quarter'; readonly month: Month }
  /** Both days included; not a range while it ends before it starts. */
  | { readonly kind: 'own'; readonly first: LocalDate; readonly last: LocalDate }

export function quarterOf(month: Month): Month {
  const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1
  return `${month.slice(0, 4)}-${String(first).padStart(2, '0')}` as Month
}

/** `from` ≤ day < `to`. */
export function rangeOfPeriod(period: MixPeriod): { readonly from: LocalDate; readonly to: LocalDate } {
  if (period.kind === 'month') return rangeOfMonth(period.month)
  if (period.kind === 'quarter') {
    return { from: rangeOfMonth(period.month).from, to: rangeOfMonth(addMonths(period.month, 2)).to }
  }
  return { from: period.first, to: addDays(period.last, 1) }
}

export function stepPeriod(period: MixPeriod, steps: number): MixPeriod {
  if (period.kind === 'own') return period
  return { ...period, month: addMonths(period.month, steps * (period.kind === 'quarter' ? 3 : 1)) }
}

/** The same time in another kind: the quarter of a month, the days of a quarter. */
export function periodAs(kind: PeriodKind, period: MixPeriod): MixPeriod {
  const { from, to } = rangeOfPeriod(period)
  if (kind === 'own') return { kind, first: from, last: addDays(to, -1) }
  return { kind, month: kind === 'quarter' ? quarterOf(monthOf(from)) : monthOf(from) }
}

export function periodTitle(period: MixPeriod, locale: string): string {
  if (period.kind === 'own') return `${dateText(period.first, locale)} to ${dateText(period.last, locale)}`
  if (period.kind === 'quarter') {
    return `Quarter ${Math.ceil(Number(period.month.slice(5)) / 3)}, ${period.month.slice(0, 4)}`
  }
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${period.month}-01T00:00:00Z`),
  )
}
