import type { Onboarding } from '#shared/onboarding/contract'
import { QuestionCards } from '../../explainer/QuestionCards'
import { Stage } from '../../explainer/Stage'
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
  const { step, detail, goTo } = place
  if (step === 'questions') {
    return (
      <div className={classes.questions}>
        <QuestionCards
          answers={onboarding.answers}
          currentId={place.questionId}
          onGoTo={place.goToDetail}
          onAnswer={(answer) => form.put({ kind: 'answer', answer })}
          onFinish={() => goTo('recommendation')}
          onLeave={() => goTo('comparison')}
          hasWeights
        />
        <LiveScores recommendation={onboarding.recommendation} />
      </div>
    )
  }
  return (
    <Stage
      step={step}
      cares={onboarding.cares}
      onCares={(cares) => form.put({ kind: 'cares', cares })}
      detail={detail}
      onDetail={place.goToDetail}
      clientName={onboarding.person.name}
    >
      {step === 'recommendation' ? (
        <RecommendationStep onboarding={onboarding} form={form} onToQuestions={() => goTo('questions')} />
      ) : null}
      {step === 'next-steps' ? (
        <NextStepsStep onboarding={onboarding} form={form} onToChecklist={() => goTo('checklist')} />
      ) : null}
    </Stage>
  )
}
