import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import { ANSWER_LIMIT_BYTES } from '#shared/reviews/answer'
import { backend } from '../../api/connection'
import type { OutputOf } from '../../api/hooks'
import { takeAnswer } from '../../reviews/pendingAnswer'

export type AnswerPreviewData = OutputOf<BackendApi, 'reviews', 'previewAnswer'>
type ImportedAnswer = OutputOf<BackendApi, 'reviews', 'importAnswer'>

interface ReadAnswer {
  readonly sourceName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly preview: AnswerPreviewData
}

export type AnswerStep =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly sourceName: string }
  | { readonly step: 'failed'; readonly sourceName: string; readonly error: Error }
  | ({ readonly step: 'preview'; readonly isImporting: boolean; readonly error: Error | null } & ReadAnswer)

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** From a file or a pasted text to its import: nothing is stored before the preview was seen and accepted. */
export function useAnswerImport(
  clientId: ClientId,
  onImported: (answer: ReadAnswer, imported: ImportedAnswer) => void,
) {
  const [state, setState] = useState<AnswerStep>({ step: 'none' })
  // Reading cannot be stopped; what it gives after a cancel is not shown.
  const turn = useRef(0)

  const read = async (sourceName: string, getBytes: () => Promise<Uint8Array<ArrayBuffer>>) => {
    const own = ++turn.current
    const show = (next: AnswerStep) => {
      if (own === turn.current) setState(next)
    }
    show({ step: 'reading', sourceName })
    try {
      const bytes = await getBytes()
      const preview = await backend.api.reviews.previewAnswer({ clientId, sourceName, bytes })
      show({ step: 'preview', sourceName, bytes, preview, isImporting: false, error: null })
    } catch (error) {
      show({ step: 'failed', sourceName, error: toError(error) })
    }
  }
  const chooseFile = (file: File) =>
    read(file.name.slice(0, 1_000).toWellFormed(), async () => {
      if (file.size > ANSWER_LIMIT_BYTES) {
        const [size, limit] = [file.size, ANSWER_LIMIT_BYTES].map((bytes) => Math.ceil(bytes / 1_000_000))
        throw new AppError(
          'answer-too-large',
          `The file has ${size} MB; answers have at most ${limit} MB. Nothing was changed.`,
        )
      }
      return new Uint8Array(await file.arrayBuffer())
    })
  const paste = (text: string) => read('Pasted text', () => Promise.resolve(new TextEncoder().encode(text)))

  const store = async () => {
    if (state.step !== 'preview' || state.isImporting) return
    const { sourceName, bytes, preview } = state
    setState({ ...state, isImporting: true, error: null })
    try {
      const imported = await backend.api.reviews.importAnswer({ clientId, bytes, sourceName })
      setState({ step: 'none' })
      onImported({ sourceName, bytes, preview }, imported)
    } catch (error) {
      setState({ ...state, isImporting: false, error: toError(error) })
    }
  }
  const cancel = () => {
    turn.current++
    setState({ step: 'none' })
  }

  const takeDropped = useEffectEvent(() => {
    const dropped = takeAnswer(clientId)
    if (dropped) void chooseFile(dropped)
  })
  useEffect(() => takeDropped(), [])

  return { state, chooseFile, paste, store, cancel }
}
