import type { Care } from '#shared/onboarding/cares'
import type { Explanation } from '#shared/onboarding/content/explanation'
import { type CirclePart, isCirclePart } from '#shared/onboarding/family'
import { Illustration } from './Illustration'
import classes from './Overview.module.css'
import { PartPanel } from './PartPanel'

interface OverviewProps {
  readonly explanation: Explanation
  readonly cares: readonly Care[]
  /** The chosen part. */
  readonly detail: string | null
  readonly onDetail?: (part: CirclePart | null) => void
}

/** The three circles, and what the chosen part of them tells. */
export function Overview({ explanation, cares, detail, onDetail }: OverviewProps) {
  const part = isCirclePart(detail) ? detail : null
  return (
    <div className={classes.overview}>
      <div className={classes.drawing}>
        <Illustration chosen={part} onChoose={onDetail} />
      </div>
      <PartPanel explanation={explanation} part={part} cares={cares} hasChoice={onDetail !== undefined} />
    </div>
  )
}
