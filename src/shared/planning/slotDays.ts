import type { ChannelId, PostId } from '../kernel/ids'
import { addDays, type LocalDate, type LocalDateTime, type TimeZone } from '../kernel/time'
import { createClock, type SlotFields, takesSlot, weekdayOf } from './slots'

/** A post that goes out on a channel at a time. */
export interface ChannelTime {
  readonly postId: PostId
  readonly channelId: ChannelId
  readonly at: LocalDateTime
}

/** A slot on one of its days. */
export interface SlotOnDay<Slot> {
  readonly slot: Slot
  readonly at: LocalDateTime
  /** The posts of its channel that are too near for another one; empty: it is free. */
  readonly takenBy: readonly PostId[]
}

interface Stretch<Slot> {
  readonly slots: readonly Slot[]
  readonly taken: readonly ChannelTime[]
  readonly minutesApart: number
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: TimeZone
}

// No clock changes by more, so a post further away on the wall is too far away in time too.
const CLOCK_CHANGE_MINUTES = 180

/** Slots on the days with `from` ≤ day < `to`, in time order. A time that daylight saving skips is no slot on that day. */
export function slotsBetween<Slot extends SlotFields>(stretch: Stretch<Slot>): SlotOnDay<Slot>[] {
  const { slots, taken, minutesApart, from, to, timeZone } = stretch
  if (slots.length === 0) return []
  const clock = createClock(timeZone)
  const byWeekday = Map.groupBy(slots, ({ weekday }) => weekday)
  const byChannel = Map.groupBy(taken, ({ channelId }) => channelId)
  const days: SlotOnDay<Slot>[] = []
  for (let date = from; date < to; date = addDays(date, 1)) {
    for (const slot of byWeekday.get(weekdayOf(date)) ?? []) {
      const at = `${date}T${slot.time}` as LocalDateTime
      if (clock.isSkipped(at)) continue
      const near = (byChannel.get(slot.channelId) ?? []).filter(
        (post) =>
          Math.abs(wallMinutes(post.at) - wallMinutes(at)) <= minutesApart + CLOCK_CHANGE_MINUTES &&
          takesSlot(clock.msOf(post.at), clock.msOf(at), minutesApart),
      )
      days.push({ slot, at, takenBy: near.map(({ postId }) => postId) })
    }
  }
  return days.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

function wallMinutes(at: LocalDateTime): number {
  return Date.parse(`${at}Z`) / 60_000
}
