import { z } from 'zod'
import { ChannelId, ClientId, PostId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, LocalDateTime, UtcInstant } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { allClientsContract } from './allClients'
import { bulkContract } from './bulk'
import { PostSeries } from '../series/series'
import { Post, PostEvent, PostFields, PostPermalink, PostState, PostSummary } from './post'

const ofClient = z.object({ clientId: ClientId })
const ofPost = ofClient.extend({ postId: PostId })

export const NewPost = PostFields.partial().extend({
  state: PostState.optional(),
  permalink: freeText(10_000).optional(),
})
export type NewPost = z.output<typeof NewPost>

export const calendarContract = {
  /** Posts and planned repeats with `from` ≤ day < `to`, in time order: what a month, week or day shows; with captions for the day. */
  listPostsBetween: query(
    ofClient.extend({ from: LocalDate, to: LocalDate, hasCaptions: z.boolean().optional() }),
    z.array(PostSummary),
  ),
  /** Posts for the list: by date (undated last), filtered. */
  listPosts: query(
    ofClient.extend({
      states: z.array(PostState).optional(),
      /** Only posts with a date, or only posts without one. */
      isDated: z.boolean().optional(),
      text: freeText(500).optional(),
      limit: z.number().int().min(1).max(1_000_000).optional(),
    }),
    z.array(PostSummary),
  ),
  /** Posts for the board: all that are not published, by date (undated last), and of the published ones the latest. */
  listBoard: query(
    ofClient.extend({ publishedLimit: z.number().int().min(1).max(1_000) }),
    z.object({ posts: z.array(PostSummary), earlierPublishedCount: z.number().int() }),
  ),
  getPost: query(ofPost, z.object({ post: Post, history: z.array(PostEvent), series: PostSeries.nullable() })),
  createPost: command(ofClient.extend({ post: NewPost }), Post),
  /** Many at once, all or none. */
  createPosts: command(ofClient.extend({ posts: z.array(NewPost).max(10_000) }), z.array(PostId)),
  /** Refused with `post-changed-elsewhere` when `basedOnRevision` is not the stored one. */
  updatePost: command(
    ofPost.extend({ changes: PostFields.partial(), basedOnRevision: z.number().int().optional() }),
    Post,
  ),
  movePost: command(ofPost.extend({ scheduledAt: LocalDateTime.nullable() }), PostSummary),
  /** `isUndo` goes back to any state, also to one that could not be chosen next. */
  changeState: command(
    ofPost.extend({ state: PostState, permalink: freeText(10_000).optional(), isUndo: z.boolean().optional() }),
    Post,
  ),
  /**
   * The post is out. A post without a date, or with one that is still to come, gets the present time. Links that are
   * named replace the known ones; an empty one takes a link away. For a post that is out already only the links change.
   */
  markPosted: command(ofPost.extend({ permalinks: z.array(PostPermalink).max(51) }), Post),
  /**
   * Copies the post's media, as the channel shows them, into the client's `posting/<post>` folder in their order; the
   * host shows it. Nothing is made for a post without media.
   */
  preparePosting: command(
    ofPost.extend({ channelId: ChannelId.nullable() }),
    z.object({ fileCount: z.number().int(), missingCount: z.number().int() }),
  ),
  /**
   * Makes posts *missed* whose time passed longer ago than the settings allow, in all clients that can be written;
   * each once, however often this is called.
   */
  markMissedPosts: command(z.object({ nowUtc: UtcInstant }), z.object({ count: z.number().int() })),
  deletePost: command(ofPost, z.object({})),
  /** Takes back `deletePost`. */
  undeletePost: command(ofPost, Post),
  ...allClientsContract,
  ...bulkContract,
  /**
   * For a client's overview: what still has to go out, next first, and how many posts with
   * `from` ≤ day < `to` are in which state.
   */
  getOutlook: query(
    ofClient.extend({ from: LocalDate, to: LocalDate, limit: z.number().int().min(1).max(100) }),
    z.object({
      next: z.array(PostSummary),
      byState: z.array(z.object({ state: PostState, count: z.number().int() })),
    }),
  ),
}
