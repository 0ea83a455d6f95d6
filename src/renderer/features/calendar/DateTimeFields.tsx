import { Group } from '@mantine/core'
import { DateInput, TimePicker } from '@mantine/dates'
import '@mantine/dates/styles.css'
import type { LocalDate, LocalDateTime, TimeZone } from '#shared/kernel/time'
import { useFirstDayOfWeek } from '../../api/studio'
import { placeOfZone } from '../../ui/dateText'
import type { DateWords } from './dateWords'
import classes from './DateTimeFields.module.css'

export interface DateAndTime {
  readonly date: LocalDate | null
  /** `HH:mm`; empty until it is complete. */
  readonly time: string
}

export function splitDateTime(at: LocalDateTime | null): DateAndTime {
  return { date: at ? (at.slice(0, 10) as LocalDate) : null, time: at ? at.slice(11, 16) : '' }
}

/** Undefined while something is missing. */
export function joinDateTime({ date, time }: DateAndTime): LocalDateTime | undefined {
  const clock = /^\d{2}:\d{2}/.exec(time)?.[0]
  return date && clock ? (`${date}T${clock}` as LocalDateTime) : undefined
}

interface DateTimeFieldsProps {
  readonly value: DateAndTime
  readonly onChange: (value: DateAndTime) => void
  readonly words: DateWords
  readonly timeZone: TimeZone
  readonly error?: string | undefined
  readonly isClearable?: boolean
  readonly hasAutoFocus?: boolean
  /** Where the calendar opens without covering what comes next. */
  readonly calendarSide?: 'bottom-start' | 'left-start'
}

/** Date and time on the client's clock, which is named. */
export function DateTimeFields(props: DateTimeFieldsProps) {
  const {
    value,
    onChange,
    words,
    timeZone,
    error,
    isClearable = false,
    hasAutoFocus = false,
    calendarSide = 'bottom-start',
  } = props
  const firstDayOfWeek = useFirstDayOfWeek()
  return (
    <div>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <DateInput
          className={classes.date}
          label="Date"
          value={value.date}
          onChange={(date) => onChange({ ...value, date: date as LocalDate | null })}
          valueFormat={(date) => words.dayShort(date as LocalDate)}
          dateParser={(text) => words.parseDay(text) ?? null}
          firstDayOfWeek={(firstDayOfWeek % 7) as 0 | 1 | 6}
          clearable={isClearable}
          clearButtonProps={{ 'aria-label': 'Take the date away' }}
          data-autofocus={hasAutoFocus || undefined}
          error={error !== undefined}
          weekendDays={[]}
          popoverProps={{ position: calendarSide }}
        />
        <TimePicker
          label="Time"
          value={value.time}
          onChange={(time) => onChange({ ...value, time: time.slice(0, 5) })}
          format={words.usesTwelveHours ? '12h' : '24h'}
          hoursInputLabel="Hours"
          minutesInputLabel="Minutes"
          amPmInputLabel="am or pm"
          amPmLabels={{ am: 'am', pm: 'pm' }}
          disabled={!value.date}
          error={error !== undefined}
        />
      </Group>
      <p className={classes.zone}>
        Time in {placeOfZone(timeZone)} ({timeZone})
      </p>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
