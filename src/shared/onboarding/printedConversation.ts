import type { LeaveBehind, PrintedAnswer, PrintedRecommendation } from './leaveBehind'
import { levelOfHours, type Mix } from './mix'
import { type Answer, findChoice, QUESTIONS, type QuestionId, questionOf } from './questions'
import type { Recommendation } from './recommend'

const choiceText = (questionId: QuestionId, choiceId: string) => findChoice(questionId, choiceId)?.text ?? choiceId

const said = ({ questionId, choiceId }: { readonly questionId: QuestionId; readonly choiceId: string }) => ({
  question: questionOf(questionId).text,
  answer: choiceText(questionId, choiceId),
})

/** What was answered, in the order of the questions; what was skipped is left out. */
export function printedAnswers(answers: readonly Answer[]): PrintedAnswer[] {
  const byQuestion = new Map(answers.map(({ questionId, choiceIds }) => [questionId, choiceIds]))
  return QUESTIONS.flatMap(({ id, text }) => {
    const choiceIds = byQuestion.get(id) ?? []
    return choiceIds.length === 0 ? [] : [{ question: text, answers: choiceIds.map((each) => choiceText(id, each)) }]
  })
}

/** What was not asked, or skipped. */
export function printedOpenQuestions(answers: readonly Answer[]): LeaveBehind['openQuestions'] {
  const answered = new Set(answers.filter(({ choiceIds }) => choiceIds.length > 0).map(({ questionId }) => questionId))
  return QUESTIONS.filter(({ id }) => !answered.has(id)).map(({ text, reason }) => ({ question: text, reason }))
}

/** The recommendation in words, beside what was agreed. */
export function printedRecommendation(recommendation: Recommendation, mix: Mix): PrintedRecommendation {
  const { outcome, answered, questions, isGuess } = recommendation
  return {
    outcome,
    answered,
    questions,
    isGuess,
    families: recommendation.families.map(({ family, level, score, reasons }) => ({
      family,
      level,
      score,
      reasons: reasons.map((reason) => ({ ...said(reason), weight: reason.weight })),
      agreedLevel: levelOfHours(family, mix[family]),
      hours: mix[family],
    })),
    contradictions: recommendation.contradictions.map(({ first, second, question, undecided }) => ({
      first: said(first),
      second: said(second),
      ask: question,
      undecided,
    })),
  }
}
