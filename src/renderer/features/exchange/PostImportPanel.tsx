import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ClientProfile } from '#shared/clients/client'
import type { PostTableSettings } from '#shared/exchange/postTable'
import { Delayed } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import panel from '../../ui/ImportPanel.module.css'
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
  if (state.step === 'reading') {
    return (
      <div className={panel.panel}>
        <Delayed>
          <div role="status" className={panel.reading}>
            <p className={panel.readingText}>
              Reading <bdi>{state.fileName}</bdi>…
            </p>
            <Progress value={100} animated aria-label={`Reading ${state.fileName}`} />
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </Delayed>
      </div>
    )
  }
  if (state.step === 'failed') {
    return (
      <div className={panel.panel}>
        <h2 className={panel.title}>
          <bdi>{state.fileName}</bdi>
        </h2>
        <div className={panel.failure}>
          <Failure title="This file cannot be imported; nothing was stored" error={state.error} />
        </div>
        <div className={panel.actions}>
          {chooser}
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </div>
    )
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
