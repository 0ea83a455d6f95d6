import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { Delayed } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import classes from '../../ui/ImportPanel.module.css'
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
      return (
        <div className={classes.panel}>
          <Delayed>
            <div role="status" className={classes.reading}>
              <p className={classes.readingText}>
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
    case 'failed':
      return (
        <div className={classes.panel}>
          <h2 className={classes.title}>
            <bdi>{state.fileName}</bdi>
          </h2>
          <div className={classes.failure}>
            <Failure title="This file cannot be imported; nothing was stored" error={state.error} />
          </div>
          <div className={classes.actions}>
            {chooser}
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        </div>
      )
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
