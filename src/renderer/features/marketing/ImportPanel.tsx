import type { ReactNode } from 'react'
import { FileBeingRead, FileNotRead } from '../../ui/ImportStates'
import { ImportPreview } from './ImportPreview'
import type { ImportStep } from './useMetricsImport'

interface ImportPanelProps {
  readonly state: Exclude<ImportStep, { step: 'none' }>
  readonly onImport: (skipRefused: boolean) => void
  readonly onCancel: () => void
  /** The button that chooses another file. */
  readonly chooser: ReactNode
}

/** In place of the results while a file is being imported. */
export function ImportPanel({ state, onImport, onCancel, chooser }: ImportPanelProps) {
  switch (state.step) {
    case 'reading':
      return <FileBeingRead fileName={state.fileName} onCancel={onCancel} />
    case 'failed':
      return <FileNotRead fileName={state.fileName} error={state.error} chooser={chooser} onCancel={onCancel} />
    case 'preview':
    case 'importing':
      return (
        <ImportPreview
          fileName={state.fileName}
          preview={state.preview}
          isImporting={state.step === 'importing'}
          error={state.step === 'preview' ? state.error : null}
          onImport={onImport}
          onCancel={onCancel}
          chooser={chooser}
        />
      )
  }
}
