import { displayTitle, type PostSummary } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { SeriesId } from '#shared/kernel/ids'
import { type LocalDate, localDateOf } from '#shared/kernel/time'
import { listOccurrences, timeOnClock } from '#shared/series/recurrence'
import { postIdOfRepeat, type SeriesTemplate } from '#shared/series/series'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { listChannelPlatforms } from '../calendar/handlers'
import { listTakenOccurrences } from './seriesPostsRepo'
import { listExceptions, listPlannedSeriesRows } from './seriesRepo'
import { clientTime, recurrenceOf } from './seriesRows'
import { readTemplate } from './seriesTemplate'

/**
 * Repeats with `from` ≤ day < `to` that are no posts yet, as the calendar shows them, in time order. Costs a look at
 * the list of series where everything in the range is made.
 */
export function listPlannedRepeats(
  context: Pick<BackendContext, 'clock'>,
  store: ReadStore<ClientDatabase>,
  from: LocalDate,
  to: LocalDate,
): PostSummary[] {
  const rows = listPlannedSeriesRows(store, from, to)
  if (rows.length === 0) return []
  const { timeZone, now, today } = clientTime(context, store)
  const channels = listChannelPlatforms(store)
  const taken = new Set(
    listTakenOccurrences(store, from, to).map(({ seriesId, occurrenceAt }) => `${seriesId} ${occurrenceAt}`),
  )
  return rows
    .flatMap((row) => {
      // What passed before it could be made was never planned by anyone.
      const begin = [row.made_until as LocalDate, from, today].toSorted().at(-1) ?? from
      const found = listOccurrences(recurrenceOf(row), begin, to).filter((at) => !taken.has(`${row.id} ${at}`))
      if (found.length === 0) return []
      const skipped = new Set(listExceptions(store, row.id, from))
      const template = readTemplate(row)
      const shown = {
        title: displayTitle(template.title, template.caption),
        state: 'draft' as const,
        platforms: platformsOf(template, channels),
        pillarId: template.pillarId,
        seriesId: row.id as SeriesId,
        revision: 0,
      }
      return found
        .filter((occurrenceAt) => occurrenceAt >= now && !skipped.has(occurrenceAt))
        .map((occurrenceAt) => ({
          ...shown,
          id: postIdOfRepeat(shown.seriesId, localDateOf(occurrenceAt)),
          scheduledAt: timeOnClock(occurrenceAt, timeZone).at,
          plannedAt: occurrenceAt,
        }))
    })
    .toSorted((a, b) => (`${a.scheduledAt}${a.id}` < `${b.scheduledAt}${b.id}` ? -1 : 1))
}

function platformsOf({ versions }: SeriesTemplate, channels: ReadonlyMap<string, string>): Platform[] {
  const platforms = versions.flatMap(({ channelId }) => channels.get(channelId) ?? [])
  return [...new Set(platforms)].sort() as Platform[]
}
