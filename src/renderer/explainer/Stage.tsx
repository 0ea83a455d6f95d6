import type { ReactNode } from 'react'
import type { Care } from '#shared/onboarding/cares'
import { bringForward } from '#shared/onboarding/content/bringForward'
import { EXPLANATION } from '#shared/onboarding/content/explainer'
import { STEP_TITLES } from '#shared/onboarding/content/stepTitles'
import { Family, FAMILY_NAMES } from '#shared/onboarding/family'
import type { Step } from '#shared/onboarding/steps'
import './families.css'
import { Sources } from './Sources'
import classes from './Stage.module.css'
import { StageStep } from './StageStep'

export interface StageProps {
  readonly step: Step
  /** What this client cares about; it comes forward and is marked. */
  readonly cares: readonly Care[]
  /** Without it the welcome only shows them. */
  readonly onCares?: (cares: Care[]) => void
  /** The chosen part of the step, such as a circle or a side of a family. */
  readonly detail: string | null
  readonly onDetail?: (detail: string | null) => void
  /** Empty for a lead without a name. */
  readonly clientName: string
  /** Beside the studio's own frame, or a window of its own that is read from across a room. */
  readonly size?: 'studio' | 'window'
  readonly heading?: 'h1' | 'h2'
  /** What the step has beyond the explanation: the questions, the recommendation, the next steps. */
  readonly children?: ReactNode
}

/** One step of the conversation, laid out in large type. */
export function Stage(props: StageProps) {
  const { step, cares, clientName, size = 'studio', heading: Heading = 'h2', children } = props
  const family = Family.safeParse(step).data
  const isTold = !STEPS_OF_OTHERS.includes(step)
  return (
    <div className={classes.frame}>
      <div className={classes.stage} data-size={size}>
        <header>
          {step === 'welcome' && clientName ? (
            <p className={classes.for}>
              For <bdi>{clientName}</bdi>
            </p>
          ) : null}
          {family ? <p className={classes.for}>{FAMILY_NAMES[family].fullName}</p> : null}
          <Heading className={classes.title} data-family={family} tabIndex={-1}>
            {STEP_TITLES[step]}
          </Heading>
        </header>
        <div className={classes.body}>
          {isTold ? <StageStep {...props} explanation={bringForward(EXPLANATION, cares)} /> : null}
          {children}
        </div>
        {isTold && step !== 'welcome' ? (
          <footer className={classes.foot}>
            <Sources />
            {cares.length > 0 && step !== 'weeks' ? (
              <p className={classes.legend}>
                <mark>Marked</mark> speaks to what matters to you
              </p>
            ) : null}
          </footer>
        ) : null}
      </div>
    </div>
  )
}

const STEPS_OF_OTHERS: readonly Step[] = ['questions', 'recommendation', 'next-steps']
