import { Textarea } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { RefObject } from 'react'
import type { Onboarding } from '#shared/onboarding/contract'
import { STEP_NAMES } from '#shared/onboarding/steps'
import classes from './NotesPanel.module.css'
import { SaveState } from './SaveState'
import type { ConversationPlace } from './useConversationPlace'
import { type OnboardingForm, TYPING_DELAY_MS } from './useOnboarding'

interface NotesPanelProps {
  readonly onboarding: Onboarding
  readonly form: OnboardingForm
  readonly place: ConversationPlace
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>
}

/** The freelancer's own words beside a step; they never leave the studio's window. */
export function NotesPanel({ onboarding, form, place, fieldRef }: NotesPanelProps) {
  const { step } = place
  const note = onboarding.notes.find((other) => other.step === step)
  return (
    <aside className={classes.notes} aria-label="Notes">
      <Textarea
        key={step}
        ref={fieldRef}
        label={`Notes on “${STEP_NAMES[step]}”`}
        classNames={{ root: classes.field, wrapper: classes.wrapper, input: classes.input }}
        dir="auto"
        maxLength={50_000}
        placeholder="What was said, what to ask again"
        value={note?.text ?? ''}
        onKeyDown={(event) => {
          // A presenter's remote turns the page, also while something is being typed here.
          if (!place.presentation || (event.key !== 'PageDown' && event.key !== 'PageUp')) return
          event.preventDefault()
          place.goBy(event.key === 'PageDown' ? 1 : -1)
        }}
        onChange={(event) => form.put({ kind: 'note', step, text: event.currentTarget.value }, TYPING_DELAY_MS)}
      />
      <SaveState form={form} />
      <p className={classes.private}>
        <IconEyeOff size={14} aria-hidden /> Only here: not in the presentation, not in the leave-behind.
      </p>
    </aside>
  )
}
