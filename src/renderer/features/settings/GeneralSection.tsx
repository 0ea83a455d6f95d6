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
        <LeadMinutes
          key={settings.postReminderLeadMinutes}
          minutes={settings.postReminderLeadMinutes}
          onChange={(postReminderLeadMinutes) => change({ postReminderLeadMinutes })}
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

/** Stored when the field is left or Enter is pressed, not with each digit. */
function LeadMinutes({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const [typed, setTyped] = useState<number | string>(minutes)
  const isValid = typeof typed === 'number' && Number.isInteger(typed) && typed >= 0 && typed <= MOST_LEAD_MINUTES
  const store = () => {
    if (isValid && typed !== minutes) onChange(typed)
  }
  return (
    <NumberInput
      className={classes.narrow}
      label="Minutes before a post is due"
      description="When the notification comes. 0: at the time itself."
      value={typed}
      min={0}
      max={MOST_LEAD_MINUTES}
      clampBehavior="none"
      allowDecimal={false}
      error={isValid ? undefined : `From 0 to ${MOST_LEAD_MINUTES.toLocaleString('en')} minutes: “${typed}”`}
      onChange={setTyped}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.key === 'Enter') store()
      }}
    />
  )
}
