import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconFileTypePdf } from '@tabler/icons-react'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import { useHostCommand } from '../../api/hooks'
import { showFailure } from '../../ui/notices'
import classes from './ExportReport.module.css'

interface ExportReportProps {
  readonly clientId: ClientId
  readonly month: Month
  /** Stores what was typed, so that the PDF says the same as the preview. */
  readonly beforeExport: () => Promise<void>
}

export function ExportReport({ clientId, month, beforeExport }: ExportReportProps) {
  const exported = useHostCommand('exportReport')
  const showReport = useHostCommand('showReport', { onError: (error) => showFailure(error, 'Not shown') })
  const run = async () => {
    try {
      await beforeExport()
    } catch {
      // The editor says why its words were not saved; without them the PDF would be another one.
      return
    }
    exported.mutate({ clientId, month })
  }
  return (
    <div className={classes.export}>
      <div className={classes.outcome} role="status">
        {exported.isPending && 'Making the PDF…'}
        {exported.isSuccess && (
          <>
            <IconCheck size={16} aria-hidden />
            <span>
              <bdi>{exported.data.file.split(/[/\\]/).at(-1)}</bdi>, {exported.data.pages} pages
            </span>
            <Button variant="default" size="compact-sm" onClick={() => showReport.mutate({ file: exported.data.file })}>
              Show in folder
            </Button>
          </>
        )}
        {exported.isError && (
          <span className={classes.failed} role="alert">
            <IconAlertTriangle size={16} aria-hidden /> {exported.error.message}
          </span>
        )}
      </div>
      <Button
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={exported.isPending}
        onClick={() => void run()}
      >
        Export PDF
      </Button>
    </div>
  )
}
