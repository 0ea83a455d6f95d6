import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { webLinkProblem } from '#shared/calendar/utm'
import { useBackendCommand } from '../../../api/hooks'
import type { PostEditing } from '../editor/postEditing'
import { permalinkRows, type PermalinkRow } from './permalinks'
import classes from './Posting.module.css'

/** Where the post is found, for each channel; stored when a field is left. */
export function PermalinkFields({ editing }: { readonly editing: PostEditing }) {
  const { post, profile } = editing
  return (
    <div className={classes.links}>
      {permalinkRows(post, profile.channels).map((row) => (
        <PermalinkField key={`${row.channelId ?? ''} ${row.url}`} row={row} editing={editing} />
      ))}
    </div>
  )
}

function PermalinkField({ row, editing }: { readonly row: PermalinkRow; readonly editing: PostEditing }) {
  const { post, profile } = editing
  const [text, setText] = useState(row.url)
  const [problem, setProblem] = useState<string>()
  const store = useBackendCommand('calendar', 'markPosted', { onSuccess: editing.accept })
  const commit = async () => {
    const url = text.trim()
    const refused = url === '' ? undefined : webLinkProblem(url)
    setProblem(refused)
    if (refused || url === row.url || !(await editing.flush())) return
    store.mutate({ clientId: profile.id, postId: post.id, permalinks: [{ channelId: row.channelId, url }] })
  }
  return (
    <TextInput
      label={row.label}
      type="url"
      dir="ltr"
      placeholder="https://"
      maxLength={10_000}
      value={text}
      error={problem ?? store.error?.message}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => event.key === 'Enter' && void commit()}
    />
  )
}
