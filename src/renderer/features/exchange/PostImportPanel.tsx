import type { ReactNode } from 'react'
import type { ClientProfile } from '#shared/clients/client'
import type { PostTableSettings } from '#shared/exchange/postTable'
import { FileBeingRead, FileNotRead } from '../../ui/ImportStates'
import { PostImportPreview } from './PostImportPreview'
import type { PostImportStep } from './usePostImport'

interface PostImportPanelProps {
  readonly client: ClientProfile
  readonly state: Exclude<PostImportStep, { step: 'none' }>
  /** The button that chooses another file. */
  readonly chooser: ReactNode
  readonly onSettings: (settings: PostTableSettings) => void
  readonly onImport: (skipRefused: boolean) => void
  readonly onCancel: () => void
}

/** In place of the page while a file is being imported. */
export function PostImportPanel(props: PostImportPanelProps) {
  const { state, chooser, onCancel } = props
  if (state.step === 'reading') return <FileBeingRead fileName={state.fileName} onCancel={onCancel} />
  if (state.step === 'failed') {
    return <FileNotRead fileName={state.fileName} error={state.error} chooser={chooser} onCancel={onCancel} />
  }
  return (
    <PostImportPreview
      client={props.client}
      fileName={state.fileName}
      preview={state.preview}
      isImporting={state.step === 'importing'}
      isRereading={state.step === 'preview' && state.isRereading}
      error={state.step === 'preview' ? state.error : null}
      chooser={chooser}
      onSettings={props.onSettings}
      onImport={props.onImport}
      onCancel={onCancel}
    />
  )
}
