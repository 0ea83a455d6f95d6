import { Button, Group } from '@mantine/core'
import { captionFor, type PostFields, type PostVersion } from '#shared/calendar/post'
import type { Channel } from '#shared/clients/client'
import classes from './PostEditor.module.css'
import type { SaveStatus } from './postDraft'
import { FIELD_WORDS, type FieldName } from './postFields'
import { countOf } from '../postWords'
import { channelWords } from './channelWords'

interface ConflictPanelProps {
  readonly status: Extract<SaveStatus, { kind: 'conflict' }>
  readonly mine: PostFields
  readonly channels: readonly Channel[]
  readonly onKeepMine: () => void
  readonly onUseTheirs: () => void
}

/** Both texts of what was changed twice, and the choice between them. */
export function ConflictPanel({ status, mine, channels, onKeepMine, onUseTheirs }: ConflictPanelProps) {
  return (
    <section className={classes.conflict} role="alert" aria-label="Changed elsewhere">
      <strong>This post was changed elsewhere</strong>
      {status.fields.map((name) => (
        <div key={name} className={classes.both}>
          <ConflictText title={`${FIELD_WORDS[name]}, yours`} text={textOf(name, mine, channels)} />
          <ConflictText title={`${FIELD_WORDS[name]}, the other`} text={textOf(name, status.theirs, channels)} />
        </div>
      ))}
      <Group gap="sm">
        <Button size="xs" onClick={onKeepMine}>
          Keep mine
        </Button>
        <Button size="xs" variant="default" onClick={onUseTheirs}>
          Use the other
        </Button>
      </Group>
    </section>
  )
}

function ConflictText({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <div className={classes.hint}>{title}</div>
      <pre className={classes.conflictText} dir="auto">
        {text || '(empty)'}
      </pre>
    </div>
  )
}

function textOf(name: FieldName, fields: PostFields, channels: readonly Channel[]): string {
  if (name === 'media') return fields.media.length === 0 ? '' : countOf(fields.media.length, 'file')
  if (name === 'pillarId' || name === 'campaignId') return fields[name] === null ? 'None' : 'Chosen'
  if (name !== 'versions') return fields[name]
  return fields.versions.map((version) => describeVersion(version, fields, channels)).join('\n\n')
}

function describeVersion(version: PostVersion, fields: PostFields, channels: readonly Channel[]): string {
  const channel = channels.find(({ id }) => id === version.channelId)
  const caption = version.caption === null ? '(base text)' : captionFor(fields, version)
  return [channel ? channelWords(channel, channels) : 'Channel', caption, version.firstComment, version.link]
    .filter(Boolean)
    .join('\n')
}
