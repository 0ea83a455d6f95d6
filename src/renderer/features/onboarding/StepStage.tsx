import { STEP_TITLES } from '#shared/onboarding/content/stepTitles'
import type { Onboarding } from '#shared/onboarding/contract'
import { QuestionCards } from '../../explainer/QuestionCards'
import { Stage } from '../../explainer/Stage'
import { CareCards } from '../../presenter/CareCards'
import { LiveScores } from './LiveScores'
import { NextStepsStep } from './NextStepsStep'
import { RecommendationStep } from './RecommendationStep'
import classes from './StepStage.module.css'
import type { ConversationPlace } from './useConversationPlace'
import type { OnboardingForm } from './useOnboarding'

interface StepStageProps {
  readonly onboarding: Onboarding
  readonly form: OnboardingForm
  readonly place: ConversationPlace
}

/** A step as the client sees it, with what only the freelancer needs beside it. */
export function StepStage({ onboarding, form, place }: StepStageProps) {
  const { step, detail } = place
  switch (step) {
    case 'welcome':
      return (
        <div className={classes.step}>
          <h3 className={classes.title}>{STEP_TITLES[step]}</h3>
          <p className={classes.lead}>
            What is chosen here brings what speaks to it forward in the steps that follow. The client can choose, too.
          </p>
          <CareCards chosen={onboarding.cares} onChoose={(cares) => form.put({ kind: 'cares', cares: [...cares] })} />
        </div>
      )
    case 'questions':
      return (
        <div className={classes.step}>
          <QuestionCards
            answers={onboarding.answers}
            currentId={place.questionId}
            onGoTo={place.goToDetail}
            onAnswer={(answer) => form.put({ kind: 'answer', answer })}
            onFinish={() => place.goTo('recommendation')}
            onLeave={() => place.goBy(-1)}
            hasWeights
          />
          <LiveScores recommendation={onboarding.recommendation} />
        </div>
      )
    case 'recommendation':
      return <RecommendationStep onboarding={onboarding} form={form} onToQuestions={() => place.goTo('questions')} />
    case 'next-steps':
      return <NextStepsStep onboarding={onboarding} form={form} onToChecklist={() => place.goTo('checklist')} />
    default:
      return <Stage step={step} detail={detail} cares={onboarding.cares} onDetail={place.goToDetail} />
  }
}
