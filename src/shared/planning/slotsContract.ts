import { z } from 'zod'
import { PostState, PostSummary } from '../calendar/post'
import { ChannelId, ClientId, PostId, SlotId } from '../kernel/ids'
import { LocalDateTime } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { PostingSlot, QueueProblem, SlotFields } from './slots'

const ofClient = z.object({ clientId: ClientId })
const ofPost = ofClient.extend({ postId: PostId })

/** Where a post of the queue would go, or why nowhere. */
export const QueuePlaceFound = z.object({
  at: LocalDateTime.nullable(),
  problem: QueueProblem.nullable(),
  /** The channel that has no slot. */
  channelId: ChannelId.nullable(),
})
export type QueuePlaceFound = z.output<typeof QueuePlaceFound>

export const QueueEntry = QueuePlaceFound.extend({ post: PostSummary, channelIds: z.array(ChannelId) })
export type QueueEntry = z.output<typeof QueueEntry>

/** A post that was given its time by filling the queue, and how it was before. */
export const FilledPost = z.object({ postId: PostId, at: LocalDateTime, state: PostState })
export type FilledPost = z.output<typeof FilledPost>

/** Posting times per channel, and the queue that fills them. */
export const slotsContract = {
  listSlots: query(ofClient, z.array(PostingSlot)),
  /** Slots, the queue in its order with the time that each post would get now, and the posts without a date that are not in it. */
  getSlotPlan: query(
    ofClient,
    z.object({
      slots: z.array(PostingSlot),
      minutesApart: z.number().int(),
      queue: z.array(QueueEntry),
      waiting: z.array(PostSummary),
      /** Slots that daylight saving skips and that were therefore passed over. */
      skipped: z.array(LocalDateTime),
    }),
  ),
  /** Those that are there already are left as they are. Returns the new ones. */
  addSlots: command(ofClient.extend({ slots: z.array(SlotFields).max(2_000) }), z.array(PostingSlot)),
  removeSlots: command(ofClient.extend({ slotIds: z.array(SlotId).max(2_000) }), z.object({})),
  pauseSlots: command(ofClient.extend({ slotIds: z.array(SlotId).max(2_000), isPaused: z.boolean() }), z.object({})),
  /** How near another post of the channel may be before a slot counts as taken. */
  setMinutesApart: command(ofClient.extend({ minutesApart: z.number().int().min(0).max(1_440) }), z.object({})),
  /** For one post without a date: the slot that it would get, and its place in the queue, from 0. */
  findNextSlot: query(ofPost, QueuePlaceFound.extend({ position: z.number().int().nullable() })),
  /** At the end when no position is given. Refused for posts with a date, on hold, missed or published. */
  queuePost: command(ofPost.extend({ position: z.number().int().nonnegative().optional() }), z.object({})),
  unqueuePost: command(ofPost, z.object({})),
  moveQueuedPost: command(ofPost.extend({ position: z.number().int().nonnegative() }), z.object({})),
  /** Refused with `queue-changed` unless `expected` is what filling would do now. */
  fillQueue: command(
    ofClient.extend({ expected: z.array(z.object({ postId: PostId, at: LocalDateTime })) }),
    z.array(FilledPost),
  ),
  /** Takes `fillQueue` back for those that are still where it put them; `queue` is the order before. */
  undoFillQueue: command(ofClient.extend({ filled: z.array(FilledPost), queue: z.array(PostId) }), z.object({})),
}
