import { Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Onboarding } from '#shared/onboarding/contract'
import {
  minorDigitsOf,
  moneyText,
  MOST_HOURLY_MINOR,
  MOST_MONTHLY_MINOR,
  parseMoney,
  type PriceTerms,
} from '#shared/onboarding/price'
import { hoursText } from '../../explainer/recommendationWords'
import classes from './PriceEditor.module.css'
import { PrivateMark } from './PrivateMark'
import step from './StepStage.module.css'
import { type OnboardingForm, TYPING_DELAY_MS } from './useOnboarding'

type TermsKind = 'none' | PriceTerms['kind']

interface PriceEditorProps {
  readonly onboarding: Onboarding
  readonly form: OnboardingForm
}

/** What the mix costs a month: hours at a rate, or one fixed price. */
export function PriceEditor({ onboarding, form }: PriceEditorProps) {
  const { terms, price, lastRateMinor, person } = onboarding
  const { currency, locale } = person
  // Chosen, and no amount yet.
  const [chosen, setChosen] = useState<TermsKind>()
  const kind = chosen ?? terms?.kind ?? 'none'
  const amount = terms === null ? null : terms.kind === 'hourly' ? terms.rateMinor : terms.monthlyMinor
  const put = (next: PriceTerms | null, delayMs?: number) => {
    setChosen(undefined)
    form.put({ kind: 'terms', terms: next }, delayMs)
  }
  const choose = (next: TermsKind) => {
    if (next === 'none') put(null)
    else if (next === 'hourly' && lastRateMinor !== null) put({ kind: 'hourly', rateMinor: lastRateMinor })
    else if (next === 'fixed' && price) put({ kind: 'fixed', monthlyMinor: price.monthlyMinor })
    else {
      put(null)
      setChosen(next)
    }
  }
  return (
    <section className={step.own} aria-labelledby="price-title">
      <h3 id="price-title" className={step.ownTitle}>
        Price <PrivateMark />
      </h3>
      <Radio.Group
        aria-label="How the price is made"
        value={kind}
        onChange={(next) => choose(next as TermsKind)}
        className={classes.kinds}
      >
        <Radio value="none" label="No price yet" />
        <Radio value="hourly" label="By the hour" />
        <Radio value="fixed" label="Fixed, a month" />
      </Radio.Group>
      {kind === 'none' ? null : (
        <AmountField
          key={kind}
          label={kind === 'hourly' ? 'Rate an hour' : 'Price a month'}
          currency={currency}
          amountMinor={chosen ? null : amount}
          mostMinor={kind === 'hourly' ? MOST_HOURLY_MINOR : MOST_MONTHLY_MINOR}
          hasFocus={chosen !== undefined}
          onChange={(minor) =>
            put(
              kind === 'hourly' ? { kind, rateMinor: minor } : { kind: 'fixed', monthlyMinor: minor },
              TYPING_DELAY_MS,
            )
          }
        />
      )}
      {price ? (
        <p className={classes.result} role="status">
          <strong>{moneyText(price.monthlyMinor, currency, locale)}</strong> a month
          <span className={classes.note}>
            {price.terms.kind === 'hourly'
              ? `${hoursText(price.hours, locale)} at ${moneyText(price.terms.rateMinor, currency, locale)}`
              : price.perHourMinor === null
                ? 'The mix has no hours yet.'
                : `${hoursText(price.hours, locale)}, ${moneyText(price.perHourMinor, currency, locale)} an hour`}
          </span>
        </p>
      ) : null}
    </section>
  )
}

interface AmountFieldProps {
  readonly label: string
  readonly currency: string
  readonly amountMinor: number | null
  readonly mostMinor: number
  readonly hasFocus: boolean
  readonly onChange: (amountMinor: number) => void
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus()

function AmountField({ label, currency, amountMinor, mostMinor, hasFocus, onChange }: AmountFieldProps) {
  const digits = minorDigitsOf(currency)
  const written =
    amountMinor === null ? '' : (amountMinor / 10 ** digits).toFixed(amountMinor % 10 ** digits ? digits : 0)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? written
  const parsed = parseMoney(text, currency)
  const isTooMuch = parsed !== undefined && parsed > mostMinor
  const example = digits === 0 ? '70' : `70 or 72.${'50'.padEnd(digits, '0')}`
  const type = (next: string) => {
    setTyped(next)
    const minor = parseMoney(next, currency)
    if (minor !== undefined && minor <= mostMinor) onChange(minor)
  }
  return (
    <TextInput
      {...(hasFocus && { ref: takeFocus })}
      className={classes.amount}
      label={label}
      inputMode="decimal"
      rightSection={<span className={classes.currency}>{currency}</span>}
      rightSectionWidth={56}
      value={text}
      error={
        text.trim() === '' || (parsed !== undefined && !isTooMuch)
          ? undefined
          : isTooMuch
            ? 'This amount is too large'
            : `Expected an amount such as ${example}`
      }
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        if (parsed !== undefined && !isTooMuch) setTyped(undefined)
      }}
    />
  )
}
