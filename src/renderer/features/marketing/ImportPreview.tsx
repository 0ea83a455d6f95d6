import { Button, Progress } from '@mantine/core'
import { IconAlertTriangle, IconEqual, IconPencil, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { RowCounts } from '#shared/marketing/contract'
import { Delayed } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { RowCount, RowProblems } from '../../ui/ImportRows'
import { counted } from './figures'
import classes from '../../ui/ImportPanel.module.css'
import { PreviewFacts } from './PreviewFacts'
import { PreviewSample } from './PreviewSample'
import type { MetricsPreview } from './useMetricsImport'

interface ImportPreviewProps {
  readonly fileName: string
  readonly preview: MetricsPreview
  readonly isImporting: boolean
  readonly error: Error | null
  readonly onImport: (skipRefused: boolean) => void
  readonly onCancel: () => void
  readonly chooser: ReactNode
}

/** What an import would do, before anything is stored. */
export function ImportPreview(props: ImportPreviewProps) {
  const { fileName, preview, error } = props
  const { rows } = preview
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <h2 className={classes.title} ref={heading} tabIndex={-1}>
          Preview of <bdi>{fileName}</bdi>
        </h2>
        <Actions {...props} />
      </div>
      {error ? (
        <div className={classes.failure}>
          <Failure title="Not imported; nothing was stored" error={error} />
        </div>
      ) : null}
      <p className={classes.lead}>{leadOf(rows)}</p>
      <ul className={classes.counts} aria-label="Rows">
        <RowCount icon={<IconPlus size={16} aria-hidden />} label="New" count={rows.new} />
        <RowCount icon={<IconPencil size={16} aria-hidden />} label="Changed" count={rows.changed} />
        <RowCount icon={<IconEqual size={16} aria-hidden />} label="Unchanged or totals" count={rows.ignored} />
        <RowCount
          icon={<IconAlertTriangle size={16} aria-hidden />}
          label="Refused"
          count={rows.refused}
          isBad={rows.refused > 0}
        />
      </ul>
      {rows.refused > 0 ? <RowProblems problems={preview.problems} refused={rows.refused} /> : null}
      <PreviewFacts preview={preview} />
      {preview.sample.length > 0 ? <PreviewSample preview={preview} /> : null}
    </div>
  )
}

function leadOf(rows: RowCounts): string {
  const stored = rows.new + rows.changed
  if (stored === 0 && rows.refused === 0) {
    return 'Nothing to import: every post is here already, with the same figures.'
  }
  if (stored === 0) return 'Nothing can be imported from this file as it is.'
  if (rows.refused > 0) {
    return 'Some rows cannot be stored. Mend the file and choose it again, or import it without them.'
  }
  return 'Nothing is stored yet. Figures of posts that are here already are replaced by the newer totals.'
}

function Actions({ preview, isImporting, onImport, onCancel, chooser }: ImportPreviewProps) {
  const { rows } = preview
  const stored = rows.new + rows.changed
  const posts = counted(stored, 'post', 'posts')
  const without = counted(rows.refused, 'refused row', 'refused rows')
  return (
    <div className={classes.actions}>
      {stored > 0 ? (
        <Button loading={isImporting} onClick={() => onImport(rows.refused > 0)}>
          {rows.refused > 0 ? `Import ${posts} without the ${without}` : `Import ${posts}`}
        </Button>
      ) : null}
      {isImporting ? null : chooser}
      <Button variant="default" disabled={isImporting} onClick={onCancel}>
        {stored > 0 ? 'Cancel' : 'Close'}
      </Button>
      {isImporting ? (
        <Delayed>
          <Progress value={100} animated className={classes.importing} aria-label="Importing" />
        </Delayed>
      ) : null}
    </div>
  )
}
