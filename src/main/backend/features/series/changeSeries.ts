import type { PostId, SeriesId } from '#shared/kernel/ids'
import { addDays, localDateOf, type LocalDateTime } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { SeriesChanged } from '#shared/series/contract'
import { findNextOccurrence, timeOnClock } from '#shared/series/recurrence'
import { parseRule } from '#shared/series/rule'
import type { SeriesField, SeriesScope } from '#shared/series/series'
import { shiftRule } from '#shared/series/shiftRule'
import { createId } from '../../context'
import { getPostRow, type PostChange } from '../calendar/handlers'
import { horizonOf, makeMissing } from './makeRepeats'
import { movedEnd, retimeRepeats } from './retimeRepeats'
import { SeriesChange } from './seriesChange'
import { listRepeats, type RepeatRow } from './seriesPostsRepo'
import type { SeriesRow } from './seriesRepo'
import {
  type ClientTime,
  clientTime,
  columnsOf,
  createTouchCheck,
  getFirstOpenOccurrence,
  getSeriesRow,
  isLocked,
  recurrenceOf,
  startRule,
} from './seriesRows'
import {
  type ContentField,
  CONTENT_FIELDS,
  isSameContent,
  pickContent,
  readTemplate,
  templateOf,
} from './seriesTemplate'
import { endBefore, hasEarlier, splitAt } from './splitSeries'

interface ScopeInput {
  readonly postId: PostId
  readonly scope: SeriesScope
  readonly includesEdited: boolean
}

/** A repeat, its series, and the client's clock. */
interface Repeat {
  readonly row: RepeatRow
  readonly series: SeriesRow
  readonly time: ClientTime
}

function getRepeat(open: PostChange, postId: PostId): Repeat {
  const row = getPostRow(open.store, postId)
  if (row.series_id === null) throw new AppError('post-not-repeated', 'This post does not repeat.')
  return {
    row: row as RepeatRow,
    series: getSeriesRow(open.store, row.series_id),
    time: clientTime(open.context, open.store),
  }
}

/** The first repeat that a change is for. */
function firstOf({ row, series, time }: Repeat, scope: SeriesScope): LocalDateTime {
  const open = getFirstOpenOccurrence(series, time)
  return scope === 'all' || row.occurrence_at < open ? open : row.occurrence_at
}

export function createSeries(open: PostChange, postId: PostId, text: string): SeriesChanged & { seriesId: SeriesId } {
  const post = getPostRow(open.store, postId)
  if (post.series_id !== null) throw new AppError('post-repeats-already', 'This post repeats already.')
  if (post.scheduled_at === null) {
    throw new AppError('post-needs-date', 'A post that repeats needs a date and a time.', { field: 'scheduledAt' })
  }
  const time = clientTime(open.context, open.store)
  const recurrence = startRule(parseRule(text, time.timeZone), post.scheduled_at as LocalDateTime, time.now)
  const change = new SeriesChange(open)
  const horizon = horizonOf(time)
  const firstDay = localDateOf(recurrence.startsAt)
  const series = change.insertSeries({
    id: createId<SeriesId>(open.context),
    ...columnsOf(recurrence),
    template_json: JSON.stringify(templateOf(open.store, post)),
    first_post_id: post.id,
    made_until: firstDay < horizon ? horizon : addDays(firstDay, 1),
  })
  const startsHere = recurrence.startsAt === post.scheduled_at
  // What was published stays as it was; its repeats begin after it.
  if (startsHere || post.state !== 'published') {
    change.link([{ row: post as RepeatRow, to: { seriesId: series.id, occurrenceAt: recurrence.startsAt } }])
    if (!startsHere) change.move(post as RepeatRow, timeOnClock(recurrence.startsAt, time.timeZone).at)
  }
  makeMissing(change, series, firstDay, time)
  return { ...change.finish(), seriesId: series.id as SeriesId }
}

export function applyToSeries(
  open: PostChange,
  input: ScopeInput & { readonly fields: readonly SeriesField[] },
): SeriesChanged {
  const repeat = getRepeat(open, input.postId)
  const { row, time } = repeat
  const change = new SeriesChange(open)
  const fields = CONTENT_FIELDS.filter((field) => input.fields.includes(field))
  // Texts of all are changed in place; a series is parted only where its repeats go different ways.
  let series = input.scope === 'all' ? repeat.series : splitAt(change, repeat.series, firstOf(repeat, 'following'))
  if (fields.length > 0) series = spread(change, series, { row, time, fields, includesEdited: input.includesEdited })
  if (input.fields.includes('time') && row.scheduled_at !== null) {
    moveTogether(change, series, { ...input, row, time, to: row.scheduled_at as LocalDateTime })
  }
  return change.finish()
}

interface Spreading {
  readonly row: RepeatRow
  readonly time: ClientTime
  readonly fields: readonly ContentField[]
  readonly includesEdited: boolean
}

/** Gives the post's values to the series and to its posts, but keeps what was edited in one of them. */
function spread(change: SeriesChange, series: SeriesRow, { row, time, fields, includesEdited }: Spreading): SeriesRow {
  const { store } = change.open
  const before = readTemplate(series)
  const values = templateOf(store, row)
  for (const other of listRepeats(store, series.id)) {
    if (other.id === row.id || other.deleted_at_utc !== null || isLocked(other, time)) continue
    const own = templateOf(store, other)
    const wanted = fields.filter((field) => !isSameContent(field, own, values))
    const taken = wanted.filter((field) => includesEdited || isSameContent(field, own, before))
    if (taken.length < wanted.length) change.keptCount++
    if (taken.length > 0) change.edit(other, pickContent(own, taken), pickContent(values, taken))
  }
  const template = { ...before, ...pickContent(values, fields) }
  return change.updateSeries(series, { template_json: JSON.stringify(template) })
}

export function moveRepeats(
  open: PostChange,
  input: ScopeInput & { readonly scheduledAt: LocalDateTime },
): SeriesChanged {
  const repeat = getRepeat(open, input.postId)
  const change = new SeriesChange(open)
  // Refuses a time that does not exist, before anything else is looked at.
  change.move(repeat.row, input.scheduledAt)
  moveTogether(change, repeat.series, { ...input, ...repeat, to: input.scheduledAt })
  return change.finish()
}

interface Moving extends ScopeInput {
  readonly row: RepeatRow
  readonly time: ClientTime
  readonly to: LocalDateTime
}

function moveTogether(change: SeriesChange, whole: SeriesRow, moving: Moving): void {
  const { row, time, to, scope, includesEdited, postId } = moving
  const shifted = shiftRule(recurrenceOf(whole), row.occurrence_at, to)
  if (!shifted) {
    throw new AppError(
      'rule-not-movable',
      'The rule does not say where the other repeats would go. Change the rule, or move only this post.',
    )
  }
  const series = splitAt(change, whole, firstOf({ row, series: whole, time }, scope))
  const before = recurrenceOf(series)
  const first = findNextOccurrence(before, before.startsAt)
  const startsAt = first && shifted.place(first)
  if (!startsAt) throw new AppError('rule-without-date', 'No date fits the moved rule.')
  const rule = { ...shifted.rule, ends: movedEnd(before, shifted.place) }
  retimeRepeats(change, series, time, {
    recurrence: startRule(rule, startsAt, time.now),
    place: shifted.place,
    includesEdited,
    postId,
  })
}

export function changeRule(open: PostChange, input: ScopeInput & { readonly rule: string }): SeriesChanged {
  const repeat = getRepeat(open, input.postId)
  const { time } = repeat
  const from = firstOf(repeat, input.scope)
  const recurrence = startRule(parseRule(input.rule, time.timeZone), from, time.now)
  const change = new SeriesChange(open)
  const series = splitAt(change, repeat.series, from)
  retimeRepeats(change, series, time, {
    recurrence,
    // A repeat keeps its day where the new rule has it; the first one goes to the first day that it has.
    place: (at) => (at === from ? recurrence.startsAt : at),
    includesEdited: input.includesEdited,
    postId: input.postId,
  })
  return change.finish()
}

export function deleteRepeats(open: PostChange, input: ScopeInput): SeriesChanged {
  const { row, series, time } = getRepeat(open, input.postId)
  const change = new SeriesChange(open)
  const firstOpen = findNextOccurrence(recurrenceOf(series), time.now)
  endSeries(change, series, input.scope === 'all' && firstOpen ? firstOpen : row.occurrence_at, time, {
    // Somebody points at it, so it goes although its time has passed.
    also: row.state === 'published' ? undefined : row,
    isKept: (_row, isTouchedRow) => isTouchedRow && !input.includesEdited,
  })
  return change.finish()
}

export function stopSeries(open: PostChange, seriesId: SeriesId, openPostId: PostId | undefined): SeriesChanged {
  const series = getSeriesRow(open.store, seriesId)
  const time = clientTime(open.context, open.store)
  const change = new SeriesChange(open)
  endSeries(change, series, getFirstOpenOccurrence(series, time), time, {
    also: undefined,
    isKept: (row, isTouchedRow) => isTouchedRow || row.id === openPostId,
  })
  return change.finish()
}

interface Ending {
  /** Goes in any case. */
  readonly also: RepeatRow | undefined
  readonly isKept: (row: RepeatRow, isTouched: boolean) => boolean
}

/** Ends a series before an occurrence. Posts from there on go or stay as posts of their own. */
function endSeries(
  change: SeriesChange,
  series: SeriesRow,
  from: LocalDateTime,
  time: ClientTime,
  { also, isKept }: Ending,
): void {
  const { store } = change.open
  const isTouched = createTouchCheck(store, series, time)
  const decided = listRepeats(store, series.id, from)
    .filter((row) => row.id !== also?.id && row.deleted_at_utc === null && !isLocked(row, time))
    .map((row) => ({ row, isKept: isKept(row, isTouched(row)) }))
  const kept = decided.filter((each) => each.isKept).map(({ row }) => row)
  if (hasEarlier(recurrenceOf(series), from)) endBefore(change, series, from)
  else change.deleteSeries(series)
  change.link(kept.map((row) => ({ row, to: null })))
  change.keptCount += kept.length
  if (also) change.delete(also)
  for (const { row, isKept: stays } of decided) if (!stays) change.delete(row)
}
