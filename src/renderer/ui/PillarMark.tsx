import { useComputedColorScheme } from '@mantine/core'
import { createContext, use } from 'react'
import type { PillarId } from '#shared/kernel/ids'
import { GROUNDS, readableOn, SHAPE_CONTRAST } from './color'
import classes from './PillarMark.module.css'

export interface PillarLook {
  readonly name: string
  readonly color: string
}

/** The pillars of the clients whose posts are shown; whoever shows posts provides it. */
export const PillarLooks = createContext<ReadonlyMap<PillarId, PillarLook>>(new Map())

/** A plan's colour as a surface that is told from what it lies on. */
export function usePlanColor(color: string): string {
  const scheme = useComputedColorScheme('light')
  return readableOn(color, GROUNDS[scheme], SHAPE_CONTRAST)
}

/** A post's pillar as a stripe of its colour, named for those who do not see it; nothing for a post without one. */
export function PillarStripe({ pillarId }: { readonly pillarId: PillarId | null }) {
  const look = use(PillarLooks).get(pillarId ?? ('' as PillarId))
  return look ? <Stripe look={look} /> : null
}

function Stripe({ look }: { readonly look: PillarLook }) {
  return (
    <span
      className={classes.stripe}
      role="img"
      aria-label={look.name}
      title={look.name}
      style={{ background: usePlanColor(look.color) }}
    />
  )
}

/** The same with the pillar's name beside it, where there is room. */
export function PillarMark({ pillarId }: { readonly pillarId: PillarId | null }) {
  const look = use(PillarLooks).get(pillarId ?? ('' as PillarId))
  return look ? (
    <span className={classes.mark}>
      <PlanSwatch color={look.color} />
      <bdi>{look.name}</bdi>
    </span>
  ) : null
}

export function PlanSwatch({ color }: { readonly color: string }) {
  return <span className={classes.swatch} style={{ background: usePlanColor(color) }} aria-hidden />
}
