import type { LocalDate } from '../kernel/time'
import type { ReportClient } from '../reports/report'
import { EXPLANATION } from './content/explainer'
import type { Onboarding } from './contract'
import type { LeaveBehind } from './leaveBehind'
import type { Price } from './price'
import { printedAnswers, printedOpenQuestions, printedRecommendation } from './printedConversation'
import { printedExplanation } from './printedExplanation'

/** Only what the client may read: no notes, no steps that are ours alone, and the price only once it was shown. */
export function makeLeaveBehind(client: ReportClient, onboarding: Onboarding, date: LocalDate): LeaveBehind {
  const { cares, answers, recommendation, mix, price, shown, checklist, closing } = onboarding
  return {
    client,
    date,
    explanation: printedExplanation(EXPLANATION, cares),
    answers: printedAnswers(answers),
    openQuestions: printedOpenQuestions(answers),
    recommendation: printedRecommendation(recommendation, mix),
    price: shown.price && price ? shownPrice(price) : null,
    nextSteps: checklist
      .filter(({ isShown }) => isShown)
      .map(({ title, dueOn, doneAtUtc }) => ({ title, dueOn, isDone: doneAtUtc !== null })),
    closing: closing.trim(),
  }
}

/** A fixed price is agreed as a whole: what an hour of it comes to is the freelancer's own. */
function shownPrice(price: Price): Price {
  return price.terms.kind === 'fixed' ? { ...price, perHourMinor: null } : price
}
