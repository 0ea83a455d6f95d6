import { canMoveTo, needsDate, POST_STATE_NAMES, PostState, type PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { isSameToSee } from './monthView'

export interface BoardColumnView {
  readonly state: PostState
  readonly name: string
  readonly posts: readonly PostSummary[]
  /** Further posts that only the list has. */
  readonly earlierCount: number
}

export type BoardView = readonly BoardColumnView[]

/**
 * Posts in a column for each state: the earliest date first and undated ones last, published ones the other way round. A
 * column that looks the same as in `previous` keeps its identity.
 */
export function toBoardView(
  posts: readonly PostSummary[],
  earlierPublishedCount: number,
  previous?: BoardView,
): BoardView {
  const byState = Map.groupBy(posts, ({ state }) => state)
  return PostState.options.map((state, index) => {
    const isPublished = state === 'published'
    const own = (byState.get(state) ?? []).toSorted(isPublished ? (a, b) => -byDate(a, b) : byDate)
    const earlierCount = isPublished ? earlierPublishedCount : 0
    const before = previous?.[index]
    const isSame =
      before?.earlierCount === earlierCount &&
      before.posts.length === own.length &&
      before.posts.every((post, at) => isSameToSee(post, own[at]))
    return isSame ? before : { state, name: POST_STATE_NAMES[state], posts: own, earlierCount }
  })
}

function byDate(a: PostSummary, b: PostSummary): number {
  if (a.scheduledAt === b.scheduledAt) return a.id < b.id ? -1 : 1
  if (a.scheduledAt === null) return 1
  if (b.scheduledAt === null) return -1
  return a.scheduledAt < b.scheduledAt ? -1 : 1
}

export interface BoardPlace {
  readonly column: number
  readonly row: number
}

export function placeOf(view: BoardView, postId: PostId | null): BoardPlace | undefined {
  if (postId === null) return undefined
  for (const [column, { posts }] of view.entries()) {
    const row = posts.findIndex(({ id }) => id === postId)
    if (row >= 0) return { column, row }
  }
  return undefined
}

/** The post that is reached from a place: columns without posts are passed over, rows end where the column does. */
export function postFrom(
  view: BoardView,
  { column, row }: BoardPlace,
  rows: number,
  columns: number,
): PostSummary | undefined {
  const own = view[column]?.posts ?? []
  if (columns === 0) return own[Math.max(0, Math.min(own.length - 1, row + rows))]
  for (let at = column + columns; at >= 0 && at < view.length; at += columns) {
    const posts = view[at]?.posts ?? []
    if (posts.length > 0) return posts[Math.min(row, posts.length - 1)]
  }
  return own[row]
}

/** The nearest state on that side of the board that a post may go to. */
export function stateBeside(from: PostState, direction: number): PostState | undefined {
  const states = PostState.options
  for (let at = states.indexOf(from) + direction; at >= 0 && at < states.length; at += direction) {
    const state = states[at]
    if (state && canMoveTo(from, state)) return state
  }
  return undefined
}

/** What a column says while a post is dragged: that it does not take it, or that it will ask for a date. */
export interface DropWords {
  readonly isRefused: boolean
  readonly text: string
}

export function dropWordsFor(post: PostSummary, state: PostState): DropWords | undefined {
  if (post.state === state) return undefined
  if (!canMoveTo(post.state, state)) {
    return { isRefused: true, text: `Not from ${POST_STATE_NAMES[post.state].toLowerCase()}` }
  }
  return { isRefused: false, text: needsDate(state) && post.scheduledAt === null ? 'Asks for a date' : 'Drop here' }
}
