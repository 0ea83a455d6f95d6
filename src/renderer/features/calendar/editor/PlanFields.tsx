import { Select, SimpleGrid } from '@mantine/core'
import type { CampaignId, PillarId } from '#shared/kernel/ids'
import { useBackendQuery } from '../../../api/hooks'
import { PlanSwatch } from '../../../ui/PillarMark'
import type { PostEditing } from './postEditing'

interface Choice {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly archivedAtUtc: string | null
}

/** Which content pillar and campaign the post belongs to. */
export function PlanFields({ editing }: { readonly editing: PostEditing }) {
  const plan = useBackendQuery('planning', 'listPillars', { clientId: editing.profile.id })
  if (!plan.data) return null
  const { pillarId, campaignId } = editing.fields
  const { pillars, campaigns } = plan.data
  // Nothing to choose from yet: the plan of the calendar is where they are made.
  if (pillars.length === 0 && campaigns.length === 0) return null
  return (
    <SimpleGrid cols={2} spacing="md">
      <PlanSelect
        label="Pillar"
        choices={pillars}
        value={pillarId}
        onChange={(id) => editing.edit({ pillarId: id as PillarId | null })}
      />
      <PlanSelect
        label="Campaign"
        choices={campaigns}
        value={campaignId}
        onChange={(id) => editing.edit({ campaignId: id as CampaignId | null })}
      />
    </SimpleGrid>
  )
}

interface PlanSelectProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

function PlanSelect({ label, choices, value, onChange }: PlanSelectProps) {
  // An archived one is no longer offered; a post that has it keeps it.
  const offered = choices.filter(({ id, archivedAtUtc }) => archivedAtUtc === null || id === value)
  const colorOf = (id: string | null) => choices.find((choice) => choice.id === id)?.color
  const color = colorOf(value)
  return (
    <Select
      label={label}
      placeholder="None"
      clearable
      searchable={offered.length > 8}
      clearButtonProps={{ 'aria-label': `No ${label.toLowerCase()}` }}
      comboboxProps={{ withinPortal: true }}
      data={offered.map(({ id, name, archivedAtUtc }) => ({
        value: id,
        label: archivedAtUtc === null ? name : `${name} (archived)`,
      }))}
      value={value}
      onChange={onChange}
      leftSection={color ? <PlanSwatch color={color} /> : null}
      renderOption={({ option }) => (
        <>
          <PlanSwatch color={colorOf(option.value) ?? '#8f8476'} />
          <bdi style={{ marginInlineStart: 8 }}>{option.label}</bdi>
        </>
      )}
    />
  )
}
