import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTRADICTIONS } from '#shared/onboarding/contradictions'
import { FAMILIES } from '#shared/onboarding/family'
import { LEVEL_HOURS, LEVELS, levelOfHours, Mix } from '#shared/onboarding/mix'
import { type Answer, findChoice, problemOf, QUESTION_IDS, questionOf, QUESTIONS } from '#shared/onboarding/questions'
import {
  FEWEST_ANSWERS,
  LEVEL_SCORES,
  levelOfScore,
  mixOf,
  recommend,
  Recommendation,
} from '#shared/onboarding/recommend'

const answer = (questionId: Answer['questionId'], ...choiceIds: string[]): Answer => ({ questionId, choiceIds })
const answersOf = (picks: readonly (readonly [Answer['questionId'], string])[]) =>
  picks.map(([id, choice]) => answer(id, choice))

/** Any answers that the questions allow, each question at most once, in any order. */
const someAnswers = fc
  .tuple(
    ...QUESTIONS.map(({ id, choices, takesSeveral }) =>
      fc.option(
        fc
          .subarray(
            choices.map((choice) => choice.id),
            { maxLength: takesSeveral ? choices.length : 1 },
          )
          .map((choiceIds): Answer => ({ questionId: id, choiceIds })),
        { nil: undefined },
      ),
    ),
  )
  .map((given) => given.filter((one) => one !== undefined))
  .chain((given) => fc.shuffledSubarray(given, { minLength: given.length }))

describe('the questions', () => {
  it('are twelve, with ids of their own and choices that differ in words', () => {
    expect(QUESTIONS.map(({ id }) => id)).toEqual([...QUESTION_IDS])
    expect(QUESTIONS).toHaveLength(12)
    for (const { choices } of QUESTIONS) {
      expect(choices.length).toBeGreaterThanOrEqual(3)
      for (const field of ['id', 'text'] as const) {
        expect(new Set(choices.map((choice) => choice[field])).size).toBe(choices.length)
      }
    }
  })

  it('let each family reach every level, and fall to nothing', () => {
    for (const family of FAMILIES) {
      const weightsOf = (question: (typeof QUESTIONS)[number]) =>
        question.choices.map(({ weights }) => weights[family] ?? 0)
      const most = QUESTIONS.reduce((sum, question) => sum + Math.max(...weightsOf(question)), 0)
      const least = QUESTIONS.reduce((sum, question) => sum + Math.min(...weightsOf(question)), 0)
      expect(most).toBeGreaterThanOrEqual(LEVEL_SCORES.full)
      expect(least).toBeLessThan(0)
    }
  })

  it('say what does not fit them', () => {
    expect(problemOf(answer('goal', 'keep'))).toBeUndefined()
    expect(problemOf(answer('goal'))).toBeUndefined()
    expect(problemOf(answer('goal', '__proto__'))).toContain('no choice')
  })
})

describe('a recommendation', () => {
  it('adds up: each score is the sum of its reasons, and each reason is a declared weight of a given answer', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { families } = recommend(answers)
        expect(families.map(({ family }) => family)).toEqual([...FAMILIES])
        for (const { family, score, level, hours, reasons } of families) {
          expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(score)
          expect(level).toBe(levelOfScore(score))
          expect(hours).toBe(LEVEL_HOURS[family][level])
          for (const { questionId, choiceId, weight } of reasons) {
            expect(weight).not.toBe(0)
            expect(findChoice(questionId, choiceId)?.weights[family]).toBe(weight)
            expect(answers.find((one) => one.questionId === questionId)?.choiceIds).toContain(choiceId)
          }
          const declared = answers.flatMap(({ questionId, choiceIds }) =>
            choiceIds.filter((id) => (findChoice(questionId, id)?.weights[family] ?? 0) !== 0),
          )
          expect(reasons).toHaveLength(declared.length)
        }
      }),
    )
  })

  it('is the same for the same answers, in whatever order they came, and skipping weighs nothing', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const first = recommend(answers)
        expect(recommend(answers.toReversed())).toEqual(first)
        const given = answers.filter(({ choiceIds }) => choiceIds.length > 0)
        expect(recommend(given)).toEqual({ ...first, skipped: 0 })
        expect(Recommendation.parse(first)).toEqual(first)
        expect(Mix.safeParse(mixOf(first)).success).toBe(true)
      }),
    )
  })

  it('moves only by what an answer weighs', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(...QUESTIONS), fc.nat(), (answers, question, index) => {
        const others = answers.filter(({ questionId }) => questionId !== question.id)
        const choice = question.choices[index % question.choices.length]
        if (!choice) return
        const before = recommend(others)
        const after = recommend([...others, answer(question.id, choice.id)])
        for (const [at, family] of FAMILIES.entries()) {
          expect((after.families[at]?.score ?? 0) - (before.families[at]?.score ?? 0)).toBe(choice.weights[family] ?? 0)
        }
      }),
    )
  })

  it('names every declared contradiction that was answered, and no other', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const has = ({ questionId, choiceId }: { questionId: string; choiceId: string }) =>
          answers.some((one) => one.questionId === questionId && one.choiceIds.includes(choiceId))
        const named = recommend(answers).contradictions
        expect(named.map(({ id }) => id)).toEqual(
          CONTRADICTIONS.filter(({ first, second }) => has(first) && has(second)).map(({ id }) => id),
        )
        for (const { undecided } of named) {
          for (const { withFirst, withSecond } of undecided) expect(withFirst).not.toBe(withSecond)
        }
      }),
    )
  })

  it('without an answer says so and recommends nothing', () => {
    for (const answers of [[], QUESTION_IDS.map((id) => answer(id))]) {
      const { outcome, families, isGuess } = recommend(answers)
      expect([outcome, isGuess]).toEqual(['no-answers', false])
      expect(families.map(({ level, score, hours, reasons }) => [level, score, hours, reasons])).toEqual(
        FAMILIES.map(() => ['not-now', 0, 0, []]),
      )
    }
  })

  it('may be that nothing is needed now, with the reasons', () => {
    const { outcome, families } = recommend(
      answersOf([
        ['unchanged', 'nothing'],
        ['posts', 'somebody'],
        ['look', 'yes'],
        ['replies', 'answered'],
        ['talk', 'nothing'],
        ['trouble', 'never'],
        ['advertising', 'never'],
      ]),
    )
    expect(outcome).toBe('nothing-now')
    expect(families.every(({ reasons }) => reasons.length > 0)).toBe(true)
  })

  it('fits what three different clients say', () => {
    const levels = (picks: readonly (readonly [Answer['questionId'], string])[]) =>
      recommend(answersOf(picks)).families.map(({ level }) => level)
    const shop = levels([
      ['goal', 'sell'],
      ['unchanged', 'fewer-sales'],
      ['horizon', 'weeks'],
      ['posts', 'somebody'],
      ['talk', 'nothing'],
      ['advertising', 'monthly'],
      ['figures', 'conversions'],
    ])
    const club = levels([
      ['goal', 'keep'],
      ['unchanged', 'people-leave'],
      ['horizon', 'years'],
      ['posts', 'somebody'],
      ['talk', 'own-place'],
      ['trouble', 'sometimes'],
      ['figures', 'members'],
    ])
    const newcomer = levels([
      ['goal', 'be-known'],
      ['unchanged', 'invisible'],
      ['horizon', 'year'],
      ['posts', 'nobody'],
      ['look', 'no'],
      ['talk', 'nothing'],
      ['advertising', 'never'],
      ['figures', 'reach'],
    ])
    expect([shop, club, newcomer]).toEqual([
      ['not-now', 'full', 'not-now'],
      ['not-now', 'not-now', 'full'],
      ['full', 'not-now', 'not-now'],
    ])
  })

  it('says that few answers are a guess', () => {
    const few = QUESTIONS.slice(0, FEWEST_ANSWERS - 1).map(({ id, choices }) => answer(id, choices[0]?.id ?? ''))
    expect(recommend(few).isGuess).toBe(true)
    expect(recommend([...few, answer('talk', 'comments')]).isGuess).toBe(few.length + 1 < FEWEST_ANSWERS)
  })
})

describe('a contradiction', () => {
  it('says what each family would be with only one of the two', () => {
    const { contradictions } = recommend([answer('goal', 'keep'), answer('talk', 'nothing')])
    expect(contradictions).toMatchObject([
      {
        id: 'keep-silent-people',
        undecided: [{ family: 'community', withFirst: 'light', withSecond: 'not-now' }],
      },
    ])
  })

  it('is declared of choices that there are and that can be given together', () => {
    expect(new Set(CONTRADICTIONS.map(({ id }) => id)).size).toBe(CONTRADICTIONS.length)
    for (const { first, second, question } of CONTRADICTIONS) {
      for (const { questionId, choiceId } of [first, second]) expect(findChoice(questionId, choiceId)).toBeDefined()
      expect(first.questionId !== second.questionId || questionOf(first.questionId).takesSeveral).toBe(true)
      expect(question.endsWith('?')).toBe(true)
    }
  })
})

it('hours and levels of a family go up together', () => {
  for (const family of FAMILIES) {
    for (const level of LEVELS) expect(levelOfHours(family, LEVEL_HOURS[family][level])).toBe(level)
    expect(levelOfHours(family, 0.25)).toBe('light')
    expect(levelOfHours(family, 744)).toBe('full')
  }
})
