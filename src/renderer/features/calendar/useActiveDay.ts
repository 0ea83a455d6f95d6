import { useCallback, useEffect, useMemo, useState } from 'react'
import { type LocalDate, type Month, monthOf } from '#shared/kernel/time'
import { useFirstDayOfWeek } from '../../api/studio'
import { type CalendarSpan, type CalendarView, monthFor, spanOf, stepFrom } from './calendarViews'
import type { DateWords } from './dateWords'

export type ActiveDay = ReturnType<typeof useActiveDay>

interface Options {
  readonly view: CalendarView
  readonly today: LocalDate
  readonly words: DateWords
  /** The day of the address, with which the calendar opens. */
  readonly date: LocalDate | null
  readonly keepDate: (date: LocalDate) => void
}

// An arrow key that is held down passes thirty days a second, and the browser counts changes of the address.
const KEEP_DELAY_MS = 400

/** The day that is active, the hour once one was chosen, and the days that the view shows around it. */
export function useActiveDay({ view, today, words, date, keepDate }: Options) {
  const firstDayOfWeek = useFirstDayOfWeek()
  const [activeDate, setActiveDate] = useState<LocalDate>(date ?? today)
  const [activeHour, setActiveHour] = useState<number>()
  const [month, setMonth] = useState<Month>(() => monthOf(activeDate))
  const span: CalendarSpan = useMemo(
    () => spanOf(view, { month, date: activeDate, firstDayOfWeek, words }),
    [view, month, activeDate, firstDayOfWeek, words],
  )

  useEffect(() => {
    if (activeDate === (date ?? today)) return undefined
    const timer = setTimeout(() => keepDate(activeDate), KEEP_DELAY_MS)
    return () => clearTimeout(timer)
  }, [activeDate, date, today, keepDate])

  /** Makes a day, and an hour of it, active; the view follows when it does not show them. */
  const goTo = useCallback(
    (next: LocalDate, hour?: number) => {
      setActiveDate(next)
      setMonth((shown) => monthFor(next, shown, firstDayOfWeek))
      if (hour !== undefined) setActiveHour(hour)
    },
    [firstDayOfWeek],
  )
  const goToMonthOf = (next: LocalDate) => {
    setMonth(monthOf(next))
    setActiveDate(next)
  }
  const step = (steps: number): LocalDate => {
    const next = stepFrom(view, { month, date: activeDate }, steps)
    goToMonthOf(next)
    return next
  }
  return { span, month, activeDate, activeHour, goTo, goToMonthOf, step, firstDayOfWeek }
}
