import { createContext, use, useMemo } from 'react'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDateTime, TimeZone } from '#shared/kernel/time'
import type { AppError } from '#shared/rpc/appError'
import type { SeriesChanged } from '#shared/series/contract'
import { parseRule } from '#shared/series/rule'
import { describeSeries } from '#shared/series/ruleWords'
import { backend } from '../../../api/connection'
import { dateText, placeOfZone, writtenIn } from '../../../ui/dateText'
import { showUndo } from '../../../ui/notices'
import { dateWordsFor } from '../dateWords'

export interface SeriesActions {
  /** Runs a change of several posts; says what it did and offers to take it back as a whole. Returns why it was refused. */
  change(run: () => Promise<SeriesChanged>, done: string): Promise<AppError | undefined>
  /** Shows all that repeats for the client. */
  openOverview(): void
  openPost(postId: PostId): void
}

export const SeriesActionsContext = createContext<SeriesActions | undefined>(undefined)

/** Those of the calendar around, with its undo; elsewhere the notice alone takes a change back. */
export function useSeriesActions(clientId: ClientId): SeriesActions {
  const around = use(SeriesActionsContext)
  const own = useMemo(
    (): SeriesActions => ({
      change: (run, done) =>
        runSeriesChange(run, (changed) => {
          showUndo(doneWords(done, changed), () =>
            backend.api.series.undoChange({ clientId, changeId: changed.changeId }),
          )
        }),
      openOverview: () => undefined,
      openPost: () => undefined,
    }),
    [clientId],
  )
  return around ?? own
}

export async function runSeriesChange(
  run: () => Promise<SeriesChanged>,
  onDone: (changed: SeriesChanged) => void,
): Promise<AppError | undefined> {
  try {
    onDone(await run())
    return undefined
  } catch (error) {
    return error as AppError
  }
}

export function doneWords(done: string, { keptCount }: SeriesChanged): string {
  if (keptCount === 0) return done
  return `${done}; ${keptCount === 1 ? 'one post that was worked on was' : `${keptCount} posts that were worked on were`} kept`
}

/** A series in one sentence, on the client's clock, with dates as the client's country writes them. */
export function seriesSentence(
  series: { readonly rule: string; readonly startsAt: LocalDateTime },
  locale: string,
  timeZone: TimeZone,
): string {
  const words = dateWordsFor(locale)
  return describeSeries({
    rule: parseRule(series.rule, timeZone),
    startsAt: series.startsAt,
    place: placeOfZone(timeZone),
    words: { date: (date) => dateText(date, writtenIn(locale)), time: words.time },
  })
}
