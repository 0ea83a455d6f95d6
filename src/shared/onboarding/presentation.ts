import { z } from 'zod'
import { ClientId } from '../kernel/ids'
import { Care } from './cares'
import { Answer, QUESTION_IDS } from './questions'
import { Step, STEPS } from './steps'

/** Where something is pointed at: shares of the window's width and height. */
export const PresentationPointer = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type PresentationPointer = z.output<typeof PresentationPointer>

/** A part of a step, such as one question or one circle; null is the step as a whole. */
export const PresentationDetail = z.string().min(1).max(100).nullable()

/** Said by the client while the store could not take it. */
export const UnsavedAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), answer: Answer }),
  z.object({ kind: z.literal('cares'), cares: z.array(Care).max(Care.options.length) }),
])
export type UnsavedAnswer = z.output<typeof UnsavedAnswer>

/** The one presentation that runs, as main holds it for the studio's window and the presenter's. */
export const PresentationState = z.object({
  clientId: ClientId,
  step: Step,
  detail: PresentationDetail,
  /** Nothing is to be seen: the talk is about something else for a moment. */
  isBlack: z.boolean(),
  isFullScreen: z.boolean(),
  pointer: PresentationPointer.nullable(),
  /** Main stores these as soon as the client's store takes them. */
  unsaved: z.array(UnsavedAnswer),
})
export type PresentationState = z.output<typeof PresentationState>

export const PresentationMove = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['next', 'back', 'first', 'last']) }),
  z.object({ to: z.literal('step'), step: Step, detail: PresentationDetail.optional() }),
  /** Within the step that is shown. */
  z.object({ to: z.literal('detail'), detail: PresentationDetail }),
  z.object({ to: z.literal('black'), isBlack: z.boolean() }),
  z.object({ to: z.literal('full-screen'), isFullScreen: z.boolean() }),
])
export type PresentationMove = z.output<typeof PresentationMove>

/** What "next" goes through: each step, and within it each of its parts in turn. */
type PresentationOutline = readonly { readonly step: Step; readonly details: readonly string[] }[]

const OUTLINE: PresentationOutline = STEPS.map((step) => ({ step, details: step === 'questions' ? QUESTION_IDS : [] }))

interface Place {
  readonly step: Step
  readonly detail: string | null
}

const PLACES: readonly Place[] = OUTLINE.flatMap(({ step, details }): Place[] =>
  details.length === 0 ? [{ step, detail: null }] : details.map((detail) => ({ step, detail })),
)

export function startPresentation(clientId: ClientId, step: Step): PresentationState {
  return {
    clientId,
    step,
    detail: firstDetailOf(step),
    isBlack: false,
    isFullScreen: false,
    pointer: null,
    unsaved: [],
  }
}

/** The state after a move; the same state when there is nowhere to go. */
export function movePresentation(state: PresentationState, move: PresentationMove): PresentationState {
  switch (move.to) {
    case 'black':
      return state.isBlack === move.isBlack ? state : { ...state, isBlack: move.isBlack, pointer: null }
    case 'full-screen':
      return state.isFullScreen === move.isFullScreen ? state : { ...state, isFullScreen: move.isFullScreen }
    case 'step': {
      const detail = move.detail === undefined ? firstDetailOf(move.step) : move.detail
      return goTo(state, { step: move.step, detail })
    }
    case 'detail':
      return goTo(state, { step: state.step, detail: move.detail })
    case 'first':
    case 'last': {
      const place = move.to === 'first' ? PLACES[0] : PLACES.at(-1)
      return place ? goTo(state, place) : state
    }
    case 'next':
    case 'back':
      // As every presenter does it: the first press only brings the picture back.
      return state.isBlack ? { ...state, isBlack: false } : goBy(state, move.to === 'next' ? 1 : -1)
  }
}

function goTo(state: PresentationState, { step, detail }: Place): PresentationState {
  if (state.step === step && state.detail === detail && !state.isBlack) return state
  return { ...state, step, detail, isBlack: false, pointer: null }
}

function goBy(state: PresentationState, by: 1 | -1): PresentationState {
  const exact = PLACES.findIndex(({ step, detail }) => step === state.step && detail === state.detail)
  // A part that "next" does not go through, such as a circle, is left for the step after it or before it.
  const ofStep = PLACES.filter(({ step }) => step === state.step)
  const edge = by === 1 ? ofStep.at(-1) : ofStep[0]
  const from = exact >= 0 ? exact : edge ? PLACES.indexOf(edge) : -1
  const place = PLACES[from + by]
  return from >= 0 && place ? goTo(state, place) : state
}

function firstDetailOf(step: Step): string | null {
  return OUTLINE.find((entry) => entry.step === step)?.details[0] ?? null
}

/** What an answer is the answer to: a later one takes its place. */
export function keyOfUnsaved(answer: UnsavedAnswer): string {
  return answer.kind === 'cares' ? 'cares' : `answer ${answer.answer.questionId}`
}

export function withUnsaved(state: PresentationState, answer: UnsavedAnswer): PresentationState {
  const key = keyOfUnsaved(answer)
  return { ...state, unsaved: [...state.unsaved.filter((other) => keyOfUnsaved(other) !== key), answer] }
}

/** Without exactly this answer: a later one to the same question stays. */
export function withoutUnsaved(state: PresentationState, stored: UnsavedAnswer): PresentationState {
  return { ...state, unsaved: state.unsaved.filter((other) => other !== stored) }
}
