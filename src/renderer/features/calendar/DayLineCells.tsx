import { IconFlag2 } from '@tabler/icons-react'
import { usePlanColor } from '../../ui/PillarMark'
import { DayMarkButton } from './DayMarkButton'
import type { DateWords } from './dateWords'
import type { DayFact, DayLine } from './listRows'
import classes from './PostList.module.css'

/** What a day is, above its posts in the list. */
export function DayLineCells({ line, words }: { readonly line: DayLine; readonly words: DateWords }) {
  return (
    <div role="gridcell" aria-colspan={5} className={classes.lineCell}>
      <span className={classes.lineDay}>{words.dayShort(line.date)}</span>
      {line.facts.map((fact) => (
        <span key={fact.id} className={classes.fact}>
          {fact.kind === 'planned-day' ? <DayMarkButton day={fact.day} /> : <CampaignFact {...fact} />}
        </span>
      ))}
    </div>
  )
}

function CampaignFact({ campaign, edge }: Extract<DayFact, { kind: 'campaign' }>) {
  const color = usePlanColor(campaign.color)
  return (
    <>
      <IconFlag2 size={12} aria-hidden color={color} style={{ flex: 'none' }} />
      <span className={classes.factText}>
        <bdi>{campaign.name}</bdi> {edge}
      </span>
    </>
  )
}
