import { NativeSelect } from '@mantine/core'
import { IconListCheck, IconNote } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import type { Onboarding } from '#shared/onboarding/contract'
import { STEP_NAMES, STEPS } from '#shared/onboarding/steps'
import { CHECKLIST, onboardingPath } from '../../shell/paths'
import classes from './StepList.module.css'
import type { ConversationPart, ConversationPlace } from './useConversationPlace'

interface StepListProps {
  readonly clientId: ClientId
  readonly onboarding: Onboarding
  readonly place: ConversationPlace
}

/** The way through the conversation, and the checklist after it. Where there is little room it is one field. */
export function StepList({ clientId, onboarding, place }: StepListProps) {
  const { checklist, notes, recommendation } = onboarding
  const done = checklist.filter(({ doneAtUtc }) => doneAtUtc !== null).length
  const hasNote = (part: ConversationPart) => notes.some(({ step }) => step === part)
  const link = (part: ConversationPart) => ({
    href: onboardingPath(clientId, part),
    className: classes.step,
    'aria-current': part === place.part ? ('step' as const) : undefined,
    onClick: (event: { preventDefault(): void }) => {
      event.preventDefault()
      place.goTo(part)
    },
  })
  return (
    <>
      <nav className={classes.list} aria-label="Conversation">
        <ol className={classes.steps}>
          {STEPS.map((step, index) => (
            <li key={step}>
              <Link {...link(step)}>
                <span className={classes.number} aria-hidden>
                  {index + 1}
                </span>
                <span className={classes.name}>{STEP_NAMES[step]}</span>
                {step === 'questions' && recommendation.answered > 0 ? (
                  <span className={classes.fact}>
                    {recommendation.answered}/{recommendation.questions}
                    <span className={classes.spoken}> answered</span>
                  </span>
                ) : null}
                {hasNote(step) ? <IconNote size={14} className={classes.mark} aria-label="has notes" /> : null}
              </Link>
            </li>
          ))}
        </ol>
        <h3 className={classes.after}>Afterwards</h3>
        <Link {...link(CHECKLIST)}>
          <IconListCheck size={16} className={classes.icon} aria-hidden />
          <span className={classes.name}>Checklist</span>
          {checklist.length > 0 ? (
            <span className={classes.fact}>
              {done}/{checklist.length}
              <span className={classes.spoken}> done</span>
            </span>
          ) : null}
        </Link>
      </nav>
      <NativeSelect
        className={classes.select}
        aria-label="Step of the conversation"
        value={place.part}
        onChange={(event) => place.goTo(event.currentTarget.value as ConversationPart)}
        data={[
          ...STEPS.map((step, index) => ({ value: step, label: `${index + 1}. ${STEP_NAMES[step]}` })),
          { value: CHECKLIST, label: 'Checklist' },
        ]}
      />
    </>
  )
}
