import { SegmentedControl } from '@mantine/core'
import type { TimeZone } from '#shared/kernel/time'
import { useUserTimeZone } from '../../api/studio'
import { offsetText, placeOfZone } from '../../ui/dateText'
import classes from './CalendarToolbar.module.css'
import type { Clock } from './useShownTime'

interface ClockSwitchProps {
  readonly clientZone: TimeZone
  readonly clock: Clock
  /** False where both clocks always show the same. */
  readonly hasChoice: boolean
  readonly nowMs: number
  readonly onChange: (clock: Clock) => void
}

/** Whose time the calendar shows, and the choice where it makes a difference. */
export function ClockSwitch({ clientZone, clock, hasChoice, nowMs, onChange }: ClockSwitchProps) {
  const userZone = useUserTimeZone()
  if (!hasChoice) return <span className={classes.zone}>{placeOfZone(clientZone)} time</span>
  const label = (name: string, zone: TimeZone) => (
    <>
      {name} <span className={classes.offset}>{offsetText(nowMs, zone)}</span>
    </>
  )
  return (
    <SegmentedControl
      size="xs"
      aria-label="Clock"
      value={clock}
      onChange={(next) => onChange(next as Clock)}
      data={[
        { value: 'client', label: label(`${placeOfZone(clientZone)} time`, clientZone) },
        { value: 'user', label: label('My time', userZone) },
      ]}
    />
  )
}
