import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import classes from './PostEditor.module.css'
import type { SaveStatus } from './postDraft'

interface SaveStatusBarProps {
  readonly status: SaveStatus
  readonly onRetry: () => void
}

/** Whether what is on the screen is on the disk. */
export function SaveStatusBar({ status, onRetry }: SaveStatusBarProps) {
  const isProblem = status.kind === 'failed' || status.kind === 'conflict'
  const Icon = isProblem ? IconAlertTriangle : status.kind === 'saved' ? IconCheck : IconPencil
  return (
    <div className={classes.status} data-problem={isProblem || undefined}>
      <Icon size={14} aria-hidden />
      <span role="status" className={classes.statusText} data-testid="save-status">
        {wordsOf(status)}
      </span>
      {status.kind === 'failed' && (
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Retry
        </Button>
      )}
    </div>
  )
}

function wordsOf(status: SaveStatus): string {
  switch (status.kind) {
    case 'saved':
      return 'Saved'
    case 'unsaved':
    case 'saving':
      return 'Saving…'
    case 'failed':
      return `Not saved: ${status.message}`
    case 'conflict':
      return 'Not saved: this post was changed elsewhere. Choose a text above.'
  }
}
