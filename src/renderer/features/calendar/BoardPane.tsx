import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { POST_STATE_NAMES, type PostState, type PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { useShortcuts } from '../../shell/shortcuts'
import { SkeletonLines } from '../../ui/Delayed'
import { Failure } from '../../ui/Failure'
import { BoardColumn } from './BoardColumn'
import classes from './board.module.css'
import { type BoardPlace, type BoardView, dropWordsFor, placeOf, postFrom, stateBeside } from './boardView'
import { useShownPosts } from './bulk/picking'
import { boardIntentOf } from './calendarKeys'
import type { DateWords } from './dateWords'
import type { PendingMoves } from './pendingMoves'
import type { ShownTime } from './shownTime'
import { StateMenu } from './StateMenu'
import { useBoard } from './useBoard'
import type { PostCommands } from './usePostCommands'
import { draggedPost, useDragSource } from './usePostDrag'

interface BoardPaneProps {
  readonly clientId: ClientId
  readonly words: DateWords
  readonly today: LocalDate
  readonly shownTime: ShownTime
  readonly pendingMoves: PendingMoves
  readonly selectedPostId: PostId | null
  readonly commands: PostCommands
  readonly onShowPublished: () => void
  readonly announce: (text: string) => void
}

/** Posts by state as a place to work in: one listener each for clicks and keys, dragging, and the focus. */
export function BoardPane(props: BoardPaneProps) {
  const { words, today, selectedPostId, commands, announce } = props
  const { view, query } = useBoard(props)
  const shown = useMemo(() => view.flatMap(({ posts }) => posts), [view])
  useShownPosts(shown)
  const area = useRef<HTMLDivElement>(null)
  const wanted = useRef<PostId>(undefined)
  const [activeId, setActiveId] = useState<PostId | null>(selectedPostId)
  const [lastPlace, setLastPlace] = useState<BoardPlace>({ column: 0, row: 0 })
  const [menu, setMenu] = useState<{ readonly post: PostSummary; readonly anchor: DOMRect }>()
  const [dragged, setDragged] = useState<PostSummary>()

  // A post that is gone leaves the focus to its neighbour, or to the first there is.
  const place = placeOf(view, activeId) ?? placeOf(view, postFrom(view, lastPlace, 0, 0)?.id ?? firstOf(view))
  const postAt = ({ column, row }: BoardPlace) => view[column]?.posts[row]
  const findPost = (postId: PostId) => {
    const found = placeOf(view, postId)
    return found && postAt(found)
  }
  useDragSource({ area, findPost })
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragged(draggedPost(source.data)),
        onDrop: () => setDragged(undefined),
      }),
    [],
  )

  const focus = (post: PostSummary | undefined) => {
    if (!post) return
    wanted.current = post.id
    setActiveId(post.id)
    const next = placeOf(view, post.id)
    if (next) setLastPlace(next)
  }
  const changeState = (post: PostSummary, state: PostState) => {
    wanted.current = post.id
    setActiveId(post.id)
    commands.changeState(post, state)
  }
  const shift = (post: PostSummary, direction: number) => {
    const state = stateBeside(post.state, direction)
    if (state) changeState(post, state)
    else announce(`${POST_STATE_NAMES[post.state]} posts go no further that way`)
  }
  const askState = (post: PostSummary) => {
    const card = area.current?.querySelector(`[data-post-id="${post.id}"]`)
    if (card) setMenu({ post, anchor: card.getBoundingClientRect() })
  }
  const hitOf = (target: EventTarget) => {
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-post-id]') : null
    return card ? findPost(card.dataset['postId'] as PostId) : undefined
  }

  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>) => {
    const post = hitOf(event.target)
    const from = post && placeOf(view, post.id)
    const intent = boardIntentOf(event)
    if (!post || !from || !intent || (event.target as Element).closest('[data-menu]')) return
    event.preventDefault()
    event.stopPropagation()
    if (intent.kind === 'go') focus(postFrom(view, from, intent.rows, intent.columns))
    else if (intent.kind === 'edge') focus(view[from.column]?.posts.at(intent.edge === 'start' ? 0 : -1))
    else if (intent.kind === 'shift') shift(post, intent.columns)
    else if (intent.kind === 'open') commands.open(post.id)
    else if (intent.kind === 'ask-move') commands.askMove(post)
    else if (intent.kind === 'ask-state') askState(post)
    else {
      const isLast = from.row === (view[from.column]?.posts.length ?? 0) - 1
      focus(postFrom(view, from, isLast ? -1 : 1, 0))
      commands.remove(post)
    }
  }
  const onClick = (event: React.MouseEvent<HTMLElement>) => {
    const post = hitOf(event.target)
    if (!post) return
    setActiveId(post.id)
    if ((event.target as Element).closest('[data-menu]')) askState(post)
    else commands.open(post.id)
  }
  const onContextMenu = (event: React.MouseEvent<HTMLElement>) => {
    const post = hitOf(event.target)
    if (!post) return
    event.preventDefault()
    askState(post)
  }

  // From elsewhere they are about the open post.
  const withSelected = (act: (post: PostSummary) => void) => {
    const post = selectedPostId === null ? undefined : findPost(selectedPostId)
    if (post) act(post)
    else announce('No post is selected')
  }
  useShortcuts([
    { keys: 'S', label: 'Move the post to a state', run: () => withSelected(askState) },
    { keys: 'Alt+ArrowLeft', label: 'Move the post a state back', run: () => withSelected((post) => shift(post, -1)) },
    { keys: 'Alt+ArrowRight', label: 'Move the post a state on', run: () => withSelected((post) => shift(post, 1)) },
  ])

  // The same one always, so that columns that look the same are not rendered.
  const drop = useEffectEvent(changeState)
  const [onDrop] = useState(() => (post: PostSummary, state: PostState) => drop(post, state))
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <div
        ref={area}
        role="region"
        // It scrolls sideways, also without a card to go to.
        tabIndex={0}
        aria-label="Posts by state"
        aria-description="Up and down go through the posts of a state, left and right from state to state, S moves a post to another state, a question mark shows all keys."
        className={classes.board}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        {query.isPending && <SkeletonLines count={6} height={20} />}
        {(query.data ? view : []).map((column, index) => (
          <BoardColumn
            key={column.state}
            column={column}
            words={words}
            today={today}
            activeRow={place?.column === index ? place.row : undefined}
            selectedPostId={selectedPostId}
            wanted={wanted}
            dropWords={dragged && dropWordsFor(dragged, column.state)}
            onDrop={onDrop}
            onShowEarlier={props.onShowPublished}
          />
        ))}
      </div>
      {menu && (
        <StateMenu
          post={menu.post}
          anchor={menu.anchor}
          onChoose={(state) => changeState(menu.post, state)}
          onClose={() => {
            setMenu(undefined)
            area.current?.querySelector<HTMLElement>(`[data-post-id="${menu.post.id}"] [data-card]`)?.focus()
          }}
        />
      )}
    </>
  )
}

function firstOf(view: BoardView): PostId | null {
  return view.find(({ posts }) => posts.length > 0)?.posts[0]?.id ?? null
}
