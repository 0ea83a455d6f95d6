import { useMemo, useRef } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendQuery } from '../../api/hooks'
import { type BoardView, toBoardView } from './boardView'
import { type PendingMoves, withPendingMoves } from './pendingMoves'
import type { ShownTime } from './shownTime'

interface Options {
  readonly clientId: ClientId
  readonly shownTime: ShownTime
  readonly pendingMoves: PendingMoves
}

const PUBLISHED_LIMIT = 30

/** Posts by state, as they are on the screen. */
export function useBoard({ clientId, shownTime, pendingMoves }: Options) {
  const query = useBackendQuery('calendar', 'listBoard', { clientId, publishedLimit: PUBLISHED_LIMIT })
  const { data } = query
  const previous = useRef<BoardView>(undefined)
  const view = useMemo(() => {
    const posts = withPendingMoves(data?.posts ?? [], pendingMoves, () => true).map(shownTime.showPost)
    // oxlint-disable-next-line react/refs
    const next = toBoardView(posts, data?.earlierPublishedCount ?? 0, previous.current)
    // oxlint-disable-next-line react/refs
    previous.current = next
    return next
  }, [data, pendingMoves, shownTime])
  return { view, query }
}
