import { useComputedColorScheme, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import type { LocalDate } from '#shared/kernel/time'
import { campaignSpans } from '#shared/planning/campaign'
import type { ShownCampaign } from '../../api/useClientPlan'
import { clientTint } from '../../ui/color'
import classes from './CampaignBands.module.css'
import { CHIP_HEIGHT } from './monthView'

/** Bands below each other in a week; further campaigns are counted. */
const MOST_BANDS = 2
/** Height in pixels that the style sheet and the arithmetic share. */
const BAND_HEIGHT = 18

const NO_CAMPAIGNS: readonly ShownCampaign[] = []

/** How many bands lie below each other in a week. */
export function bandsOfWeek(
  week: readonly { readonly date: LocalDate }[],
  campaigns: readonly ShownCampaign[] = NO_CAMPAIGNS,
): number {
  const spans = campaignSpans(
    week.map(({ date }) => date),
    campaigns,
  )
  return Math.min(MOST_BANDS, Math.max(0, ...spans.map(({ lane }) => lane + 1)))
}

/** The posts that a day can show when campaigns take some of its room. */
export function chipsBelowBands(chipLimit: number, bands: number): number {
  return Math.max(1, chipLimit - Math.ceil((bands * BAND_HEIGHT) / CHIP_HEIGHT))
}

interface CampaignBandsProps {
  readonly week: readonly { readonly date: LocalDate }[]
  readonly campaigns: readonly ShownCampaign[]
}

/** The campaigns of a week as bands over its days. Nothing to click on: the days below take it. */
export const CampaignBands = memo(function CampaignBands({ week, campaigns }: CampaignBandsProps) {
  const scheme = useComputedColorScheme('light')
  const spans = campaignSpans(
    week.map(({ date }) => date),
    campaigns,
  )
  const hidden = spans.filter(({ lane }) => lane >= MOST_BANDS).length
  return (
    <div className={classes.bands} aria-hidden>
      {spans
        .filter(({ lane }) => lane < MOST_BANDS)
        .map((span) => {
          const tint = clientTint(span.color, scheme)
          return (
            <div
              key={span.id}
              className={classes.band}
              data-start={span.isStart || undefined}
              data-end={span.isEnd || undefined}
              style={{
                gridColumn: `${span.firstColumn + 1} / ${span.lastColumn + 2}`,
                gridRow: span.lane + 1,
                background: tint.wash,
                borderColor: tint.fill,
              }}
            >
              <bdi>{span.name}</bdi>
              {hidden > 0 && span.lane === MOST_BANDS - 1 ? ` · ${hidden} more` : ''}
            </div>
          )
        })}
    </div>
  )
})

/** The same for those who do not see the bands. */
export function CampaignWords({
  weeks,
  campaigns,
}: {
  readonly weeks: readonly (readonly { readonly date: LocalDate }[])[]
  readonly campaigns: readonly ShownCampaign[]
}) {
  const shown = campaignSpans(
    weeks.flat().map(({ date }) => date),
    campaigns,
  )
  if (shown.length === 0) return null
  return <VisuallyHidden>{`Campaigns: ${shown.map(({ name }) => name).join(', ')}`}</VisuallyHidden>
}
