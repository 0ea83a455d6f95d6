import { z } from 'zod'
import { Post } from '../calendar/post'
import { ClientId, PostId, SeriesChangeId, SeriesId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDateTime } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { SeriesDay, SeriesField, SeriesScope, SeriesSummary } from './series'

const ofClient = z.object({ clientId: ClientId })
const ofPost = ofClient.extend({ postId: PostId })
const ofSeries = ofClient.extend({ seriesId: SeriesId })
const ofOccurrence = ofSeries.extend({ occurrenceAt: LocalDateTime })
const rule = freeText(2_000)
const ofScope = ofPost.extend({
  scope: SeriesScope,
  /** Also the repeats that were edited on their own. */
  includesEdited: z.boolean(),
})

const ScopeCount = z.object({ count: z.number().int(), editedCount: z.number().int() })

/** A change of several posts at once, which `undoChange` takes back as a whole. */
const Changed = z.object({
  changeId: SeriesChangeId,
  /** Posts that were made, changed or deleted. */
  changedCount: z.number().int(),
  /** Posts that were edited on their own and therefore kept as they are. */
  keptCount: z.number().int(),
})
export type SeriesChanged = z.output<typeof Changed>

export const seriesContract = {
  /** The series of a client: running ones by their next repeat, ended ones last. */
  listSeries: query(ofClient, z.array(SeriesSummary)),
  /**
   * What a rule would do for a post at `startsAt`: refused at the field `rule` where it is wrong. `total` is null for a
   * rule without an end, `firstAt` is where the post itself goes.
   */
  previewRule: query(
    ofClient.extend({ rule, startsAt: LocalDateTime, limit: z.number().int().min(1).max(50) }),
    z.object({
      rule: z.string(),
      firstAt: LocalDateTime,
      next: z.array(SeriesDay),
      total: z.number().int().nullable(),
    }),
  ),
  /** How many other repeats that can still change a change would be for, and how many of them were worked on. */
  describeScopes: query(ofPost, z.object({ following: ScopeCount, all: ScopeCount })),
  /** Makes a post the first of a series; up to the horizon its repeats become posts. */
  createSeries: command(ofPost.extend({ rule }), Changed.extend({ seriesId: SeriesId })),
  /** Gives the repeats from this post on, or all that still can change, another rule. */
  changeRule: command(ofScope.extend({ rule }), Changed),
  /** Gives the post's values of these fields to its repeats. */
  applyToSeries: command(ofScope.extend({ fields: z.array(SeriesField).min(1) }), Changed),
  /** Moves the post and its repeats alike. */
  moveRepeats: command(ofScope.extend({ scheduledAt: LocalDateTime }), Changed),
  deleteRepeats: command(ofScope, Changed),
  /** No repeats from now on; those that were made and not touched go, except the one that somebody is looking at. */
  stopSeries: command(ofSeries.extend({ openPostId: PostId.optional() }), Changed),
  undoChange: command(ofClient.extend({ changeId: SeriesChangeId }), z.object({})),
  /** Makes a planned repeat a post, or answers with the post that it is already. */
  takeUpOccurrence: command(ofOccurrence, Post),
  /** Leaves one repeat out, planned or made. */
  skipOccurrence: command(ofOccurrence, z.object({})),
  bringBackOccurrence: command(ofOccurrence, z.object({})),
  /** Makes posts of what came within the horizon, for all clients; cheap when nothing did. */
  keepUp: command(z.object({}), z.object({ madeCount: z.number().int() })),
}
