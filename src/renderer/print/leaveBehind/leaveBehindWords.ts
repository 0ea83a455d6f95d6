import { LEVEL_SCORES } from '#shared/onboarding/recommend'
import type { LeaveBehind, PrintedRecommendation } from '#shared/onboarding/leaveBehind'
import { hoursText, mixSentence } from '../../explainer/recommendationWords'

export type RecommendedFamily = PrintedRecommendation['families'][number]

/** The outcome of the conversation in a sentence or two, in large type on the cover. */
export function summaryOf({ recommendation }: Pick<LeaveBehind, 'recommendation'>): string {
  const { families, outcome } = recommendation
  const hours = families.reduce((sum, family) => sum + family.hours, 0)
  if (hours === 0) return SUMMARIES[outcome]
  const sentence = mixSentence(families.map(({ family, agreedLevel }) => ({ family, level: agreedLevel })))
  return `${sentence} Together ${hoursText(hours)} a month.`
}

const SUMMARIES = {
  'no-answers': 'Three kinds of work, and what each of them can do for you.',
  'nothing-now': 'Nothing is needed now, and here is why.',
  mix: 'What your answers ask for. Nothing is agreed yet.',
} as const

const NOTHING_NOW = {
  agreed: 'Your answers alone ask for no regular work; these hours are what we agreed on.',
  left: 'Your answers ask for no regular work. That is a result, too.',
} as const

/** What stands above the recommendation. */
export function recommendationLead({ outcome, answered, questions, isGuess, families }: PrintedRecommendation): string {
  const isAgreed = families.some(({ hours }) => hours > 0)
  if (outcome === 'no-answers') {
    return isAgreed
      ? 'None of the questions has been answered yet. These hours are what we agreed on.'
      : 'None of the questions has been answered yet, so nothing is recommended. A few answers are enough to begin with.'
  }
  const { light, regular, full } = LEVEL_SCORES
  const scale = `Each answer counts for a kind of work or against it. From ${light} points on it is light, from ${regular} regular, from ${full} full.`
  return [
    isGuess
      ? `Only ${answered} of ${questions} questions ${answered === 1 ? 'is' : 'are'} answered: this is a first guess.`
      : '',
    outcome === 'nothing-now' ? NOTHING_NOW[isAgreed ? 'agreed' : 'left'] : '',
    scale,
  ]
    .filter(Boolean)
    .join(' ')
}
