import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import type { Locale } from '#shared/clients/client'
import type { NextStep } from '#shared/onboarding/contract'
import { createWriter } from '#shared/reports/writer'
import classes from './NextSteps.module.css'

interface NextStepsProps {
  readonly nextSteps: readonly NextStep[]
  /** What the freelancer says at the end; may be empty. */
  readonly closing: string
  readonly locale: Locale
}

/** What happens after this conversation, and when. */
export function NextSteps({ nextSteps, closing, locale }: NextStepsProps) {
  const writer = createWriter(locale)
  return (
    <>
      {nextSteps.length > 0 ? (
        <ol className={classes.steps}>
          {nextSteps.map(({ title, dueOn, isDone }, index) => (
            <li key={index} className={classes.step}>
              {isDone ? (
                <IconCircleCheckFilled className={classes.mark} aria-label="Done" />
              ) : (
                <IconCircle className={classes.mark} aria-hidden />
              )}
              <span className={classes.title}>{title}</span>
              {dueOn ? <time dateTime={dueOn}>{writer.dayAndMonth(dueOn)}</time> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {closing ? <p className={classes.closing}>{closing}</p> : null}
      {nextSteps.length === 0 && !closing ? <p className={classes.closing}>To be agreed together.</p> : null}
    </>
  )
}
