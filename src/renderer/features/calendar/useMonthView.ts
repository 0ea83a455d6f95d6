import { useMemo, useRef } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { Month } from '#shared/kernel/time'
import type { DateWords } from './dateWords'
import { type FirstDayOfWeek, type MonthView, toMonthFrame, toMonthView } from './monthView'

interface Options {
  readonly posts: readonly PostSummary[]
  readonly month: Month
  readonly firstDayOfWeek: FirstDayOfWeek
  readonly words: DateWords
}

/** The month's days; those that look the same keep their identity from one view to the next. */
export function useMonthView({ posts, month, firstDayOfWeek, words }: Options): MonthView {
  const frame = useMemo(() => toMonthFrame(month, firstDayOfWeek, words), [month, firstDayOfWeek, words])
  const previous = useRef<MonthView>(undefined)
  return useMemo(() => {
    // oxlint-disable-next-line react/refs
    const next = toMonthView(frame, posts, previous.current)
    // oxlint-disable-next-line react/refs
    previous.current = next
    return next
  }, [frame, posts])
}
