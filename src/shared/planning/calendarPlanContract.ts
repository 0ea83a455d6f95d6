import { z } from 'zod'
import { Platform } from '../clients/client'
import { ChannelId, ClientId, PostId } from '../kernel/ids'
import { LocalDate, LocalDateTime } from '../kernel/time'
import { query } from '../rpc/procedure'
import { PlannedDay } from './dates'
import { PostingSlot } from './slots'

/** A slot with what a calendar shows of its channel. */
export const ChannelSlot = PostingSlot.extend({ platform: Platform, handle: z.string() })
export type ChannelSlot = z.output<typeof ChannelSlot>

export const CalendarPlan = z.object({
  /** What the days are, in their order. */
  days: z.array(PlannedDay),
  slots: z.array(ChannelSlot),
  /** The posts of channels with slots, on these days and the two before and after. */
  taken: z.array(z.object({ postId: PostId, channelId: ChannelId, at: LocalDateTime })),
  minutesApart: z.number().int(),
})
export type CalendarPlan = z.output<typeof CalendarPlan>

/** What a calendar draws of a client's plan, in one call. */
export const calendarPlanContract = {
  /** For the days with `from` ≤ day < `to`, at most three years at once; slots only when `hasSlots`. */
  getCalendarPlan: query(
    z.object({ clientId: ClientId, from: LocalDate, to: LocalDate, hasSlots: z.boolean() }),
    CalendarPlan,
  ),
}
