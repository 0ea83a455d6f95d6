import { Checkbox, MultiSelect, NativeSelect } from '@mantine/core'
import { PostState } from '#shared/calendar/post'
import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import type { ClientProfile } from '#shared/clients/client'
import type { PostTablePreview } from '#shared/exchange/contract'
import { channelLabels, DateOrder, type PostTableSettings } from '#shared/exchange/postTable'
import type { ChannelId } from '#shared/kernel/ids'
import type { TimeZone } from '#shared/kernel/time'
import panel from '../../ui/ImportPanel.module.css'
import { TimeZoneSelect } from '../../ui/RegionSelects'
import classes from './ExchangePage.module.css'

const NOT_CHOSEN = 'not-chosen'
const LEFT_OUT = 'left-out'

interface ReadingChoicesProps {
  readonly client: ClientProfile
  readonly preview: PostTablePreview
  readonly onChange: (changes: Partial<PostTableSettings>) => void
}

/** How times, states and channels of the file are understood. */
export function ReadingChoices({ client, preview, onChange }: ReadingChoicesProps) {
  const { settings, unknownChannels } = preview
  const labels = channelLabels(client.channels)
  const channels = client.channels.map(({ id }) => ({ value: id as string, label: labels.get(id) ?? '' }))
  const names = [...new Set([...settings.channelNames.map(({ name }) => name), ...unknownChannels])]
  const chosenFor = (name: string): string => {
    const chosen = settings.channelNames.find((each) => each.name === name)
    return chosen ? (chosen.channelId ?? LEFT_OUT) : NOT_CHOSEN
  }
  const chooseFor = (name: string, value: string) => {
    const others = settings.channelNames.filter((each) => each.name !== name)
    if (value === NOT_CHOSEN) return onChange({ channelNames: others })
    onChange({ channelNames: [...others, { name, channelId: value === LEFT_OUT ? null : (value as ChannelId) }] })
  }
  return (
    <section aria-label="How it is read">
      <h3 className={panel.subtitle}>How it is read</h3>
      <div className={classes.choices}>
        <NativeSelect
          label="Dates such as 03/04/2026"
          description={preview.isDateOrderCertain ? 'As the dates of the file show' : 'No date of the file tells'}
          value={settings.dateOrder}
          onChange={(event) => onChange({ dateOrder: DateOrder.parse(event.currentTarget.value) })}
          data={[
            { value: 'day-first', label: 'Day first: 3 April' },
            { value: 'month-first', label: 'Month first: 4 March' },
          ]}
        />
        <TimeZoneSelect
          label="Times of the file are in"
          description="Posts get the client’s own time"
          value={settings.timeZone}
          onChange={(timeZone) => onChange({ timeZone: timeZone as TimeZone })}
        />
        <NativeSelect
          label="Rows without a state become"
          description="Without a date, at most a draft"
          value={settings.state}
          onChange={(event) => onChange({ state: PostState.parse(event.currentTarget.value) })}
          data={PostState.options.map((value) => ({ value, label: POST_STATE_NAMES[value] }))}
        />
        <MultiSelect
          label="Rows without a channel go to"
          description="None leaves the channels open"
          value={settings.channelIds}
          onChange={(ids) => onChange({ channelIds: ids as ChannelId[] })}
          data={channels}
          placeholder={settings.channelIds.length === 0 ? 'No channel' : ''}
          clearable={false}
        />
        {names.map((name) => (
          <NativeSelect
            key={name}
            label={
              <>
                “<bdi>{name}</bdi>” in the file is
              </>
            }
            value={chosenFor(name)}
            onChange={(event) => chooseFor(name, event.currentTarget.value)}
            data={[
              { value: NOT_CHOSEN, label: 'Not matched yet' },
              ...channels,
              { value: LEFT_OUT, label: 'Left out' },
            ]}
          />
        ))}
        <Checkbox
          label="The first row holds the names of the columns"
          checked={settings.hasHeader}
          onChange={(event) => onChange({ hasHeader: event.currentTarget.checked })}
        />
      </div>
    </section>
  )
}
