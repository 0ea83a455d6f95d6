import { useMemo } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate, TimeZone } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { clockChangesBetween, type DayMarks, withPlannedDays } from './dayMarks'

interface Options {
  readonly clientId: ClientId
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: TimeZone
  readonly isShown: boolean
}

/** What the days that are shown carry besides posts; the one place where a further source is added. */
export function useDayMarks({ clientId, from, to, timeZone, isShown }: Options): DayMarks {
  const planned = useBackendQuery('planning', 'listPlannedDays', { clientId, from, to }, { enabled: isShown })
  return useMemo(
    () => withPlannedDays(clockChangesBetween(from, to, timeZone), planned.data ?? []),
    [from, to, timeZone, planned.data],
  )
}
