import { Tabs } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import { displayTitle, type Post, type PostEvent, type PostSummary } from '#shared/calendar/post'
import type { ClientProfile } from '#shared/clients/client'
import type { LocalDateTime } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import { useUserTimeZone } from '../../../api/studio'
import { PostReviews } from '../../../reviews/PostReviews'
import type { PostSeries } from '#shared/series/series'
import { RepeatControl } from '../series/RepeatControl'
import type { DateWords } from '../dateWords'
import { BASE, CaptionTabs } from './CaptionTabs'
import { DraftNotices } from './DraftNotices'
import { MediaSection } from './media/MediaSection'
import { NotesField } from './NotesField'
import { PlanFields } from './PlanFields'
import classes from './PostEditor.module.css'
import type { PostEditing } from './postEditing'
import { EditorSection } from './EditorSection'
import { PostHistory } from './PostHistory'
import { PostSchedule } from './PostSchedule'
import { PostStateControl } from './PostStateControl'
import { PreviewPane } from './previews/PreviewPane'
import { PostingActions } from '../posting/PostingActions'
import { PostingDialog } from '../posting/PostingDialog'
import { QueueControl } from './QueueControl'
import { SaveStatusBar } from './SaveStatusBar'
import { TitleField } from './TitleField'
import { usePostDraft } from './usePostDraft'

interface PostEditorProps {
  readonly post: Post
  readonly history: readonly PostEvent[]
  readonly series: PostSeries | null
  readonly profile: ClientProfile
  readonly limits: readonly PlatformLimit[]
  readonly words: DateWords
  readonly isNew: boolean
  readonly isPosting: boolean
  readonly isRescheduling: boolean
  readonly onPosting: (isOn: boolean) => void
  readonly onMove: (post: PostSummary, at: LocalDateTime | null) => Promise<AppError | undefined>
}

/** A post in sections; each part takes `editing` and stands on a line of its own. */
export function PostEditor(props: PostEditorProps) {
  const { post, history, series, profile, limits, words, isNew, isPosting, onPosting, onMove } = props
  const schedule = useRef<HTMLDivElement>(null)
  const { isRescheduling } = props
  useEffect(() => {
    if (!isRescheduling) return undefined
    // The inspector takes the focus when it opens; this comes after it.
    const frame = requestAnimationFrame(() => focusFirstField(schedule.current))
    return () => cancelAnimationFrame(frame)
  }, [isRescheduling])
  const [snapshot, draft] = usePostDraft(profile.id, post)
  const userZone = useUserTimeZone()
  const [pane, setPane] = useState<'edit' | 'preview'>('edit')
  const [captionTab, setCaptionTab] = useState<string>(BASE)
  const editing: PostEditing = {
    post,
    fields: snapshot.fields,
    profile,
    limits,
    words,
    userZone,
    edit: (changes) => draft.edit(changes),
    flush: () => draft.flush(),
    accept: (changed) => draft.accept(changed),
  }
  return (
    <div className={classes.editor}>
      <DraftNotices snapshot={snapshot} draft={draft} channels={profile.channels} />
      <Tabs
        value={pane}
        onChange={(next) => setPane(next === 'preview' ? 'preview' : 'edit')}
        classNames={{ root: classes.panes, panel: classes.panel }}
      >
        <Tabs.List aria-label="Post">
          <Tabs.Tab value="edit">Edit</Tabs.Tab>
          <Tabs.Tab value="preview">Preview</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="edit">
          <div className={classes.stateRow}>
            <PostStateControl editing={editing} />
          </div>
          <PostReviews clientId={profile.id} postId={post.id} timeZone={userZone} />
          <PostingActions
            editing={editing}
            onPost={() => onPosting(true)}
            onReschedule={() => focusFirstField(schedule.current)}
          />
          <TitleField editing={editing} isNew={isNew} />
          <div ref={schedule}>
            <PostSchedule
              post={summaryOf(post, profile)}
              words={words}
              timeZone={profile.timeZone}
              userZone={userZone}
              onMove={onMove}
            />
          </div>
          <QueueControl editing={editing} summary={summaryOf(post, profile)} onMove={onMove} />
          <RepeatControl editing={editing} series={series} />
          <PlanFields editing={editing} />
          <EditorSection title="Text">
            <CaptionTabs editing={editing} tab={captionTab} onTab={setCaptionTab} />
          </EditorSection>
          <MediaSection editing={editing} tab={captionTab} />
          <NotesField editing={editing} />
          <PostHistory history={history} words={words} userZone={userZone} />
        </Tabs.Panel>
        <Tabs.Panel value="preview">
          {pane === 'preview' && <PreviewPane editing={editing} initialChannel={captionTab} />}
        </Tabs.Panel>
      </Tabs>
      {isPosting && <PostingDialog editing={editing} onClose={() => onPosting(false)} />}
      <SaveStatusBar status={snapshot.status} onRetry={() => void draft.flush()} />
    </div>
  )
}

function focusFirstField(part: HTMLElement | null): void {
  part?.querySelector('input')?.focus()
}

function summaryOf(post: Post, profile: ClientProfile): PostSummary {
  const used = new Set(post.versions.map(({ channelId }) => channelId))
  const platforms = profile.channels.filter(({ id }) => used.has(id)).map(({ platform }) => platform)
  return { ...post, title: displayTitle(post.title, post.caption), platforms: [...new Set(platforms)].sort() }
}
