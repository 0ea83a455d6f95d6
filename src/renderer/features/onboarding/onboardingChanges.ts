import { z } from 'zod'
import type { UtcInstant } from '#shared/kernel/time'
import { Care } from '#shared/onboarding/cares'
import type { Onboarding } from '#shared/onboarding/contract'
import { Mix } from '#shared/onboarding/mix'
import { priceOf, PriceTerms } from '#shared/onboarding/price'
import { Answer } from '#shared/onboarding/questions'
import { mixOf, recommend } from '#shared/onboarding/recommend'
import { Step } from '#shared/onboarding/steps'

/** What is said and typed in a conversation and saved as it is made. */
export const OnboardingChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), answer: Answer }),
  z.object({ kind: z.literal('cares'), cares: z.array(Care) }),
  z.object({ kind: z.literal('note'), step: Step, text: z.string() }),
  /** null follows the recommendation. */
  z.object({ kind: z.literal('mix'), mix: Mix.nullable() }),
  z.object({ kind: z.literal('terms'), terms: PriceTerms.nullable() }),
  z.object({ kind: z.literal('closing'), text: z.string() }),
])
export type OnboardingChange = z.output<typeof OnboardingChange>

/** What a change is a change of: a later one takes its place. */
export function keyOfChange(change: OnboardingChange): string {
  if (change.kind === 'answer') return `answer ${change.answer.questionId}`
  return change.kind === 'note' ? `note ${change.step}` : change.kind
}

/** The onboarding as it is with changes that are still on their way, reckoned as the store will do it. */
export function withChanges(stored: Onboarding, changes: readonly OnboardingChange[]): Onboarding {
  if (changes.length === 0) return stored
  const changed = changes.reduce(withChange, stored)
  const recommendation = recommend(changed.answers)
  const mix = changed.isMixEdited ? changed.mix : mixOf(recommendation)
  const price = changed.terms ? priceOf(mix, changed.terms, changed.person.currency) : null
  return { ...changed, recommendation, mix, price }
}

/** Of a note that the store has not seen. */
const NOT_YET = '1970-01-01T00:00:00.000Z' as UtcInstant

function withChange(onboarding: Onboarding, change: OnboardingChange): Onboarding {
  switch (change.kind) {
    case 'answer': {
      const others = onboarding.answers.filter(({ questionId }) => questionId !== change.answer.questionId)
      return { ...onboarding, answers: [...others, change.answer] }
    }
    case 'cares':
      return { ...onboarding, cares: change.cares }
    case 'note': {
      const { step, text } = change
      const others = onboarding.notes.filter((note) => note.step !== step)
      const updatedAtUtc = onboarding.notes.find((note) => note.step === step)?.updatedAtUtc ?? NOT_YET
      return { ...onboarding, notes: text === '' ? others : [...others, { step, text, updatedAtUtc }] }
    }
    case 'mix':
      return { ...onboarding, mix: change.mix ?? onboarding.mix, isMixEdited: change.mix !== null }
    case 'terms':
      return { ...onboarding, terms: change.terms }
    case 'closing':
      return { ...onboarding, closing: change.text }
  }
}
