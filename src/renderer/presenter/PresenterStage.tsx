import { useComputedColorScheme } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { STEP_TITLES } from '#shared/onboarding/content/stepTitles'
import type { Presentation } from '#shared/onboarding/contract'
import type { PresentationMove, PresentationState } from '#shared/onboarding/presentation'
import { QUESTION_IDS } from '#shared/onboarding/questions'
import { STEPS } from '#shared/onboarding/steps'
import { useHostCommand } from '../api/hooks'
import { useLogo } from '../api/useLogo'
import { brandLook } from './brandLook'
import { PointerHighlight } from './PointerHighlight'
import classes from './PresenterPage.module.css'
import { PresenterFooter } from './PresenterFooter'
import type { PresenterAction } from './presenterKeys'
import { StepView } from './StepView'
import { useAnswers } from './useAnswers'
import { useIdlePointer } from './useIdlePointer'
import { usePresenterKeys } from './usePresenterKeys'
import { useSwipe } from './useSwipe'

interface PresenterStageProps {
  readonly presentation: Presentation
  readonly state: PresentationState
}

/** One step at a time, and everything that turns the pages. */
export function PresenterStage({ presentation, state }: PresenterStageProps) {
  const { clientId, step, detail, isBlack, isFullScreen } = state
  const { person } = presentation
  const scheme = useComputedColorScheme('light')
  const logoUrl = useLogo(person)
  const [isHighlighted, setIsHighlighted] = useState(false)
  const isPointerIdle = useIdlePointer(isFullScreen)
  const { answers, cares, say } = useAnswers(clientId, presentation, state)
  const { mutate } = useHostCommand('movePresentation')
  const move = (to: PresentationMove) => mutate({ clientId, move: to })
  const stage = useRef<HTMLElement>(null)
  const swipe = useSwipe((to) => move({ to }))

  /** How far one press of an arrow goes where there is more than fits; nothing to scroll turns the page. */
  const scrollOr = (to: 'next' | 'back') => {
    const element = stage.current
    const by = (element?.clientHeight ?? 0) * SCROLLED_SHARE * (to === 'next' ? 1 : -1)
    const before = element?.scrollTop ?? 0
    element?.scrollBy({ top: by, behavior: 'instant' })
    if (element?.scrollTop === before) move({ to })
  }
  const act = (action: PresenterAction): boolean => {
    switch (action) {
      case 'next':
      case 'back':
      case 'first':
      case 'last':
        move({ to: action })
        return true
      case 'scroll-down':
      case 'scroll-up':
        scrollOr(action === 'scroll-down' ? 'next' : 'back')
        return true
      case 'black':
        move({ to: 'black', isBlack: !isBlack })
        return true
      case 'full-screen':
        move({ to: 'full-screen', isFullScreen: !isFullScreen })
        return true
      case 'pointer':
        setIsHighlighted((isOn) => !isOn)
        return true
      case 'leave':
        if (isBlack) move({ to: 'black', isBlack: false })
        else if (isFullScreen) move({ to: 'full-screen', isFullScreen: false })
        return isBlack || isFullScreen
    }
  }
  usePresenterKeys(act)
  useFocusOnTurn(stage, step)

  return (
    <div
      className={classes.frame}
      style={brandLook(person.brand, scheme)}
      data-pointer-idle={isPointerIdle || undefined}
      {...swipe}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where a step is longer than the window */}
      <main ref={stage} className={classes.stage} tabIndex={0} aria-label={STEP_TITLES[step]} inert={isBlack}>
        <StepView
          key={step}
          presentation={presentation}
          step={step}
          detail={detail}
          answers={answers}
          cares={cares}
          logoUrl={logoUrl}
          onMove={move}
          onSay={say}
        />
      </main>
      <PresenterFooter
        person={person}
        logoUrl={logoUrl}
        step={step}
        isFullScreen={isFullScreen}
        isInert={isBlack}
        isUnsaved={state.unsaved.length > 0}
        onMove={move}
      />
      <PointerHighlight isFollowing={isHighlighted} pointer={state.pointer} />
      {isBlack ? <div className={classes.black} /> : null}
      <p className={classes.unseen} role="status">
        {isBlack ? 'The screen is black.' : placeInWords(state)}
      </p>
    </div>
  )
}

const SCROLLED_SHARE = 0.8

function placeInWords({ step, detail }: PresentationState): string {
  const at = `${STEP_TITLES[step]}, step ${STEPS.indexOf(step) + 1} of ${STEPS.length}`
  const question = QUESTION_IDS.findIndex((id) => id === detail)
  return question < 0 ? at : `${at}, question ${question + 1} of ${QUESTION_IDS.length}`
}

/** Reading begins at the top of each step; who used a button of the footer stays there. */
function useFocusOnTurn(stage: { readonly current: HTMLElement | null }, step: string): void {
  const goToTop = useEffectEvent(() => {
    stage.current?.scrollTo({ top: 0, behavior: 'instant' })
    const focused = document.activeElement
    if (focused?.closest('footer')) return
    // A question takes the numbers of its choices as keys.
    const question = stage.current?.querySelector<HTMLElement>('legend [tabindex]')
    const heading = stage.current?.querySelector<HTMLElement>('h1[tabindex]')
    ;(question ?? heading)?.focus({ preventScroll: true })
  })
  const shown = useRef<string>(undefined)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    goToTop()
  }, [step])
}
