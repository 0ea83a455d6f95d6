import type { Care } from '#shared/onboarding/cares'
import type { Presentation } from '#shared/onboarding/contract'
import type { PresentationMove, UnsavedAnswer } from '#shared/onboarding/presentation'
import { type Answer, QUESTION_IDS } from '#shared/onboarding/questions'
import type { Step } from '#shared/onboarding/steps'
import { QuestionCards } from '../explainer/QuestionCards'
import { RecommendationView } from '../explainer/RecommendationView'
import { Stage } from '../explainer/Stage'
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
}

/** What is seen of a step: the explanation in large type, or what comes of the conversation. */
export function StepView(props: StepViewProps) {
  const { presentation, step, detail, cares, logoUrl, onMove, onSay } = props
  return (
    <div className={classes.step}>
      {step === 'welcome' && logoUrl ? <img className={classes.logo} src={logoUrl} alt="" /> : null}
      <Stage
        step={step}
        cares={cares}
        onCares={(chosen) => onSay({ kind: 'cares', cares: chosen })}
        detail={detail}
        onDetail={(chosen) => onMove({ to: 'detail', detail: chosen })}
        clientName={presentation.person.name}
        size="window"
        heading="h1"
      >
        <ConversationStep {...props} />
      </Stage>
    </div>
  )
}

/** The steps that the explanation leaves to the conversation. */
function ConversationStep({ presentation, step, detail, answers, onMove, onSay }: StepViewProps) {
  const { person, recommendation, mix, price, nextSteps, closing } = presentation
  switch (step) {
    case 'questions':
      return (
        <QuestionCards
          answers={answers}
          currentId={QUESTION_IDS.find((id) => id === detail) ?? QUESTION_IDS[0]}
          onGoTo={(questionId) => onMove({ to: 'detail', detail: questionId })}
          onAnswer={(answer) => onSay({ kind: 'answer', answer })}
          onFinish={() => onMove({ to: 'next' })}
          onLeave={() => onMove({ to: 'back' })}
        />
      )
    case 'recommendation':
      return recommendation && mix ? (
        <RecommendationView
          clientName={person.name}
          locale={person.locale}
          recommendation={recommendation}
          mix={mix}
          price={price}
        />
      ) : (
        <p className={classes.lead}>From your answers, in a moment.</p>
      )
    case 'next-steps':
      return (
        <div className={classes.agreed}>
          <NextSteps nextSteps={nextSteps} closing={closing} locale={person.locale} />
        </div>
      )
    default:
      return null
  }
}
