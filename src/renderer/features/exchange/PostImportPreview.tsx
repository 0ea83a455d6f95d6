import { Button } from '@mantine/core'
import { IconAlertTriangle, IconEqual, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { POST_STATE_NAMES } from '#shared/calendar/postStateNames'
import type { ClientProfile } from '#shared/clients/client'
import type { PostImportCounts, PostTablePreview } from '#shared/exchange/contract'
import type { PostTableSettings, PostTableSource } from '#shared/exchange/postTable'
import { dateText, writtenIn } from '../../ui/dateText'
import { Failure } from '../../ui/Failure'
import panel from '../../ui/ImportPanel.module.css'
import { RowCount, RowProblems } from '../../ui/ImportRows'
import { ColumnChoices } from './ColumnChoices'
import { ReadingChoices } from './ReadingChoices'

const SOURCE_WORDS: Readonly<Record<PostTableSource, string>> = {
  clientele: 'a table from Clientele',
  buffer: 'a bulk file of Buffer’s kind',
  hootsuite: 'a bulk file of Hootsuite’s kind',
  later: 'a bulk file of Later’s kind',
  other: 'a table',
}

const posts = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'post' : 'posts'}`

interface PostImportPreviewProps {
  readonly client: ClientProfile
  readonly fileName: string
  readonly preview: PostTablePreview
  readonly isImporting: boolean
  readonly isRereading: boolean
  readonly error: Error | null
  readonly chooser: ReactNode
  readonly onSettings: (settings: PostTableSettings) => void
  readonly onImport: (skipRefused: boolean) => void
  readonly onCancel: () => void
}

/** How the file is understood, put right by hand, and what would come of it. */
export function PostImportPreview(props: PostImportPreviewProps) {
  const { client, fileName, preview, isImporting, error, onSettings } = props
  const { counts, settings } = preview
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const change = (changes: Partial<PostTableSettings>) => onSettings({ ...settings, ...changes })
  return (
    <div className={panel.panel}>
      <div className={panel.bar}>
        <h2 className={panel.title} ref={heading} tabIndex={-1}>
          Preview of <bdi>{fileName}</bdi>
        </h2>
        <div className={panel.actions}>
          {counts.created > 0 && (
            <Button
              loading={isImporting}
              disabled={props.isRereading}
              onClick={() => props.onImport(counts.refused > 0)}
            >
              {counts.refused > 0
                ? `Import ${posts(counts.created)} without the refused rows`
                : `Import ${posts(counts.created)}`}
            </Button>
          )}
          {!isImporting && props.chooser}
          <Button variant="default" disabled={isImporting} onClick={props.onCancel}>
            {counts.created > 0 ? 'Cancel' : 'Close'}
          </Button>
        </div>
      </div>
      {error && (
        <div className={panel.failure}>
          <Failure title="Not imported; nothing was stored" error={error} />
        </div>
      )}
      <p className={panel.lead} role="status">
        Read as {SOURCE_WORDS[preview.source]} ({preview.encoding}
        {preview.isRemembered ? `, ${rememberedOf(settings)} as chosen the last time` : ''}). {leadOf(counts)}
      </p>
      <ul className={panel.counts} aria-label="Rows">
        <RowCount icon={<IconPlus size={16} aria-hidden />} label="New posts" count={counts.created} />
        <RowCount
          icon={<IconEqual size={16} aria-hidden />}
          label="In the calendar already"
          count={counts.duplicates}
        />
        <RowCount
          icon={<IconAlertTriangle size={16} aria-hidden />}
          label="Refused"
          count={counts.refused}
          isBad={counts.refused > 0}
        />
      </ul>
      <ColumnChoices preview={preview} onColumns={(columns) => change({ columns })} />
      <ReadingChoices client={client} preview={preview} onChange={change} />
      {preview.problems.length > 0 && <RowProblems problems={preview.problems} refused={counts.refused} />}
      {preview.sample.length > 0 && <Sample client={client} preview={preview} />}
    </div>
  )
}

function rememberedOf({ channelIds, channelNames }: PostTableSettings): string {
  return channelIds.length + channelNames.length > 0 ? 'columns and channels' : 'columns'
}

function leadOf({ created, duplicates, refused }: PostImportCounts): string {
  if (created === 0 && duplicates > 0 && refused === 0) return 'Every post of it is in the calendar already.'
  if (created === 0) return 'Nothing can be imported from it as it is read now.'
  if (refused > 0) return 'Some rows cannot be stored: choose other columns, mend the file, or leave them out.'
  return 'Nothing is stored yet.'
}

function Sample({ client, preview }: { readonly client: ClientProfile; readonly preview: PostTablePreview }) {
  const locale = writtenIn(client.locale)
  return (
    <section aria-label="Sample">
      <h3 className={panel.subtitle}>First {posts(preview.sample.length)} of the file</h3>
      <div className={panel.sample} role="region" aria-label="Sample rows" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" data-figure>
                Row
              </th>
              <th scope="col">When</th>
              <th scope="col">Post</th>
              <th scope="col">Channels</th>
              <th scope="col">State</th>
              <th scope="col">Would be</th>
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row) => (
              <tr key={row.row}>
                <td data-figure className={panel.rowNumber}>
                  {row.row.toLocaleString('en')}
                </td>
                <td>
                  {row.scheduledAt
                    ? `${dateText(row.scheduledAt.slice(0, 10), locale)}, ${row.scheduledAt.slice(11)}`
                    : 'No date'}
                </td>
                <td className={panel.samplePost}>
                  <bdi>{row.title || row.caption || 'Untitled post'}</bdi>
                </td>
                <td>
                  <bdi>{row.channels.join(', ') || '–'}</bdi>
                </td>
                <td>{POST_STATE_NAMES[row.state]}</td>
                <td>{row.isDuplicate ? 'Left out, there already' : 'New'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
