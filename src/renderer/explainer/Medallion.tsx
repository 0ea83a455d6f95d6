import { useId } from 'react'
import type { Family } from '#shared/onboarding/family'
import './families.css'
import classes from './Illustration.module.css'
import { Grain } from './illustration/Grain'
import { SCENES } from './illustration/scenes'

const RADIUS = 244

interface MedallionProps {
  readonly family: Family
  /** Its world moves forward: the arrow hits, the needle finds north. */
  readonly isLively?: boolean
}

/** One family's world alone; words say the same beside it. */
export function Medallion({ family, isLively = false }: MedallionProps) {
  const id = useId()
  const Scene = SCENES[family]
  return (
    <div className={classes.frame} aria-hidden>
      <svg className={classes.drawing} viewBox="-250 -250 500 500">
        <defs>
          <Grain family={family} id={`${id}grain`} />
          <clipPath id={`${id}clip`}>
            <circle r={RADIUS} />
          </clipPath>
        </defs>
        <circle className={classes.circle} data-family={family} r={RADIUS} />
        <circle className={classes.grain} fill={`url(#${id}grain)`} r={RADIUS} />
        <g className={classes.scene} data-forward={isLively || undefined} clipPath={`url(#${id}clip)`}>
          <g transform={SHIFTS[family]}>
            <Scene />
          </g>
        </g>
      </svg>
    </div>
  )
}

/** In the illustration the worlds keep clear of the overlaps; alone they stand in the middle. */
const SHIFTS: Readonly<Record<Family, string>> = {
  management: 'translate(-8 12) scale(1.04)',
  marketing: 'translate(-14 16) scale(1.1)',
  community: 'translate(0 4) scale(1.06)',
}
