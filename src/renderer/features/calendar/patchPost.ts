import type { QueryClient } from '@tanstack/react-query'
import type { PostSummary } from '#shared/calendar/post'
import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import { isBetween } from './pendingMoves'

const LISTS: ReadonlySet<string> = new Set(['listPostsBetween', 'listPosts', 'listBoard'])

type Answer = PostSummary[] | { readonly posts: readonly PostSummary[] }

/**
 * Writes an acknowledged post into the answers at hand, so that nothing jumps back before the backend's event has
 * brought new ones.
 */
export function patchPost(queryClient: QueryClient, clientId: ClientId, post: PostSummary): void {
  const lists = queryClient.getQueryCache().findAll({
    queryKey: ['calendar'],
    predicate: ({ queryKey }) => LISTS.has(queryKey[1] as string) && queryKey[2] === clientId,
  })
  const replaced = (posts: readonly PostSummary[]) => posts.map((other) => (other.id === post.id ? post : other))
  for (const { queryKey } of lists) {
    const input = queryKey[3] as { readonly from?: LocalDate; readonly to?: LocalDate }
    const { from, to } = input
    queryClient.setQueryData<Answer>(queryKey, (answer) => {
      if (!answer) return answer
      if (!Array.isArray(answer)) return { ...answer, posts: replaced(answer.posts) }
      if (from === undefined || to === undefined) return replaced(answer)
      const others = answer.filter((other) => other.id !== post.id)
      return isBetween(from, to)(post) ? [...others, post] : others
    })
  }
}
