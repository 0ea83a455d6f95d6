import { useMemo, useRef } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate, TimeZone } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { clockChangesBetween, type DayMarks, withPlannedDays } from './dayMarks'
import type { ShownTime } from './shownTime'
import { NO_SLOT_MARKS, type SlotMarks, toSlotMarks } from './slotMarks'

interface Options {
  readonly clientId: ClientId
  readonly from: LocalDate
  readonly to: LocalDate
  /** The client's. */
  readonly timeZone: TimeZone
  readonly shownTime: ShownTime
  readonly posts: readonly PostSummary[]
  readonly isShown: boolean
  /** Where hours are shown. */
  readonly hasSlots: boolean
}

/** What the days that are shown carry besides posts, and the slots of their hours. */
export function useCalendarPlan(options: Options): { readonly marks: DayMarks; readonly slots: SlotMarks } {
  const { clientId, from, to, timeZone, shownTime, posts, isShown, hasSlots } = options
  const { data } = useBackendQuery(
    'planning',
    'getCalendarPlan',
    { clientId, from, to, hasSlots },
    { enabled: isShown },
  )
  const marks = useMemo(
    () => withPlannedDays(clockChangesBetween(from, to, shownTime.timeZone), data?.days ?? []),
    [from, to, shownTime, data?.days],
  )
  const previous = useRef<SlotMarks>(undefined)
  const slots = useMemo(() => {
    // oxlint-disable-next-line react/refs
    const next = data ? toSlotMarks({ from, to, plan: data, shownTime, timeZone, posts }, previous.current) : undefined
    // oxlint-disable-next-line react/refs
    previous.current = next
    return next ?? NO_SLOT_MARKS
  }, [from, to, data, shownTime, timeZone, posts])
  return { marks, slots }
}
