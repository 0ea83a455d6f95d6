import { useMemo, useState } from 'react'
import type { TimeZone } from '#shared/kernel/time'
import { useUserTimeZone } from '../../api/studio'
import { offsetText } from '../../ui/dateText'
import { createShownTime } from './shownTime'

export type Clock = 'client' | 'user'

const CLOCK_KEY = 'calendar-clock'
const MONTH_MS = 30 * 86_400_000

/** The clock that the calendar goes by: the client's, or by choice the freelancer's where that is another one. */
export function useShownTime(clientZone: TimeZone) {
  const userZone = useUserTimeZone()
  const [chosen, setChosen] = useState<Clock>(() => (localStorage.getItem(CLOCK_KEY) === 'user' ? 'user' : 'client'))
  const hasChoice = useMemo(() => showDifferentTimes(clientZone, userZone), [clientZone, userZone])
  const clock: Clock = hasChoice ? chosen : 'client'
  const shownTime = useMemo(
    () => createShownTime(clientZone, clock === 'user' ? userZone : clientZone),
    [clientZone, userZone, clock],
  )
  return {
    shownTime,
    clock,
    hasChoice,
    setClock: (next: Clock) => {
      localStorage.setItem(CLOCK_KEY, next)
      setChosen(next)
    },
  }
}

/** Whether the two ever differ within a year. */
function showDifferentTimes(one: TimeZone, other: TimeZone): boolean {
  const now = Date.now()
  return Array.from({ length: 13 }, (_, index) => now + index * MONTH_MS).some(
    (at) => offsetText(at, one) !== offsetText(at, other),
  )
}
