import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClientId } from '#shared/kernel/ids'
import {
  movePresentation,
  type PresentationMove,
  PresentationState,
  startPresentation,
  type UnsavedAnswer,
  withoutUnsaved,
  withUnsaved,
} from '#shared/onboarding/presentation'
import { QUESTION_IDS } from '#shared/onboarding/questions'
import { type Step, STEPS } from '#shared/onboarding/steps'

const clientId = ClientId.parse('11111111-1111-4111-8111-111111111111')
const at = (step: Step, detail: string | null = null) => ({
  ...startPresentation(clientId, step),
  detail,
})
const move = (state: PresentationState, given: PresentationMove) => movePresentation(state, given)
const placeOf = ({ step, detail }: PresentationState) => (detail === null ? step : `${step}: ${detail}`)

describe('a presentation', () => {
  it('goes through every step and every question, and back the same way', () => {
    let state = startPresentation(clientId, 'welcome')
    const there = [placeOf(state)]
    for (;;) {
      const next = move(state, { to: 'next' })
      if (next === state) break
      state = next
      there.push(placeOf(state))
    }
    expect(there).toEqual(
      STEPS.flatMap((step) =>
        step === 'questions' ? QUESTION_IDS.map((question) => `questions: ${question}`) : [step],
      ),
    )
    const back = [placeOf(state)]
    for (;;) {
      const previous = move(state, { to: 'back' })
      if (previous === state) break
      state = previous
      back.push(placeOf(state))
    }
    expect(back).toEqual(there.toReversed())
  })

  it('begins the questions with the first one, and enters them from behind with the last', () => {
    expect(startPresentation(clientId, 'questions').detail).toBe('goal')
    expect(placeOf(move(at('welcome'), { to: 'step', step: 'questions' }))).toBe('questions: goal')
    expect(placeOf(move(at('recommendation'), { to: 'back' }))).toBe(`questions: ${QUESTION_IDS.at(-1)}`)
  })

  it('leaves a part that "next" does not go through for the step after it or before it', () => {
    const circle = move(at('overview'), { to: 'detail', detail: 'marketing' })
    expect(placeOf(circle)).toBe('overview: marketing')
    expect(placeOf(move(circle, { to: 'next' }))).toBe('management')
    expect(placeOf(move(circle, { to: 'back' }))).toBe('welcome')
    const unknown = at('questions', 'a question that is gone')
    expect(placeOf(move(unknown, { to: 'next' }))).toBe('recommendation')
    expect(placeOf(move(unknown, { to: 'back' }))).toBe('comparison')
  })

  it('stays where it is at both ends', () => {
    const first = at('welcome')
    expect(move(first, { to: 'back' })).toBe(first)
    const last = at('next-steps')
    expect(move(last, { to: 'next' })).toBe(last)
    expect(move(last, { to: 'last' })).toBe(last)
    expect(placeOf(move(last, { to: 'first' }))).toBe('welcome')
  })

  it('is brought back from black by the first press, and goes on with the second', () => {
    const black = move(at('weeks'), { to: 'black', isBlack: true })
    const back = move(black, { to: 'next' })
    expect(back).toMatchObject({ step: 'weeks', isBlack: false })
    expect(placeOf(move(back, { to: 'next' }))).toBe('measures')
    expect(move(black, { to: 'step', step: 'weeks' }).isBlack).toBe(false)
  })

  it('points at nothing on the next step', () => {
    const pointed = { ...at('weeks'), pointer: { x: 0.5, y: 0.5 } }
    expect(move(pointed, { to: 'next' }).pointer).toBeNull()
    expect(move(pointed, { to: 'black', isBlack: true }).pointer).toBeNull()
  })

  it('keeps the last of several answers to one question until exactly that is stored', () => {
    const first: UnsavedAnswer = { kind: 'answer', answer: { questionId: 'goal', choiceIds: ['sell'] } }
    const later: UnsavedAnswer = { kind: 'answer', answer: { questionId: 'goal', choiceIds: ['keep'] } }
    const other: UnsavedAnswer = { kind: 'cares', cares: ['be-seen'] }
    const keep = [first, other, later].reduce(withUnsaved, at('questions', 'goal'))
    expect(keep.unsaved).toEqual([other, later])
    expect(withoutUnsaved(keep, first).unsaved).toEqual([other, later])
    expect(withoutUnsaved(keep, later).unsaved).toEqual([other])
  })

  it('is a valid state of the same client after any moves', () => {
    const step = fc.constantFrom(...STEPS)
    const detail = fc.oneof(fc.constant(null), fc.constantFrom('goal', 'figures', 'marketing'))
    const anyMove: fc.Arbitrary<PresentationMove> = fc.oneof(
      fc.record({ to: fc.constantFrom('next' as const, 'back' as const, 'first' as const, 'last' as const) }),
      fc.record({ to: fc.constant('step' as const), step, detail }),
      fc.record({ to: fc.constant('detail' as const), detail }),
      fc.record({ to: fc.constant('black' as const), isBlack: fc.boolean() }),
      fc.record({ to: fc.constant('full-screen' as const), isFullScreen: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 60 }), (moves) => {
        const end = moves.reduce(move, startPresentation(clientId, 'welcome'))
        expect(PresentationState.parse(end)).toEqual(end)
        expect(end.clientId).toBe(clientId)
      }),
    )
  })
})
