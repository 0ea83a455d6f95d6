import { useCallback, useMemo, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import { addMonths, type LocalDate, type Month, monthOf } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { useFirstDayOfWeek } from '../../api/studio'
import type { DateWords } from './dateWords'
import { type MonthView, rangeOfGrid, toMonthFrame, toMonthView } from './monthView'
import { isBetween, type PendingMoves, withPendingMoves } from './pendingMoves'

interface Options {
  readonly clientId: ClientId
  readonly words: DateWords
  readonly today: LocalDate
  readonly pendingMoves: PendingMoves
  readonly isShown: boolean
}

const NO_POSTS: readonly PostSummary[] = []

/** The month that is shown, its posts, and the day that is active in it. */
export function useMonth({ clientId, words, today, pendingMoves, isShown }: Options) {
  const firstDayOfWeek = useFirstDayOfWeek()
  const [month, setMonth] = useState<Month>(() => monthOf(today))
  const [activeDate, setActiveDate] = useState<LocalDate>(today)
  const frame = useMemo(() => toMonthFrame(month, firstDayOfWeek, words), [month, firstDayOfWeek, words])
  const { from, to } = frame
  const query = useBackendQuery('calendar', 'listPostsBetween', { clientId, from, to }, { enabled: isShown })
  const posts = query.data ?? NO_POSTS

  // Days that look the same keep their identity from one view to the next.
  const previous = useRef<MonthView>(undefined)
  const view = useMemo(() => {
    const shown = withPendingMoves(posts, pendingMoves, isBetween(from, to))
    // oxlint-disable-next-line react/refs
    const next = toMonthView(frame, shown, previous.current)
    // oxlint-disable-next-line react/refs
    previous.current = next
    return next
  }, [frame, from, to, posts, pendingMoves])

  /** Makes a day active; the month changes when the grid does not show it. */
  const goTo = useCallback(
    (date: LocalDate) => {
      setActiveDate(date)
      setMonth((shown) => {
        const range = rangeOfGrid(shown, firstDayOfWeek)
        return date >= range.from && date < range.to ? shown : monthOf(date)
      })
    },
    [firstDayOfWeek],
  )
  const goToMonth = (next: Month, date: LocalDate) => {
    setMonth(next)
    setActiveDate(date)
  }
  /** The same day of the month some months on, or the last one that exists. */
  const step = (months: number): LocalDate => {
    const next = addMonths(month, months)
    const lastDay = new Date(Date.UTC(Number(next.slice(0, 4)), Number(next.slice(5)), 0)).getUTCDate()
    const day = Math.min(Number(activeDate.slice(8)), lastDay)
    const date = `${next}-${String(day).padStart(2, '0')}` as LocalDate
    goToMonth(next, date)
    return date
  }
  return { view, query, posts, month, activeDate, goTo, goToMonth, step }
}
