import { Chip, Group, Input, NumberInput, Radio, Select, Stack, TextInput } from '@mantine/core'
import type { Frequency, Weekday } from '#shared/series/rule'
import { WEEKDAYS } from '#shared/series/rule'
import { ordinalWord } from '#shared/series/ordinalWord'
import { WEEKDAY_NAMES } from '#shared/series/ruleWords'
import { type MonthlyKind, ORDINALS, type RepeatChoice, type ShortMonths } from './repeatChoice'
import classes from './series.module.css'

interface RepeatFieldsProps {
  readonly choice: RepeatChoice
  readonly errors: Partial<Record<string, string>>
  readonly onChange: (changes: Partial<RepeatChoice>) => void
}

const FREQUENCY_CHOICES = [
  { value: 'daily', label: 'Day' },
  { value: 'weekly', label: 'Week' },
  { value: 'monthly', label: 'Month' },
  { value: 'yearly', label: 'Year' },
  { value: 'rule', label: 'By a rule (RFC 5545)' },
]

/** How often: the same few fields for what most people need, a rule for the rest. */
export function RepeatFields({ choice, errors, onChange }: RepeatFieldsProps) {
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-start" wrap="nowrap">
        {choice.frequency !== 'rule' && (
          <NumberInput
            label="Every"
            className={classes.number}
            value={choice.interval}
            min={1}
            max={1_000}
            allowDecimal={false}
            error={errors['interval']}
            onChange={(interval) => onChange({ interval })}
          />
        )}
        <Select
          label={choice.frequency === 'rule' ? 'Repeat' : 'Unit'}
          className={classes.unit}
          data={FREQUENCY_CHOICES}
          value={choice.frequency}
          allowDeselect={false}
          data-autofocus
          onChange={(value) => value && onChange({ frequency: value as Frequency | 'rule' })}
        />
      </Group>
      {choice.frequency === 'weekly' && <WeekdayFields {...{ choice, errors, onChange }} />}
      {choice.frequency === 'monthly' && <MonthFields {...{ choice, errors, onChange }} />}
      {choice.frequency === 'yearly' && (
        <p className={classes.note}>On the day of this post. 29 February comes in leap years only.</p>
      )}
      {choice.frequency !== 'monthly' && choice.frequency !== 'rule' && errors['day'] && (
        <Input.Error>{errors['day']}</Input.Error>
      )}
      {choice.frequency === 'rule' && (
        <TextInput
          label="Rule"
          description="RRULE of RFC 5545 without a start, such as FREQ=MONTHLY;BYDAY=2TU;COUNT=12. The time is that of the post."
          classNames={{ input: classes.rule ?? '' }}
          spellCheck={false}
          value={choice.text}
          error={errors['rule']}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}

function WeekdayFields({ choice, errors, onChange }: RepeatFieldsProps) {
  return (
    <Input.Wrapper label="On" error={errors['weekdays']} role="group" labelElement="div">
      <Chip.Group
        multiple
        value={[...choice.weekdays]}
        onChange={(weekdays) => onChange({ weekdays: weekdays as Weekday[] })}
      >
        <Group gap={6} mt={4}>
          {WEEKDAYS.map((weekday) => (
            <Chip key={weekday} value={weekday} size="sm" variant="outline" aria-label={WEEKDAY_NAMES[weekday]}>
              {WEEKDAY_NAMES[weekday].slice(0, 3)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  )
}

function MonthFields({ choice, errors, onChange }: RepeatFieldsProps) {
  const isLong = typeof choice.day === 'number' && choice.day > 28
  return (
    <Radio.Group
      label="On"
      value={choice.monthlyKind}
      onChange={(value) => onChange({ monthlyKind: value as MonthlyKind })}
    >
      <Stack gap="xs" mt={4}>
        <Group gap="sm" align="flex-start">
          <Radio value="day" label="Day" className={classes.kind} />
          <NumberInput
            aria-label="Day of the month"
            size="xs"
            className={classes.number}
            value={choice.day}
            min={1}
            max={31}
            allowDecimal={false}
            disabled={choice.monthlyKind !== 'day'}
            error={errors['day']}
            onChange={(day) => onChange({ day })}
          />
          {choice.monthlyKind === 'day' && isLong && (
            <Select
              aria-label="In shorter months"
              size="xs"
              className={classes.short}
              data={[
                { value: 'last-day', label: 'In shorter months: the last day' },
                { value: 'skip', label: 'In shorter months: not at all' },
              ]}
              value={choice.shortMonths}
              allowDeselect={false}
              onChange={(value) => value && onChange({ shortMonths: value as ShortMonths })}
            />
          )}
        </Group>
        <Radio value="last-day" label="The last day of the month" />
        <Group gap="sm">
          <Radio value="weekday" label="The" className={classes.kind} />
          <Select
            aria-label="Which one"
            size="xs"
            className={classes.number}
            data={ORDINALS.map((ordinal) => ({ value: String(ordinal), label: ordinalWord(ordinal) }))}
            value={String(choice.ordinal)}
            allowDeselect={false}
            disabled={choice.monthlyKind !== 'weekday'}
            onChange={(value) => value && onChange({ ordinal: Number(value) })}
          />
          <Select
            aria-label="Weekday"
            size="xs"
            className={classes.weekday}
            data={WEEKDAYS.map((weekday) => ({ value: weekday, label: WEEKDAY_NAMES[weekday] }))}
            value={choice.weekday}
            allowDeselect={false}
            disabled={choice.monthlyKind !== 'weekday'}
            onChange={(value) => value && onChange({ weekday: value as Weekday })}
          />
        </Group>
      </Stack>
    </Radio.Group>
  )
}
