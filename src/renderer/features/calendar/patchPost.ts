import type { QueryClient } from '@tanstack/react-query'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { isBetween } from './pendingMoves'

const LISTS: ReadonlySet<string> = new Set(['listPostsBetween', 'listPosts'])

/**
 * Writes an acknowledged post into the answers at hand, so that nothing jumps back before the backend's event has
 * brought new ones.
 */
export function patchPost(queryClient: QueryClient, clientId: ClientId, post: PostSummary): void {
  const lists = queryClient.getQueryCache().findAll({
    queryKey: ['calendar'],
    predicate: ({ queryKey }) => LISTS.has(queryKey[1] as string) && queryKey[2] === clientId,
  })
  for (const { queryKey } of lists) {
    const input = queryKey[3] as { readonly from?: LocalDate; readonly to?: LocalDate }
    const { from, to } = input
    queryClient.setQueryData<PostSummary[]>(queryKey, (posts) => {
      if (!posts) return posts
      if (from === undefined || to === undefined) return posts.map((other) => (other.id === post.id ? post : other))
      const others = posts.filter((other) => other.id !== post.id)
      return isBetween(from, to)(post) ? [...others, post] : others
    })
  }
}
