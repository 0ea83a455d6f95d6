import { useMemo } from 'react'
import type { LocalDate, TimeZone } from '#shared/kernel/time'
import { clockChangesBetween, type DayMarks } from './dayMarks'

interface Options {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: TimeZone
}

/** What the days that are shown carry besides posts; the one place where a further source is added. */
export function useDayMarks({ from, to, timeZone }: Options): DayMarks {
  return useMemo(() => clockChangesBetween(from, to, timeZone), [from, to, timeZone])
}
