import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'

/** Posts as they were changed, until the backend has answered. Taking an entry away is the rollback. */
export type PendingMoves = ReadonlyMap<PostId, PostSummary>

export function withPendingMoves(
  posts: readonly PostSummary[],
  moves: PendingMoves,
  isShown: (post: PostSummary) => boolean,
): readonly PostSummary[] {
  if (moves.size === 0) return posts
  const others = posts.filter((post) => !moves.has(post.id))
  const moved = [...moves.values()].filter(isShown)
  return [...others, ...moved]
}

/** A wall time sorts after its day alone, so the texts can be compared as they are. */
export function isBetween(from: string, to: string): (post: PostSummary) => boolean {
  return ({ scheduledAt }) => scheduledAt !== null && scheduledAt >= from && scheduledAt < to
}

export function isUndated(post: PostSummary): boolean {
  return post.scheduledAt === null
}
