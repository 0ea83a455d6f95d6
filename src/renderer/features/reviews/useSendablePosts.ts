import { useState } from 'react'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { type Month, rangeOfMonth } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'

/**
 * The posts of a month that are not out yet, or those that are named, and which are chosen. Everything of the first
 * month is; other months only add what is chosen in them.
 */
export function useSendablePosts(clientId: ClientId, month: Month, named: readonly PostId[]) {
  const [firstMonth] = useState(month)
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
  const [changes, setChanges] = useState<ReadonlyMap<PostId, { post: PostSummary; isChosen: boolean }>>(new Map())
  const isUsual = hasNamed || month === firstMonth
  const chosen = new Map<PostId, PostSummary>()
  for (const post of shown) if (changes.get(post.id)?.isChosen ?? isUsual) chosen.set(post.id, post)
  for (const [id, { post, isChosen }] of changes) if (isChosen) chosen.set(id, post)
  return {
    shown,
    chosen,
    isPending: query.isPending,
    error: query.error,
    choose: (posts: readonly PostSummary[], isChosen: boolean) => {
      const next = new Map(changes)
      for (const [id, post] of chosen) if (!next.has(id)) next.set(id, { post, isChosen: true })
      for (const post of posts) next.set(post.id, { post, isChosen })
      setChanges(next)
    },
  }
}
