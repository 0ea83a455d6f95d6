import { addMonths, type Month } from '#shared/kernel/time'

/** A report is made when its month is over: the newest such month, else the newest one there is. */
export function usualMonth(months: readonly Month[], currentMonth: Month): Month | undefined {
  const before = addMonths(currentMonth, -1)
  return months.find((month) => month <= before) ?? months.at(-1)
}

/** Neighbours in a list that runs from the newest to the oldest month. */
export function monthBeside(months: readonly Month[], month: Month, step: -1 | 1): Month | undefined {
  const index = months.indexOf(month)
  return index < 0 ? undefined : months[index - step]
}
