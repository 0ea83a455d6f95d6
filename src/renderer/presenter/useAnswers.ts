import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Care } from '#shared/onboarding/cares'
import type { Presentation } from '#shared/onboarding/contract'
import { keyOfUnsaved, type PresentationState, type UnsavedAnswer } from '#shared/onboarding/presentation'
import type { Answer } from '#shared/onboarding/questions'
import { useBackendCommand, useHostCommand } from '../api/hooks'

type Said = ReadonlyMap<string, UnsavedAnswer>

export interface Answers {
  readonly answers: readonly Answer[]
  readonly cares: readonly Care[]
  readonly say: (answer: UnsavedAnswer) => void
}

/**
 * What was said, at once and whatever the store does: an answer that it refuses is handed to main, which tries on.
 * While main has an answer, a later one to the same question goes the same way, so that the last one is stored last.
 */
export function useAnswers(clientId: ClientId, presentation: Presentation, state: PresentationState): Answers {
  const queryClient = useQueryClient()
  const [said, setSaid] = useState<Said>(new Map())
  const order = useRef(Promise.resolve())
  const { mutateAsync: saveAnswer } = useBackendCommand('onboarding', 'saveAnswer')
  const { mutateAsync: saveCares } = useBackendCommand('onboarding', 'saveCares')
  const { mutateAsync: keepAnswer } = useHostCommand('keepAnswer')
  const keptKeys = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    keptKeys.current = new Set(state.unsaved.map(keyOfUnsaved))
  }, [state.unsaved])

  const store = async (answer: UnsavedAnswer) => {
    if (keptKeys.current.has(keyOfUnsaved(answer))) return keepAnswer({ clientId, answer })
    try {
      await (answer.kind === 'cares'
        ? saveCares({ clientId, cares: answer.cares })
        : saveAnswer({ clientId, answer: answer.answer }))
      await queryClient.invalidateQueries()
    } catch {
      await keepAnswer({ clientId, answer })
    }
  }
  const say = (answer: UnsavedAnswer) => {
    const key = keyOfUnsaved(answer)
    setSaid((all) => new Map(all).set(key, answer))
    order.current = order.current
      .then(() => store(answer))
      .then(
        // It is now in what the store or main tells; a later one is still on its way.
        () => setSaid((all) => (all.get(key) === answer ? without(all, key) : all)),
        () => {},
      )
  }
  return { ...merge(presentation, [...state.unsaved, ...said.values()]), say }
}

function without(said: Said, key: string): Said {
  const rest = new Map(said)
  rest.delete(key)
  return rest
}

/** The later ones win. */
export function merge(
  { answers, cares }: Pick<Presentation, 'answers' | 'cares'>,
  later: readonly UnsavedAnswer[],
): Pick<Answers, 'answers' | 'cares'> {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]))
  let chosen: readonly Care[] = cares
  for (const said of later) {
    if (said.kind === 'cares') chosen = said.cares
    else byQuestion.set(said.answer.questionId, said.answer)
  }
  return { answers: [...byQuestion.values()], cares: chosen }
}
