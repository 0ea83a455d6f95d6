import { type OptionsFilter, Select, type SelectProps } from '@mantine/core'
import { matchesText } from './matchText'
import { type Choice, currencyChoices, localeChoices, timeZoneChoices } from './regions'

type RegionSelectProps = Omit<SelectProps, 'data' | 'searchable' | 'value' | 'onChange'> & {
  /** Optional only for the sake of what a form hands over. */
  readonly value?: string
  readonly onChange: (value: string) => void
}

const MOST_SHOWN = 60

const findByWords: OptionsFilter = ({ options, search }) =>
  options.filter((option) => 'label' in option && matchesText(search, option.label))

function RegionSelect({
  choices,
  value,
  onChange,
  ...props
}: RegionSelectProps & { readonly choices: readonly Choice[] }) {
  return (
    <Select
      {...props}
      data={choices as Choice[]}
      value={value || null}
      onChange={(chosen) => {
        if (typeof chosen === 'string') onChange(chosen)
      }}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      filter={findByWords}
      limit={MOST_SHOWN}
      nothingFoundMessage="Nothing found"
    />
  )
}

export function TimeZoneSelect(props: RegionSelectProps) {
  return <RegionSelect label="Time zone" {...props} choices={timeZoneChoices(props.value ?? '')} />
}

export function CurrencySelect(props: RegionSelectProps) {
  return <RegionSelect label="Currency" {...props} choices={currencyChoices(props.value ?? '')} />
}

export function LocaleSelect(props: RegionSelectProps) {
  return <RegionSelect label="Dates and numbers" {...props} choices={localeChoices(props.value ?? '')} />
}
