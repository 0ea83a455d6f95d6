import type { ReactNode } from 'react'
import type { Care } from '#shared/onboarding/cares'
import { STEP_TITLES } from '#shared/onboarding/content/stepTitles'
import type { Presentation } from '#shared/onboarding/contract'
import type { PresentationMove, UnsavedAnswer } from '#shared/onboarding/presentation'
import { type Answer, QUESTION_IDS } from '#shared/onboarding/questions'
import type { Step } from '#shared/onboarding/steps'
import { QuestionCards } from '../explainer/QuestionCards'
import { RecommendationView } from '../explainer/RecommendationView'
import { CareCards } from './CareCards'
import { NextSteps } from './NextSteps'
import classes from './StepView.module.css'

interface StepViewProps {
  readonly presentation: Presentation
  readonly step: Step
  readonly detail: string | null
  readonly answers: readonly Answer[]
  readonly cares: readonly Care[]
  readonly logoUrl: string | undefined
  readonly onMove: (move: PresentationMove) => void
  readonly onSay: (answer: UnsavedAnswer) => void
  /** About what was said, such as that it is not saved yet. */
  readonly children?: ReactNode
}

/** What is seen of a step. */
export function StepView(props: StepViewProps) {
  const { presentation, step, detail, answers, cares, logoUrl, onMove, onSay, children } = props
  const { person } = presentation
  switch (step) {
    case 'welcome':
      return (
        <section className={classes.step}>
          {logoUrl ? <img className={classes.logo} src={logoUrl} alt="" /> : null}
          {person.name ? (
            <p className={classes.name}>
              <bdi>{person.name}</bdi>
            </p>
          ) : null}
          <h1 className={classes.title}>{STEP_TITLES[step]}</h1>
          <CareCards chosen={cares} onChoose={(chosen) => onSay({ kind: 'cares', cares: [...chosen] })} />
          {children}
        </section>
      )
    case 'questions':
      return (
        <section className={classes.step}>
          <QuestionCards
            answers={answers}
            currentId={QUESTION_IDS.find((id) => id === detail) ?? QUESTION_IDS[0]}
            onGoTo={(questionId) => onMove({ to: 'detail', detail: questionId })}
            onAnswer={(answer) => onSay({ kind: 'answer', answer })}
            onFinish={() => onMove({ to: 'next' })}
            onLeave={() => onMove({ to: 'back' })}
          >
            {children}
          </QuestionCards>
        </section>
      )
    case 'recommendation':
      return (
        <section className={classes.step}>
          <h1 className={classes.title}>{STEP_TITLES[step]}</h1>
          {presentation.recommendation && presentation.mix ? (
            <RecommendationView
              clientName={person.name}
              locale={person.locale}
              recommendation={presentation.recommendation}
              mix={presentation.mix}
              price={presentation.price}
            />
          ) : (
            <p className={classes.lead}>From your answers, in a moment.</p>
          )}
          {children}
        </section>
      )
    case 'next-steps':
      return (
        <section className={classes.step}>
          <h1 className={classes.title}>{STEP_TITLES[step]}</h1>
          <NextSteps nextSteps={presentation.nextSteps} closing={presentation.closing} locale={person.locale} />
          {children}
        </section>
      )
    default:
      return (
        <section className={classes.step}>
          <h1 className={classes.title}>{STEP_TITLES[step]}</h1>
        </section>
      )
  }
}
