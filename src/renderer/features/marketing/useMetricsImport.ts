import { useRef, useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { EXPORT_FILE_LIMIT_BYTES } from '#shared/marketing/contract'
import type { BackendApi } from '#shared/rpc/api'
import { bytesOfFile, nameOfFile } from '../../api/chosenFile'
import { backend } from '../../api/connection'
import type { OutputOf } from '../../api/hooks'

export type MetricsPreview = OutputOf<BackendApi, 'marketing', 'previewMetricsImport'>
export type MetricsImportResult = OutputOf<BackendApi, 'marketing', 'importMetrics'>

interface ReadFile {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly preview: MetricsPreview
}

export type ImportStep =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'failed'; readonly fileName: string; readonly error: Error }
  | ({ readonly step: 'preview'; readonly error: Error | null } & ReadFile)
  | ({ readonly step: 'importing' } & ReadFile)

const toError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** From choosing a file to its import: nothing is stored before the preview was seen and accepted. */
export function useMetricsImport(
  clientId: ClientId,
  onImported: (file: { fileName: string; preview: MetricsPreview; result: MetricsImportResult }) => void,
) {
  const [state, setState] = useState<ImportStep>({ step: 'none' })
  // Reading cannot be stopped; what it gives after a cancel is not shown.
  const current = useRef(0)

  const choose = async (file: File) => {
    const turn = ++current.current
    const fileName = nameOfFile(file)
    const show = (next: ImportStep) => {
      if (turn === current.current) setState(next)
    }
    show({ step: 'reading', fileName })
    try {
      const bytes = await bytesOfFile(file, EXPORT_FILE_LIMIT_BYTES)
      const preview = await backend.api.marketing.previewMetricsImport({ clientId, fileName, bytes })
      show({ step: 'preview', fileName, bytes, preview, error: null })
    } catch (error) {
      show({ step: 'failed', fileName, error: toError(error) })
    }
  }

  const store = async (file: ReadFile, skipRefused: boolean) => {
    const { fileName, bytes, preview } = file
    const turn = ++current.current
    setState({ ...file, step: 'importing' })
    try {
      const result = await backend.api.marketing.importMetrics({ clientId, fileName, bytes, skipRefused })
      if (turn === current.current) setState({ step: 'none' })
      onImported({ fileName, preview, result })
    } catch (error) {
      if (turn === current.current) setState({ ...file, step: 'preview', error: toError(error) })
    }
  }

  const cancel = () => {
    current.current++
    setState({ step: 'none' })
  }

  return { state, choose, store, cancel }
}
