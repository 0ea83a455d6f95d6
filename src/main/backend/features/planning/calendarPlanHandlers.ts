import type { ChannelId, PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime } from '#shared/kernel/time'
import type { calendarPlanContract, CalendarPlan } from '#shared/planning/calendarPlanContract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { listPlannedDays, readDateSource } from './dates'
import { readMinutesApart, readSlots } from './queue'
import { listChannelNames, listTimesBetween } from './slotsRepo'

// A post of the day before may be too near to the first slot, and the freelancer's clock may be a day away.
const DAYS_AROUND = 2

export function createCalendarPlanHandlers(context: BackendContext): Handlers<typeof calendarPlanContract> {
  return {
    getCalendarPlan: async ({ clientId, from, to, hasSlots }) => {
      const { dates, slots } = context.clientFiles.read(clientId, (store) => ({
        dates: readDateSource(store),
        slots: hasSlots ? readChannelSlots(store, from, to) : { slots: [], taken: [], minutesApart: 0 },
      }))
      return { days: await listPlannedDays(dates, from, to), ...slots }
    },
  }
}

function readChannelSlots(
  store: ReadStore<ClientDatabase>,
  from: LocalDate,
  to: LocalDate,
): Omit<CalendarPlan, 'days'> {
  const channels = new Map(listChannelNames(store).map((channel) => [channel.id, channel]))
  const slots = readSlots(store).map((slot) => {
    const channel = channels.get(slot.channelId)
    return { ...slot, platform: channel?.platform ?? 'other', handle: channel?.handle ?? '' }
  }) as CalendarPlan['slots']
  if (slots.length === 0) return { slots, taken: [], minutesApart: 0 }
  const withSlots = new Set<string>(slots.map(({ channelId }) => channelId))
  const [first, last] = [addDays(from, -DAYS_AROUND), addDays(to, DAYS_AROUND)]
  return {
    slots,
    taken: listTimesBetween(store, `${first}T00:00`, `${last}T00:00`)
      .filter((row) => withSlots.has(row.channel_id))
      .map((row) => ({
        postId: row.post_id as PostId,
        channelId: row.channel_id as ChannelId,
        at: row.scheduled_at as LocalDateTime,
      })),
    minutesApart: readMinutesApart(store),
  }
}
