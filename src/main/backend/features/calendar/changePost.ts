import {
  displayTitle,
  isSameMedia,
  isSameVersions,
  type PostEvent,
  type PostFields,
  type PostState,
} from '#shared/calendar/post'
import { stateAfterMissed } from '#shared/calendar/missed'
import { nowUtc } from '#shared/kernel/clock'
import { instantOf, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { BackendContext } from '../../context'
import type { ChangeSet } from '../../db/clientFiles'
import type { ClientDatabase, PostTable } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { restoreMediaOf } from '../media/handlers'
import { findStateBefore, insertPostEvent } from './postEventsRepo'
import { getPostRow, listContent } from './postRows'
import {
  assertCanMoveTo,
  assertDateFits,
  assertMediaExist,
  assertPlanExists,
  assertTimeExists,
  derivePlatforms,
} from './postRules'
import { findPostRow, listChannelPlatforms, replaceMedia, replaceVersions, updatePost } from './postsRepo'

/** One client's open transaction. */
export interface PostChange {
  readonly context: BackendContext
  readonly store: WriteStore<ClientDatabase>
  readonly change: ChangeSet
}

interface PostHappening {
  readonly kind: PostEvent['kind']
  readonly from?: string
  readonly to?: string
}

/** Stores `after` as the post's next revision, with what happened in its history. */
export function storePost(
  { context, store, change }: PostChange,
  before: PostTable,
  after: Partial<PostTable>,
  events: readonly PostHappening[],
): PostTable {
  const now = nowUtc(context.clock)
  const row = { ...before, ...after, revision: before.revision + 1, updated_at_utc: now }
  updatePost(store, row)
  for (const event of events) {
    insertPostEvent(store, {
      post_id: row.id,
      at_utc: now,
      kind: event.kind,
      from_value: event.from ?? '',
      to_value: event.to ?? '',
    })
  }
  const isCountChanged = before.deleted_at_utc !== row.deleted_at_utc
  change.post(row.id, { isCountChanged })
  // The registry's overdue and due counts belong to the list of clients.
  if (isCountChanged || before.state !== row.state || before.scheduled_at !== row.scheduled_at) change.topic('clients')
  return row
}

function assertNewDate(open: PostChange, row: PostTable, scheduledAt: LocalDateTime | null): void {
  // What was missed may also go back to the ideas' side, without a date.
  if (row.state !== 'missed') assertDateFits(row.state as PostState, scheduledAt, 'scheduledAt')
  if (scheduledAt !== null)
    assertTimeExists(scheduledAt, getProfileRow(open.store).time_zone as TimeZone, 'scheduledAt')
}

const movedFrom = (before: string | null, after: string | null) => ({
  kind: 'moved' as const,
  from: before ?? '',
  to: after ?? '',
})

interface Moved {
  readonly columns: Partial<PostTable>
  readonly events: readonly PostHappening[]
}

/** What a new date changes: a missed post that is planned anew goes on where it was before it was missed. */
function moved(open: PostChange, before: PostTable, scheduledAt: LocalDateTime | null): Moved {
  const event = movedFrom(before.scheduled_at, scheduledAt)
  if (before.state !== 'missed' || (scheduledAt !== null && !isToCome(open, scheduledAt))) {
    return { columns: { scheduled_at: scheduledAt }, events: [event] }
  }
  const stateBefore = findStateBefore(open.store, before.id, 'missed') as PostState | undefined
  const state = scheduledAt === null ? 'draft' : stateAfterMissed(stateBefore ?? 'draft')
  return {
    columns: { scheduled_at: scheduledAt, state },
    events: [event, { kind: 'state-changed', from: before.state, to: state }],
  }
}

function isToCome(open: PostChange, scheduledAt: LocalDateTime): boolean {
  return instantOf(scheduledAt, getProfileRow(open.store).time_zone as TimeZone) > nowUtc(open.context.clock)
}

export function editPost(
  open: PostChange,
  postId: string,
  changes: Partial<PostFields>,
  basedOnRevision: number | undefined,
): PostTable {
  const before = getPostRow(open.store, postId)
  if (basedOnRevision !== undefined && basedOnRevision !== before.revision) {
    throw new AppError(
      'post-changed-elsewhere',
      'This post was changed somewhere else in the meantime. Nothing was overwritten: look at the newer version first.',
    )
  }
  const after: Partial<PostTable> = {
    title: changes.title ?? before.title,
    caption: changes.caption ?? before.caption,
    notes: changes.notes ?? before.notes,
  }
  after.display_title = displayTitle(after.title ?? '', after.caption ?? '')
  if (changes.pillarId !== undefined) after.pillar_id = changes.pillarId
  if (changes.campaignId !== undefined) after.campaign_id = changes.campaignId
  assertPlanExists(open.store, changes, (field) => field)
  assertMediaExist(open.store, changes, (field) => field)
  const content = changes.versions || changes.media ? listContent(open.store, postId) : undefined
  let isEdited = Object.entries(after).some(([column, value]) => before[column as keyof PostTable] !== value)
  if (changes.versions && content && !isSameVersions(changes.versions, content.versions)) {
    after.platforms = derivePlatforms(changes.versions, listChannelPlatforms(open.store), 'versions')
    replaceVersions(open.store, postId, changes.versions)
    isEdited = true
  }
  if (changes.media && content && !isSameMedia(changes.media, content.media)) {
    replaceMedia(open.store, postId, changes.media)
    isEdited = true
  }
  let move: Moved = { columns: {}, events: [] }
  if (changes.scheduledAt !== undefined && changes.scheduledAt !== before.scheduled_at) {
    assertNewDate(open, before, changes.scheduledAt)
    move = moved(open, before, changes.scheduledAt)
  }
  if (!isEdited && move.events.length === 0) return before
  const events = [...(isEdited ? [{ kind: 'edited' as const }] : []), ...move.events]
  return storePost(open, before, { ...after, ...move.columns }, events)
}

export function movePost(open: PostChange, postId: string, scheduledAt: LocalDateTime | null): PostTable {
  const before = getPostRow(open.store, postId)
  if (scheduledAt === before.scheduled_at) return before
  assertNewDate(open, before, scheduledAt)
  const { columns, events } = moved(open, before, scheduledAt)
  return storePost(open, before, columns, events)
}

interface NewState {
  readonly state: PostState
  readonly permalink?: string | undefined
  readonly isUndo?: boolean | undefined
}

/** Naming the state that the post has changes only the permalink. */
export function changePostState(
  open: PostChange,
  postId: string,
  { state, permalink, isUndo = false }: NewState,
): PostTable {
  const before = getPostRow(open.store, postId)
  const isNewLink = permalink !== undefined && permalink !== before.permalink
  const after = isNewLink ? { permalink } : {}
  if (state === before.state) return isNewLink ? storePost(open, before, after, [{ kind: 'edited' }]) : before
  if (!isUndo) assertCanMoveTo(before.state as PostState, state)
  assertDateFits(state, before.scheduled_at as LocalDateTime | null, 'scheduledAt')
  return storePost(open, before, { ...after, state }, [{ kind: 'state-changed', from: before.state, to: state }])
}

/** For what happens to a post without anybody choosing its next state: any state may follow any other. */
export function putPostInState(open: PostChange, postId: string, state: PostState): PostTable {
  const before = getPostRow(open.store, postId)
  if (state === before.state) return before
  assertDateFits(state, before.scheduled_at as LocalDateTime | null, 'scheduledAt')
  return storePost(open, before, { state }, [{ kind: 'state-changed', from: before.state, to: state }])
}

export function deletePost(open: PostChange, postId: string): PostTable {
  const before = getPostRow(open.store, postId)
  return storePost(open, before, { deleted_at_utc: nowUtc(open.context.clock) }, [{ kind: 'deleted' }])
}

export function undeletePost(open: PostChange, postId: string): PostTable {
  const before = findPostRow(open.store, postId)
  if (!before) throw new AppError('post-not-found', 'This post does not exist any more.')
  if (before.deleted_at_utc === null) return before
  restoreMediaOf(open.store, postId)
  return storePost(open, before, { deleted_at_utc: null }, [{ kind: 'restored' }])
}

/** Puts back what a post was, without asking whether it may be so: it was. */
export function restorePost(
  open: PostChange,
  before: PostTable,
  after: Pick<PostTable, 'scheduled_at' | 'state' | 'pillar_id' | 'campaign_id' | 'deleted_at_utc'>,
): PostTable {
  const isEdited = before.pillar_id !== after.pillar_id || before.campaign_id !== after.campaign_id
  return storePost(open, before, after, [
    ...(before.scheduled_at === after.scheduled_at ? [] : [movedFrom(before.scheduled_at, after.scheduled_at)]),
    ...(before.state === after.state ? [] : [{ kind: 'state-changed' as const, from: before.state, to: after.state }]),
    ...(isEdited ? [{ kind: 'edited' as const }] : []),
    ...(before.deleted_at_utc === after.deleted_at_utc
      ? []
      : [{ kind: after.deleted_at_utc === null ? ('restored' as const) : ('deleted' as const) }]),
  ])
}
