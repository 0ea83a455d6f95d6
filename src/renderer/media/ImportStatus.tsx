import { Button, CloseButton, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ClientId } from '#shared/kernel/ids'
import { cancelImport, dismissImport, type ImportedFile, type ImportProgress, useImportProgress } from './importQueue'
import { counted } from './mediaWords'
import classes from './ImportStatus.module.css'

/** How far an import is, and what became of the files that did not simply come in. */
export function ImportStatus({ clientId }: { clientId: ClientId }) {
  const progress = useImportProgress(clientId)
  if (!progress) return null
  const { isRunning, total, files, sentBytes, totalBytes } = progress
  const refused = files.filter((file) => file.kind === 'refused')
  const same = files.filter((file) => file.kind === 'known' || file.kind === 'restored')
  if (!isRunning && refused.length === 0 && same.length === 0 && files.length === 0) return null
  return (
    <section className={classes.status} aria-label="Import">
      <div className={classes.line}>
        {isRunning ? null : refused.length > 0 ? (
          <IconAlertTriangle size={18} className={classes.caution} aria-hidden />
        ) : (
          <IconCheck size={18} className={classes.good} aria-hidden />
        )}
        <span role="status">
          {isRunning
            ? `Importing ${Math.min(files.length + 1, total)} of ${counted(total, 'file')}`
            : summaryOf(progress)}
        </span>
        {isRunning ? (
          <>
            <Progress
              className={classes.bar}
              value={totalBytes === 0 ? 0 : (sentBytes / totalBytes) * 100}
              aria-label="Imported so far"
              size="sm"
            />
            <Button size="compact-sm" variant="default" onClick={() => cancelImport(clientId)}>
              Cancel
            </Button>
          </>
        ) : (
          <CloseButton
            className={classes.close}
            aria-label="Close the result"
            onClick={() => dismissImport(clientId)}
          />
        )}
      </div>
      {refused.length + same.length > 0 ? (
        <ul className={classes.files} tabIndex={0} aria-label="Files that were not added">
          {[...refused, ...same].map((file, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two files may have one name, and none ever moves
            <li key={index} data-kind={file.kind}>
              <bdi>{sentenceOf(file)}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function sentenceOf(file: ImportedFile): string {
  if (file.kind === 'refused') return file.message
  const there = file.asset.fileName === file.fileName ? 'is' : `is the same as “${file.asset.fileName}”, which is`
  return file.kind === 'known'
    ? `“${file.fileName}” ${there} in the library already.`
    : `“${file.fileName}” had been deleted and is back.`
}

function summaryOf({ files, isCancelled, total }: ImportProgress): string {
  const count = (kind: ImportedFile['kind']) => files.filter((file) => file.kind === kind).length
  const parts = [
    count('added') > 0 ? `${counted(count('added'), 'file')} imported` : '',
    count('restored') > 0 ? `${count('restored')} brought back` : '',
    count('known') > 0 ? `${count('known')} already there` : '',
    count('refused') > 0 ? `${count('refused')} not imported` : '',
    isCancelled ? `${total - files.length} cancelled` : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}
