import { z } from 'zod'
import { CONTRADICTIONS, type DeclaredContradiction } from './contradictions'
import { FAMILIES, Family } from './family'
import { Level, LEVEL_HOURS, type Mix } from './mix'
import { type Answer, findChoice, QUESTIONS, QuestionId } from './questions'

/** “Because you answered …: community +2”. */
export const Reason = z.object({ questionId: QuestionId, choiceId: z.string(), weight: z.number().int() })
export type Reason = z.output<typeof Reason>

export const FamilyRecommendation = z.object({
  family: Family,
  level: Level,
  /** The sum of the reasons' weights. */
  score: z.number().int(),
  hours: z.number(),
  /** In the order of the questions. */
  reasons: z.array(Reason),
})
export type FamilyRecommendation = z.output<typeof FamilyRecommendation>

/** Two answers that cannot both hold, and what each family would be with only one of them. */
export const Contradiction = z.object({
  id: z.string(),
  first: z.object({ questionId: QuestionId, choiceId: z.string() }),
  second: z.object({ questionId: QuestionId, choiceId: z.string() }),
  question: z.string(),
  /** Families for which it matters which of the two holds. */
  undecided: z.array(z.object({ family: Family, withFirst: Level, withSecond: Level })),
})
export type Contradiction = z.output<typeof Contradiction>

export const Recommendation = z.object({
  /** `no-answers` recommends nothing; `nothing-now` does so because of the answers. */
  outcome: z.enum(['no-answers', 'nothing-now', 'mix']),
  /** All three, in their order. */
  families: z.array(FamilyRecommendation),
  contradictions: z.array(Contradiction),
  answered: z.number().int(),
  skipped: z.number().int(),
  questions: z.number().int(),
  /** So few answers that it is a first guess. */
  isGuess: z.boolean(),
})
export type Recommendation = z.output<typeof Recommendation>

/** From which score on a family is recommended at a level. */
export const LEVEL_SCORES: Readonly<Record<Exclude<Level, 'not-now'>, number>> = { light: 3, regular: 6, full: 10 }

/** Fewer answers than this are a guess. */
export const FEWEST_ANSWERS = 5

export function levelOfScore(score: number): Level {
  if (score >= LEVEL_SCORES.full) return 'full'
  if (score >= LEVEL_SCORES.regular) return 'regular'
  return score >= LEVEL_SCORES.light ? 'light' : 'not-now'
}

/** What is recommended and why: the same answers give the same recommendation, in whatever order they came. */
export function recommend(answers: readonly Answer[]): Recommendation {
  const chosen = chosenIn(answers)
  const families = FAMILIES.map((family) => recommendFamily(family, chosen))
  const answered = new Set(chosen.map(({ questionId }) => questionId)).size
  const asked = new Set(answers.map(({ questionId }) => questionId)).size
  return {
    outcome: answered === 0 ? 'no-answers' : families.every(isNotNow) ? 'nothing-now' : 'mix',
    families,
    contradictions: CONTRADICTIONS.flatMap((declared) => contradictionIn(chosen, declared)),
    answered,
    skipped: asked - answered,
    questions: QUESTIONS.length,
    isGuess: answered > 0 && answered < FEWEST_ANSWERS,
  }
}

/** The hours that a recommendation begins with. */
export function mixOf({ families }: Pick<Recommendation, 'families'>): Mix {
  const hoursOf = (family: Family) => families.find((one) => one.family === family)?.hours ?? 0
  return { management: hoursOf('management'), marketing: hoursOf('marketing'), community: hoursOf('community') }
}

interface Chosen {
  readonly questionId: QuestionId
  readonly choiceId: string
}

/** What an earlier version asked and this one does not know says nothing. */
function chosenIn(answers: readonly Answer[]): Chosen[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer.choiceIds]))
  return QUESTIONS.flatMap(({ id, choices }) =>
    choices
      .filter((choice) => byQuestion.get(id)?.includes(choice.id))
      .map((choice) => ({ questionId: id, choiceId: choice.id })),
  )
}

function recommendFamily(family: Family, chosen: readonly Chosen[]): FamilyRecommendation {
  const reasons = chosen.flatMap(({ questionId, choiceId }): Reason[] => {
    const weight = findChoice(questionId, choiceId)?.weights[family] ?? 0
    return weight === 0 ? [] : [{ questionId, choiceId, weight }]
  })
  const score = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const level = levelOfScore(score)
  return { family, level, score, hours: LEVEL_HOURS[family][level], reasons }
}

const isNotNow = ({ level }: FamilyRecommendation) => level === 'not-now'

function contradictionIn(chosen: readonly Chosen[], declared: DeclaredContradiction): Contradiction[] {
  const { first, second } = declared
  const is = (one: Chosen) => (other: Chosen) => other.questionId === one.questionId && other.choiceId === one.choiceId
  if (!chosen.some(is(first)) || !chosen.some(is(second))) return []
  const without = (left: Chosen) => chosen.filter((one) => !is(left)(one))
  const undecided = FAMILIES.flatMap((family) => {
    const withFirst = recommendFamily(family, without(second)).level
    const withSecond = recommendFamily(family, without(first)).level
    return withFirst === withSecond ? [] : [{ family, withFirst, withSecond }]
  })
  return [{ ...declared, undecided }]
}
