import type { NewPost } from '#shared/calendar/contract'
import type { PostId, SeriesId } from '#shared/kernel/ids'
import { addDays, type LocalDate, localDateOf, type LocalDateTime } from '#shared/kernel/time'
import { timeOnClock } from '#shared/series/recurrence'
import { HORIZON_DAYS, postIdOfRepeat } from '#shared/series/series'
import { createId } from '../../context'
import { createPosts, type PostChange } from '../calendar/handlers'
import type { SeriesChange } from './seriesChange'
import { hasPost, linkRepeat, listRepeats } from './seriesPostsRepo'
import { listExceptions, listSeriesRows, type SeriesRow, updateSeries } from './seriesRepo'
import { type ClientTime, clientTime, listOccurrencesOf } from './seriesRows'
import { readTemplate, usableTemplate } from './seriesTemplate'

export function horizonOf(time: ClientTime): LocalDate {
  return addDays(time.today, HORIZON_DAYS)
}

/** Posts for occurrences of a series, ready to be made. */
function draftRepeats(
  open: PostChange,
  series: SeriesRow,
  occurrences: readonly LocalDateTime[],
  time: ClientTime,
): (NewPost & { id: PostId })[] {
  const template = usableTemplate(open.store, readTemplate(series))
  return occurrences.map((occurrenceAt) => {
    const id = postIdOfRepeat(series.id as SeriesId, localDateOf(occurrenceAt))
    return {
      ...template,
      // Taken by a post that was made for this day and belongs to the series no more.
      id: hasPost(open.store, id) ? createId<PostId>(open.context) : id,
      state: 'draft',
      scheduledAt: timeOnClock(occurrenceAt, time.timeZone).at,
    }
  })
}

/** Occurrences with `from` ≤ day < `to` that are still to come, are not left out and are no posts yet. */
function listMissingOccurrences(
  open: PostChange,
  series: SeriesRow,
  from: LocalDate,
  to: LocalDate,
  time: ClientTime,
): LocalDateTime[] {
  const begin = from > time.today ? from : time.today
  const taken = new Set([
    ...listRepeats(open.store, series.id, begin).map(({ occurrence_at }) => occurrence_at as string),
    ...listExceptions(open.store, series.id, begin),
  ])
  // What nobody could have posted any more is not made afterwards.
  return listOccurrencesOf(series, begin, to).filter((at) => at >= time.now && !taken.has(at))
}

function makeRepeats(
  open: PostChange,
  series: SeriesRow,
  occurrences: readonly LocalDateTime[],
  time: ClientTime,
): string[] {
  const posts = draftRepeats(open, series, occurrences, time)
  const rows = createPosts(open.context, open.store, open.change, posts, (_index, field) => field)
  for (const [index, { id }] of rows.entries()) linkRepeat(open.store, id, series.id, occurrences[index] ?? null)
  return rows.map(({ id }) => id)
}

/** Makes what is missing up to the series' `made_until`, as part of a change that can be taken back. */
export function makeMissing(change: SeriesChange, series: SeriesRow, from: LocalDate, time: ClientTime): void {
  const missing = listMissingOccurrences(change.open, series, from, series.made_until as LocalDate, time)
  change.made(makeRepeats(change.open, series, missing, time))
}

/** Makes a post of one occurrence. */
export function makeRepeat(open: PostChange, series: SeriesRow, occurrenceAt: LocalDateTime, time: ClientTime): string {
  const [id] = makeRepeats(open, series, [occurrenceAt], time)
  if (id === undefined) throw new Error('No repeat was made')
  return id
}

/** Makes posts of one client's repeats that came within the horizon. Returns how many. */
export function keepUpClient(open: PostChange): number {
  const time = clientTime(open.context, open.store)
  const horizon = horizonOf(time)
  let madeCount = 0
  for (const series of listSeriesRows(open.store)) {
    if (series.made_until >= horizon || (series.ends_at !== null && series.ends_at < series.made_until)) continue
    const missing = listMissingOccurrences(open, series, series.made_until as LocalDate, horizon, time)
    madeCount += makeRepeats(open, series, missing, time).length
    updateSeries(open.store, { ...series, made_until: horizon })
  }
  open.change.series()
  return madeCount
}
