import { useEffect, useMemo, useRef } from 'react'
import { displayTitle, type Post, type PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { type LocalDate, localDateOf } from '#shared/kernel/time'
import { useBackendQuery } from '../../api/hooks'
import { isUndated, type PendingMoves, withPendingMoves } from './pendingMoves'

/** Posts without a date, as they are on the screen. */
export function useUndatedPosts(clientId: ClientId, pendingMoves: PendingMoves, isShown: boolean) {
  const query = useBackendQuery('calendar', 'listPosts', { clientId, isDated: false }, { enabled: isShown })
  return useMemo(
    () => withPendingMoves(query.data ?? [], pendingMoves, isUndated).filter(isUndated),
    [query.data, pendingMoves],
  )
}

/** The post that is open; the editor asks for the same, so it is one call. Its day is shown, once. */
export function useOpenPost(clientId: ClientId, postId: PostId | null, goTo: (date: LocalDate) => void) {
  const input = { clientId, postId: postId ?? ('' as PostId) }
  const { data } = useBackendQuery('calendar', 'getPost', input, { enabled: postId !== null })
  const post = postId === null ? undefined : data?.post
  const revealed = useRef<PostId>(undefined)
  useEffect(() => {
    if (!post || post.id === revealed.current) return
    revealed.current = post.id
    if (post.scheduledAt) goTo(localDateOf(post.scheduledAt))
  }, [post, goTo])
  return post
}

/** For a post that neither the month nor the ideas show; its channels are not known from it alone. */
export function summaryOf(post: Post | undefined): PostSummary | undefined {
  return post && { ...post, title: displayTitle(post.title, post.caption), platforms: [] }
}
