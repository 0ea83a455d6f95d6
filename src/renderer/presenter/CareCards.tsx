import { CARE_WORDS, type Care, CARES } from '#shared/onboarding/cares'
import classes from './CareCards.module.css'

interface CareCardsProps {
  readonly chosen: readonly Care[]
  readonly onChoose: (chosen: readonly Care[]) => void
}

/** What the client cares about, to be touched or clicked while talking; it brings what speaks to it forward. */
export function CareCards({ chosen, onChoose }: CareCardsProps) {
  const toggle = (care: Care) =>
    onChoose(chosen.includes(care) ? chosen.filter((other) => other !== care) : [...chosen, care])
  return (
    <ul className={classes.cards} aria-label="What matters">
      {CARES.map((care) => (
        <li key={care}>
          <button
            type="button"
            className={classes.card}
            aria-pressed={chosen.includes(care)}
            onClick={() => toggle(care)}
          >
            <span className={classes.mark} aria-hidden />
            {CARE_WORDS[care].name}
          </button>
        </li>
      ))}
    </ul>
  )
}
