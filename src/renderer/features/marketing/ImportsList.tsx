import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import type { TimeZone } from '#shared/kernel/time'
import { useBackendCommand } from '../../api/hooks'
import { dateText, dayOf, timeText, USER_LOCALE } from '../../ui/dateText'
import { Failure } from '../../ui/Failure'
import { showDone } from '../../ui/notices'
import { countText, monthsText } from './figures'
import classes from './ImportsList.module.css'
import { SOURCE_WORDS } from './sourceWords'
import type { MetricsImport } from './useResults'

interface ImportsListProps {
  readonly clientId: ClientId
  readonly imports: readonly MetricsImport[]
  readonly userTimeZone: TimeZone
}

/** The imported files, newest first. Taking one back is asked once more: the app keeps no copy of the file. */
export function ImportsList({ clientId, imports, userTimeZone }: ImportsListProps) {
  const [asked, setAsked] = useState<MetricsImport | null>(null)
  const undo = useBackendCommand('marketing', 'undoMetricsImport', {
    onSuccess: () => {
      setAsked(null)
      showDone('Import taken back')
    },
  })
  const close = () => {
    setAsked(null)
    undo.reset()
  }
  return (
    <div className={classes.scroller} role="region" aria-label="Table of imported files" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Posts of</th>
            <th scope="col">Imported</th>
            <th scope="col" data-figure>
              New
            </th>
            <th scope="col" data-figure>
              Changed
            </th>
            <th scope="col" data-figure>
              Unchanged
            </th>
            <th scope="col" data-figure>
              Refused
            </th>
            <th scope="col">
              <span className={classes.hidden}>Take back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => {
            const importedMs = Date.parse(each.importedAtUtc)
            return (
              <tr key={each.id}>
                <th scope="row" className={classes.file}>
                  <bdi title={`SHA-256 ${each.sha256}`}>{each.fileName}</bdi>
                  <span className={classes.source}>{SOURCE_WORDS[each.source]}</span>
                </th>
                <td>{monthsText(each.firstMonth, each.lastMonth)}</td>
                <td>
                  {dateText(dayOf(importedMs, userTimeZone), USER_LOCALE)},{' '}
                  {timeText(importedMs, userTimeZone, USER_LOCALE)}
                </td>
                <td data-figure>{countText(each.rows.new)}</td>
                <td data-figure>{countText(each.rows.changed)}</td>
                <td data-figure>{countText(each.rows.ignored)}</td>
                <td data-figure>{countText(each.rows.refused)}</td>
                <td data-figure>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`Take back the import of ${each.fileName}`}
                    onClick={() => setAsked(each)}
                  >
                    Take back…
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Modal opened={asked !== null} onClose={close} title="Take this import back?" size="md">
        <p className={classes.question}>
          The figures from <bdi className={classes.strong}>{asked?.fileName}</bdi> are removed. Posts that another file
          gives too show that file’s figures again; the others have none. Importing the file again brings it back.
        </p>
        {undo.error ? <Failure title="Not taken back" error={undo.error} /> : null}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            Keep it
          </Button>
          <Button
            color="red"
            loading={undo.isPending}
            onClick={() => asked && undo.mutate({ clientId, importId: asked.id })}
          >
            Take back
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
