import { addDays, addMonths, type LocalDate, type Month } from '#shared/kernel/time'

export type RangeName = 'this-month' | 'next-month' | 'quarter' | 'year' | 'own'

export const RANGES: { value: RangeName; label: string }[] = [
  { value: 'this-month', label: 'This month' },
  { value: 'next-month', label: 'Next month' },
  { value: 'quarter', label: 'Three months' },
  { value: 'year', label: 'This year' },
  { value: 'own', label: 'Own days' },
]

export interface DayRange {
  readonly from: LocalDate
  /** Included. */
  readonly last: LocalDate
}

const monthsFrom = (month: Month, count: number): DayRange => ({
  from: `${month}-01` as LocalDate,
  last: addDays(`${addMonths(month, count)}-01` as LocalDate, -1),
})

/** The days that a name means in a month. */
export function rangeNamed(name: Exclude<RangeName, 'own'>, thisMonth: Month): DayRange {
  if (name === 'next-month') return monthsFrom(addMonths(thisMonth, 1), 1)
  if (name === 'quarter') return monthsFrom(thisMonth, 3)
  if (name === 'year') return monthsFrom(`${thisMonth.slice(0, 4)}-01` as Month, 12)
  return monthsFrom(thisMonth, 1)
}
