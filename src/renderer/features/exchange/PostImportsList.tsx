import { Button } from '@mantine/core'
import type { PostImport } from '#shared/exchange/contract'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendCommand } from '../../api/hooks'
import { useUserTimeZone } from '../../api/studio'
import { dateText, dayOf, timeText, USER_LOCALE } from '../../ui/dateText'
import panel from '../../ui/ImportPanel.module.css'
import { showDone, showFailure } from '../../ui/notices'
import classes from './ExchangePage.module.css'

interface PostImportsListProps {
  readonly clientId: ClientId
  readonly imports: readonly PostImport[]
}

/** Earlier imports; taking one back leaves what was worked on since. */
export function PostImportsList({ clientId, imports }: PostImportsListProps) {
  const userZone = useUserTimeZone()
  const undo = useBackendCommand('exchange', 'undoPostImport', {
    onSuccess: ({ deleted, kept }) =>
      showDone(
        kept.length === 0
          ? `${deleted.toLocaleString('en')} imported posts deleted`
          : `${deleted.toLocaleString('en')} imported posts deleted; ${kept.length.toLocaleString('en')} were changed since and stay`,
      ),
    onError: (error) => showFailure(error, 'Not taken back'),
  })
  return (
    <div className={panel.sample} role="region" aria-label="Imported files" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Imported</th>
            <th scope="col" data-figure>
              Posts
            </th>
            <th scope="col" data-figure>
              Unchanged since
            </th>
            <th scope="col">
              <span className={classes.formatText}>Take back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((each) => {
            const atMs = Date.parse(each.importedAtUtc)
            return (
              <tr key={each.id}>
                <td className={panel.samplePost}>
                  <bdi>{each.fileName}</bdi>
                </td>
                <td>
                  {dateText(dayOf(atMs, userZone), USER_LOCALE)}, {timeText(atMs, userZone, USER_LOCALE)}
                </td>
                <td data-figure>{each.counts.created.toLocaleString('en')}</td>
                <td data-figure>{each.undoneAtUtc ? '–' : each.unchanged.toLocaleString('en')}</td>
                <td>
                  {each.undoneAtUtc ? (
                    'Taken back'
                  ) : (
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={`Take back the import of ${each.fileName}`}
                      loading={undo.isPending && undo.variables.importId === each.id}
                      onClick={() => undo.mutate({ clientId, importId: each.id })}
                    >
                      Take back
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
