import { FAMILY_NAMES } from '#shared/onboarding/family'
import { LEVEL_NAMES } from '#shared/onboarding/mix'
import type { Recommendation } from '#shared/onboarding/recommend'
import { FamilyMark } from '../../explainer/FamilyMark'
import { signedText } from '../../explainer/signedText'
import classes from './LiveScores.module.css'
import { PrivateMark } from './PrivateMark'

/** What the answers add up to so far; for the freelancer, while asking. */
export function LiveScores({ recommendation }: { readonly recommendation: Recommendation }) {
  const { families, contradictions, answered } = recommendation
  return (
    <section className={classes.scores} aria-labelledby="live-scores">
      <h3 id="live-scores" className={classes.title}>
        So far <PrivateMark />
      </h3>
      {answered === 0 ? (
        <p className={classes.none}>No answers yet. Each one shows here at once what it changes.</p>
      ) : null}
      <ul className={classes.families} hidden={answered === 0}>
        {families.map(({ family, score, level }) => (
          <li key={family} className={classes.family}>
            <FamilyMark family={family} hasName={false} />
            <span className={classes.name}>{FAMILY_NAMES[family].name}</span>
            <strong className={classes.score}>{signedText(score)}</strong>
            <span className={classes.level}>{LEVEL_NAMES[level]}</span>
          </li>
        ))}
      </ul>
      {contradictions.map(({ id, question }) => (
        <p key={id} className={classes.ask}>
          <strong>Two answers pull apart.</strong> {question}
        </p>
      ))}
    </section>
  )
}
