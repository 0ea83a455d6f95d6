import { IconArrowLeft, IconArrowRight, IconMaximize, IconMinimize } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '#shared/onboarding/lead'
import type { PresentationMove } from '#shared/onboarding/presentation'
import { type Step, STEP_NAMES, STEPS } from '#shared/onboarding/steps'
import { ClientAvatar } from '../ui/ClientAvatar'
import classes from './PresenterFooter.module.css'

interface PresenterFooterProps {
  readonly person: Person
  readonly logoUrl: string | undefined
  readonly step: Step
  readonly isFullScreen: boolean
  readonly isInert: boolean
  /** Something that was said is not in the store yet. */
  readonly isUnsaved: boolean
  readonly onMove: (move: PresentationMove) => void
}

/** Whose this is, how far it has come, and the way on for a hand without a keyboard. */
export function PresenterFooter(props: PresenterFooterProps) {
  const { person, logoUrl, step, isFullScreen, isInert, isUnsaved, onMove } = props
  const index = STEPS.indexOf(step)
  return (
    <footer className={classes.footer} inert={isInert}>
      <div className={classes.client}>
        {person.name ? (
          <>
            <ClientAvatar client={{ name: person.name, color: person.brand.primaryColor }} logoUrl={logoUrl} />
            <bdi className={classes.name}>{person.name}</bdi>
          </>
        ) : null}
        <span className={classes.unsaved} aria-live="polite">
          {isUnsaved ? 'Kept here, not saved yet' : null}
        </span>
      </div>
      <div
        className={classes.track}
        role="progressbar"
        aria-label="Progress"
        aria-valuemin={1}
        aria-valuemax={STEPS.length}
        aria-valuenow={index + 1}
        aria-valuetext={`${STEP_NAMES[step]}, ${index + 1} of ${STEPS.length}`}
      >
        {STEPS.map((each, position) => (
          <span
            key={each}
            className={classes.part}
            data-place={position === index ? 'here' : position < index ? 'passed' : 'ahead'}
          />
        ))}
      </div>
      <div className={classes.moves}>
        <span className={classes.position}>
          {index + 1} / {STEPS.length}
        </span>
        <FooterButton label="Back" isOff={index === 0} onPress={() => onMove({ to: 'back' })}>
          <IconArrowLeft aria-hidden />
        </FooterButton>
        <FooterButton label="Next" isOff={index === STEPS.length - 1} onPress={() => onMove({ to: 'next' })}>
          <IconArrowRight aria-hidden />
        </FooterButton>
        <FooterButton
          label={isFullScreen ? 'Leave full screen' : 'Full screen'}
          onPress={() => onMove({ to: 'full-screen', isFullScreen: !isFullScreen })}
        >
          {isFullScreen ? <IconMinimize aria-hidden /> : <IconMaximize aria-hidden />}
        </FooterButton>
      </div>
    </footer>
  )
}

interface FooterButtonProps {
  readonly label: string
  /** At the end there is nowhere to go; the focus stays, so that nobody loses it there. */
  readonly isOff?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function FooterButton({ label, isOff = false, onPress, children }: FooterButtonProps) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={label}
      title={label}
      aria-disabled={isOff || undefined}
      onClick={() => (isOff ? undefined : onPress())}
    >
      {children}
    </button>
  )
}
