import { ActionIcon, Button, Checkbox, Group, Select, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { ClientId } from '#shared/kernel/ids'
import type { planningContract } from '#shared/planning/contract'
import { type DatePreferences, HOLIDAY_KIND_NAMES, HolidayKind } from '#shared/planning/dates'
import { backend } from '../../api/connection'
import { attempt } from '../../ui/attempt'
import classes from './DatesPart.module.css'
import rows from '../../ui/rows.module.css'

export type DatesPlan = z.output<(typeof planningContract)['getDates']['output']>

interface HolidaysSectionProps {
  readonly clientId: ClientId
  readonly dates: DatesPlan
}

/** Whose holidays are shown, and which kinds of them. Each choice is stored at once. */
export function HolidaysSection({ clientId, dates }: HolidaysSectionProps) {
  const { countries, parts, unknownCountry } = dates
  // What was just chosen is shown at once, until the store says the same.
  const stored = JSON.stringify(dates.preferences)
  const [chosen, setChosen] = useState<{ readonly before: string; readonly preferences: DatePreferences }>()
  const preferences = chosen?.before === stored ? chosen.preferences : dates.preferences
  const [isAdding, setAdding] = useState(false)
  const countryData = countries.map(({ code, name }) => ({ value: code, label: name }))
  const store = async (changes: Partial<DatePreferences>) => {
    const next = { ...preferences, ...changes }
    setChosen({ before: stored, preferences: next })
    const done = await attempt(
      () => backend.api.planning.setDatePreferences({ clientId, preferences: next }),
      'Not changed',
    )
    if (!done) setChosen(undefined)
  }
  const setRegion = (index: number, region: DatePreferences['regions'][number] | undefined) =>
    void store({
      regions:
        region === undefined
          ? preferences.regions.filter((_, other) => other !== index)
          : preferences.regions.with(index, region),
    })
  return (
    <section className={rows.section} aria-labelledby="plan-holidays">
      <div className={rows.head}>
        <h2 id="plan-holidays" className={rows.heading}>
          Holidays
        </h2>
      </div>
      <p className={rows.text}>
        Shown at the top of a day, in the client’s language. The data come with the app; days that follow the moon may
        move by a day.
      </p>
      {unknownCountry && (
        <p className={classes.note}>
          No holidays are shipped for {unknownCountry}. Own dates take their place, or choose another country.
        </p>
      )}
      <div className={classes.regions}>
        {preferences.regions.map((region, index) => {
          const isSame = dates.preferences.regions[index]?.country === region.country
          const { states = [], regions = [] } = (isSame && parts[index]) || {}
          const name = countries.find(({ code }) => code === region.country)?.name ?? region.country
          return (
            <div key={`${index} ${region.country}`} className={classes.region} role="group" aria-label={name}>
              <Select
                label="Country"
                searchable
                allowDeselect={false}
                data={countryData}
                value={region.country}
                onChange={(country) => country && setRegion(index, { country, state: null, region: null })}
              />
              {states.length > 0 ? (
                <Select
                  label="State"
                  placeholder="Whole country"
                  searchable
                  clearable
                  clearButtonProps={{ 'aria-label': 'Whole country' }}
                  data={states.map(({ code, name: label }) => ({ value: code, label }))}
                  value={region.state}
                  onChange={(state) => setRegion(index, { ...region, state, region: null })}
                />
              ) : (
                <span />
              )}
              {regions.length > 0 ? (
                <Select
                  label="Region"
                  placeholder="Whole state"
                  clearable
                  clearButtonProps={{ 'aria-label': 'Whole state' }}
                  data={regions.map(({ code, name: label }) => ({ value: code, label }))}
                  value={region.region}
                  onChange={(part) => setRegion(index, { ...region, region: part })}
                />
              ) : (
                <span />
              )}
              <Tooltip label="Remove">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={36}
                  aria-label={`Remove ${name}`}
                  onClick={() => setRegion(index, undefined)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </div>
          )
        })}
        {isAdding ? (
          <Select
            label="Country"
            searchable
            defaultDropdownOpened
            data-autofocus
            autoFocus
            data={countryData.filter(({ value }) => !preferences.regions.some(({ country }) => country === value))}
            value={null}
            onBlur={() => setAdding(false)}
            onChange={(country) => {
              setAdding(false)
              if (country) void store({ regions: [...preferences.regions, { country, state: null, region: null }] })
            }}
          />
        ) : (
          <Button
            variant="default"
            size="xs"
            style={{ alignSelf: 'start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            Add a country
          </Button>
        )}
      </div>
      <Checkbox.Group
        className={classes.kinds}
        label="Kinds to show"
        value={preferences.kinds}
        onChange={(kinds) => void store({ kinds: kinds as HolidayKind[] })}
      >
        <Group gap="md" mt={8}>
          {HolidayKind.options.map((kind) => (
            <Checkbox key={kind} value={kind} label={HOLIDAY_KIND_NAMES[kind]} />
          ))}
        </Group>
      </Checkbox.Group>
    </section>
  )
}
