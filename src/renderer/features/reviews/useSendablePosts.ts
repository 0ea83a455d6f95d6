import { useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { type LocalDateTime, type Month, rangeOfMonth } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'

/**
 * The posts of a month that are not out yet, or those that are named, and which are chosen: all that can still be
 * approved in time, and whatever was chosen by hand, also in another month.
 */
export function useSendablePosts(clientId: ClientId, month: Month, named: readonly PostId[], now: LocalDateTime) {
  const hasNamed = named.length > 0
  const ofMonth = useBackendQuery(
    'calendar',
    'listPostsBetween',
    { clientId, ...rangeOfMonth(month) },
    { enabled: !hasNamed },
  )
  const all = useBackendQuery('calendar', 'listPosts', { clientId }, { enabled: hasNamed })
  const query = hasNamed ? all : ofMonth
  const shown = (query.data ?? []).filter(({ id, state }) => state !== 'published' && (!hasNamed || named.includes(id)))
  const [byHand, setByHand] = useState<ReadonlyMap<PostId, { post: PostSummary; isChosen: boolean }>>(new Map())
  const chosen = new Map<PostId, PostSummary>()
  for (const post of shown) {
    const isInTime = post.scheduledAt === null || post.scheduledAt > now
    if (byHand.get(post.id)?.isChosen ?? (hasNamed || isInTime)) chosen.set(post.id, post)
  }
  for (const [id, { post, isChosen }] of byHand) if (isChosen) chosen.set(id, post)
  return {
    shown,
    chosen,
    isPending: query.isPending,
    error: query.error,
    choose: (posts: readonly PostSummary[], isChosen: boolean) => {
      const next = new Map(byHand)
      for (const post of posts) next.set(post.id, { post, isChosen })
      setByHand(next)
    },
  }
}
