import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'

const DRAGGED = Symbol('dragged post of any client')

interface AllClientsDrag {
  /** Holds the days and the clients. */
  readonly area: RefObject<HTMLElement | null>
  readonly findPost: (postId: PostId) => PostAmongAll | undefined
  readonly onDropOnDay: (post: PostAmongAll, date: LocalDate) => void
  readonly onDropOnClient: (post: PostAmongAll, clientId: ClientId) => void
}

/**
 * Dragging posts to days and to clients. A post is registered when it is pressed, and the hint is an attribute, so that
 * a thousand posts cost nothing until one is dragged and nothing renders meanwhile.
 */
export function useAllClientsDrag({ area, ...on }: AllClientsDrag): void {
  const find = useEffectEvent(on.findPost)
  const dropOnDay = useEffectEvent(on.onDropOnDay)
  const dropOnClient = useEffectEvent(on.onDropOnClient)
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
        getInitialData: () => ({ [DRAGGED]: post }),
        onDragStart: () => {
          chip.setAttribute('data-dragging', '')
          element.setAttribute('data-drag-client', post.clientId)
        },
        onDrop: () => {
          chip.removeAttribute('data-dragging')
          element.removeAttribute('data-drag-client')
        },
      })
    }
    element.addEventListener('pointerdown', onPointerDown)

    let hinted: HTMLElement | null = null
    const hint = (target: HTMLElement | null) => {
      if (target === hinted) return
      hinted?.removeAttribute('data-drop')
      target?.setAttribute('data-drop', '')
      hinted = target
    }
    const targetAt = ({ clientX, clientY }: { clientX: number; clientY: number }, post: PostAmongAll) => {
      const target = document
        .elementsFromPoint(clientX, clientY)
        .map((hit) => hit.closest<HTMLElement>('[data-date], [data-client-id]'))
        .find((candidate) => candidate !== null && element.contains(candidate))
      return target && target.dataset['clientId'] !== post.clientId ? target : null
    }
    const dragged = (data: Record<string | symbol, unknown>) => data[DRAGGED] as PostAmongAll | undefined
    const stop = dropTargetForElements({
      element,
      canDrop: ({ source }) => dragged(source.data) !== undefined,
      onDrag: ({ source, location }) => {
        const post = dragged(source.data)
        if (post) hint(targetAt(location.current.input, post))
      },
      onDragLeave: () => hint(null),
      onDrop: ({ source, location }) => {
        hint(null)
        const post = dragged(source.data)
        const target = post && targetAt(location.current.input, post)
        if (!post || !target) return
        const { date, clientId } = target.dataset
        if (clientId) dropOnClient(post, clientId as ClientId)
        else if (date) dropOnDay(post, date as LocalDate)
      },
    })
    return () => {
      element.removeEventListener('pointerdown', onPointerDown)
      release?.()
      stop()
    }
  }, [area])
}
