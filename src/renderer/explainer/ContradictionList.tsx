import { IconArrowsSplit2 } from '@tabler/icons-react'
import { FAMILY_NAMES } from '#shared/onboarding/family'
import { LEVEL_NAMES } from '#shared/onboarding/mix'
import { findChoice } from '#shared/onboarding/questions'
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
            <p className={classes.apart}>
              <strong>“{findChoice(first.questionId, first.choiceId)?.text}”</strong> and{' '}
              <strong>“{findChoice(second.questionId, second.choiceId)?.text}”</strong>
              {undecided.length > 0 ? '. It decides: ' : null}
              {undecided
                .map(
                  ({ family, withFirst, withSecond }) =>
                    `${FAMILY_NAMES[family].name.toLowerCase()} ${LEVEL_NAMES[withFirst].toLowerCase()} or ${LEVEL_NAMES[withSecond].toLowerCase()}`,
                )
                .join('; ')}
              .
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
