import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { needsDate, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { DateWords } from './dateWords'
import classes from './IdeasTray.module.css'
import { PostStack } from './PostStack'
import { draggedPost } from './usePostDrag'

interface IdeasTrayProps {
  readonly posts: readonly PostSummary[]
  readonly words: DateWords
  readonly selectedPostId: PostId | null
  readonly onOpen: (postId: PostId) => void
  readonly onAskMove: (post: PostSummary) => void
  readonly onRemove: (post: PostSummary) => void
  /** A post was dropped here: it loses its date. */
  readonly onUnschedule: (post: PostSummary) => void
  readonly onCreate: () => void
}

/** Posts without a date, beside the month. They are dragged onto a day, or moved there with M. */
export function IdeasTray({ posts, words, selectedPostId, onUnschedule, onCreate, ...on }: IdeasTrayProps) {
  const area = useRef<HTMLDivElement>(null)
  const [isTarget, setTarget] = useState(false)
  const drop = useEffectEvent(onUnschedule)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const post = draggedPost(source.data)
        return post !== undefined && post.scheduledAt !== null && !needsDate(post.state)
      },
      onDragEnter: () => setTarget(true),
      onDragLeave: () => setTarget(false),
      onDrop: ({ source }) => {
        setTarget(false)
        const post = draggedPost(source.data)
        if (post) drop(post)
      },
    })
  }, [])

  return (
    <aside
      className={classes.tray}
      data-beside-post={selectedPostId !== null || undefined}
      aria-label="Ideas without a date"
    >
      <div className={classes.header}>
        <h3 className={classes.title}>Ideas</h3>
        <span className={classes.count}>{posts.length > 0 ? posts.length.toLocaleString('en') : ''}</span>
        <Tooltip label="New idea">
          <ActionIcon variant="subtle" aria-label="New idea" onClick={onCreate}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <div ref={area} className={classes.area} data-drop={isTarget || undefined}>
        {posts.length === 0 && (
          <p className={classes.empty}>Posts without a date wait here. Drag one onto a day, or press M.</p>
        )}
        <PostStack posts={posts} words={words} selectedPostId={selectedPostId} {...on} />
      </div>
    </aside>
  )
}
