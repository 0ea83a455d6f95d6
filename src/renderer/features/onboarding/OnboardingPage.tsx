import { type ReactNode, useRef, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Onboarding } from '#shared/onboarding/contract'
import { STEP_NAMES } from '#shared/onboarding/steps'
import { useHostCommand } from '../../api/hooks'
import { useShortcuts } from '../../shell/shortcuts'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { showFailure } from '../../ui/notices'
import { ChecklistPart } from './ChecklistPart'
import { LeaveBehindButton } from './LeaveBehindButton'
import { NotesPanel } from './NotesPanel'
import classes from './OnboardingPage.module.css'
import { PointPad } from './PointPad'
import { PresentBar } from './PresentBar'
import { setPresentingSince } from './PresentTimer'
import { StepList } from './StepList'
import { StepStage } from './StepStage'
import { type ConversationPlace, useConversationPlace } from './useConversationPlace'
import { type OnboardingForm, useOnboarding } from './useOnboarding'
import { usePresenterReady } from './usePresenterReady'

/** The conversation with a client or a lead: its steps, what is shown, and the freelancer's notes. */
export function OnboardingPage({ clientId }: { readonly clientId: ClientId }) {
  const form = useOnboarding(clientId)
  const place = useConversationPlace(clientId)
  const [isPointing, setPointing] = useState(false)
  const notes = useRef<HTMLTextAreaElement>(null)
  const start = useHostCommand('startPresentation', {
    onSuccess: () => setPresentingSince(clientId, Date.now()),
    onError: (error) => showFailure(error, 'Not presented'),
  })
  const end = useHostCommand('endPresentation', {
    onSuccess: () => setPresentingSince(clientId, null),
    onError: (error) => showFailure(error, 'Not ended'),
  })
  const getReady = usePresenterReady(clientId)
  const { presentation } = place
  const present = () => start.mutate({ clientId, step: place.step })
  useShortcuts([
    { keys: 'Alt+ArrowRight', label: 'Next step', run: () => place.goBy(1) },
    { keys: 'Alt+ArrowLeft', label: 'Step before', run: () => place.goBy(-1) },
    { keys: 'O', label: 'Notes', run: () => notes.current?.focus() },
    { keys: 'C', label: 'Checklist', run: () => place.goTo('checklist') },
    ...(presentation
      ? [
          { keys: 'PageDown', label: 'Next', run: () => place.goBy(1) },
          { keys: 'PageUp', label: 'Back', run: () => place.goBy(-1) },
          {
            keys: 'B',
            label: 'Black screen',
            run: () => place.move({ to: 'black', isBlack: !presentation.isBlack }),
          },
          { keys: 'L', label: 'Point at', run: () => setPointing((is) => !is) },
        ]
      : [{ keys: 'P', label: 'Present', run: present }]),
  ])
  const isPointPad = isPointing && presentation !== null && place.part !== 'checklist'
  return (
    <div className={classes.page}>
      <PresentBar
        place={place}
        isStarting={start.isPending}
        onPresent={present}
        onBeforePresent={getReady}
        onEnd={() => end.mutate({ clientId })}
        isPointing={isPointing}
        onPoint={setPointing}
      >
        <LeaveBehindButton clientId={clientId} beforeExport={form.flush} />
      </PresentBar>
      <Loaded form={form}>
        {(onboarding) => (
          <Columns clientId={clientId} onboarding={onboarding} place={place}>
            {place.part === 'checklist' ? (
              <ChecklistPart onboarding={onboarding} />
            ) : (
              <>
                <section
                  key={place.step}
                  className={classes.stage}
                  data-stage
                  aria-label={STEP_NAMES[place.step]}
                  inert={isPointPad}
                >
                  <StepStage onboarding={onboarding} form={form} place={place} />
                </section>
                {isPointPad ? <PointPad clientId={clientId} onClose={() => setPointing(false)} /> : null}
                <NotesPanel onboarding={onboarding} form={form} place={place} fieldRef={notes} />
              </>
            )}
          </Columns>
        )}
      </Loaded>
    </div>
  )
}

interface LoadedProps {
  readonly form: OnboardingForm
  readonly children: (onboarding: Onboarding) => ReactNode
}

/** What was read once stays, whatever becomes of the store. */
function Loaded({ form, children }: LoadedProps) {
  if (form.data) {
    return (
      <>
        {form.error ? (
          <Failure title="The file of this client cannot be read now" error={form.error} onRetry={form.refetch}>
            <p>What was read stays here, and what is said is kept until it can be saved.</p>
          </Failure>
        ) : null}
        {children(form.data)}
      </>
    )
  }
  if (form.error) return <Failure error={form.error} onRetry={form.refetch} />
  return <SkeletonLines count={8} height={40} />
}

interface ColumnsProps {
  readonly clientId: ClientId
  readonly onboarding: Onboarding
  readonly place: ConversationPlace
  readonly children: ReactNode
}

function Columns({ clientId, onboarding, place, children }: ColumnsProps) {
  return (
    <div className={classes.room}>
      <div className={classes.columns} data-part={place.part === 'checklist' ? 'checklist' : 'step'}>
        <StepList clientId={clientId} onboarding={onboarding} place={place} />
        {children}
      </div>
    </div>
  )
}
