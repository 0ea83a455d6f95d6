import { z } from 'zod'
import { Currency } from '../clients/client'
import { type Mix, totalHours } from './mix'

/** Minor units (cents, yen, fils) are whole numbers, so that nothing is lost by adding. */
export const MOST_HOURLY_MINOR = 10_000_000
export const MOST_MONTHLY_MINOR = 1_000_000_000

const minor = (most: number) =>
  z
    .number('Expected an amount')
    .int('Expected an amount in whole minor units')
    .min(0, 'An amount cannot be less than 0')
    .max(most, 'This amount is too large')

export const PriceTerms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hourly'), rateMinor: minor(MOST_HOURLY_MINOR) }),
  /** One price a month, whatever the hours. */
  z.object({ kind: z.literal('fixed'), monthlyMinor: minor(MOST_MONTHLY_MINOR) }),
])
export type PriceTerms = z.output<typeof PriceTerms>

export const Price = z.object({
  currency: Currency,
  terms: PriceTerms,
  hours: z.number(),
  monthlyMinor: z.number().int(),
  /** What an hour comes to; null without hours. */
  perHourMinor: z.number().int().nullable(),
})
export type Price = z.output<typeof Price>

const QUARTERS = 4

/** Halves are rounded up. */
function divided(amount: number, by: number): number {
  return Math.floor((2 * amount + by) / (2 * by))
}

export function priceOf(mix: Mix, terms: PriceTerms, currency: Currency): Price {
  const hours = totalHours(mix)
  const quarters = Math.round(hours * QUARTERS)
  const monthlyMinor = terms.kind === 'fixed' ? terms.monthlyMinor : divided(quarters * terms.rateMinor, QUARTERS)
  const perHourMinor = quarters === 0 ? null : divided(monthlyMinor * QUARTERS, quarters)
  return {
    currency,
    terms,
    hours,
    monthlyMinor,
    perHourMinor: terms.kind === 'hourly' && perHourMinor !== null ? terms.rateMinor : perHourMinor,
  }
}

/** How many digits follow the decimal point: 2 for euros, 0 for yen, 3 for dinars. */
export function minorDigitsOf(currency: Currency): number {
  return formatOf('en', currency).resolvedOptions().maximumFractionDigits ?? 2
}

/** `1.250,00 €`, as the language writes it; round amounts without their zeros. */
export function moneyText(amountMinor: number, currency: Currency, locale: string): string {
  const isRound = amountMinor % 10 ** minorDigitsOf(currency) === 0
  return formatOf(locale, currency, isRound).format(amountMinor / 10 ** minorDigitsOf(currency))
}

/** What was typed as an amount of the currency; undefined when it is none. Takes a decimal point or comma. */
export function parseMoney(text: string, currency: Currency): number | undefined {
  const digits = minorDigitsOf(currency)
  const match = /^(\d{1,12})(?:[.,](\d+))?$/.exec(text.trim())
  if (!match) return undefined
  const [, whole = '', fraction = ''] = match
  if (fraction.length > digits) return undefined
  return Number(whole) * 10 ** digits + Number(fraction.padEnd(digits, '0') || 0)
}

function formatOf(locale: string, currency: Currency, isRound = false): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(isRound ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  })
}
