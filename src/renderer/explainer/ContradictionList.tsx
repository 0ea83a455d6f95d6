import { IconArrowsSplit2 } from '@tabler/icons-react'
import { FAMILY_NAMES } from '#shared/onboarding/family'
import { LEVEL_NAMES } from '#shared/onboarding/mix'
import { findChoice, questionOf } from '#shared/onboarding/questions'
import type { Contradiction } from '#shared/onboarding/recommend'
import classes from './RecommendationView.module.css'

/** Answers that cannot both hold, what to ask, and what depends on it. */
export function ContradictionList({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  return (
    <section className={classes.contradictions} aria-labelledby="contradictions-title">
      <h3 id="contradictions-title" className={classes.contradictionsTitle}>
        <IconArrowsSplit2 className={classes.icon} aria-hidden />
        {contradictions.length === 1 ? 'Two answers pull apart' : 'Some answers pull apart'}
      </h3>
      <ul>
        {contradictions.map(({ id, first, second, question, undecided }) => (
          <li key={id}>
            <p className={classes.ask}>{question}</p>
            <ul className={classes.apart}>
              {[first, second].map(({ questionId, choiceId }) => (
                <li key={`${questionId} ${choiceId}`}>
                  <strong>{findChoice(questionId, choiceId)?.text}</strong> {questionOf(questionId).text}
                </li>
              ))}
              {undecided.map(({ family, withFirst, withSecond }) => (
                <li key={family}>
                  {FAMILY_NAMES[family].name}: “{LEVEL_NAMES[withFirst].toLowerCase()}” with the first alone, “
                  {LEVEL_NAMES[withSecond].toLowerCase()}” with the second alone.
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
