import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'

const DRAGGED_POST = Symbol('dragged post')

/** What a drag carries, for days and for the tray; undefined for anything else that is dragged. */
export function draggedPost(data: Record<string | symbol, unknown>): PostSummary | undefined {
  return data[DRAGGED_POST] as PostSummary | undefined
}

const GRAB_OFFSET = Symbol('grab offset')

/** How far below the upper edge of the post the pointer has it. */
export function grabOffsetOf(data: Record<string | symbol, unknown>): number {
  return Number(data[GRAB_OFFSET] ?? 0)
}

interface DragSource<Post> {
  readonly area: RefObject<HTMLElement | null>
  readonly findPost: (postId: PostId) => Post | undefined
}

/**
 * Makes the posts inside `area` draggable. A chip is registered when it is pressed, not when it is rendered: a month
 * has hundreds of them.
 */
export function useDragSource<Post>({ area, findPost }: DragSource<Post>): void {
  const find = useEffectEvent(findPost)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    let release: (() => void) | undefined
    const onPointerDown = (event: PointerEvent) => {
      release?.()
      release = undefined
      const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-post-id]') : null
      const post = chip && find(chip.dataset['postId'] as PostId)
      if (!chip || !post || event.button !== 0) return
      release = draggable({
        element: chip,
        getInitialData: ({ input }) => ({
          [DRAGGED_POST]: post,
          [GRAB_OFFSET]: input.clientY - chip.getBoundingClientRect().top,
        }),
        onDragStart: () => chip.setAttribute('data-dragging', ''),
        onDrop: () => chip.removeAttribute('data-dragging'),
      })
    }
    element.addEventListener('pointerdown', onPointerDown)
    return () => {
      element.removeEventListener('pointerdown', onPointerDown)
      release?.()
    }
  }, [area])
}

interface DropPlaces<Post> {
  readonly area: RefObject<HTMLElement | null>
  /** What can be dropped on, as a selector. */
  readonly places: string
  readonly canDropOn?: (post: Post, place: HTMLElement) => boolean
  readonly onDrop: (post: Post, place: HTMLElement) => void
}

const anyPlace = () => true

/** Dropping posts on places of an area. The hint is an attribute on the place, so that nothing renders while dragging. */
export function useDropPlaces<Post>({ area, places, canDropOn = anyPlace, onDrop }: DropPlaces<Post>): void {
  const drop = useEffectEvent(onDrop)
  const canDrop = useEffectEvent(canDropOn)
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    let hinted: HTMLElement | null = null
    const hint = (place: HTMLElement | null) => {
      if (place === hinted) return
      hinted?.removeAttribute('data-drop')
      place?.setAttribute('data-drop', '')
      hinted = place
    }
    const placeAt = ({ clientX, clientY }: { clientX: number; clientY: number }, post: Post) => {
      const place = document
        .elementsFromPoint(clientX, clientY)
        .map((hit) => hit.closest<HTMLElement>(places))
        .find((candidate) => candidate !== null && element.contains(candidate))
      return place && canDrop(post, place) ? place : null
    }
    const draggedFrom = (data: Record<string | symbol, unknown>) => data[DRAGGED_POST] as Post | undefined
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedFrom(source.data) !== undefined,
      onDrag: ({ source, location }) => {
        const post = draggedFrom(source.data)
        if (post) hint(placeAt(location.current.input, post))
      },
      onDragLeave: () => hint(null),
      onDrop: ({ source, location }) => {
        hint(null)
        const post = draggedFrom(source.data)
        const place = post && placeAt(location.current.input, post)
        if (place) drop(post, place)
      },
    })
  }, [area, places])
}

interface PostDrag extends DragSource<PostSummary> {
  readonly onDrop: (post: PostSummary, date: LocalDate) => void
}

/** Dragging between the days of a grid. */
export function usePostDrag({ area, findPost, onDrop }: PostDrag): void {
  useDragSource({ area, findPost })
  useDropPlaces<PostSummary>({
    area,
    places: '[data-date]',
    onDrop: (post, day) => onDrop(post, day.dataset['date'] as LocalDate),
  })
}
