import type { RefObject } from 'react'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { useDragSource, useDropPlaces } from '../usePostDrag'

interface AllClientsDrag {
  /** Holds the days and the clients. */
  readonly area: RefObject<HTMLElement | null>
  readonly findPost: (postId: PostId) => PostAmongAll | undefined
  readonly onDropOnDay: (post: PostAmongAll, date: LocalDate) => void
  readonly onDropOnClient: (post: PostAmongAll, clientId: ClientId) => void
}

/** Dragging posts to days and to other clients. */
export function useAllClientsDrag({ area, findPost, onDropOnDay, onDropOnClient }: AllClientsDrag): void {
  useDragSource({ area, findPost })
  useDropPlaces<PostAmongAll>({
    area,
    places: '[data-date], [data-client-id]',
    canDropOn: (post, place) => place.dataset['clientId'] !== post.clientId,
    onDrop: (post, { dataset: { date, clientId } }) => {
      if (clientId) onDropOnClient(post, clientId as ClientId)
      else onDropOnDay(post, date as LocalDate)
    },
  })
}
