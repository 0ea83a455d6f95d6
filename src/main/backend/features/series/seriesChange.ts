import { z } from 'zod'
import { PostFields } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import { PostId, type SeriesChangeId, SeriesId } from '#shared/kernel/ids'
import { LocalDateTime } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { SeriesChanged } from '#shared/series/contract'
import { timeOnClock } from '#shared/series/recurrence'
import { createId } from '../../context'
import { deletePost, editPost, findPostRow, movePost, type PostChange, undeletePost } from '../calendar/handlers'
import { linkRepeat, listRepeats, type RepeatRow } from './seriesPostsRepo'
import {
  deleteChange,
  deleteException,
  deleteSeries,
  findChangeSteps,
  findSeriesRow,
  insertChange,
  insertException,
  insertSeries,
  listExceptions,
  type SeriesRow,
  updateSeries,
} from './seriesRepo'
import { clientTime } from './seriesRows'

const SeriesRowSchema = z.object({
  id: z.string(),
  rule: z.string(),
  starts_at: z.string(),
  template_json: z.string(),
  ends_at: z.string().nullable(),
  first_post_id: z.string(),
  made_until: z.string(),
  revision: z.number(),
  created_at_utc: z.string(),
  updated_at_utc: z.string(),
  deleted_at_utc: z.string().nullable(),
})

/** What was there before a step. */
const Step = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('edited'), postId: PostId, before: PostFields.partial() }),
  z.object({ kind: z.literal('moved'), postId: PostId, before: LocalDateTime.nullable() }),
  z.object({ kind: z.literal('deleted'), postId: PostId }),
  z.object({ kind: z.literal('made'), postId: PostId }),
  z.object({
    kind: z.literal('linked'),
    postId: PostId,
    before: z.object({ seriesId: SeriesId, occurrenceAt: LocalDateTime }).nullable(),
  }),
  z.object({ kind: z.literal('series'), seriesId: SeriesId, before: SeriesRowSchema.nullable() }),
  z.object({ kind: z.literal('excepted'), seriesId: SeriesId, before: z.array(LocalDateTime) }),
])
type Step = z.output<typeof Step>
const Steps = z.object({
  steps: z.array(Step),
  /** Revision of each post after the change: what was edited since is not taken back. */
  revisions: z.record(z.string(), z.number()),
})

/** Changes several posts of a series in the caller's transaction, and remembers how to take that back. */
export class SeriesChange {
  readonly open: PostChange
  keptCount = 0
  private readonly steps: Step[] = []
  private readonly changed = new Set<string>()
  private readonly touched = new Set<string>()

  constructor(open: PostChange) {
    this.open = open
    open.change.series()
  }

  edit(row: RepeatRow, before: Partial<PostFields>, after: Partial<PostFields>): void {
    this.log({ kind: 'edited', postId: row.id as PostId, before }, row.id)
    editPost(this.open, row.id, after, undefined)
  }

  move(row: Pick<RepeatRow, 'id' | 'scheduled_at'>, at: LocalDateTime): void {
    if (row.scheduled_at === at) return
    this.log({ kind: 'moved', postId: row.id as PostId, before: row.scheduled_at as LocalDateTime | null }, row.id)
    movePost(this.open, row.id, at)
  }

  delete(row: Pick<RepeatRow, 'id'>): void {
    this.log({ kind: 'deleted', postId: row.id as PostId }, row.id)
    deletePost(this.open, row.id)
  }

  /** For posts that were made for this change. */
  made(postIds: readonly string[]): void {
    for (const id of postIds) this.log({ kind: 'made', postId: id as PostId }, id)
  }

  /**
   * Links posts anew, all at once: two posts may change places. `null` makes it a post of its own. Posts that are
   * deleted keep what they leave out that way.
   */
  link(links: readonly { row: RepeatRow; to: { seriesId: string; occurrenceAt: string } | null }[]): void {
    const { store, change } = this.open
    for (const { row } of links) {
      const before = row.series_id === null ? null : { seriesId: row.series_id, occurrenceAt: row.occurrence_at }
      this.steps.push({ kind: 'linked', postId: row.id, before } as Step)
      this.touched.add(row.id)
      linkRepeat(store, row.id, null, null)
    }
    for (const { row, to } of links) {
      if (to) linkRepeat(store, row.id, to.seriesId, to.occurrenceAt)
      change.post(row.id)
    }
  }

  insertSeries(row: Omit<SeriesRow, 'revision' | 'created_at_utc' | 'updated_at_utc' | 'deleted_at_utc'>): SeriesRow {
    const now = nowUtc(this.open.context.clock)
    const inserted = { ...row, revision: 1, created_at_utc: now, updated_at_utc: now, deleted_at_utc: null }
    this.steps.push({ kind: 'series', seriesId: row.id as SeriesId, before: null })
    insertSeries(this.open.store, inserted)
    return inserted
  }

  updateSeries(before: SeriesRow, after: Partial<SeriesRow>): SeriesRow {
    this.steps.push({ kind: 'series', seriesId: before.id as SeriesId, before })
    const row = {
      ...before,
      ...after,
      revision: before.revision + 1,
      updated_at_utc: nowUtc(this.open.context.clock),
    }
    updateSeries(this.open.store, row)
    return row
  }

  deleteSeries(row: SeriesRow): void {
    this.updateSeries(row, { deleted_at_utc: nowUtc(this.open.context.clock) })
  }

  setExceptions(seriesId: string, exceptions: readonly string[]): void {
    const before = listExceptions(this.open.store, seriesId) as LocalDateTime[]
    if (before.join() === exceptions.join()) return
    this.steps.push({ kind: 'excepted', seriesId: seriesId as SeriesId, before })
    replaceExceptions(this.open, seriesId, exceptions)
  }

  private log(step: Step, postId: string): void {
    this.steps.push(step)
    this.changed.add(postId)
    this.touched.add(postId)
  }

  /** Stores how to take it back. */
  finish(): SeriesChanged {
    const { context, store } = this.open
    const revisions = Object.fromEntries(
      [...this.touched].map((postId) => [postId, findPostRow(store, postId)?.revision ?? 0]),
    )
    const changeId = createId<SeriesChangeId>(context)
    insertChange(store, {
      id: changeId,
      at_utc: nowUtc(context.clock),
      steps_json: JSON.stringify({ steps: this.steps, revisions }),
    })
    return { changeId, changedCount: this.changed.size, keptCount: this.keptCount }
  }
}

function replaceExceptions({ store }: PostChange, seriesId: string, exceptions: readonly string[]): void {
  for (const occurrenceAt of listExceptions(store, seriesId)) deleteException(store, seriesId, occurrenceAt)
  for (const occurrenceAt of exceptions) insertException(store, seriesId, occurrenceAt)
}

/** Takes a change back as a whole; posts that were edited since keep those edits. Throws `nothing-to-undo`. */
export function undoSeriesChange(open: PostChange, changeId: SeriesChangeId): void {
  const { store, change } = open
  const { timeZone } = clientTime(open.context, store)
  const stored = findChangeSteps(store, changeId)
  if (stored === undefined) {
    throw new AppError('nothing-to-undo', 'This change was taken back already, or it is too long ago.')
  }
  const { steps, revisions } = Steps.parse(JSON.parse(stored))
  const isAsLeft = (postId: string) => findPostRow(store, postId)?.revision === revisions[postId]
  const untouched = new Set(Object.keys(revisions).filter(isAsLeft))
  const backwards = steps.toReversed()
  change.series()

  for (const step of backwards) {
    if (step.kind === 'series' && step.before !== null) restoreSeries(open, step.before)
  }
  const links = new Map<PostId, Extract<Step, { kind: 'linked' }>['before']>()
  for (const step of backwards) {
    // The first link of a post is the one that it had.
    if (step.kind === 'linked') links.set(step.postId, step.before)
    else if (step.kind === 'made') {
      links.set(step.postId, null)
      if (untouched.has(step.postId)) deletePost(open, step.postId)
    } else if (step.kind === 'deleted') undeletePost(open, step.postId)
    else if (step.kind === 'edited' && untouched.has(step.postId)) editPost(open, step.postId, step.before, undefined)
    else if (step.kind === 'moved' && untouched.has(step.postId)) {
      movePost(open, step.postId, step.before && timeOnClock(step.before, timeZone).at)
    }
  }
  for (const postId of links.keys()) linkRepeat(store, postId, null, null)
  for (const [postId, link] of links) {
    if (link) linkRepeat(store, postId, link.seriesId, link.occurrenceAt)
    change.post(postId)
  }
  for (const step of backwards) {
    if (step.kind === 'excepted' && findSeriesRow(store, step.seriesId)) {
      replaceExceptions(open, step.seriesId, step.before)
    } else if (step.kind === 'series' && step.before === null) removeSeries(open, step.seriesId)
  }
  deleteChange(store, changeId)
}

function restoreSeries({ store }: PostChange, before: SeriesRow): void {
  const current = findSeriesRow(store, before.id)
  updateSeries(store, { ...before, revision: (current?.revision ?? before.revision) + 1 })
}

// The upkeep may have gone on with a series since it began.
function removeSeries(open: PostChange, seriesId: SeriesId): void {
  for (const row of listRepeats(open.store, seriesId)) {
    if (row.deleted_at_utc === null) deletePost(open, row.id)
    linkRepeat(open.store, row.id, null, null)
  }
  replaceExceptions(open, seriesId, [])
  deleteSeries(open.store, seriesId)
}
