import { Button, Textarea } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import type { UtcInstant } from '#shared/kernel/time'
import type { Onboarding } from '#shared/onboarding/contract'
import { useBackendCommand } from '../../api/hooks'
import { NextSteps } from '../../presenter/NextSteps'
import { dateText, dayOf, writtenIn } from '../../ui/dateText'
import { showFailure } from '../../ui/notices'
import { KickOffField } from './KickOffField'
import classes from './StepStage.module.css'
import { type OnboardingForm, TYPING_DELAY_MS } from './useOnboarding'

interface NextStepsStepProps {
  readonly onboarding: Onboarding
  readonly form: OnboardingForm
  readonly onToChecklist: () => void
}

/** What the client takes away from the conversation, and what is written below it. */
export function NextStepsStep({ onboarding, form, onToChecklist }: NextStepsStepProps) {
  const { person, checklist, closing, startedAtUtc, finishedAtUtc } = onboarding
  const finish = useBackendCommand('onboarding', 'setFinished', { onError: (error) => showFailure(error) })
  const dayOfInstant = (instant: UtcInstant) =>
    dateText(dayOf(Date.parse(instant), person.timeZone), writtenIn(person.locale))
  const shown = checklist.filter(({ isShown }) => isShown)
  return (
    <div className={classes.step}>
      <NextSteps
        nextSteps={shown.map(({ title, dueOn, doneAtUtc }) => ({ title, dueOn, isDone: doneAtUtc !== null }))}
        closing={closing}
        locale={person.locale}
      />
      <section className={classes.own} aria-labelledby="next-steps-own">
        <h3 id="next-steps-own" className={classes.ownTitle}>
          What stands here
        </h3>
        <KickOffField onboarding={onboarding} />
        <Textarea
          label="Words at the end"
          description="Below the next steps, also in the leave-behind."
          dir="auto"
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5_000}
          value={closing}
          onChange={(event) => form.put({ kind: 'closing', text: event.currentTarget.value }, TYPING_DELAY_MS)}
        />
        {startedAtUtc ? (
          <p className={classes.text}>
            Conversation begun on {dayOfInstant(startedAtUtc)}
            {finishedAtUtc ? `, finished on ${dayOfInstant(finishedAtUtc)}` : ', not finished yet'}.
          </p>
        ) : null}
        <div className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconListCheck size={16} aria-hidden />}
            onClick={onToChecklist}
          >
            {checklist.length === 0 ? 'Make a checklist' : 'Edit the checklist'}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={finish.isPending}
            onClick={() => finish.mutate({ clientId: person.id, isFinished: finishedAtUtc === null })}
          >
            {finishedAtUtc === null ? 'Conversation finished' : 'Finished: open it again'}
          </Button>
        </div>
      </section>
    </div>
  )
}
