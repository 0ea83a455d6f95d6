import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import type { Commentary, MonthlyReport } from '#shared/reports/report'
import type { AppError } from '#shared/rpc/appError'
import { queryKeyOf, useBackendCommand } from '../../api/hooks'
import { keepUnsaved, readUnsaved } from './unsavedCommentary'

/** Long enough not to write at each letter, short enough that nobody waits for it. */
const SAVE_DELAY_MS = 700

export interface CommentaryForm {
  readonly text: Commentary
  setField(field: keyof Commentary, text: string): void
  readonly state: 'saved' | 'saving' | 'not-saved'
  readonly error: AppError | null
  /** Saves at once; resolves when everything typed is stored, rejects when it is not. */
  save(): Promise<void>
}

/** The freelancer's words of one month, saved while typing. Mount anew for another month. */
export function useCommentary(clientId: ClientId, month: Month, stored: Commentary): CommentaryForm {
  const [text, setText] = useState(() => readUnsaved(clientId, month) ?? stored)
  const [saved, setSaved] = useState(stored)
  const queryClient = useQueryClient()
  const { mutateAsync, isPending, error, reset } = useBackendCommand('reports', 'saveCommentary')
  const isChanged = !isSame(text, saved)

  useEffect(() => keepUnsaved(clientId, month, isChanged ? text : null), [clientId, month, isChanged, text])

  const saveWords = async (words: Commentary) => {
    if (isSame(words, saved)) return
    await mutateAsync({ clientId, month, commentary: words })
    // Whoever comes back before the report was read anew must find these words, not the ones before.
    queryClient.setQueryData<MonthlyReport>(
      queryKeyOf('reports', 'getMonthlyReport', { clientId, month }),
      (report) => report && { ...report, commentary: words },
    )
    const kept = readUnsaved(clientId, month)
    if (kept && isSame(kept, words)) keepUnsaved(clientId, month, null)
    setSaved(words)
  }
  const saveQuietly = useEffectEvent((words: Commentary = text) => {
    // The failure is shown from the mutation's own state.
    saveWords(words).catch(() => {})
  })
  useEffect(() => {
    if (!isChanged || isPending || error) return
    const timer = setTimeout(() => saveQuietly(text), SAVE_DELAY_MS)
    return () => clearTimeout(timer)
  }, [text, isChanged, isPending, error])
  useEffect(() => () => saveQuietly(), [])

  return {
    text,
    setField: (field, value) => {
      reset()
      setText((now) => ({ ...now, [field]: value }))
    },
    state: error ? 'not-saved' : isChanged ? 'saving' : 'saved',
    error,
    save: () => saveWords(text),
  }
}

function isSame(a: Commentary, b: Commentary): boolean {
  return a.summary === b.summary && a.why === b.why && a.nextSteps === b.nextSteps
}
