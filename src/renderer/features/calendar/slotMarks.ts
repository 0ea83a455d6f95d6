import type { Platform } from '#shared/clients/client'
import type { PostSummary } from '#shared/calendar/post'
import type { PostId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime, localDateOf, type TimeZone } from '#shared/kernel/time'
import type { CalendarPlan, ChannelSlot } from '#shared/planning/calendarPlanContract'
import { slotsBetween } from '#shared/planning/slotDays'
import { PLATFORM_WORDS } from '../../ui/platforms'
import type { ShownTime } from './shownTime'
import { minuteOf } from './timeView'

/** A channel's slot as a grid with hours shows it. */
export interface ShownSlot {
  readonly platform: Platform
  /** The channel in words. */
  readonly name: string
  readonly isPaused: boolean
  readonly takenBy: readonly PostId[]
}

/** The slots of all channels at a time of a day. */
export interface SlotMark {
  /** On the shown clock. */
  readonly at: LocalDateTime
  readonly minute: number
  readonly slots: readonly ShownSlot[]
  /** False where the shown clock shows this time twice and cannot name this one. */
  readonly canBeChosen: boolean
  /** How many marks just above have their words where its own would be. */
  readonly lane: number
}

/** By `hourKey`; hours without slots are not in it. */
export type SlotMarks = ReadonlyMap<string, readonly SlotMark[]>

export const NO_SLOTS: readonly SlotMark[] = []
export const NO_SLOT_MARKS: SlotMarks = new Map()

export function hourKey(date: LocalDate, hour: number): string {
  return `${date} ${hour}`
}

interface Shown {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly plan: Pick<CalendarPlan, 'slots' | 'taken' | 'minutesApart'>
  readonly shownTime: ShownTime
  /** The client's zone, in which slots are kept. */
  readonly timeZone: TimeZone
  /** Posts as they are on the screen now, which may be ahead of the plan. */
  readonly posts: readonly PostSummary[]
}

// What the words of a mark are high, in minutes of the grid.
const WORDS_MINUTES = 15
const LANES = 3
// From one side of the date line to the other it is up to 26 hours.
const DAYS_BETWEEN_CLOCKS = 2

/** The slots on the shown days. What looks the same as in `previous` keeps its identity, as the hours of posts do. */
export function toSlotMarks({ from, to, plan, shownTime, timeZone, posts }: Shown, previous?: SlotMarks): SlotMarks {
  if (plan.slots.length === 0) return NO_SLOT_MARKS
  const margin = shownTime.isClients ? 0 : DAYS_BETWEEN_CLOCKS
  const standing = new Map(posts.map((post) => [post.id, shownTime.storedPost(post).scheduledAt]))
  const taken = plan.taken.flatMap((entry) => {
    const at = standing.has(entry.postId) ? standing.get(entry.postId) : entry.at
    return at ? [{ ...entry, at }] : []
  })
  const onDays = slotsBetween({
    ...plan,
    taken,
    from: addDays(from, -margin),
    to: addDays(to, margin),
    timeZone,
  }).map(({ slot, at, takenBy }) => ({ slot, stored: at, takenBy, at: shownTime.show(at) }))
  const shown = onDays.filter(({ at }) => at >= `${from}T` && at < `${to}T`)
  const marks = withLanes(
    [...Map.groupBy(shown, ({ at }) => at)]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([at, group]): SlotMark => ({
        at,
        minute: minuteOf({ scheduledAt: at }),
        slots: group.map(({ slot, takenBy }) => ({
          platform: slot.platform,
          name: nameOf(slot, plan.slots),
          isPaused: slot.isPaused,
          takenBy,
        })),
        canBeChosen: group.every(({ stored }) => shownTime.store(at) === stored),
        lane: 0,
      })),
  )
  const next = Map.groupBy(marks, ({ at, minute }) => hourKey(localDateOf(at), Math.floor(minute / 60)))
  for (const [key, own] of next) {
    const before = previous?.get(key)
    if (before && JSON.stringify(before) === JSON.stringify(own)) next.set(key, before as SlotMark[])
  }
  return next
}

function withLanes(marks: readonly SlotMark[]): SlotMark[] {
  const placed: SlotMark[] = []
  for (const mark of marks) {
    const above = placed.at(-1)
    const isNear =
      above !== undefined &&
      localDateOf(above.at) === localDateOf(mark.at) &&
      mark.minute - above.minute < WORDS_MINUTES
    placed.push(isNear ? { ...mark, lane: (above.lane + 1) % LANES } : mark)
  }
  return placed
}

function nameOf({ platform, handle, channelId }: ChannelSlot, slots: readonly ChannelSlot[]): string {
  const isOnly = slots.every((other) => other.platform !== platform || other.channelId === channelId)
  return isOnly ? PLATFORM_WORDS[platform] : `${PLATFORM_WORDS[platform]} ${handle}`.trim()
}

/** Slots that a post could take: those of its channels, free or its own; of any channel while it has none. */
export function slotsFor(post: Pick<PostSummary, 'id' | 'platforms'> | undefined, mark: SlotMark): ShownSlot[] {
  if (!mark.canBeChosen) return []
  return mark.slots.filter(
    ({ platform, isPaused, takenBy }) =>
      !isPaused &&
      takenBy.every((id) => id === post?.id) &&
      (post === undefined || post.platforms.length === 0 || post.platforms.includes(platform)),
  )
}

/** How near to a slot something must be put down to take its time. */
export const SNAP_MINUTES = 10

/** The slot nearest to a minute of a day that a post could take; without a post, a new one. */
export function slotNear(
  marks: SlotMarks,
  date: LocalDate,
  minute: number,
  post?: Pick<PostSummary, 'id' | 'platforms'>,
): SlotMark | undefined {
  const hours = new Set([minute - SNAP_MINUTES, minute + SNAP_MINUTES].map((at) => Math.floor(at / 60)))
  const near = [...hours]
    .flatMap((hour) => marks.get(hourKey(date, hour)) ?? NO_SLOTS)
    .filter((mark) => Math.abs(mark.minute - minute) <= SNAP_MINUTES && slotsFor(post, mark).length > 0)
  return near.toSorted((one, other) => Math.abs(one.minute - minute) - Math.abs(other.minute - minute))[0]
}

/** The first slot of an hour that a new post could take. */
export function slotWithin(marks: SlotMarks, date: LocalDate, hour: number): SlotMark | undefined {
  return marks.get(hourKey(date, hour))?.find((mark) => slotsFor(undefined, mark).length > 0)
}
