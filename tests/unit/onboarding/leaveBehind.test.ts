import { describe, expect, it } from 'vitest'
import type { UtcInstant } from '#shared/kernel/time'
import { CARES } from '#shared/onboarding/cares'
import { ARTICLE_IDS } from '#shared/onboarding/content/article'
import type { Onboarding } from '#shared/onboarding/contract'
import { FAMILIES } from '#shared/onboarding/family'
import { LeaveBehind, type PrintedStatement } from '#shared/onboarding/leaveBehind'
import { makeLeaveBehind } from '#shared/onboarding/makeLeaveBehind'
import { priceOf } from '#shared/onboarding/price'
import { QUESTIONS } from '#shared/onboarding/questions'
import { answer, checklistItem, LEAVE_BEHIND_DATE, onboarding, reportClient } from '../../support/onboardings'

const make = (changes: Partial<Onboarding> = {}) =>
  makeLeaveBehind(reportClient(), onboarding(changes), LEAVE_BEHIND_DATE)

const statementsOf = ({ explanation }: LeaveBehind): PrintedStatement[] => [
  ...explanation.families.flatMap(({ lead, tasks, signsOfSuccess }) => [lead, ...tasks, ...signsOfSuccess]),
  ...explanation.together,
  ...explanation.cares.flatMap(({ families }) => families.flatMap(({ statements }) => statements)),
  ...explanation.comparison.flatMap(({ cells }) => FAMILIES.flatMap((family) => cells[family] ?? [])),
]

describe('what a client keeps of the explainer', () => {
  it('fits its schema with everything and with nothing', () => {
    for (const changes of [
      {},
      { cares: [...CARES], answers: QUESTIONS.map(({ id, choices }) => answer(id, choices[0]?.id ?? '')) },
    ]) {
      const made = make(changes)
      expect(LeaveBehind.parse(made)).toEqual(made)
    }
  })

  it('has no notes, no steps that are ours alone, and no price that was not shown', () => {
    const mix = { management: 18, marketing: 0, community: 6 }
    const changes: Partial<Onboarding> = {
      mix,
      price: priceOf(mix, { kind: 'hourly', rateMinor: 4_711 }, 'EUR'),
      terms: { kind: 'hourly', rateMinor: 4_711 },
      notes: [{ step: 'welcome', text: 'CANARY note', updatedAtUtc: '2026-11-20T09:00:00.000Z' as UtcInstant }],
      checklist: [
        checklistItem('Logo', { notes: 'CANARY detail', doneAtUtc: '2026-11-21T09:00:00.000Z' as UtcInstant }),
        checklistItem('CANARY step', { isShown: false }),
      ],
    }
    const hidden = make(changes)
    expect(JSON.stringify(hidden)).not.toContain('CANARY')
    expect(JSON.stringify(hidden)).not.toContain('4711')
    expect(hidden.nextSteps).toEqual([{ title: 'Logo', dueOn: null, isDone: true }])
    const shown = make({ ...changes, shown: { recommendation: true, price: true } })
    expect(shown.price).toMatchObject({ monthlyMinor: 24 * 4_711, hours: 24 })
  })

  it('names each article that a printed sentence stands on, and no other', () => {
    for (const cares of [[], ['sell-more'], [...CARES]] as const) {
      const made = make({ cares: [...cares] })
      const cited = new Set(statementsOf(made).flatMap(({ articles }) => articles))
      expect(made.explanation.sources.map(({ article }) => article)).toEqual(
        ARTICLE_IDS.filter((article) => cited.has(article)),
      )
    }
  })

  it('brings forward what the client cares about', () => {
    const usual = make().explanation
    expect(usual.families.map(({ family }) => family)).toEqual(FAMILIES)
    expect(usual.cares).toEqual([])
    const people = make({ cares: ['keep-people', 'own-place'] }).explanation
    expect(people.families[0]?.family).toBe('community')
    expect(people.families[0]?.tasks).not.toEqual(usual.families.find(({ family }) => family === 'community')?.tasks)
    expect(people.cares.map(({ name }) => name)).toEqual(['Customers who stay', 'A place for our people'])
  })

  it('has something to say about every care, by each family that it names', () => {
    for (const care of make({ cares: [...CARES] }).explanation.cares) {
      expect(care.families.length, care.name).toBeGreaterThan(0)
      for (const { statements } of care.families) expect(statements.length, care.name).toBeGreaterThan(0)
    }
  })

  it('prints notes only about sentences that it prints, each once', () => {
    const made = make({ cares: [...CARES] })
    const texts = new Set(statementsOf(made).map(({ text }) => text))
    const { notes } = made.explanation
    expect(notes.length).toBeGreaterThan(0)
    for (const { statement } of notes) expect(texts).toContain(statement)
    expect(new Set(notes.map(({ note }) => note)).size).toBe(notes.length)
  })

  it('says answers and reasons in the words that were chosen, and leaves skipped questions out', () => {
    const { answers, openQuestions, recommendation } = make({
      answers: [answer('plans', 'launch', 'meet-up'), answer('goal', 'sell'), answer('look')],
    })
    expect(answers).toEqual([
      { question: 'What should social media do for you first?', answers: ['Bring sales or bookings'] },
      {
        question: 'What is planned for the next months?',
        answers: ['A launch or an opening', 'Events or meet-ups'],
      },
    ])
    expect(openQuestions).toHaveLength(QUESTIONS.length - 2)
    expect(openQuestions.map(({ question }) => question)).toContain(
      'Would people recognise a post of yours without the name on it?',
    )
    expect(recommendation).toMatchObject({ outcome: 'mix', answered: 2, isGuess: true })
    for (const { score, reasons } of recommendation.families) {
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(score)
    }
  })

  it('shows what was agreed beside what the answers speak for', () => {
    const { recommendation } = make({
      answers: [answer('goal', 'keep'), answer('talk', 'own-place')],
      mix: { management: 8, marketing: 0, community: 0 },
    })
    expect(recommendation.families).toMatchObject([
      { family: 'management', level: 'not-now', agreedLevel: 'light', hours: 8 },
      { family: 'marketing', level: 'not-now', agreedLevel: 'not-now', hours: 0 },
      { family: 'community', level: 'regular', agreedLevel: 'not-now', hours: 0 },
    ])
  })

  it('names contradicting answers with the question that settles them', () => {
    const { recommendation } = make({ answers: [answer('horizon', 'weeks'), answer('advertising', 'never')] })
    expect(recommendation.contradictions).toEqual([
      {
        first: { question: 'By when should it show?', answer: 'Within weeks' },
        second: expect.objectContaining({ answer: 'No, and we do not want to' }),
        ask: expect.stringContaining('Which matters more'),
        undecided: [],
      },
    ])
  })
})
