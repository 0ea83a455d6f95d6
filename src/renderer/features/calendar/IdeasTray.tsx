import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { needsDate, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { gridIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import classes from './IdeasTray.module.css'
import { PostChip } from './PostChip'
import { draggedPost, useDragSource } from './usePostDrag'

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

const ROW_HEIGHT = 32

/** Posts without a date, beside the month. They are dragged onto a day, or moved there with M. */
export function IdeasTray(props: IdeasTrayProps) {
  const { posts, words, selectedPostId, onOpen, onAskMove, onRemove, onCreate } = props
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [isTarget, setTarget] = useState(false)
  const shownActive = Math.min(active, posts.length - 1)
  const rows = useVirtualizer({
    count: posts.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  })
  useDragSource({ area: scroll, findPost: (postId) => posts.find(({ id }) => id === postId) })

  const drop = useEffectEvent(props.onUnschedule)
  useEffect(() => {
    const element = scroll.current
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

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(index, posts.length - 1))
    setActive(next)
    rows.scrollToIndex(next)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus())
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const intent = gridIntentOf(event)
    const post = posts[shownActive]
    if (!intent || !post) return
    if (intent.kind === 'go') focusRow(shownActive + Math.sign(intent.days))
    else if (intent.kind === 'week-edge') focusRow(intent.edge === 'start' ? 0 : posts.length - 1)
    else if (intent.kind === 'open') onOpen(post.id)
    else if (intent.kind === 'ask-move') onAskMove(post)
    else if (intent.kind === 'remove') {
      onRemove(post)
      focusRow(shownActive)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <aside className={classes.tray} aria-label="Ideas without a date">
      <div className={classes.header}>
        <h3 className={classes.title}>Ideas</h3>
        <span className={classes.count}>{posts.length > 0 ? posts.length.toLocaleString('en') : ''}</span>
        <Tooltip label="New idea">
          <ActionIcon variant="subtle" aria-label="New idea" onClick={onCreate}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <div ref={scroll} className={classes.scroll} data-drop={isTarget || undefined} onKeyDown={onKeyDown}>
        {posts.length === 0 && (
          <p className={classes.empty}>Posts without a date wait here. Drag one onto a day, or press M.</p>
        )}
        <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const post = posts[index]
            return (
              post && (
                <li
                  key={post.id}
                  data-index={index}
                  className={classes.row}
                  style={{ transform: `translateY(${start}px)` }}
                  onFocus={() => setActive(index)}
                  onClick={() => onOpen(post.id)}
                >
                  <PostChip
                    post={post}
                    words={words}
                    isSelected={post.id === selectedPostId}
                    isTabStop={index === shownActive}
                  />
                </li>
              )
            )
          })}
        </ul>
      </div>
    </aside>
  )
}
