import type { PostState, PostSummary } from '#shared/calendar/post'

export type ListDates = 'all' | 'dated' | 'undated'

export interface ListOptions {
  /** Empty: every state. */
  readonly states: readonly PostState[]
  readonly dates: ListDates
  readonly isNewestFirst: boolean
}

/** Posts for the list, by time; those without a date are always last. `posts` come in that order, oldest first. */
export function toListView(posts: readonly PostSummary[], options: ListOptions): readonly PostSummary[] {
  const states = new Set(options.states)
  const isWanted = (post: PostSummary) =>
    (states.size === 0 || states.has(post.state)) &&
    (options.dates === 'all' || (post.scheduledAt !== null) === (options.dates === 'dated'))
  const isEverything = states.size === 0 && options.dates === 'all'
  const ordered = inOrder(isEverything ? posts : posts.filter(isWanted))
  if (!options.isNewestFirst) return ordered
  const firstUndated = ordered.findIndex(({ scheduledAt }) => scheduledAt === null)
  const dated = firstUndated < 0 ? ordered : ordered.slice(0, firstUndated)
  return [...dated.toReversed(), ...ordered.slice(dated.length)]
}

/** Where the list opens: the first post of today or later, or the first one when that is not to be seen. */
export function rowOfToday(posts: readonly PostSummary[], today: string, isNewestFirst: boolean): number {
  const row = posts.findIndex(({ scheduledAt }) =>
    isNewestFirst ? scheduledAt === null || scheduledAt < today : scheduledAt === null || scheduledAt >= today,
  )
  return row < 0 ? posts.length - 1 : row
}

function compare(a: PostSummary, b: PostSummary): number {
  if (a.scheduledAt === b.scheduledAt) return a.id < b.id ? -1 : 1
  if (a.scheduledAt === null) return 1
  if (b.scheduledAt === null) return -1
  return a.scheduledAt < b.scheduledAt ? -1 : 1
}

// Only a post that was just moved stands in the wrong place.
function inOrder(posts: readonly PostSummary[]): readonly PostSummary[] {
  const isOrdered = posts.every((post, index) => {
    const before = posts[index - 1]
    return !before || compare(before, post) < 0
  })
  return isOrdered ? posts : posts.toSorted(compare)
}
