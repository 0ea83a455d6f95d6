import type { CSSProperties } from 'react'
import type { Family } from '#shared/onboarding/family'
import type { Level } from '#shared/onboarding/mix'
import { LEVEL_SCORES } from '#shared/onboarding/recommend'
import { LEVEL_WORDS } from './recommendationWords'
import classes from './ScoreScale.module.css'
import { signedText } from './signedText'

interface ScoreScaleProps {
  readonly family: Family
  readonly score: number
  /** The ends of the scale. */
  readonly least: number
  readonly most: number
}

/** Where a score lies among the levels, drawn to scale; said in words for who does not see it. */
export function ScoreScale({ family, score, least, most }: ScoreScaleProps) {
  const zones: readonly { readonly level: Level; readonly from: number; readonly to: number }[] = [
    { level: 'not-now', from: least, to: LEVEL_SCORES.light },
    { level: 'light', from: LEVEL_SCORES.light, to: LEVEL_SCORES.regular },
    { level: 'regular', from: LEVEL_SCORES.regular, to: LEVEL_SCORES.full },
    { level: 'full', from: LEVEL_SCORES.full, to: most },
  ]
  const inZone = zones.findLast(({ from }) => score >= from)?.level
  const at = ((Math.min(Math.max(score, least), most) - least) / (most - least)) * 100
  return (
    <figure className={classes.scale} data-family={family}>
      <figcaption className={classes.spoken}>
        The answers add up to {signedText(score)}. Light begins at {LEVEL_SCORES.light}, regular at{' '}
        {LEVEL_SCORES.regular}, full at {LEVEL_SCORES.full}.
      </figcaption>
      <div className={classes.zones} aria-hidden>
        {zones.map(({ level, from, to }) => (
          <span
            key={level}
            className={classes.zone}
            data-current={level === inZone || undefined}
            style={{ flexGrow: to - from }}
          >
            <span className={classes.word}>{LEVEL_WORDS[level]}</span>
            {level === 'not-now' ? null : <span className={classes.from}>{from}</span>}
          </span>
        ))}
        <span className={classes.marker} style={{ '--at': `${at}%` } as CSSProperties}>
          {signedText(score)}
        </span>
      </div>
    </figure>
  )
}
