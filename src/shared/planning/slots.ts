import { z } from 'zod'
import { ChannelId, type PostId, SlotId } from '../kernel/ids'
import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalDateTime,
  localDateOf,
  localDateTimeOf,
  type TimeZone,
  type UtcInstant,
} from '../kernel/time'

/** `HH:mm` of a day. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected a time as HH:mm')
  .brand('TimeOfDay')
export type TimeOfDay = z.output<typeof TimeOfDay>

/** A time of the week at which a channel posts: wall time in the client's zone. */
export const SlotFields = z.object({
  channelId: ChannelId,
  /** ISO weekday: 1 is Monday, 7 is Sunday. */
  weekday: z.number().int().min(1).max(7),
  time: TimeOfDay,
  isPaused: z.boolean(),
})
export type SlotFields = z.output<typeof SlotFields>

export const PostingSlot = SlotFields.extend({ id: SlotId })
export type PostingSlot = z.output<typeof PostingSlot>

/** How far ahead a free slot is looked for. */
export const QUEUE_HORIZON_DAYS = 366
export const DEFAULT_MINUTES_APART = 30

/** Why a post finds no time. */
export const QueueProblem = z.enum([
  /** It goes out on no channel. */
  'no-channel',
  /** One of its channels has no slot that is not paused. */
  'no-slot',
  /** Each of its channels has slots, but no time is a slot of all of them. */
  'no-common-slot',
  /** All of them are taken within the horizon. */
  'all-taken',
])
export type QueueProblem = z.output<typeof QueueProblem>

interface QueuedPost {
  readonly id: PostId
  readonly channelIds: readonly ChannelId[]
}

interface QueueInput {
  /** In the order in which they are to go out. */
  readonly posts: readonly QueuedPost[]
  readonly slots: readonly SlotFields[]
  /** Posts that have a time already, one entry per channel. */
  readonly taken: readonly { readonly channelId: ChannelId; readonly at: LocalDateTime }[]
  /** A slot is taken when a post of its channel is less than this away, and always when it is at its time. */
  readonly minutesApart: number
  readonly now: UtcInstant
  readonly timeZone: TimeZone
}

export interface QueuePlace {
  readonly postId: PostId
  readonly at: LocalDateTime | null
  readonly problem: QueueProblem | null
  /** The channel that has no slot. */
  readonly channelId: ChannelId | null
}

export interface QueuePlan {
  readonly places: readonly QueuePlace[]
  /** Slots that were passed over because the clocks go forward then. */
  readonly skipped: readonly LocalDateTime[]
}

const MINUTE_MS = 60_000

/** Whether a post of the channel, at these instants in milliseconds, leaves nothing for a slot. */
export function takesSlot(postMs: number, slotMs: number, minutesApart: number): boolean {
  return postMs === slotMs || Math.abs(postMs - slotMs) < minutesApart * MINUTE_MS
}

/**
 * Gives each post the next time that is a free slot of all its channels. Posts that share a channel keep their order,
 * nothing lies in the past, and a time that daylight saving skips is no slot on that day.
 */
export function planQueue({ posts, slots, taken, minutesApart, now, timeZone }: QueueInput): QueuePlan {
  const nowMs = Date.parse(now)
  const week = activeTimes(slots)
  const clock = createClock(timeZone)
  const occupied = new Map<ChannelId, number[]>()
  const occupy = (channelId: ChannelId, ms: number) => {
    const times = occupied.get(channelId)
    if (times) times.push(ms)
    else occupied.set(channelId, [ms])
  }
  for (const { channelId, at } of taken) occupy(channelId, clock.msOf(at))
  const lastOf = new Map<ChannelId, number>()
  const skipped = new Set<LocalDateTime>()
  const firstDay = localDateOf(localDateTimeOf(now, timeZone))

  const isFree = (channelId: ChannelId, ms: number) =>
    !(occupied.get(channelId) ?? []).some((other) => takesSlot(other, ms, minutesApart))

  const findTime = (channelIds: readonly ChannelId[], times: ReadonlyMap<number, readonly TimeOfDay[]>) => {
    const afterMs = Math.max(nowMs, ...channelIds.map((channelId) => lastOf.get(channelId) ?? nowMs))
    for (let day = 0, date = firstDay; day < QUEUE_HORIZON_DAYS; day++, date = addDays(date, 1)) {
      for (const time of times.get(weekdayOf(date)) ?? []) {
        const at = `${date}T${time}` as LocalDateTime
        const ms = clock.msOf(at)
        if (ms <= afterMs) continue
        if (clock.isSkipped(at)) skipped.add(at)
        else if (channelIds.every((channelId) => isFree(channelId, ms))) return at
      }
    }
    return undefined
  }

  const places = posts.map(({ id, channelIds }): QueuePlace => {
    const fails = (problem: QueueProblem, channelId: ChannelId | null = null): QueuePlace => ({
      postId: id,
      at: null,
      problem,
      channelId,
    })
    if (channelIds.length === 0) return fails('no-channel')
    const without = channelIds.find((channelId) => !week.has(channelId))
    if (without) return fails('no-slot', without)
    const times = commonTimes(channelIds, week)
    if (times.size === 0) return fails('no-common-slot')
    const at = findTime(channelIds, times)
    if (at === undefined) return fails('all-taken')
    for (const channelId of channelIds) {
      occupy(channelId, clock.msOf(at))
      lastOf.set(channelId, clock.msOf(at))
    }
    return { postId: id, at, problem: null, channelId: null }
  })
  return { places, skipped: [...skipped].sort() }
}

export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

type Week = ReadonlyMap<number, ReadonlySet<TimeOfDay>>

function activeTimes(slots: readonly SlotFields[]): ReadonlyMap<ChannelId, Week> {
  const weeks = new Map<ChannelId, Map<number, Set<TimeOfDay>>>()
  for (const { channelId, weekday, time, isPaused } of slots) {
    if (isPaused) continue
    const week = weeks.get(channelId) ?? new Map<number, Set<TimeOfDay>>()
    weeks.set(channelId, week.set(weekday, (week.get(weekday) ?? new Set<TimeOfDay>()).add(time)))
  }
  return weeks
}

function commonTimes(
  channelIds: readonly ChannelId[],
  weeks: ReadonlyMap<ChannelId, Week>,
): ReadonlyMap<number, readonly TimeOfDay[]> {
  const common = new Map<number, readonly TimeOfDay[]>()
  const [first, ...others] = channelIds.map((channelId) => weeks.get(channelId))
  for (const [weekday, times] of first ?? []) {
    const shared = [...times].filter((time) => others.every((week) => week?.get(weekday)?.has(time) ?? false))
    if (shared.length > 0) common.set(weekday, shared.sort())
  }
  return common
}

/** The instants of a zone's wall times: the same few are asked for again and again, and a conversion is slow. */
export function createClock(timeZone: TimeZone) {
  const known = new Map<LocalDateTime, { readonly ms: number; readonly isSkipped: boolean }>()
  const look = (at: LocalDateTime) => {
    let found = known.get(at)
    if (!found) {
      const instant = instantOf(at, timeZone)
      found = { ms: Date.parse(instant), isSkipped: localDateTimeOf(instant, timeZone) !== at }
      known.set(at, found)
    }
    return found
  }
  return { msOf: (at: LocalDateTime) => look(at).ms, isSkipped: (at: LocalDateTime) => look(at).isSkipped }
}
