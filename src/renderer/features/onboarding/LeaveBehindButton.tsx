import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFileTypePdf } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { useHostCommand } from '../../api/hooks'
import { showFailure } from '../../ui/notices'
import classes from './LeaveBehindButton.module.css'

interface LeaveBehindButtonProps {
  readonly clientId: ClientId
  /** Stores what was said and typed, so that the PDF says it too; false when that failed. */
  readonly beforeExport: () => Promise<boolean>
}

const UNSAVED = new Error('Some answers are kept here and not saved yet; the PDF would be without them.')

/** The conversation as a PDF for the client. */
export function LeaveBehindButton({ clientId, beforeExport }: LeaveBehindButtonProps) {
  const [isUnsaved, setUnsaved] = useState(false)
  const made = useHostCommand('exportLeaveBehind')
  const show = useHostCommand('showLeaveBehind', { onError: (error) => showFailure(error, 'Not shown') })
  const run = async () => {
    const isSaved = await beforeExport()
    setUnsaved(!isSaved)
    if (isSaved) made.mutate({ clientId })
    else made.reset()
  }
  const error = isUnsaved ? UNSAVED : made.error
  return (
    <>
      <span className={classes.outcome} role="status">
        {made.isPending ? 'Making the PDF…' : null}
        {made.data ? (
          <>
            <IconCheck size={16} aria-hidden />
            <bdi className={classes.file}>{made.data.file.split(/[/\\]/).at(-1)}</bdi>
            <span>{made.data.pages} pages</span>
            <Button variant="default" size="compact-xs" onClick={() => show.mutate({ file: made.data.file })}>
              Show in folder
            </Button>
          </>
        ) : null}
      </span>
      {error ? (
        <span className={classes.failed} role="alert">
          <IconAlertTriangle size={16} aria-hidden /> {error.message}
        </span>
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={made.isPending}
        onClick={() => void run()}
      >
        Leave-behind
      </Button>
    </>
  )
}
