import { Button, Group, Kbd, Modal, Radio, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { canMoveTo, POST_STATE_NAMES } from '#shared/calendar/post'
import { useBackendCommand } from '../../../api/hooks'
import { fieldOf } from '../../../ui/fieldError'
import { showDone } from '../../../ui/notices'
import { channelWords } from '../editor/channelWords'
import type { PostEditing } from '../editor/postEditing'
import { permalinkRows } from './permalinks'
import classes from './Posting.module.css'
import { usePostingSteps } from './usePostingSteps'

interface PostingDialogProps {
  readonly editing: PostEditing
  readonly onClose: () => void
}

/** Posting by hand: everything at hand with one key, and afterwards whether and where it is out. */
export function PostingDialog({ editing, onClose }: PostingDialogProps) {
  const { post, fields, profile } = editing
  const used = profile.channels.filter(({ id }) => fields.versions.some(({ channelId }) => channelId === id))
  const [chosen, setChosen] = useState<string>()
  const channel = used.find(({ id }) => id === chosen) ?? used[0]
  const steps = usePostingSteps(editing, channel)
  const keys: Readonly<Record<string, () => Promise<void>>> = {
    a: steps.doAll,
    c: steps.copyCaption,
    f: steps.copyFirstComment,
    h: steps.copyHashtags,
    o: steps.openFolder,
    w: steps.openPage,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input[type="url"]')
    const act = keys[event.key.toLowerCase()]
    if (!act || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    void act()
  }
  const { texts } = steps
  return (
    <Modal opened onClose={onClose} title="Post by hand" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={classes.dialog} onKeyDown={onKeyDown}>
        {used.length > 1 && (
          <Radio.Group label="Channel" value={channel?.id ?? ''} onChange={setChosen}>
            <Group gap="md" mt={4}>
              {used.map((each) => (
                <Radio key={each.id} value={each.id} label={channelWords(each, profile.channels)} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <div>
          <Button fullWidth size="md" data-autofocus onClick={() => void steps.doAll()}>
            Copy the text, show the media, open the page&nbsp;<Kbd>A</Kbd>
          </Button>
          <div className={classes.steps}>
            <Step label="Text" keyName="C" run={steps.copyCaption} isOff={texts.caption === ''} />
            <Step label="First comment" keyName="F" run={steps.copyFirstComment} isOff={texts.firstComment === ''} />
            <Step label="Hashtags" keyName="H" run={steps.copyHashtags} isOff={texts.hashtags === ''} />
            <Step label="Media" keyName="O" run={steps.openFolder} />
            <Step label="Page" keyName="W" run={steps.openPage} isOff={steps.page === undefined} />
          </div>
          <p className={classes.said} role="status" data-problem={steps.said?.isProblem || undefined}>
            {steps.said?.text ?? (steps.page === undefined ? 'No page is known for this channel.' : steps.page)}
          </p>
        </div>
        <Outcome key={post.id} editing={editing} onClose={onClose} />
      </div>
    </Modal>
  )
}

interface StepProps {
  readonly label: string
  readonly keyName: string
  readonly run: () => Promise<void>
  readonly isOff?: boolean
}

function Step({ label, keyName, run, isOff = false }: StepProps) {
  return (
    <Button size="xs" variant="default" disabled={isOff} onClick={() => void run()}>
      {label}&nbsp;<Kbd size="xs">{keyName}</Kbd>
    </Button>
  )
}

/** Whether it is out, and where. */
function Outcome({ editing, onClose }: PostingDialogProps) {
  const { post, profile } = editing
  const rows = permalinkRows({ ...post, versions: editing.fields.versions }, profile.channels)
  const [urls, setUrls] = useState<ReadonlyMap<string, string>>(
    () => new Map(rows.map((row) => [row.channelId ?? '', row.url])),
  )
  const posted = useBackendCommand('calendar', 'markPosted', {
    onSuccess: (changed) => {
      editing.accept(changed)
      showDone('Marked as posted')
      onClose()
    },
  })
  const canBePosted = post.state === 'published' || canMoveTo(post.state, 'published')
  const errorField = posted.error ? fieldOf(posted.error, 'permalinks.', () => true) : undefined
  const submit = async () => {
    if (!(await editing.flush())) return
    posted.mutate({
      clientId: profile.id,
      postId: post.id,
      permalinks: rows.map(({ channelId }) => ({ channelId, url: urls.get(channelId ?? '') ?? '' })),
    })
  }
  return (
    <form
      noValidate
      className={classes.outcome}
      onSubmit={(event) => {
        event.preventDefault()
        if (canBePosted) void submit()
      }}
    >
      <h3 className={classes.heading}>Is it out?</h3>
      {rows.map(({ channelId, label }, index) => (
        <TextInput
          key={channelId ?? ''}
          label={label}
          description={index === 0 ? 'May be left out and added later.' : undefined}
          type="url"
          dir="ltr"
          placeholder="https://"
          maxLength={10_000}
          value={urls.get(channelId ?? '') ?? ''}
          error={errorField === `${index}.url` ? posted.error?.message : undefined}
          onChange={(event) => setUrls(new Map(urls).set(channelId ?? '', event.currentTarget.value))}
        />
      ))}
      {posted.error && !errorField && (
        <p className={classes.problem} role="alert">
          {posted.error.message}
        </p>
      )}
      {!canBePosted && (
        <p className={classes.problem} role="alert">
          It is “{POST_STATE_NAMES[post.state]}”: approve it or make it a draft before it is marked as posted.
        </p>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Not yet
        </Button>
        <Button type="submit" disabled={!canBePosted} loading={posted.isPending}>
          Posted
        </Button>
      </Group>
    </form>
  )
}
