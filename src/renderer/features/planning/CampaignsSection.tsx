import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Campaign } from '#shared/planning/campaign'
import { backend } from '../../api/connection'
import { dateText } from '../../ui/dateText'
import { showUndo } from '../../ui/notices'
import { PlanSwatch } from '../../ui/PillarMark'
import { attempt } from '../../ui/attempt'
import { CampaignInspector } from './CampaignInspector'
import { nextPlanColor } from './planColors'
import { RowMenu } from '../../ui/RowMenu'
import classes from '../../ui/rows.module.css'

interface CampaignsSectionProps {
  readonly clientId: ClientId
  readonly campaigns: readonly Campaign[]
  readonly locale: string
}

/** `12 Mar 2026 to 4 Apr 2026`, `from 12 Mar 2026`, `until 4 Apr 2026`. */
function timeOf({ startsOn, endsOn }: Campaign, locale: string): string {
  if (startsOn && endsOn) return `${dateText(startsOn, locale)} to ${dateText(endsOn, locale)}`
  if (startsOn) return `from ${dateText(startsOn, locale)}`
  return endsOn ? `until ${dateText(endsOn, locale)}` : 'without dates'
}

export function CampaignsSection({ clientId, campaigns, locale }: CampaignsSectionProps) {
  const [selected, setSelected] = useState<string>()
  const edited = campaigns.find(({ id }) => id === selected)
  const planning = backend.api.planning
  const archive = async ({ id, name }: Campaign, isArchived: boolean) => {
    const set = (next: boolean) => planning.archiveCampaign({ clientId, campaignId: id, isArchived: next })
    if (!(await attempt(() => set(isArchived), isArchived ? 'Not archived' : 'Not restored'))) return
    if (isArchived) showUndo(`“${name}” archived`, () => set(false))
  }
  const remove = async ({ id, name, color, startsOn, endsOn, notes, archivedAtUtc }: Campaign) => {
    if (!(await attempt(() => planning.deleteCampaign({ clientId, campaignId: id }), 'Not deleted'))) return
    if (selected === id) setSelected(undefined)
    showUndo(`“${name}” deleted`, async () => {
      const back = await planning.createCampaign({ clientId, campaign: { name, color, startsOn, endsOn, notes } })
      if (archivedAtUtc) await planning.archiveCampaign({ clientId, campaignId: back.id, isArchived: true })
    })
  }
  const list = (shown: readonly Campaign[], label: string) => (
    <ul className={classes.list} aria-label={label}>
      {shown.map((campaign) => (
        <li key={campaign.id} className={classes.row} data-selected={campaign.id === selected || undefined}>
          <PlanSwatch color={campaign.color} />
          <span className={classes.name}>
            <button type="button" className={classes.open} onClick={() => setSelected(campaign.id)}>
              <bdi>{campaign.name}</bdi>
            </button>
          </span>
          <span className={classes.fact} data-minor>
            {campaign.postCount === 1 ? '1 post' : `${campaign.postCount.toLocaleString('en')} posts`}
          </span>
          <span className={classes.fact}>{timeOf(campaign, locale)}</span>
          <RowMenu
            name={campaign.name}
            onEdit={() => setSelected(campaign.id)}
            {...(campaign.archivedAtUtc === null
              ? { onArchive: () => void archive(campaign, true) }
              : { onRestore: () => void archive(campaign, false) })}
            onDelete={() => void remove(campaign)}
          />
        </li>
      ))}
    </ul>
  )
  const active = campaigns.filter(({ archivedAtUtc }) => archivedAtUtc === null)
  const archived = campaigns.filter(({ archivedAtUtc }) => archivedAtUtc !== null)
  return (
    <section className={classes.section} aria-labelledby="plan-campaigns">
      <div className={classes.head}>
        <h2 id="plan-campaigns" className={classes.heading}>
          Campaigns
        </h2>
        <div className={classes.headEnd}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setSelected('new')}
          >
            New campaign
          </Button>
        </div>
      </div>
      {active.length === 0 ? (
        <p className={classes.text}>
          Posts that belong together for a time. A campaign with dates is a band in the month.
        </p>
      ) : (
        list(active, 'Campaigns')
      )}
      {archived.length > 0 && (
        <div className={classes.archived}>
          <h3 className={classes.archivedTitle}>Archived</h3>
          {list(archived, 'Archived campaigns')}
        </div>
      )}
      {selected === 'new' || edited ? (
        <CampaignInspector
          key={selected}
          clientId={clientId}
          campaign={edited}
          newColor={nextPlanColor(campaigns.map(({ color }) => color))}
          onClose={() => setSelected(undefined)}
        />
      ) : null}
    </section>
  )
}
