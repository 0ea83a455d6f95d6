import { Button, Group, Modal, NumberInput, Radio, Stack } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import '@mantine/dates/styles.css'
import { type FormEvent, useState } from 'react'
import type { MoveTarget } from '#shared/calendar/bulk'
import type { LocalDate } from '#shared/kernel/time'
import { useFirstDayOfWeek } from '../../../api/studio'
import type { DateWords } from '../dateWords'
import { countOf } from '../postWords'
import classes from './bulk.module.css'

interface MoveManyDialogProps {
  readonly count: number
  readonly today: LocalDate
  readonly words: DateWords
  readonly onMove: (to: MoveTarget, done: string) => void
  readonly onClose: () => void
}

/** Moves the posts by so many days, or all to one day; each keeps its time of day. */
export function MoveManyDialog({ count, today, words, onMove, onClose }: MoveManyDialogProps) {
  const firstDayOfWeek = useFirstDayOfWeek()
  const [kind, setKind] = useState<'days' | 'date'>('days')
  const [days, setDays] = useState<number | string>(7)
  const [date, setDate] = useState<LocalDate | null>(today)
  const isWhole = typeof days === 'number' && Number.isInteger(days) && days !== 0 && Math.abs(days) <= 3_660
  const target: MoveTarget | undefined =
    kind === 'days' ? (isWhole ? { days } : undefined) : date === null ? undefined : { date }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (!target) return
    onClose()
    onMove(
      target,
      'days' in target
        ? `moved ${countOf(Math.abs(target.days), 'day')} ${target.days > 0 ? 'later' : 'earlier'}`
        : `moved to ${words.dayShort(target.date)}`,
    )
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Move ${countOf(count, 'post')}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Radio.Group value={kind} onChange={(next) => setKind(next as 'days' | 'date')} aria-label="How to move">
          <Stack gap="sm">
            <Radio value="days" label="By a number of days" />
            {kind === 'days' && (
              <NumberInput
                className={classes.indented}
                label="Days later, or earlier with a minus"
                data-autofocus
                value={days}
                onChange={setDays}
                allowDecimal={false}
                min={-3_660}
                max={3_660}
                error={days !== '' && !isWhole ? 'A whole number of days, at most ten years' : undefined}
              />
            )}
            <Radio value="date" label="All to one day" />
            {kind === 'date' && (
              <DateInput
                className={classes.indented}
                label="Day"
                value={date}
                onChange={(next) => setDate(next as LocalDate | null)}
                valueFormat={(shown) => words.dayShort(shown as LocalDate)}
                dateParser={(text) => words.parseDay(text) ?? null}
                firstDayOfWeek={(firstDayOfWeek % 7) as 0 | 1 | 6}
                weekendDays={[]}
                popoverProps={{ position: 'left-start' }}
              />
            )}
          </Stack>
        </Radio.Group>
        <p className={classes.note}>
          Each post keeps its time of day. What has no date, or would fall into the hour that daylight saving skips,
          stays and is named.
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!target}>
            Move
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
