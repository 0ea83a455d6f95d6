import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { memo, type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { canMoveTo, type PostState, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { BoardCard } from './BoardCard'
import classes from './board.module.css'
import type { BoardColumnView, DropWords } from './boardView'
import type { DateWords } from './dateWords'
import { StateGlyph } from './glyphs'
import { countOf } from './postWords'
import { draggedPost } from './usePostDrag'
import { useRowWindow } from './useRowWindow'

interface BoardColumnProps {
  readonly column: BoardColumnView
  readonly words: DateWords
  readonly today: LocalDate
  /** The card that Tab reaches, when it is in this column. */
  readonly activeRow: number | undefined
  readonly selectedPostId: PostId | null
  /** The post that is to get the focus as soon as it is there. */
  readonly wanted: RefObject<PostId | undefined>
  /** While a post is dragged. */
  readonly dropWords: DropWords | undefined
  readonly onDrop: (post: PostSummary, state: PostState) => void
  readonly onShowEarlier: () => void
}

const CARD_HEIGHT = 80

/** All posts in a state; those that are seen are rendered. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, words, today, activeRow, selectedPostId, wanted, dropWords } = props
  const { state, name, posts, earlierCount } = column
  const area = useRef<HTMLElement>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const [isTarget, setTarget] = useState(false)
  const rows = useRowWindow({
    scroll,
    count: posts.length,
    rowHeight: CARD_HEIGHT,
  })

  const reveal = useEffectEvent((row: number) => {
    if (posts[row]?.id === wanted.current) rows.reveal(row)
  })
  useEffect(() => {
    if (activeRow !== undefined) reveal(activeRow)
  }, [activeRow])
  useLayoutEffect(() => {
    if (activeRow === undefined || posts[activeRow]?.id !== wanted.current) return
    const card = scroll.current?.querySelector<HTMLElement>(`[data-post-id="${wanted.current}"] [data-card]`)
    if (!card) return
    wanted.current = undefined
    rows.reveal(activeRow)
    card.focus({ preventScroll: true })
    area.current?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  })

  const drop = useEffectEvent(props.onDrop)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => canMoveTo(draggedPost(source.data)?.state ?? state, state),
      onDragEnter: () => setTarget(true),
      onDragLeave: () => setTarget(false),
      onDrop: ({ source }) => {
        setTarget(false)
        const post = draggedPost(source.data)
        if (post) drop(post, state)
      },
    })
  }, [state])

  return (
    <section
      ref={area}
      className={classes.column}
      aria-label={`${name}, ${countOf(posts.length, 'post')}`}
      data-state={state}
      data-empty={posts.length === 0 || undefined}
      data-refused={dropWords?.isRefused || undefined}
      data-drop={isTarget || undefined}
    >
      <h3 className={classes.columnHead}>
        <StateGlyph state={state} />
        <span className={classes.columnName}>{name}</span>
        <span className={classes.count}>{(posts.length + earlierCount).toLocaleString('en')}</span>
      </h3>
      {dropWords && <p className={classes.dropWords}>{dropWords.text}</p>}
      <div ref={scroll} className={classes.scroll}>
        <ul className={classes.cards} style={{ height: rows.height }}>
          {rows.shown.map(({ index, start }) => {
            const post = posts[index]
            return (
              post && (
                <li key={post.id} className={classes.place} style={{ transform: `translateY(${start}px)` }}>
                  <BoardCard
                    post={post}
                    words={words}
                    today={today}
                    isActive={index === activeRow}
                    isSelected={post.id === selectedPostId}
                  />
                </li>
              )
            )
          })}
        </ul>
        {earlierCount > 0 && (
          <button type="button" className={classes.earlier} onClick={props.onShowEarlier}>
            +{earlierCount.toLocaleString('en')} earlier
          </button>
        )}
      </div>
    </section>
  )
})
