import { Button, FileButton } from '@mantine/core'
import { IconCalendar, IconFileImport } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendQuery } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { SkeletonLines } from '../../ui/Delayed'
import { DropArea } from '../../ui/DropArea'
import { Failure } from '../../ui/Failure'
import classes from './ExchangePage.module.css'
import { ExportForm } from './ExportForm'
import { PostImportsList } from './PostImportsList'
import { PostImportPanel } from './PostImportPanel'
import { usePostImport } from './usePostImport'

const ACCEPTED = '.csv,.tsv,.txt,text/csv,text/tab-separated-values'

/** Posts come from the files of other tools and leave for print, tables and calendar programs. */
export function ExchangePage({ clientId }: { readonly clientId: ClientId }) {
  const client = useBackendQuery('clients', 'getClient', { clientId })
  const imports = useBackendQuery('exchange', 'listPostImports', { clientId })
  const importing = usePostImport(clientId)
  const choose = (file: File | null) => {
    if (file) void importing.choose(file)
  }
  const failure = client.error ?? imports.error
  if (failure)
    return <Failure error={failure} onRetry={() => void Promise.all([client.refetch(), imports.refetch()])} />
  if (!client.data || !imports.data) return <SkeletonLines count={8} height={40} />

  const chooser = (label: string, variant: 'default' | 'filled') => (
    <FileButton onChange={choose} accept={ACCEPTED}>
      {(props) => (
        <Button {...props} variant={variant} leftSection={<IconFileImport size={16} aria-hidden />}>
          {label}
        </Button>
      )}
    </FileButton>
  )
  const { state } = importing
  return (
    <DropArea hint="Drop a table of posts to see a preview" onFiles={([file]) => choose(file ?? null)}>
      {state.step === 'none' ? (
        <div className={classes.page}>
          <div className={classes.bar}>
            <h2 className={classes.title}>Import and export</h2>
            <Button
              component={Link}
              href={clientPath(clientId, 'calendar')}
              variant="default"
              size="xs"
              leftSection={<IconCalendar size={16} aria-hidden />}
            >
              Calendar
            </Button>
          </div>
          <section className={classes.card} aria-labelledby="exchange-import">
            <h3 id="exchange-import" className={classes.heading}>
              Import posts
            </h3>
            <p className={classes.text}>
              A CSV table from Buffer, Hootsuite, Later, a spreadsheet, or from here. The columns can be matched by
              hand, and nothing is stored before the preview was seen.
            </p>
            {chooser('Choose a file', 'filled')}
            {imports.data.length > 0 && <PostImportsList clientId={clientId} imports={imports.data} />}
          </section>
          <section className={classes.card} aria-labelledby="exchange-export">
            <h3 id="exchange-export" className={classes.heading}>
              Export the calendar
            </h3>
            <ExportForm client={client.data} />
          </section>
        </div>
      ) : (
        <PostImportPanel
          client={client.data}
          state={state}
          chooser={chooser('Choose another file', 'default')}
          onSettings={(settings) => void importing.reread(settings)}
          onImport={(skipRefused) => void importing.store(skipRefused)}
          onCancel={importing.cancel}
        />
      )}
    </DropArea>
  )
}
