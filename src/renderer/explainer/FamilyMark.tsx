import { FAMILY_NAMES, type Family } from '#shared/onboarding/family'
import classes from './FamilyMark.module.css'

interface FamilyMarkProps {
  readonly family: Family
  /** False where the name stands beside it. */
  readonly hasName?: boolean
}

/** A family's circle in the place that it has in the illustration, and its name. */
export function FamilyMark({ family, hasName = true }: FamilyMarkProps) {
  return (
    <>
      <svg className={classes.mark} viewBox="0 0 20 18" aria-hidden>
        {CIRCLES.map(({ of, x, y }) => (
          <circle
            key={of}
            className={classes.circle}
            cx={x}
            cy={y}
            r="5"
            data-own={of === family || undefined}
            data-family={of}
          />
        ))}
      </svg>
      {hasName ? FAMILY_NAMES[family].name : null}
    </>
  )
}

const CIRCLES: readonly { readonly of: Family; readonly x: number; readonly y: number }[] = [
  { of: 'management', x: 6.5, y: 6 },
  { of: 'marketing', x: 13.5, y: 6 },
  { of: 'community', x: 10, y: 12 },
]
