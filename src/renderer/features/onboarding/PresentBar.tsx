import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconArrowLeft,
  IconArrowRight,
  IconEye,
  IconEyeOff,
  IconPointer,
  IconPresentation,
  IconSquareFilled,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { questionOf } from '#shared/onboarding/questions'
import { STEP_NAMES, STEPS } from '#shared/onboarding/steps'
import { useHostQuery } from '../../api/hooks'
import classes from './PresentBar.module.css'
import { PresentTimer } from './PresentTimer'
import type { ConversationPlace } from './useConversationPlace'

interface PresentBarProps {
  readonly place: ConversationPlace
  readonly isStarting: boolean
  readonly onPresent: () => void
  /** Somebody is about to. */
  readonly onBeforePresent: () => void
  readonly onEnd: () => void
  readonly isPointing: boolean
  readonly onPoint: (isPointing: boolean) => void
  /** Behind everything else, such as the leave-behind. */
  readonly children: ReactNode
}

/** Where the conversation is, and while it is presented, what the client sees and the way on. */
export function PresentBar(props: PresentBarProps) {
  const { place, isStarting, onPresent, onBeforePresent, onEnd, isPointing, onPoint, children } = props
  const { presentation, step, part } = place
  const position = STEPS.indexOf(step)
  const moves = (
    <span className={classes.moves}>
      <Tooltip label="Back">
        <ActionIcon
          variant="default"
          size={32}
          aria-label="Back"
          disabled={part === 'checklist' || (position === 0 && !presentation)}
          onClick={() => place.goBy(-1)}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Next">
        <ActionIcon
          variant="default"
          size={32}
          aria-label="Next"
          disabled={part === 'checklist' || (position === STEPS.length - 1 && !presentation)}
          onClick={() => place.goBy(1)}
        >
          <IconArrowRight size={18} />
        </ActionIcon>
      </Tooltip>
    </span>
  )
  if (!presentation) {
    return (
      <div className={classes.bar}>
        <h2 className={classes.title}>
          {part === 'checklist' ? 'Checklist' : STEP_NAMES[step]}
          {part === 'checklist' ? null : (
            <span className={classes.count}>
              {position + 1} of {STEPS.length}
            </span>
          )}
        </h2>
        {part === 'checklist' ? null : moves}
        <span className={classes.end}>
          {children}
          <Button
            size="xs"
            leftSection={<IconPresentation size={16} aria-hidden />}
            loading={isStarting}
            onPointerEnter={onBeforePresent}
            onFocus={onBeforePresent}
            onClick={onPresent}
          >
            Present
          </Button>
        </span>
      </div>
    )
  }
  const question = step === 'questions' ? questionOf(place.questionId).text : null
  return (
    <div className={classes.bar} data-presenting>
      <h2 className={classes.title}>
        <span className={classes.live}>
          <IconPresentation size={16} aria-hidden /> Presenting
        </span>
        {STEP_NAMES[step]}
        <span className={classes.count}>
          {position + 1} of {STEPS.length}
        </span>
      </h2>
      {question ? <span className={classes.question}>{question}</span> : null}
      {moves}
      <Button
        size="xs"
        variant="default"
        aria-pressed={presentation.isBlack}
        leftSection={presentation.isBlack ? <IconEyeOff size={16} aria-hidden /> : <IconEye size={16} aria-hidden />}
        onClick={() => place.move({ to: 'black', isBlack: !presentation.isBlack })}
      >
        {presentation.isBlack ? 'Black: show again' : 'Black'}
      </Button>
      <Button
        size="xs"
        variant={isPointing ? 'filled' : 'default'}
        aria-pressed={isPointing}
        leftSection={<IconPointer size={16} aria-hidden />}
        disabled={part === 'checklist'}
        onClick={() => onPoint(!isPointing)}
      >
        Point at
      </Button>
      <PresentTimer clientId={presentation.clientId} />
      <span className={classes.end}>
        <Button
          size="xs"
          color="red"
          variant="light"
          leftSection={<IconSquareFilled size={12} aria-hidden />}
          onClick={onEnd}
        >
          End
        </Button>
      </span>
      <CaptureNote />
    </div>
  )
}

/** What others see of the studio's own window when a screen is shared. */
function CaptureNote() {
  const protection = useHostQuery('getCaptureProtection', {})
  if (!protection.data) return null
  return (
    <p className={classes.capture}>
      {protection.data.isSupported
        ? 'This window is left out of screenshots and shared screens; notifications wait until the end.'
        : 'This system cannot leave this window out of a shared screen: share the presenter’s window, not the screen. Notifications wait until the end.'}
    </p>
  )
}
