import { localDateOf, type LocalDateTime } from '#shared/kernel/time'
import type { SeriesId } from '#shared/kernel/ids'
import { AppError } from '#shared/rpc/appError'
import { deletePost, type PostChange, undeletePost } from '../calendar/handlers'
import { makeRepeat } from './makeRepeats'
import { findRepeat } from './seriesPostsRepo'
import { deleteException, insertException, type SeriesRow } from './seriesRepo'
import { clientTime, getSeriesRow, isOccurrence, recurrenceOf } from './seriesRows'

/** One repeat of a series, named by the time that the rule gives it. */
export interface OccurrenceInput {
  readonly seriesId: SeriesId
  readonly occurrenceAt: LocalDateTime
}

function getSeriesWith(open: PostChange, { seriesId, occurrenceAt }: OccurrenceInput): SeriesRow {
  const series = getSeriesRow(open.store, seriesId)
  if (!isOccurrence(recurrenceOf(series), occurrenceAt)) {
    throw new AppError('occurrence-not-found', `The rule has no repeat at ${occurrenceAt.replace('T', ' ')} any more.`)
  }
  return series
}

/** Makes a planned repeat a post; answers with the id of the post. Also brings back what was left out. */
export function takeUpOccurrence(open: PostChange, input: OccurrenceInput): string {
  const known = findRepeat(open.store, input.seriesId, input.occurrenceAt)
  if (known) return undeletePost(open, known.id).id
  const series = getSeriesWith(open, input)
  deleteException(open.store, series.id, input.occurrenceAt)
  return makeRepeat(open, series, input.occurrenceAt, clientTime(open.context, open.store))
}

export function skipOccurrence(open: PostChange, input: OccurrenceInput): void {
  const known = findRepeat(open.store, input.seriesId, input.occurrenceAt)
  open.change.topic('calendar')
  if (!known) insertException(open.store, getSeriesWith(open, input).id, input.occurrenceAt)
  else if (known.deleted_at_utc === null) deletePost(open, known.id)
}

/** Plans a repeat again that was left out; up to the horizon it is a post again, as it was. */
export function bringBackOccurrence(open: PostChange, input: OccurrenceInput): void {
  open.change.topic('calendar')
  const known = findRepeat(open.store, input.seriesId, input.occurrenceAt)
  if (known) {
    undeletePost(open, known.id)
    return
  }
  if (!deleteException(open.store, input.seriesId, input.occurrenceAt)) return
  const series = getSeriesWith(open, input)
  const time = clientTime(open.context, open.store)
  const isDue = localDateOf(input.occurrenceAt) < series.made_until && input.occurrenceAt >= time.now
  if (isDue) makeRepeat(open, series, input.occurrenceAt, time)
}
