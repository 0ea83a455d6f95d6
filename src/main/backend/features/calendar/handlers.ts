import type { calendarContract } from '#shared/calendar/contract'
import { isAwaitingPublication, PostState, type PostSummary } from '#shared/calendar/post'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import { createAllClientsHandlers } from './allClientsHandlers'
import { createBulkHandlers } from './bulkHandlers'
import { changePostState, deletePost, editPost, movePost, type PostChange, undeletePost } from './changePost'
import { findPostSeries, listPlannedRepeats } from '../series/handlers'
import { createPosts } from './createPosts'
import { markMissedPosts, markPosted, storablePermalink } from './publishPost'
import { clearPosting, preparePosting } from './postingFolder'
import { getPostRow, listHistory, toPost, toSummary } from './postRows'
import {
  listCaptionedRowsBetween,
  listCountsByState,
  listLatestPublished,
  listPostRows,
  listPostRowsBetween,
} from './postsRepo'

export { changePostState, editPost, movePost, type PostChange, undeletePost } from './changePost'
export { createPosts, deletePost }
/** For reviews, which read posts and move them inside transactions of their own. */
export { putPostInState } from './changePost'
export { findPost } from './postRows'
export { hasAsset, hasCampaign, hasPillar } from './planRepo'
export { getPostRow, listContent, toPost, toSummary } from './postRows'
export { findPostRow, listChannelPlatforms } from './postsRepo'

const UNPUBLISHED_STATES = PostState.options.filter((state) => state !== 'published')
const AWAITING_STATES = PostState.options.filter(isAwaitingPublication)

export function createCalendarHandlers(context: BackendContext): Handlers<typeof calendarContract> {
  const files = context.clientFiles
  const change = <T>(clientId: ClientId, work: (open: PostChange) => T): T =>
    files.write(clientId, (store, change) => work({ context, store, change }))

  return {
    listPostsBetween: ({ clientId, from, to, hasCaptions = false }) =>
      files.read(clientId, (store) =>
        inTimeOrder(
          hasCaptions
            ? listCaptionedRowsBetween(store, from, to).map((row) => ({
                ...toSummary(row),
                captionStart: row.caption_start,
              }))
            : listPostRowsBetween(store, from, to).map(toSummary),
          listPlannedRepeats(context, store, from, to),
        ),
      ),
    listPosts: ({ clientId, ...filter }) => files.read(clientId, (store) => listPostRows(store, filter).map(toSummary)),
    listBoard: ({ clientId, publishedLimit }) =>
      files.read(clientId, (store) => {
        const published = listLatestPublished(store, publishedLimit)
        return {
          posts: [...listPostRows(store, { states: UNPUBLISHED_STATES }), ...published.rows].map(toSummary),
          earlierPublishedCount: published.count - published.rows.length,
        }
      }),
    getPost: ({ clientId, postId }) =>
      files.read(clientId, (store) => {
        const row = getPostRow(store, postId)
        return {
          post: toPost(store, row),
          history: listHistory(store, postId),
          series: findPostSeries(context, store, row),
        }
      }),
    createPost: ({ clientId, post }) =>
      change(clientId, ({ store, change }) => {
        const [row] = createPosts(context, store, change, [post], (_index, field) => field)
        if (!row) throw new Error('No post was created')
        return toPost(store, row)
      }),
    createPosts: ({ clientId, posts }) =>
      change(clientId, ({ store, change }) =>
        createPosts(context, store, change, posts, (index, field) => `posts.${index}.${field}`).map(
          (row) => row.id as PostId,
        ),
      ),
    updatePost: ({ clientId, postId, changes, basedOnRevision }) =>
      change(clientId, (open) => toPost(open.store, editPost(open, postId, changes, basedOnRevision))),
    movePost: ({ clientId, postId, scheduledAt }) =>
      change(clientId, (open) => toSummary(movePost(open, postId, scheduledAt))),
    changeState: ({ clientId, postId, state, permalink: link, isUndo }) => {
      const permalink = link === undefined ? undefined : storablePermalink(link, 'permalink')
      return change(clientId, (open) => toPost(open.store, changePostState(open, postId, { state, permalink, isUndo })))
    },
    markPosted: ({ clientId, postId, permalinks }) => {
      const post = change(clientId, (open) => toPost(open.store, markPosted(open, postId, permalinks)))
      clearPosting(context, clientId, postId)
      return post
    },
    preparePosting: ({ clientId, postId, channelId }) => preparePosting(context, clientId, postId, channelId),
    markMissedPosts: ({ nowUtc }) => ({ count: markMissedPosts(context, nowUtc, change) }),
    deletePost: ({ clientId, postId }) =>
      change(clientId, (open) => {
        deletePost(open, postId)
        return {}
      }),
    undeletePost: ({ clientId, postId }) => change(clientId, (open) => toPost(open.store, undeletePost(open, postId))),
    ...createAllClientsHandlers(context),
    ...createBulkHandlers(context),
    getOutlook: ({ clientId, from, to, limit }) =>
      files.read(clientId, (store) => ({
        next: listPostRows(store, { states: AWAITING_STATES, limit }).map(toSummary),
        byState: listCountsByState(store, from, to).map((row) => ({ state: row.state as PostState, count: row.count })),
      })),
  }
}

/** Two lists in time order as one. */
function inTimeOrder(posts: PostSummary[], planned: readonly PostSummary[]): PostSummary[] {
  if (planned.length === 0) return posts
  return [...posts, ...planned].toSorted((a, b) => (isEarlier(a, b) ? -1 : 1))
}

function isEarlier(a: PostSummary, b: PostSummary): boolean {
  return a.scheduledAt === b.scheduledAt ? a.id < b.id : (a.scheduledAt ?? '') < (b.scheduledAt ?? '')
}
