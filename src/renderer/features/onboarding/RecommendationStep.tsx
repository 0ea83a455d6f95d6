import { Button, Switch } from '@mantine/core'
import { IconMessageQuestion, IconRotate } from '@tabler/icons-react'
import type { Onboarding } from '#shared/onboarding/contract'
import { RecommendationView } from '../../explainer/RecommendationView'
import { backend } from '../../api/connection'
import { useBackendCommand } from '../../api/hooks'
import { showFailure, showUndo } from '../../ui/notices'
import { MixEditor } from './MixEditor'
import { PriceEditor } from './PriceEditor'
import classes from './StepStage.module.css'
import type { OnboardingForm } from './useOnboarding'

interface RecommendationStepProps {
  readonly onboarding: Onboarding
  readonly form: OnboardingForm
  readonly onToQuestions: () => void
}

/** The recommendation as the client will see it, then the mix and the price that are made of it. */
export function RecommendationStep({ onboarding, form, onToQuestions }: RecommendationStepProps) {
  const { person, recommendation, mix, price, shown, answers } = onboarding
  const clientId = person.id
  const save = useBackendCommand('onboarding', 'saveShown', { onError: (error) => showFailure(error) })
  const show = (changes: Partial<Onboarding['shown']>) => save.mutate({ clientId, shown: changes })
  const beginAnew = async () => {
    await form.flush()
    try {
      const { before } = await backend.api.onboarding.replaceAnswers({ clientId, answers: [] })
      showUndo('Answers taken away', () => backend.api.onboarding.replaceAnswers({ clientId, answers: before }))
    } catch (error) {
      showFailure(error as Error, 'The answers stay')
    }
  }
  const isPriceShown = shown.recommendation && shown.price
  return (
    <div className={classes.step}>
      <div className={classes.switches}>
        <Switch
          label="The client sees the recommendation"
          checked={shown.recommendation}
          onChange={(event) => show({ recommendation: event.currentTarget.checked })}
        />
        <Switch
          label="The client sees the price"
          description={price ? undefined : 'No price is named yet.'}
          checked={isPriceShown}
          disabled={!price}
          onChange={(event) => {
            const isShown = event.currentTarget.checked
            // A price alone says nothing.
            show(isShown ? { recommendation: true, price: true } : { price: false })
          }}
        />
      </div>
      <RecommendationView
        clientName={person.name}
        locale={person.locale}
        recommendation={recommendation}
        mix={mix}
        price={isPriceShown ? price : null}
      >
        <div className={classes.actions}>
          <Button leftSection={<IconMessageQuestion size={16} aria-hidden />} onClick={onToQuestions}>
            Go to the questions
          </Button>
        </div>
      </RecommendationView>
      <MixEditor onboarding={onboarding} form={form} />
      <PriceEditor onboarding={onboarding} form={form} />
      {answers.length > 0 ? (
        <div className={classes.actions}>
          <Button variant="default" size="xs" onClick={onToQuestions}>
            Back to the questions
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconRotate size={16} aria-hidden />}
            onClick={() => void beginAnew()}
          >
            Take all answers away
          </Button>
        </div>
      ) : null}
    </div>
  )
}
