import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import classes from './SaveState.module.css'
import type { OnboardingForm } from './useOnboarding'

/** Whether everything that was said and typed is stored. */
export function SaveState({ form }: { readonly form: OnboardingForm }) {
  const { changes, failure } = form.kept
  const isLate = (failure !== null && changes.length > 0) || form.presented.length > 0
  return (
    <div className={classes.state} data-testid="onboarding-save-state" role={isLate ? 'alert' : 'status'}>
      {isLate ? (
        <>
          <IconAlertTriangle className={classes.icon} size={16} aria-hidden />
          <span>
            <strong>Kept here, not saved yet.</strong> {failure ?? 'What the client chose waits for the file.'} It is
            tried again by itself.
          </span>
          <Button variant="default" size="compact-xs" onClick={() => void form.flush()}>
            Try now
          </Button>
        </>
      ) : changes.length > 0 ? (
        'Saving…'
      ) : (
        <>
          <IconCheck className={classes.icon} size={16} aria-hidden /> Saved
        </>
      )}
    </div>
  )
}
