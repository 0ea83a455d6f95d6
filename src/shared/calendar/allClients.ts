import { z } from 'zod'
import { Platform } from '../clients/client'
import { ClientId, PostId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, LocalDateTime, TimeZone } from '../kernel/time'
import { query } from '../rpc/procedure'
import { PostState } from './post'

/** A post beside those of other clients. */
export const PostAmongAll = z.object({
  clientId: ClientId,
  id: PostId,
  title: z.string(),
  state: PostState,
  platforms: z.array(Platform),
  /** Wall time in the client's zone, as it is stored. */
  scheduledAt: LocalDateTime,
  /** The same instant in the zone that was asked for; it decides the day. */
  shownAt: LocalDateTime,
  revision: z.number().int(),
})
export type PostAmongAll = z.output<typeof PostAmongAll>

export const SearchHit = z.object({
  clientId: ClientId,
  clientName: z.string(),
  postId: PostId,
  title: z.string(),
  state: PostState,
  scheduledAt: LocalDateTime.nullable(),
  platforms: z.array(Platform),
})
export type SearchHit = z.output<typeof SearchHit>

export const SearchSnippet = z.object({
  postId: PostId,
  /** Where the words stand. */
  field: z.enum(['title', 'caption', 'channel', 'notes']),
  parts: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
})
export type SearchSnippet = z.output<typeof SearchSnippet>

export const allClientsContract = {
  /**
   * Posts of all clients that are not archived, with `from` ≤ day < `to` in `timeZone`; without a zone each is on the
   * day that its own client's calendar shows. In time order.
   */
  listPostsOfAllClients: query(
    z.object({ from: LocalDate, to: LocalDate, timeZone: TimeZone.optional() }),
    z.array(PostAmongAll),
  ),
  /**
   * Full text over captions, first comments, titles, notes and hashtags of all clients: matches in titles first, the
   * latest date first. `#word` finds the hashtag only.
   */
  searchPosts: query(
    z.object({
      text: freeText(500),
      limit: z.number().int().min(1).max(200).optional(),
      /** Only these clients, states and platforms. */
      clientIds: z.array(ClientId).max(10_000).optional(),
      states: z.array(PostState).optional(),
      platforms: z.array(Platform).optional(),
    }),
    z.array(SearchHit),
  ),
  /** What stands around the words of a search in the posts that are shown; a post that holds none has no snippet. */
  listSearchSnippets: query(
    z.object({
      text: freeText(500),
      posts: z.array(z.object({ clientId: ClientId, postId: PostId })).max(200),
    }),
    z.array(SearchSnippet),
  ),
}
