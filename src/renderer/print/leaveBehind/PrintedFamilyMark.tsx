import { FAMILY_NAMES, type Family } from '#shared/onboarding/family'
import { FamilyMark } from '../../explainer/FamilyMark'
import classes from './text.module.css'

interface PrintedFamilyMarkProps {
  readonly family: Family
  /** Its whole name. */
  readonly isFull?: boolean
}

/** A family's sign and name: the name tells it where colours are printed in grey. */
export function PrintedFamilyMark({ family, isFull = false }: PrintedFamilyMarkProps) {
  const { name, fullName } = FAMILY_NAMES[family]
  return (
    <span className={classes.family}>
      <FamilyMark family={family} hasName={false} />
      {isFull ? fullName : name}
    </span>
  )
}
