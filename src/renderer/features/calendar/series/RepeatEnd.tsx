import { Group, NumberInput, Radio, Stack } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import '@mantine/dates/styles.css'
import type { LocalDate } from '#shared/kernel/time'
import { useFirstDayOfWeek } from '../../../api/studio'
import type { DateWords } from '../dateWords'
import type { RepeatChoice } from './repeatChoice'
import classes from './series.module.css'

interface RepeatEndProps {
  readonly choice: RepeatChoice
  readonly errors: Partial<Record<string, string>>
  readonly words: DateWords
  readonly onChange: (changes: Partial<RepeatChoice>) => void
}

/** When it ends: never, on a day, or after so many times. */
export function RepeatEnd({ choice, errors, words, onChange }: RepeatEndProps) {
  const firstDayOfWeek = useFirstDayOfWeek()
  return (
    <Radio.Group
      label="Ends"
      value={choice.ends}
      onChange={(value) => onChange({ ends: value as RepeatChoice['ends'] })}
    >
      <Stack gap="xs" mt={4}>
        <Radio value="never" label="Never" />
        <Group gap="sm" align="flex-start">
          <Radio value="on" label="On" className={classes.kind} />
          <DateInput
            aria-label="Last day"
            size="xs"
            className={classes.until}
            value={choice.until}
            onChange={(until) => onChange({ until: until as LocalDate | null })}
            valueFormat={(date) => words.dayShort(date as LocalDate)}
            dateParser={(text) => words.parseDay(text) ?? null}
            firstDayOfWeek={(firstDayOfWeek % 7) as 0 | 1 | 6}
            weekendDays={[]}
            disabled={choice.ends !== 'on'}
            error={choice.ends === 'on' && errors['until']}
          />
        </Group>
        <Group gap="sm" align="flex-start">
          <Radio value="after" label="After" className={classes.kind} />
          <NumberInput
            aria-label="How many times"
            size="xs"
            className={classes.until}
            suffix=" times"
            value={choice.count}
            min={1}
            max={3_650}
            allowDecimal={false}
            disabled={choice.ends !== 'after'}
            error={choice.ends === 'after' && errors['count']}
            onChange={(count) => onChange({ count })}
          />
        </Group>
      </Stack>
    </Radio.Group>
  )
}
