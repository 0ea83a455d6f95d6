import type { PostSummary } from '#shared/calendar/post'
import {
  addDays,
  clockChangeOn,
  isSkippedByDaylightSaving,
  type LocalDate,
  type LocalDateTime,
  type TimeZone,
} from '#shared/kernel/time'
import type { DateWords } from './dateWords'
import { inTimeOrder, isoWeekdayOf, isSameToSee, looksSame } from './monthView'

export const HOURS: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour)

/** A column of the grid without its posts. */
export interface TimeDay {
  readonly date: LocalDate
  readonly dayOfMonth: number
  readonly weekday: string
  readonly label: string
  readonly isWeekend: boolean
  /** Hours that the clocks skip on this day. */
  readonly skippedHours: readonly number[]
}

export interface TimeFrame {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly days: readonly TimeDay[]
}

/** A post where it is drawn: in a lane of as many as stand side by side there, over `span` of them. */
export interface PlacedPost {
  readonly post: PostSummary
  readonly minute: number
  readonly lane: number
  readonly span: number
  readonly lanes: number
}

/** Posts for which there is no room side by side; drawn in the last lane. */
export interface PlacedMore {
  readonly posts: readonly PostSummary[]
  readonly minute: number
  readonly lanes: number
}

export interface HourView {
  readonly placed: readonly PlacedPost[]
  readonly more: readonly PlacedMore[]
  /** All posts within the hour, also those that are in no lane. */
  readonly count: number
}

export interface TimeDayView {
  readonly posts: readonly PostSummary[]
  /** One for each hour of the day. */
  readonly hours: readonly HourView[]
}

export interface TimeView {
  readonly frame: TimeFrame
  readonly layout: TimeLayout
  readonly days: ReadonlyMap<LocalDate, TimeDayView>
}

export interface TimeLayout {
  /** How many posts fit side by side in a day. */
  readonly laneLimit: number
  /** What a post is high, in minutes of the grid. */
  readonly chipMinutes: number
}

interface FrameOptions {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly timeZone: TimeZone
  readonly words: DateWords
}

export function toTimeFrame({ from, to, timeZone, words }: FrameOptions): TimeFrame {
  const days: TimeDay[] = []
  for (let date = from; date < to; date = addDays(date, 1)) {
    const weekday = isoWeekdayOf(date)
    days.push({
      date,
      dayOfMonth: Number(date.slice(8)),
      weekday: words.weekday(weekday, 'short'),
      label: words.dayLong(date),
      isWeekend: weekday >= 6,
      skippedHours:
        clockChangeOn(date, timeZone) > 0
          ? HOURS.filter((hour) => isSkippedByDaylightSaving(timeAt(date, hour * 60), timeZone))
          : [],
    })
  }
  return { from, to, days }
}

/**
 * Places posts by day and hour. What looks the same as in `previous` keeps its identity, so that only the cells of
 * changed hours render again.
 */
export function toTimeView(
  frame: TimeFrame,
  posts: readonly PostSummary[],
  layout: TimeLayout,
  previous?: TimeView,
): TimeView {
  const byDay = new Map<string, PostSummary[]>()
  for (const post of posts) {
    const date = post.scheduledAt?.slice(0, 10)
    if (date === undefined || date < frame.from || date >= frame.to) continue
    const day = byDay.get(date)
    if (day) day.push(post)
    else byDay.set(date, [post])
  }
  const isSameLayout =
    previous?.layout.laneLimit === layout.laneLimit && previous.layout.chipMinutes === layout.chipMinutes
  const days = new Map<LocalDate, TimeDayView>()
  for (const { date } of frame.days) {
    const own = inTimeOrder(byDay.get(date) ?? NO_POSTS)
    const before = isSameLayout ? previous.days.get(date) : undefined
    const isSame = before !== undefined && looksSame(before.posts, own)
    days.set(date, isSame ? before : { posts: own, hours: toHours(placePosts(own, layout), before?.hours) })
  }
  return { frame, layout, days }
}

const NO_POSTS: readonly PostSummary[] = []
const EMPTY_HOUR: HourView = { placed: [], more: [], count: 0 }

function toHours({ placed, more }: Placement, before: readonly HourView[] | undefined): readonly HourView[] {
  const isWithin = (hour: number) => (item: { readonly minute: number }) => Math.floor(item.minute / 60) === hour
  const placedByHour = Map.groupBy(placed, ({ minute }) => Math.floor(minute / 60))
  const moreByHour = Map.groupBy(more, ({ minute }) => Math.floor(minute / 60))
  const hidden = more.flatMap(({ posts }) => posts).map((post) => ({ minute: minuteOf(post) }))
  return HOURS.map((hour) => {
    const own = placedByHour.get(hour) ?? []
    const rest = moreByHour.get(hour) ?? []
    const count = own.length + hidden.filter(isWithin(hour)).length
    if (own.length === 0 && rest.length === 0 && count === 0) return EMPTY_HOUR
    const next: HourView = { placed: own, more: rest, count }
    const known = before?.[hour]
    return known && isSameHour(known, next) ? known : next
  })
}

function isSameHour(a: HourView, b: HourView): boolean {
  return (
    a.count === b.count &&
    a.placed.length === b.placed.length &&
    a.placed.every((one, index) => {
      const other = b.placed[index]
      return (
        other !== undefined &&
        isSameToSee(one.post, other.post) &&
        one.lane === other.lane &&
        one.span === other.span &&
        one.lanes === other.lanes
      )
    }) &&
    a.more.length === b.more.length &&
    a.more.every((one, index) => {
      const other = b.more[index]
      return other !== undefined && one.lanes === other.lanes && looksSame(one.posts, other.posts)
    })
  )
}

export function minuteOf({ scheduledAt }: Pick<PostSummary, 'scheduledAt'>): number {
  return scheduledAt === null ? 0 : Number(scheduledAt.slice(11, 13)) * 60 + Number(scheduledAt.slice(14, 16))
}

/** The time so many minutes after midnight. */
export function timeAt(date: LocalDate, minute: number): LocalDateTime {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}` as LocalDateTime
}

interface Placement {
  readonly placed: readonly PlacedPost[]
  readonly more: readonly PlacedMore[]
}

/** Side by side where posts would cover each other; `posts` are those of one day, in the order of time. */
export function placePosts(posts: readonly PostSummary[], { laneLimit, chipMinutes }: TimeLayout): Placement {
  const placed: PlacedPost[] = []
  const more: PlacedMore[] = []
  let cluster: PostSummary[] = []
  let clusterEnd = 0
  const finish = () => {
    const wanted = inLanes(cluster, cluster.length, chipMinutes)
    const lanes = Math.max(0, ...wanted.lanes) + 1
    if (lanes <= laneLimit) {
      placed.push(...withSpans(cluster, wanted.lanes, lanes, chipMinutes))
    } else {
      const kept = inLanes(cluster, laneLimit - 1, chipMinutes)
      placed.push(...withSpans(kept.posts, kept.lanes, laneLimit, chipMinutes, laneLimit - 1))
      more.push(...inGroups(kept.left, chipMinutes).map((group) => ({ ...group, lanes: laneLimit })))
    }
    cluster = []
  }
  for (const post of posts) {
    const minute = minuteOf(post)
    if (cluster.length > 0 && minute >= clusterEnd) finish()
    cluster.push(post)
    clusterEnd = minute + chipMinutes
  }
  if (cluster.length > 0) finish()
  return { placed, more }
}

/** The first lane that is free, for each post; those for which none is free are left. */
function inLanes(posts: readonly PostSummary[], limit: number, chipMinutes: number) {
  const ends: number[] = []
  const kept: PostSummary[] = []
  const lanes: number[] = []
  const left: PostSummary[] = []
  for (const post of posts) {
    const minute = minuteOf(post)
    const free = ends.findIndex((end) => end <= minute)
    const lane = free < 0 ? ends.length : free
    if (lane >= limit) {
      left.push(post)
      continue
    }
    ends[lane] = minute + chipMinutes
    kept.push(post)
    lanes.push(lane)
  }
  return { posts: kept, lanes, left }
}

/** Widens each post over the lanes to its right that nobody else needs. */
function withSpans(
  posts: readonly PostSummary[],
  laneOf: readonly number[],
  lanes: number,
  chipMinutes: number,
  usable = lanes,
): PlacedPost[] {
  return posts.map((post, index) => {
    const minute = minuteOf(post)
    const lane = laneOf[index] ?? 0
    let end = usable
    // Neighbours are near in time, and so in the list.
    const look = (at: number) => {
      const other = posts[at]
      if (!other || Math.abs(minuteOf(other) - minute) >= chipMinutes) return false
      const theirs = laneOf[at] ?? 0
      if (theirs > lane) end = Math.min(end, theirs)
      return true
    }
    for (let at = index - 1; look(at); at--);
    for (let at = index + 1; look(at); at++);
    return { post, minute, lane, span: end - lane, lanes }
  })
}

/** What is left, so that one button stands for as many as it would cover. */
function inGroups(posts: readonly PostSummary[], chipMinutes: number) {
  const groups: { minute: number; posts: PostSummary[] }[] = []
  for (const post of posts) {
    const minute = minuteOf(post)
    const last = groups.at(-1)
    if (last && minute < last.minute + chipMinutes) last.posts.push(post)
    else groups.push({ minute, posts: [post] })
  }
  return groups
}
