import { Button, Menu } from '@mantine/core'
import { IconTag } from '@tabler/icons-react'
import type { CampaignId, ClientId, PillarId } from '#shared/kernel/ids'
import { useBackendQuery } from '../../../api/hooks'

interface PlanMenuProps {
  readonly clientId: ClientId
  readonly isDisabled: boolean
  readonly onPlan: (
    changes: { readonly pillarId?: PillarId | null; readonly campaignId?: CampaignId | null },
    done: string,
  ) => void
}

/** Pillar and campaign of many posts; there are those of one client only. */
export function PlanMenu({ clientId, isDisabled, onPlan }: PlanMenuProps) {
  const { data } = useBackendQuery('planning', 'listPillars', { clientId })
  const isOffered = (item: { readonly archivedAtUtc: string | null }) => item.archivedAtUtc === null
  const pillars = data?.pillars.filter(isOffered) ?? []
  const campaigns = data?.campaigns.filter(isOffered) ?? []
  if (pillars.length + campaigns.length === 0) return null
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconTag size={14} aria-hidden />} disabled={isDisabled}>
          Pillar, campaign
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {pillars.length > 0 && <Menu.Label>Pillar</Menu.Label>}
        {pillars.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onPlan({ pillarId: id }, `now in the pillar ${name}`)}>
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
        {pillars.length > 0 && (
          <Menu.Item onClick={() => onPlan({ pillarId: null }, 'now in no pillar')}>No pillar</Menu.Item>
        )}
        {campaigns.length > 0 && <Menu.Label>Campaign</Menu.Label>}
        {campaigns.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onPlan({ campaignId: id }, `now in the campaign ${name}`)}>
            <bdi>{name}</bdi>
          </Menu.Item>
        ))}
        {campaigns.length > 0 && (
          <Menu.Item onClick={() => onPlan({ campaignId: null }, 'now in no campaign')}>No campaign</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
