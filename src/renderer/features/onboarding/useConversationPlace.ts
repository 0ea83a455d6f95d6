import { useEffect, useEffectEvent } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import type { PresentationMove, PresentationState } from '#shared/onboarding/presentation'
import { QUESTION_IDS, QuestionId } from '#shared/onboarding/questions'
import { Step, stepFrom } from '#shared/onboarding/steps'
import { host } from '../../api/connection'
import { usePresentation } from '../../api/presentation'
import { CHECKLIST, onboardingPath } from '../../shell/paths'
import { showFailure } from '../../ui/notices'

export type ConversationPart = Step | typeof CHECKLIST

export interface ConversationPlace {
  readonly part: ConversationPart
  /** The step that is shown, or was shown before the checklist. */
  readonly step: Step
  /** A part of the step, such as a circle or a question; null: the step as a whole. */
  readonly detail: string | null
  readonly questionId: QuestionId
  /** This client's presentation, while it runs. */
  readonly presentation: PresentationState | null
  readonly goTo: (part: ConversationPart, detail?: string) => void
  readonly goToDetail: (detail: string | null) => void
  readonly goBy: (by: 1 | -1) => void
  readonly move: (move: PresentationMove) => void
}

/** Where the conversation is: as the address says, and while it is presented, as both windows say. */
export function useConversationPlace(clientId: ClientId): ConversationPlace {
  const [, navigate] = useLocation()
  const search = new URLSearchParams(useSearch())
  const running = usePresentation()
  const presentation = running?.clientId === clientId ? running : null
  const asked = search.get('step')
  const isChecklist = asked === CHECKLIST
  const step = presentation?.step ?? Step.safeParse(asked).data ?? 'welcome'
  const part = isChecklist ? CHECKLIST : step
  const detail = presentation ? presentation.detail : search.get('detail')
  const questionId = QuestionId.safeParse(detail).data ?? QUESTION_IDS[0]

  const show = (next: ConversationPart, nextDetail: string | null) =>
    navigate(onboardingPath(clientId, next, nextDetail ?? undefined), { replace: true })
  const move = (next: PresentationMove) =>
    void host.api.host
      .movePresentation({ clientId, move: next })
      .catch((error: Error) => showFailure(error, 'The presentation did not move'))
  const goTo = (next: ConversationPart, nextDetail?: string) => {
    if (presentation && next !== CHECKLIST) {
      move({ to: 'step', step: next, ...(nextDetail !== undefined && { detail: nextDetail }) })
    }
    show(next, nextDetail ?? null)
  }

  // The address follows, so that the place stays when the presentation ends.
  const follow = useEffectEvent(() => show(step, detail))
  const presented = presentation && !isChecklist ? `${presentation.step} ${presentation.detail}` : null
  useEffect(() => {
    if (presented !== null) follow()
  }, [presented])

  return {
    part,
    step,
    detail,
    questionId,
    presentation,
    move,
    goTo,
    goToDetail: (next) => (presentation ? move({ to: 'detail', detail: next }) : show(step, next)),
    goBy: (by) => {
      if (presentation && !isChecklist) move({ to: by === 1 ? 'next' : 'back' })
      else goTo(isChecklist ? step : stepFrom(step, by))
    },
  }
}
