import { z } from 'zod'
import { FAMILIES, type Family } from './family'

/** How much of a family is recommended or agreed. */
export const LEVELS = ['not-now', 'light', 'regular', 'full'] as const
export const Level = z.enum(LEVELS)
export type Level = z.output<typeof Level>

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  'not-now': 'Not needed now',
  light: 'Light',
  regular: 'Regular',
  full: 'Full',
}

/** Hours a month that a level begins with; what lies between two belongs to the lower one. */
export const LEVEL_HOURS: Readonly<Record<Family, Readonly<Record<Level, number>>>> = {
  management: { 'not-now': 0, light: 8, regular: 18, full: 32 },
  marketing: { 'not-now': 0, light: 6, regular: 14, full: 26 },
  community: { 'not-now': 0, light: 6, regular: 16, full: 30 },
}

/** A month of 31 days has no more. */
export const HOURS_OF_A_MONTH = 744

const hoursText = (hours: number) => hours.toLocaleString('en', { maximumFractionDigits: 20 })

/** Hours a month, in quarters. */
export const MonthlyHours = z
  .number('Expected a number of hours')
  .min(0, 'Hours cannot be less than 0')
  .max(HOURS_OF_A_MONTH, `A month has ${HOURS_OF_A_MONTH} hours`)
  .multipleOf(0.25, 'Hours go by quarters')
export type MonthlyHours = z.output<typeof MonthlyHours>

/** Hours a month of each family: what a package is built from. */
export const Mix = z
  .object({ management: MonthlyHours, marketing: MonthlyHours, community: MonthlyHours })
  .superRefine((mix, issues) => {
    const hours = totalHours(mix)
    if (hours > HOURS_OF_A_MONTH) {
      issues.addIssue({
        code: 'custom',
        message: `Together ${hoursText(hours)} hours: a month has ${HOURS_OF_A_MONTH}`,
      })
    }
  })
export type Mix = z.output<typeof Mix>

export const EMPTY_MIX: Mix = { management: 0, marketing: 0, community: 0 }

/** Exact: quarters are whole numbers of quarters. */
export function totalHours(mix: Mix): number {
  return FAMILIES.reduce((sum, family) => sum + mix[family], 0)
}

/** Which level so many hours are of a family; anything above nothing is at least light. */
export function levelOfHours(family: Family, hours: number): Level {
  if (hours <= 0) return 'not-now'
  const steps = LEVEL_HOURS[family]
  return hours >= steps.full ? 'full' : hours >= steps.regular ? 'regular' : 'light'
}
