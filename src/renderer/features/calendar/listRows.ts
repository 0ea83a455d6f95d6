import type { PostSummary } from '#shared/calendar/post'
import { type LocalDate, localDateOf } from '#shared/kernel/time'
import type { PlannedDay } from '#shared/planning/dates'
import type { ShownCampaign } from '../../api/useClientPlan'

/** What a day is besides its posts, in a list. */
export type DayFact =
  | { readonly id: string; readonly kind: 'planned-day'; readonly day: PlannedDay }
  | {
      readonly id: string
      readonly kind: 'campaign'
      readonly campaign: ShownCampaign
      readonly edge: 'begins' | 'ends' | 'begins and ends'
    }

/** A line between posts, before those of its day. */
export interface DayLine {
  readonly date: LocalDate
  readonly facts: readonly DayFact[]
}

/** The days about which there is something to say, in time order. */
export function toDayLines(days: readonly PlannedDay[], campaigns: readonly ShownCampaign[]): DayLine[] {
  const facts: { readonly date: LocalDate; readonly fact: DayFact }[] = days.map((day) => ({
    date: day.date,
    fact: { id: `${day.kind} ${day.place} ${day.name}`, kind: 'planned-day', day },
  }))
  for (const campaign of campaigns) {
    const { id, startsOn, endsOn } = campaign
    const add = (date: LocalDate | null, edge: 'begins' | 'ends' | 'begins and ends') => {
      if (date) facts.push({ date, fact: { id: `${id} ${edge}`, kind: 'campaign', campaign, edge } })
    }
    if (startsOn === endsOn) add(startsOn, 'begins and ends')
    else {
      add(startsOn, 'begins')
      add(endsOn, 'ends')
    }
  }
  return [...Map.groupBy(facts, ({ date }) => date)]
    .map(([date, own]) => ({ date, facts: own.map(({ fact }) => fact) }))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
}

export type ListRow =
  | { readonly kind: 'post'; readonly index: number; readonly post: PostSummary }
  | { readonly kind: 'line'; readonly line: DayLine }

/** Posts with the lines among them. A hundred thousand posts are not copied for the few lines there are. */
export interface ListRows {
  readonly count: number
  readonly posts: readonly PostSummary[]
  at(row: number): ListRow | undefined
  rowOfPost(index: number): number
}

interface Listing {
  /** As `toListView` gives them: by time, those without a date last. */
  readonly posts: readonly PostSummary[]
  readonly lines: readonly DayLine[]
  readonly isNewestFirst: boolean
  /** Lines only on days that have a post in the list; else on all days from its first one to its last. */
  readonly isFiltered: boolean
}

export function toListRows({ posts, lines, isNewestFirst, isFiltered }: Listing): ListRows {
  const dated = firstIndex(posts.length, (index) => posts[index]?.scheduledAt === null)
  const dayOf = (index: number) => {
    const at = posts[index]?.scheduledAt
    return at ? localDateOf(at) : undefined
  }
  const placed = (isNewestFirst ? lines.toReversed() : lines).flatMap((line) => {
    const before = firstIndex(dated, (index) => {
      const day = dayOf(index) ?? ''
      return isNewestFirst ? day <= line.date : day >= line.date
    })
    const isOnDay = before < dated && dayOf(before) === line.date
    const isWithin = before > 0 && before < dated
    return isOnDay || (isWithin && !isFiltered) ? [{ line, before }] : []
  })
  const rowOfLine = (index: number) => (placed[index]?.before ?? 0) + index
  return {
    count: posts.length + placed.length,
    posts,
    at: (row) => {
      const above = firstIndex(placed.length, (index) => rowOfLine(index) >= row)
      const line = above < placed.length && rowOfLine(above) === row ? placed[above]?.line : undefined
      if (line) return { kind: 'line', line }
      const index = row - above
      const post = posts[index]
      return post && { kind: 'post', index, post }
    },
    rowOfPost: (index) => index + firstIndex(placed.length, (line) => (placed[line]?.before ?? 0) > index),
  }
}

/** The first of so many for which something holds that, once it holds, holds for all that follow. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
