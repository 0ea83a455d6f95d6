import { Popover } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { gridIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import classes from './DayPosts.module.css'
import { CHIP_HEIGHT, type DayView } from './monthView'
import { PostChip } from './PostChip'
import { countOf } from './postWords'
import { useDragSource } from './usePostDrag'

interface DayPostsProps {
  readonly day: DayView
  readonly words: DateWords
  /** The day's cell: where the list appears. */
  readonly anchor: HTMLElement
  readonly onClose: () => void
  readonly onOpen: (postId: PostId) => void
  readonly onAskMove: (post: PostSummary) => void
  readonly onRemove: (post: PostSummary) => void
}

const ROW_HEIGHT = CHIP_HEIGHT + 4

/** All posts of one day, over its cell. */
export function DayPosts({ day, words, anchor, onClose, onOpen, onAskMove, onRemove }: DayPostsProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const shownActive = Math.min(active, day.posts.length - 1)
  const rows = useVirtualizer({
    count: day.posts.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    initialRect: { width: 320, height: 360 },
  })
  useDragSource({ area: scroll, findPost: (postId) => day.posts.find(({ id }) => id === postId) })

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(index, day.posts.length - 1))
    setActive(next)
    rows.scrollToIndex(next)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus())
  }
  // Once the list is there, its first post has the focus.
  useEffect(() => {
    const frame = requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>('button')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [day.date])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const intent = gridIntentOf(event)
    const post = day.posts[shownActive]
    if (!intent || !post) return
    if (intent.kind === 'go') focusRow(shownActive + Math.sign(intent.days))
    else if (intent.kind === 'week-edge') focusRow(intent.edge === 'start' ? 0 : day.posts.length - 1)
    else if (intent.kind === 'open') onOpen(post.id)
    else if (intent.kind === 'ask-move') onAskMove(post)
    else if (intent.kind === 'remove') onRemove(post)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const { left, top, width } = anchor.getBoundingClientRect()
  return (
    <Popover
      opened
      onDismiss={onClose}
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom"
      offset={-24}
      width={320}
      shadow="lg"
      withinPortal
      trapFocus={false}
      closeOnEscape
    >
      <Popover.Target>
        <div className={classes.anchor} style={{ left, top, width }} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={`Posts on ${day.label}`}>
        <div className={classes.header}>
          <strong>{day.label}</strong>
          <span className={classes.count}>{countOf(day.posts.length, 'post')}</span>
        </div>
        <div ref={scroll} className={classes.scroll} onKeyDown={onKeyDown}>
          <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, start }) => {
              const post = day.posts[index]
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
                    <PostChip post={post} words={words} isSelected={false} isTabStop={index === shownActive} />
                  </li>
                )
              )
            })}
          </ul>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
