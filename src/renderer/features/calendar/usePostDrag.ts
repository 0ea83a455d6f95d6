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

interface DragSource {
  readonly area: RefObject<HTMLElement | null>
  readonly findPost: (postId: PostId) => PostSummary | undefined
}

/**
 * Makes the posts inside `area` draggable. A chip is registered when it is pressed, not when it is rendered: a month
 * has hundreds of them.
 */
export function useDragSource({ area, findPost }: DragSource): void {
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

interface PostDrag extends DragSource {
  readonly onDrop: (post: PostSummary, date: LocalDate) => void
}

/** Dragging between the days of a grid. The hint is an attribute on the day, so that nothing renders while dragging. */
export function usePostDrag({ area, findPost, onDrop }: PostDrag): void {
  const drop = useEffectEvent(onDrop)
  useDragSource({ area, findPost })
  useEffect(() => {
    const element = area.current
    if (!element) return undefined
    let hinted: HTMLElement | null = null
    const hint = (day: HTMLElement | null) => {
      if (day === hinted) return
      hinted?.removeAttribute('data-drop')
      day?.setAttribute('data-drop', '')
      hinted = day
    }
    const dayAt = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
      document
        .elementsFromPoint(clientX, clientY)
        .map((hit) => hit.closest<HTMLElement>('[data-date]'))
        .find((day) => day !== null && element.contains(day)) ?? null
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedPost(source.data) !== undefined,
      onDrag: ({ location }) => hint(dayAt(location.current.input)),
      onDragLeave: () => hint(null),
      onDrop: ({ source, location }) => {
        hint(null)
        const date = dayAt(location.current.input)?.dataset['date'] as LocalDate | undefined
        const post = draggedPost(source.data)
        if (date && post) drop(post, date)
      },
    })
  }, [area])
}
