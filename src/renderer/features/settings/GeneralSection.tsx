import { Input, NumberInput, SegmentedControl, Stack, Switch } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings, ThemePreference } from '#shared/settings/settings'
import { queryKeyOf, useBackendCommand, useHostCommand } from '../../api/hooks'
import { computerTimeZone } from '../../api/studio'
import { FormSection } from '../../ui/FormSection'
import { showFailure } from '../../ui/notices'
import { TimeZoneSelect } from '../../ui/RegionSelects'
import classes from './SettingsPage.module.css'

const THEMES: { value: ThemePreference; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
const FIRST_DAYS = [
  { value: '1', label: 'Monday' },
  { value: '7', label: 'Sunday' },
  { value: '6', label: 'Saturday' },
]
const MOST_LEAD_MINUTES = 1_440
const MOST_MISSED_HOURS = 720

export function GeneralSection({ settings }: { settings: Settings }) {
  const queryClient = useQueryClient()
  const key = queryKeyOf('settings', 'getSettings', {})
  const update = useBackendCommand('settings', 'updateSettings', {
    // Shown at once: keys that are pressed faster than it is stored go on from what was chosen last.
    onMutate: async ({ changes }) => {
      await queryClient.cancelQueries({ queryKey: key })
      queryClient.setQueryData<Settings>(key, (shown) => shown && { ...shown, ...(changes as Partial<Settings>) })
    },
    onError: (error) => {
      showFailure(error)
      void queryClient.invalidateQueries({ queryKey: key })
    },
  })
  const setTheme = useHostCommand('setTheme', { onError: (error) => showFailure(error, 'Theme not changed') })
  const change = (changes: Partial<Settings>) => update.mutate({ changes })
  return (
    <>
      <FormSection id="settings-look" title="Look">
        <Choice
          label="Theme"
          data={THEMES}
          value={settings.theme}
          onChange={(value) => {
            const theme = value as ThemePreference
            setTheme.mutate({ theme })
            change({ theme })
          }}
        />
      </FormSection>
      <FormSection id="settings-time" title="Time">
        <Stack gap="md" className={classes.narrow}>
          <Switch
            label="Follow this computer’s time zone"
            checked={settings.timeZone === null}
            onChange={(event) => change({ timeZone: event.currentTarget.checked ? null : computerTimeZone() })}
          />
          {settings.timeZone === null ? null : (
            <TimeZoneSelect
              description="Decides when your day begins and ends. Posts keep their client’s time."
              value={settings.timeZone}
              onChange={(timeZone) => change({ timeZone: timeZone as Settings['timeZone'] })}
            />
          )}
        </Stack>
        <Choice
          label="The week starts on"
          data={FIRST_DAYS}
          value={String(settings.firstDayOfWeek)}
          onChange={(day) => change({ firstDayOfWeek: Number(day) as Settings['firstDayOfWeek'] })}
        />
      </FormSection>
      <FormSection id="settings-reminders" title="Reminders">
        <WholeNumber
          key={`lead-${settings.postReminderLeadMinutes}`}
          label="Minutes before a post is due"
          description="When the notification comes. 0: at the time itself."
          unit="minutes"
          value={settings.postReminderLeadMinutes}
          min={0}
          max={MOST_LEAD_MINUTES}
          onChange={(postReminderLeadMinutes) => change({ postReminderLeadMinutes })}
        />
        <WholeNumber
          key={`missed-${settings.missedAfterHours}`}
          label="Hours until a post counts as missed"
          description="After its time, while it is not marked as posted. What is on hold is left alone."
          unit="hours"
          value={settings.missedAfterHours}
          min={1}
          max={MOST_MISSED_HOURS}
          onChange={(missedAfterHours) => change({ missedAfterHours })}
        />
        <Switch
          label="Mute all notifications"
          description="What is due still appears in Today and Reminders."
          checked={settings.areNotificationsMuted}
          onChange={(event) => change({ areNotificationsMuted: event.currentTarget.checked })}
        />
      </FormSection>
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly data: { value: string; label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

function Choice({ label, ...control }: ChoiceProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div>
        <SegmentedControl aria-label={label} {...control} />
      </div>
    </Input.Wrapper>
  )
}

interface WholeNumberProps {
  readonly label: string
  readonly description: string
  /** In the plural: what the number counts. */
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** Stored when the field is left or Enter is pressed, not with each digit. */
function WholeNumber({ label, description, unit, value, min, max, onChange }: WholeNumberProps) {
  const [typed, setTyped] = useState<number | string>(value)
  const isValid = typeof typed === 'number' && Number.isInteger(typed) && typed >= min && typed <= max
  const store = () => {
    if (isValid && typed !== value) onChange(typed)
  }
  return (
    <NumberInput
      className={classes.narrow}
      label={label}
      description={description}
      value={typed}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      error={isValid ? undefined : `From ${min} to ${max.toLocaleString('en')} ${unit}: “${typed}”`}
      onChange={setTyped}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store()
      }}
    />
  )
}
