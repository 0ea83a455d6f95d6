import { Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import { displayTitle, type Post, type PostEvent, type PostSummary } from '#shared/calendar/post'
import type { ClientProfile } from '#shared/clients/client'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { useUserTimeZone } from '../../../api/studio'
import { releaseTyping } from '../../../shell/typeAhead'
import type { DateWords } from '../dateWords'
import { CaptionTabs } from './CaptionTabs'
import { ConflictPanel } from './ConflictPanel'
import classes from './PostEditor.module.css'
import { PostHistory } from './PostHistory'
import { PostSchedule } from './PostSchedule'
import { PostStateControl } from './PostStateControl'
import { SaveStatusBar } from './SaveStatusBar'
import { storable } from './storable'
import { usePostDraft } from './usePostDraft'

interface PostEditorProps {
  readonly post: Post
  readonly history: readonly PostEvent[]
  readonly profile: ClientProfile
  readonly limits: readonly PlatformLimit[]
  readonly words: DateWords
  readonly isNew: boolean
  readonly onMove: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
}

export function PostEditor({ post, history, profile, limits, words, isNew, onMove }: PostEditorProps) {
  const [snapshot, draft] = usePostDraft(profile.id, post)
  const { fields, status } = snapshot
  const userZone = useUserTimeZone()
  const title = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isNew) return undefined
    // The inspector takes the focus when it opens; this comes after it.
    const frame = requestAnimationFrame(() => {
      title.current?.focus()
      const typed = releaseTyping()
      if (typed) draft.edit({ title: storable(typed) })
    })
    return () => cancelAnimationFrame(frame)
  }, [isNew, draft])

  const summary: PostSummary = {
    ...post,
    title: displayTitle(post.title, post.caption),
    platforms: platformsOf(post, profile),
  }
  return (
    <div className={classes.editor}>
      {status.kind === 'conflict' && (
        <ConflictPanel
          status={status}
          mine={fields}
          channels={profile.channels}
          onKeepMine={() => draft.keepMine()}
          onUseTheirs={() => draft.takeTheirs()}
        />
      )}
      {snapshot.isRestored && (
        <p className={classes.restored} role="status">
          Text that was not saved when the window closed is back.{' '}
          <button type="button" className={classes.link} onClick={() => draft.dismissRestored()}>
            Got it
          </button>
        </p>
      )}
      <PostStateControl
        clientId={profile.id}
        post={post}
        beforeChange={() => draft.flush()}
        onChanged={(changed) => draft.accept(changed)}
      />
      <TextInput
        ref={title}
        label="Title"
        description="For you; on a platform only the caption appears."
        value={fields.title}
        maxLength={300}
        onChange={(event) => draft.edit({ title: storable(event.currentTarget.value) })}
      />
      <PostSchedule post={summary} words={words} timeZone={profile.timeZone} userZone={userZone} onMove={onMove} />
      <CaptionTabs
        fields={fields}
        channels={profile.channels}
        limits={limits}
        voice={profile.brand.voice}
        onEdit={(changes) => draft.edit(changes)}
      />
      <Textarea
        label="Notes"
        description="For you: ideas, briefing, links."
        classNames={{ input: classes.notes }}
        value={fields.notes}
        maxLength={100_000}
        onChange={(event) => draft.edit({ notes: storable(event.currentTarget.value) })}
      />
      <PostHistory history={history} words={words} userZone={userZone} />
      <SaveStatusBar status={status} onRetry={() => void draft.flush()} />
    </div>
  )
}

function platformsOf(post: Post, profile: ClientProfile): PostSummary['platforms'] {
  const used = new Set(post.versions.map(({ channelId }) => channelId))
  return [...new Set(profile.channels.filter(({ id }) => used.has(id)).map(({ platform }) => platform))].sort()
}
