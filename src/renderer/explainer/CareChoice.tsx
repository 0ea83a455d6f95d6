import { type Care, CARE_WORDS, CARES } from '#shared/onboarding/cares'
import classes from './CareChoice.module.css'

interface CareChoiceProps {
  readonly chosen: readonly Care[]
  /** Without it the choice is only shown. */
  readonly onChange?: (cares: Care[]) => void
}

/** What the client cares about; as many as they like. */
export function CareChoice({ chosen, onChange }: CareChoiceProps) {
  return (
    <fieldset className={classes.cares} aria-label="What matters" disabled={!onChange}>
      {CARES.map((care) => (
        <label key={care} className={classes.care}>
          <input
            className={classes.box}
            type="checkbox"
            checked={chosen.includes(care)}
            onChange={(event) => onChange?.(event.currentTarget.checked ? [...chosen, care] : without(chosen, care))}
          />
          <span className={classes.name}>{CARE_WORDS[care].name}</span>
        </label>
      ))}
    </fieldset>
  )
}

function without(cares: readonly Care[], care: Care): Care[] {
  return cares.filter((other) => other !== care)
}
