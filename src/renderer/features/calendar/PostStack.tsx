import { useEffect, useRef, useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { gridIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import { CHIP_HEIGHT } from './monthView'
import { PostChip } from './PostChip'
import classes from './PostStack.module.css'
import type { PostCommands } from './usePostCommands'
import { useDragSource } from './usePostDrag'
import { useRowWindow } from './useRowWindow'

interface PostStackProps {
  readonly posts: readonly PostSummary[]
  readonly words: DateWords
  readonly selectedPostId: PostId | null
  /** The first post gets the focus. */
  readonly hasAutoFocus?: boolean
  readonly commands: Pick<PostCommands, 'open' | 'askMove' | 'postNow' | 'remove'>
}

const ROW_HEIGHT = CHIP_HEIGHT + 4

/** Any number of posts below each other, with the keys and the dragging of the grid. */
export function PostStack({ posts, words, selectedPostId, hasAutoFocus = false, commands }: PostStackProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const shownActive = Math.min(active, posts.length - 1)
  const rows = useRowWindow({
    scroll,
    count: posts.length,
    rowHeight: ROW_HEIGHT,
  })
  useDragSource({ area: scroll, findPost: (postId) => posts.find(({ id }) => id === postId) })

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(index, posts.length - 1))
    setActive(next)
    rows.reveal(next)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${next}"] button`)?.focus())
  }
  useEffect(() => {
    if (!hasAutoFocus) return undefined
    const frame = requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>('button')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [hasAutoFocus])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const intent = gridIntentOf(event)
    const post = posts[shownActive]
    if (!intent || !post) return
    if (intent.kind === 'go') focusRow(shownActive + Math.sign(intent.days))
    else if (intent.kind === 'week-edge') focusRow(intent.edge === 'start' ? 0 : posts.length - 1)
    else if (intent.kind === 'open') commands.open(post.id)
    else if (intent.kind === 'ask-move') commands.askMove(post)
    else if (intent.kind === 'post-now') commands.postNow(post)
    else if (intent.kind === 'remove') {
      commands.remove(post)
      focusRow(shownActive)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: React.MouseEvent) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-post-id]') : null
    if (chip) commands.open(chip.dataset['postId'] as PostId)
  }

  return (
    <div ref={scroll} className={classes.scroll} onKeyDown={onKeyDown} onClick={onClick}>
      <ul className={classes.list} style={{ height: rows.height }}>
        {rows.shown.map(({ index, start }) => {
          const post = posts[index]
          return (
            post && (
              <li
                key={post.id}
                data-index={index}
                className={classes.row}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setActive(index)}
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
  )
}
