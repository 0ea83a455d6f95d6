import { useRef, useState } from 'react'
import { POST_TABLE_LIMIT_BYTES, type PostTablePreview } from '#shared/exchange/contract'
import type { PostTableSettings } from '#shared/exchange/postTable'
import type { ClientId } from '#shared/kernel/ids'
import { bytesOfFile, nameOfFile } from '../../api/chosenFile'
import { backend } from '../../api/connection'
import { showUndo } from '../../ui/notices'

interface ReadTable {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly preview: PostTablePreview
}

export type PostImportStep =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'failed'; readonly fileName: string; readonly error: Error }
  | ({ readonly step: 'preview'; readonly isRereading: boolean; readonly error: Error | null } & ReadTable)
  | ({ readonly step: 'importing' } & ReadTable)

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** From choosing a file over matching its columns to its import, which can be taken back. */
export function usePostImport(clientId: ClientId) {
  const [state, setState] = useState<PostImportStep>({ step: 'none' })
  // Reading cannot be stopped; what it gives after a cancel, or after a newer choice, is not shown.
  const current = useRef(0)
  const { exchange } = backend.api

  const choose = async (file: File) => {
    const turn = ++current.current
    const fileName = nameOfFile(file)
    const show = (next: PostImportStep) => {
      if (turn === current.current) setState(next)
    }
    show({ step: 'reading', fileName })
    try {
      const bytes = await bytesOfFile(file, POST_TABLE_LIMIT_BYTES)
      const preview = await exchange.previewPostImport({ clientId, fileName, bytes })
      show({ step: 'preview', fileName, bytes, preview, isRereading: false, error: null })
    } catch (error) {
      show({ step: 'failed', fileName, error: toError(error) })
    }
  }

  /** The same file, understood otherwise. */
  const reread = async (settings: PostTableSettings) => {
    if (state.step !== 'preview') return
    const turn = ++current.current
    const { fileName, bytes } = state
    // What was chosen is there at once; what comes of it follows.
    setState({ ...state, preview: { ...state.preview, settings }, isRereading: true, error: null })
    try {
      const preview = await exchange.previewPostImport({ clientId, fileName, bytes, settings })
      if (turn === current.current)
        setState({ step: 'preview', fileName, bytes, preview, isRereading: false, error: null })
    } catch (error) {
      if (turn === current.current) setState({ ...state, isRereading: false, error: toError(error) })
    }
  }

  const store = async (skipRefused: boolean) => {
    if (state.step !== 'preview') return
    const turn = ++current.current
    const { fileName, bytes, preview } = state
    setState({ step: 'importing', fileName, bytes, preview })
    try {
      const { settings } = preview
      const { importId, counts } = await exchange.importPosts({ clientId, fileName, bytes, settings, skipRefused })
      if (turn === current.current) setState({ step: 'none' })
      if (importId) {
        showUndo(`${counts.created.toLocaleString('en')} posts imported from ${fileName}`, () =>
          exchange.undoPostImport({ clientId, importId }),
        )
      }
    } catch (error) {
      if (turn === current.current) {
        setState({ step: 'preview', fileName, bytes, preview, isRereading: false, error: toError(error) })
      }
    }
  }

  const cancel = () => {
    current.current++
    setState({ step: 'none' })
  }

  return { state, choose, reread, store, cancel }
}
