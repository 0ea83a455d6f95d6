import type { ClientId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime, TimeZone } from '#shared/kernel/time'
import { nowUtc } from '#shared/kernel/clock'
import { addDays, addMinutes } from '#shared/kernel/time'
import type { Handlers } from '#shared/rpc/procedure'
import type { seriesContract } from '#shared/series/contract'
import { countOccurrencesBefore, listNextOccurrences, timeOnClock } from '#shared/series/recurrence'
import { formatRule, parseRule } from '#shared/series/rule'
import { HORIZON_DAYS, type SeriesDay } from '#shared/series/series'
import type { BackendContext } from '../../context'
import { listClientsBehind } from '../../projection/seriesUpkeepRepo'
import { getPostRow, type PostChange, toPost } from '../calendar/handlers'
import { applyToSeries, changeRule, createSeries, deleteRepeats, moveRepeats, stopSeries } from './changeSeries'
import { keepUpClient } from './makeRepeats'
import { bringBackOccurrence, skipOccurrence, takeUpOccurrence } from './occurrences'
import { undoSeriesChange } from './seriesChange'
import { describeScopes, listSeries } from './seriesOverview'
import { clientTime, columnsOf, startRule } from './seriesRows'

export { listPlannedRepeats } from './plannedRepeats'
export { findPostSeries, listSeriesForExport } from './seriesOverview'

/** A client is looked at again when its repeats reach less far than this: once a week instead of every day. */
const UPKEEP_DAYS = HORIZON_DAYS - 7

/** For reviews, which send repeats as the posts that they become. */
export { takeUpOccurrence } from './occurrences'

export function createSeriesHandlers(context: BackendContext): Handlers<typeof seriesContract> {
  const files = context.clientFiles
  const change = <T>(clientId: ClientId, work: (open: PostChange) => T): T =>
    files.write(clientId, (store, change) => work({ context, store, change }))

  return {
    listSeries: ({ clientId }) => files.read(clientId, (store) => listSeries(context, store)),
    describeScopes: ({ clientId, postId }) =>
      files.read(clientId, (store) => describeScopes(context, store, getPostRow(store, postId))),
    previewRule: ({ clientId, rule, startsAt, limit }) =>
      files.read(clientId, (store) => {
        const { timeZone, now } = clientTime(context, store)
        const recurrence = startRule(parseRule(rule, timeZone), startsAt, now)
        const { ends_at } = columnsOf(recurrence)
        return {
          rule: formatRule(recurrence.rule),
          firstAt: recurrence.startsAt,
          next: listNextOccurrences(recurrence, recurrence.startsAt, limit).map((at) => toDay(at, timeZone)),
          total: ends_at === null ? null : countOccurrencesBefore(recurrence, addMinutes(ends_at as LocalDateTime, 1)),
        }
      }),
    createSeries: ({ clientId, postId, rule }) => change(clientId, (open) => createSeries(open, postId, rule)),
    changeRule: ({ clientId, ...input }) => change(clientId, (open) => changeRule(open, input)),
    applyToSeries: ({ clientId, ...input }) => change(clientId, (open) => applyToSeries(open, input)),
    moveRepeats: ({ clientId, ...input }) => change(clientId, (open) => moveRepeats(open, input)),
    deleteRepeats: ({ clientId, ...input }) => change(clientId, (open) => deleteRepeats(open, input)),
    stopSeries: ({ clientId, seriesId, openPostId }) =>
      change(clientId, (open) => stopSeries(open, seriesId, openPostId)),
    undoChange: ({ clientId, changeId }) =>
      change(clientId, (open) => {
        undoSeriesChange(open, changeId)
        return {}
      }),
    takeUpOccurrence: ({ clientId, ...occurrence }) =>
      change(clientId, (open) => toPost(open.store, getPostRow(open.store, takeUpOccurrence(open, occurrence)))),
    skipOccurrence: ({ clientId, ...occurrence }) =>
      change(clientId, (open) => {
        skipOccurrence(open, occurrence)
        return {}
      }),
    bringBackOccurrence: ({ clientId, ...occurrence }) =>
      change(clientId, (open) => {
        bringBackOccurrence(open, occurrence)
        return {}
      }),
    keepUp: () => ({ madeCount: keepUp(context) }),
  }
}

function toDay(occurrenceAt: LocalDateTime, timeZone: TimeZone): SeriesDay {
  return { occurrenceAt, ...timeOnClock(occurrenceAt, timeZone) }
}

function keepUp(context: BackendContext): number {
  // Zones differ by a day at most, and the day is early enough for all of them.
  const day = addDays(nowUtc(context.clock).slice(0, 10) as LocalDate, UPKEEP_DAYS)
  let madeCount = 0
  for (const clientId of context.registry.read((store) => listClientsBehind(store, day))) {
    try {
      madeCount += context.clientFiles.write(clientId, (store, change) => keepUpClient({ context, store, change }))
    } catch (error) {
      // A client whose file cannot be written must not keep the others from their repeats.
      context.log('warn', 'repeats were not made', { clientId, error: String(error) })
    }
  }
  return madeCount
}
