import { useEffect, useMemo, useRef } from 'react'
import { displayTitle, type Post, type PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, localDateOf } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { isBetween, isUndated, type PendingMoves, withPendingMoves } from './pendingMoves'
import type { ShownTime } from './shownTime'

interface DatedPosts {
  readonly clientId: ClientId
  readonly from: LocalDate
  readonly to: LocalDate
  readonly shownTime: ShownTime
  readonly pendingMoves: PendingMoves
  readonly isShown: boolean
  readonly hasCaptions: boolean
}

const NO_POSTS: readonly PostSummary[] = []
// From one side of the date line to the other it is up to 26 hours.
const DAYS_BETWEEN_CLOCKS = 2

/** Posts with `from` ≤ day < `to` on the shown clock, as they are on the screen. */
export function useDatedPosts(options: DatedPosts) {
  const { clientId, from, to, shownTime, pendingMoves, isShown, hasCaptions } = options
  const margin = shownTime.isClients ? 0 : DAYS_BETWEEN_CLOCKS
  const [storedFrom, storedTo] = margin === 0 ? [from, to] : [addDays(from, -margin), addDays(to, margin)]
  const query = useBackendQuery(
    'calendar',
    'listPostsBetween',
    { clientId, from: storedFrom, to: storedTo, ...(hasCaptions ? { hasCaptions } : {}) },
    { enabled: isShown },
  )
  const stored = query.data ?? NO_POSTS
  const posts = useMemo(() => {
    const there = withPendingMoves(stored, pendingMoves, isBetween(storedFrom, storedTo))
    return shownTime.isClients ? there : there.map(shownTime.showPost).filter(isBetween(from, to))
  }, [stored, pendingMoves, storedFrom, storedTo, shownTime, from, to])
  return { query, posts }
}

/** Posts without a date, as they are on the screen. */
export function useUndatedPosts(clientId: ClientId, pendingMoves: PendingMoves, isShown: boolean) {
  const query = useBackendQuery('calendar', 'listPosts', { clientId, isDated: false }, { enabled: isShown })
  return useMemo(
    () => withPendingMoves(query.data ?? [], pendingMoves, isUndated).filter(isUndated),
    [query.data, pendingMoves],
  )
}

interface OpenPost {
  readonly clientId: ClientId
  readonly postId: PostId | null
  readonly shownTime: ShownTime
  readonly goTo: (date: LocalDate) => void
}

/** The post that is open; the editor asks for the same, so it is one call. Its day is shown, once. */
export function useOpenPost({ clientId, postId, shownTime, goTo }: OpenPost) {
  const input = { clientId, postId: postId ?? ('' as PostId) }
  const { data } = useBackendQuery('calendar', 'getPost', input, { enabled: postId !== null })
  const post = postId === null ? undefined : data?.post
  const revealed = useRef<PostId>(undefined)
  useEffect(() => {
    if (!post || post.id === revealed.current) return
    revealed.current = post.id
    if (post.scheduledAt) goTo(localDateOf(shownTime.show(post.scheduledAt)))
  }, [post, goTo, shownTime])
  return post
}

/** For a post that no view shows; its channels are not known from it alone. */
export function summaryOf(post: Post): PostSummary {
  return { ...post, title: displayTitle(post.title, post.caption), platforms: [] }
}
