import { z } from 'zod'
import { BulkChangeId, CampaignId, ClientId, PillarId, PostId } from '../kernel/ids'
import { addDays, LocalDate, Month, rangeOfMonth } from '../kernel/time'
import { command } from '../rpc/procedure'
import { PostState } from './post'

/** What a bulk change did not do, and why, in a sentence about the post. */
export const LeftPost = z.object({ postId: PostId, title: z.string(), reason: z.string() })
export type LeftPost = z.output<typeof LeftPost>

export const BulkOutcome = z.object({
  /** What takes all of it back; null when nothing was changed. */
  changeId: BulkChangeId.nullable(),
  changed: z.number().int(),
  left: z.array(LeftPost),
})
export type BulkOutcome = z.output<typeof BulkOutcome>

/** Where a post of one month stands in another: on the same day of the month, or on the same weekday in its turn. */
export const MonthPosition = z.enum(['day', 'weekday'])
export type MonthPosition = z.output<typeof MonthPosition>

export const MoveTarget = z.union([
  z.object({ days: z.number().int().min(-3_660).max(3_660) }),
  /** The times of day stay. */
  z.object({ date: LocalDate }),
])
export type MoveTarget = z.output<typeof MoveTarget>

const postsOf = z.object({ clientId: ClientId, postIds: z.array(PostId).min(1).max(10_000) })

/** Changes of many posts of one client. Each is one transaction with one way back; what cannot be done is named. */
export const bulkContract = {
  movePosts: command(postsOf.extend({ to: MoveTarget }), BulkOutcome),
  changeStates: command(postsOf.extend({ state: PostState }), BulkOutcome),
  /** A field that is left out stays as it is in each post. */
  planPosts: command(
    postsOf.extend({ pillarId: PillarId.nullable().optional(), campaignId: CampaignId.nullable().optional() }),
    BulkOutcome,
  ),
  deletePosts: command(postsOf, BulkOutcome),
  /** As drafts in another month. */
  duplicatePosts: command(postsOf.extend({ month: Month, position: MonthPosition }), BulkOutcome),
  /** As drafts at the same wall times, on channels of the same platforms, with the media that the other library has. */
  duplicatePostsToClient: command(
    z.object({ fromClientId: ClientId, toClientId: ClientId, postIds: z.array(PostId).min(1).max(10_000) }),
    BulkOutcome.extend({
      /** How many went without some of their media, and without some of their channels. */
      withoutMedia: z.number().int(),
      withoutChannels: z.number().int(),
    }),
  ),
  /** Puts back what the posts were; those that were changed since stay and are named. */
  undoBulkChange: command(
    z.object({ clientId: ClientId, changeId: BulkChangeId }),
    z.object({ restored: z.number().int(), left: z.array(LeftPost) }),
  ),
}

const two = (value: number) => String(value).padStart(2, '0')
const weekdayOf = (date: LocalDate) => new Date(`${date}T00:00:00Z`).getUTCDay()

/**
 * The day of `month` that stands where `date` stands in its own: the 31st becomes the last day of a shorter month, a
 * fifth Tuesday the last one of a month with four.
 */
export function dayInMonth(date: LocalDate, month: Month, position: MonthPosition): LocalDate {
  const { from, to } = rangeOfMonth(month)
  const lastDay = Number(addDays(to, -1).slice(8))
  const day = Number(date.slice(8))
  if (position === 'day') return `${month}-${two(Math.min(day, lastDay))}` as LocalDate
  const first = 1 + ((weekdayOf(date) - weekdayOf(from) + 7) % 7)
  const wanted = first + 7 * Math.floor((day - 1) / 7)
  return `${month}-${two(wanted > lastDay ? wanted - 7 : wanted)}` as LocalDate
}
