import { Button, NumberInput, SegmentedControl } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Onboarding } from '#shared/onboarding/contract'
import { FAMILIES, FAMILY_NAMES, type Family } from '#shared/onboarding/family'
import {
  HOURS_OF_A_MONTH,
  LEVEL_HOURS,
  LEVELS,
  type Level,
  levelOfHours,
  Mix,
  totalHours,
} from '#shared/onboarding/mix'
import { FamilyMark } from '../../explainer/FamilyMark'
import { hoursText, LEVEL_WORDS } from '../../explainer/recommendationWords'
import { showUndo } from '../../ui/notices'
import classes from './MixEditor.module.css'
import { PrivateMark } from './PrivateMark'
import step from './StepStage.module.css'
import { type OnboardingForm, TYPING_DELAY_MS } from './useOnboarding'

interface MixEditorProps {
  readonly onboarding: Onboarding
  readonly form: OnboardingForm
}

/** Hours a month of each family: they begin with what is recommended and are the freelancer's to change. */
export function MixEditor({ onboarding, form }: MixEditorProps) {
  const { mix, isMixEdited, recommendation, person } = onboarding
  const { locale } = person
  const hasAnswers = recommendation.outcome !== 'no-answers'
  const backToRecommendation = () => {
    form.put({ kind: 'mix', mix: null })
    showUndo('The mix follows the recommendation', async () => form.put({ kind: 'mix', mix }))
  }
  return (
    <section className={step.own} aria-labelledby="mix-title">
      <h3 id="mix-title" className={step.ownTitle}>
        Mix <PrivateMark />
      </h3>
      <ul className={classes.rows}>
        {FAMILIES.map((family) => {
          const recommended = recommendation.families.find((one) => one.family === family)
          return (
            <MixRow
              key={family}
              family={family}
              mix={mix}
              locale={locale}
              recommendedHours={hasAnswers ? (recommended?.hours ?? 0) : null}
              onChange={(next, delayMs) => form.put({ kind: 'mix', mix: next }, delayMs)}
            />
          )
        })}
      </ul>
      <p className={classes.total}>
        Together <strong>{hoursText(totalHours(mix), locale)}</strong> a month
        {isMixEdited ? (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={backToRecommendation}
          >
            Back to the recommendation
          </Button>
        ) : hasAnswers ? (
          <span className={classes.note}>follows the recommendation</span>
        ) : null}
      </p>
    </section>
  )
}

interface MixRowProps {
  readonly family: Family
  readonly mix: Mix
  readonly locale: string
  /** Null without answers. */
  readonly recommendedHours: number | null
  readonly onChange: (mix: Mix, delayMs?: number) => void
}

function MixRow({ family, mix, locale, recommendedHours, onChange }: MixRowProps) {
  const hours = mix[family]
  // What cannot be stored stays in the field, with the reason.
  const [refused, setRefused] = useState<{ readonly text: string | number; readonly reason: string }>()
  const { name, fullName } = FAMILY_NAMES[family]
  const note =
    recommendedHours === null
      ? null
      : hours === recommendedHours
        ? 'as recommended'
        : `recommended: ${hoursText(recommendedHours, locale)}`
  const set = (next: number, delayMs?: number) => {
    setRefused(undefined)
    onChange({ ...mix, [family]: next }, delayMs)
  }
  const type = (text: string | number) => {
    const checked = Mix.safeParse({ ...mix, [family]: text })
    if (checked.success) set(checked.data[family], TYPING_DELAY_MS)
    else setRefused({ text, reason: checked.error.issues[0]?.message ?? 'Expected a number of hours' })
  }
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        <span className={classes.name}>
          <FamilyMark family={family} hasName={false} /> {fullName}
        </span>
        <span className={classes.note}>{note}</span>
      </span>
      <SegmentedControl
        className={classes.levels}
        size="xs"
        aria-label={`Level of ${name}`}
        value={levelOfHours(family, hours)}
        onChange={(level) => set(LEVEL_HOURS[family][level as Level])}
        data={LEVELS.map((level) => ({ value: level, label: LEVEL_WORDS[level] }))}
      />
      <NumberInput
        className={classes.hours}
        size="xs"
        aria-label={`Hours a month of ${name}`}
        suffix=" h"
        min={0}
        max={HOURS_OF_A_MONTH}
        step={1}
        decimalScale={2}
        clampBehavior="none"
        value={refused ? refused.text : hours}
        error={refused?.reason}
        onChange={type}
        onBlur={() => setRefused(undefined)}
      />
    </li>
  )
}
