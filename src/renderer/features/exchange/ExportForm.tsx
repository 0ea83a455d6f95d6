import { Button, Checkbox, Group, Radio, Select } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import '@mantine/dates/styles.css'
import { IconAlertTriangle, IconCheck, IconFileExport } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { ClientProfile } from '#shared/clients/client'
import { addDays, type LocalDate, type Month, monthOf } from '#shared/kernel/time'
import type { CalendarExportFormat } from '#shared/rpc/hostApi'
import { useHostCommand } from '../../api/hooks'
import { useFirstDayOfWeek } from '../../api/studio'
import { dateText, dayOf, writtenIn } from '../../ui/dateText'
import { showFailure } from '../../ui/notices'
import { useNow } from '../../ui/useNow'
import classes from './ExchangePage.module.css'
import { type RangeName, rangeNamed, RANGES } from './exportRanges'

const FORMATS: readonly { readonly value: CalendarExportFormat; readonly name: string; readonly text: string }[] = [
  { value: 'pdf-month', name: 'PDF, months', text: 'A page for each month, in the client’s brand' },
  { value: 'pdf-list', name: 'PDF, list', text: 'Day by day with captions, in the client’s brand' },
  { value: 'ics', name: 'Calendar program', text: 'ICS; reading it again updates the entries' },
  { value: 'csv', name: 'Table', text: 'CSV with every text; can be imported here again' },
]

/** A range of the calendar as a file in the workspace's folder of exports. */
export function ExportForm({ client }: { readonly client: ClientProfile }) {
  const today = dayOf(useNow(), client.timeZone) as LocalDate
  const locale = writtenIn(client.locale)
  const firstDayOfWeek = useFirstDayOfWeek()
  const [format, setFormat] = useState<CalendarExportFormat>('pdf-month')
  const [rangeName, setRangeName] = useState<RangeName>('this-month')
  const [range, setRange] = useState(() => rangeNamed('this-month', monthOf(today) as Month))
  const [hasUndated, setUndated] = useState(false)
  const exported = useHostCommand('exportCalendar')
  const show = useHostCommand('showExport', { onError: (error) => showFailure(error, 'Not shown') })

  const chooseRange = (name: RangeName) => {
    setRangeName(name)
    if (name !== 'own') setRange(rangeNamed(name, monthOf(today) as Month))
  }
  const setDay = (changes: Partial<typeof range>) => {
    setRangeName('own')
    setRange({ ...range, ...changes })
  }
  const isBackwards = range.last < range.from
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBackwards) return
    exported.mutate({ clientId: client.id, from: range.from, to: addDays(range.last, 1), format, hasUndated })
  }
  const dayProps = {
    valueFormat: (day: string) => dateText(day, locale),
    firstDayOfWeek: (firstDayOfWeek % 7) as 0 | 1 | 6,
    weekendDays: [],
    w: 160,
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Radio.Group
        aria-label="What it becomes"
        value={format}
        onChange={(value) => setFormat(value as CalendarExportFormat)}
        w="100%"
      >
        <div className={classes.formats}>
          {FORMATS.map(({ value, name, text }) => (
            <Radio.Card key={value} value={value} className={classes.format} aria-label={`${name}: ${text}`}>
              <Radio.Indicator className={classes.indicator} />
              <span>
                <span className={classes.formatName}>{name}</span>
                <span className={classes.formatText}>{text}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <Group align="flex-start" gap="sm">
        <Select
          label="Days"
          w={180}
          allowDeselect={false}
          data={RANGES}
          value={rangeName}
          onChange={(name) => name && chooseRange(name as RangeName)}
        />
        <DateInput
          {...dayProps}
          label="From"
          value={range.from}
          onChange={(day) => day && setDay({ from: day as LocalDate })}
        />
        <DateInput
          {...dayProps}
          label="To"
          value={range.last}
          onChange={(day) => day && setDay({ last: day as LocalDate })}
          error={isBackwards ? `Before ${dateText(range.from, locale)}` : undefined}
        />
      </Group>
      {format === 'csv' && (
        <Checkbox
          label="With ideas and drafts that have no date"
          checked={hasUndated}
          onChange={(event) => setUndated(event.currentTarget.checked)}
        />
      )}
      <div className={classes.outcome}>
        <Button
          type="submit"
          loading={exported.isPending}
          disabled={isBackwards}
          leftSection={<IconFileExport size={16} aria-hidden />}
        >
          Export
        </Button>
        <span role="status" className={classes.outcome}>
          {exported.isPending && 'Writing the file…'}
          {exported.isSuccess && (
            <>
              <IconCheck size={16} aria-hidden />
              <bdi>{exported.data.file.split(/[/\\]/).at(-1)}</bdi>
              <span>
                {exported.data.posts.toLocaleString('en')} {exported.data.posts === 1 ? 'post' : 'posts'}
              </span>
              <Button variant="default" size="compact-sm" onClick={() => show.mutate({ file: exported.data.file })}>
                Show in folder
              </Button>
            </>
          )}
        </span>
        {exported.isError && (
          <span className={classes.failed} role="alert">
            <IconAlertTriangle size={16} aria-hidden /> {exported.error.message}
          </span>
        )}
      </div>
    </form>
  )
}
