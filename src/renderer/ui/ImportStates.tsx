import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { Delayed } from './Delayed'
import { Failure } from './Failure'
import classes from './ImportPanel.module.css'

interface FileBeingReadProps {
  readonly fileName: string
  readonly onCancel: () => void
}

/** While a file that was chosen for an import is read. */
export function FileBeingRead({ fileName, onCancel }: FileBeingReadProps) {
  return (
    <div className={classes.panel}>
      <Delayed>
        <div role="status" className={classes.reading}>
          <p className={classes.readingText}>
            Reading <bdi>{fileName}</bdi>…
          </p>
          <Progress value={100} animated aria-label={`Reading ${fileName}`} />
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </Delayed>
    </div>
  )
}

interface FileNotReadProps {
  readonly fileName: string
  readonly error: Error
  /** The button that chooses another file. */
  readonly chooser: ReactNode
  readonly onCancel: () => void
}

/** A file that is none of the kind that is imported here. */
export function FileNotRead({ fileName, error, chooser, onCancel }: FileNotReadProps) {
  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>
        <bdi>{fileName}</bdi>
      </h2>
      <div className={classes.failure}>
        <Failure title="This file cannot be imported; nothing was stored" error={error} />
      </div>
      <div className={classes.actions}>
        {chooser}
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
