import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { needsDate, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { DateWords } from './dateWords'
import classes from './IdeasTray.module.css'
import { PostStack } from './PostStack'
import type { PostCommands } from './usePostCommands'
import { draggedPost } from './usePostDrag'

interface IdeasTrayProps {
  readonly posts: readonly PostSummary[]
  readonly words: DateWords
  readonly selectedPostId: PostId | null
  readonly commands: PostCommands
}

/** Posts without a date, beside the days. They are dragged onto one, or moved there with M; what is dropped here loses its date. */
export function IdeasTray({ posts, words, selectedPostId, commands }: IdeasTrayProps) {
  const area = useRef<HTMLDivElement>(null)
  const [isTarget, setTarget] = useState(false)
  const drop = useEffectEvent(commands.unschedule)
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
          <ActionIcon variant="subtle" aria-label="New idea" onClick={commands.createIdea}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <div ref={area} className={classes.area} data-drop={isTarget || undefined}>
        {posts.length === 0 && (
          <p className={classes.empty}>Posts without a date wait here. Drag one onto a day, or press M.</p>
        )}
        <PostStack posts={posts} words={words} selectedPostId={selectedPostId} commands={commands} />
      </div>
    </aside>
  )
}
