import type { PostState, PostSummary } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import type { ChannelId, PostId } from '#shared/kernel/ids'
import { addDays, type LocalDateTime, localDateOf, localDateTimeOf, type TimeZone } from '#shared/kernel/time'
import { DEFAULT_MINUTES_APART, planQueue, type PostingSlot, type QueuePlan } from '#shared/planning/slots'
import type { FilledPost, QueueEntry, QueuePlaceFound } from '#shared/planning/slotsContract'
import { AppError } from '#shared/rpc/appError'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { getPostRow, movePost, type PostChange, putPostInState, toSummary } from '../calendar/handlers'
import { findPreference } from './preferencesRepo'
import { listChannelsOfPosts, listQueueRows, listWaitingRows, replaceQueue } from './queueRepo'
import { listSlotRows, listTakenTimes } from './slotsRepo'

type Reads = ReadStore<ClientDatabase>

export const MINUTES_APART_KEY = 'minutesApart'

/** What can wait for a slot: everything that still has to go out. */
const QUEUED_STATES: readonly PostState[] = ['idea', 'draft', 'in-review', 'changes-requested', 'approved']

export function readSlots(store: Reads): PostingSlot[] {
  return listSlotRows(store).map(
    (row) =>
      ({
        id: row.id,
        channelId: row.channel_id,
        weekday: row.weekday,
        time: row.time,
        isPaused: row.is_paused === 1,
      }) as PostingSlot,
  )
}

export function readMinutesApart(store: Reads): number {
  const stored = findPreference(store, MINUTES_APART_KEY)
  return typeof stored === 'number' ? stored : DEFAULT_MINUTES_APART
}

function planFor(context: BackendContext, store: Reads, postIds: readonly string[]) {
  const channels = listChannelsOfPosts(store, postIds)
  const timeZone = getProfileRow(store).time_zone as TimeZone
  const now = nowUtc(context.clock)
  const channelsOf = (postId: string) => (channels.get(postId) ?? []) as ChannelId[]
  const plan: QueuePlan = planQueue({
    posts: postIds.map((id) => ({ id: id as PostId, channelIds: channelsOf(id) })),
    slots: readSlots(store),
    // A day earlier, for posts shortly before now that are too near to the next slot.
    taken: listTakenTimes(store, `${addDays(localDateOf(localDateTimeOf(now, timeZone)), -2)}T00:00`).map((row) => ({
      channelId: row.channel_id as ChannelId,
      at: row.scheduled_at as LocalDateTime,
    })),
    minutesApart: readMinutesApart(store),
    now,
    timeZone,
  })
  return { plan, channelsOf }
}

export function readQueue(
  context: BackendContext,
  store: Reads,
): { queue: QueueEntry[]; waiting: PostSummary[]; skipped: LocalDateTime[] } {
  const rows = listQueueRows(store)
  const { plan, channelsOf } = planFor(
    context,
    store,
    rows.map(({ id }) => id),
  )
  return {
    queue: rows.map((row, index) => ({
      post: toSummary(row),
      channelIds: channelsOf(row.id),
      at: plan.places[index]?.at ?? null,
      problem: plan.places[index]?.problem ?? null,
      channelId: plan.places[index]?.channelId ?? null,
    })),
    waiting: listWaitingRows(store, QUEUED_STATES).map(toSummary),
    skipped: [...plan.skipped],
  }
}

export function findNextSlot(
  context: BackendContext,
  store: Reads,
  postId: PostId,
): QueuePlaceFound & { position: number | null } {
  getPostRow(store, postId)
  const place = planFor(context, store, [postId]).plan.places[0]
  const position = listQueueRows(store).findIndex(({ id }) => id === postId)
  return {
    at: place?.at ?? null,
    problem: place?.problem ?? null,
    channelId: place?.channelId ?? null,
    position: position < 0 ? null : position,
  }
}

export function queuePost({ store }: PostChange, postId: PostId, position: number | undefined): void {
  const row = getPostRow(store, postId)
  if (row.scheduled_at !== null) {
    throw new AppError('post-has-date', 'This post has a date already. Take the date away first.', { field: 'postId' })
  }
  if (!QUEUED_STATES.includes(row.state as PostState)) {
    throw new AppError('state-not-queued', 'A post on hold does not wait for a slot. Change its state first.', {
      field: 'postId',
    })
  }
  const others = queueIds(store).filter((id) => id !== postId)
  replaceQueue(store, others.toSpliced(position ?? others.length, 0, postId))
}

export function unqueuePost({ store }: PostChange, postId: PostId): void {
  replaceQueue(
    store,
    queueIds(store).filter((id) => id !== postId),
  )
}

export function moveQueuedPost({ store }: PostChange, postId: PostId, position: number): void {
  const ids = queueIds(store)
  if (!ids.includes(postId)) {
    throw new AppError('post-not-queued', 'This post is not in the queue any more.', { field: 'postId' })
  }
  replaceQueue(store, ids.filter((id) => id !== postId).toSpliced(position, 0, postId))
}

export function fillQueue(
  open: PostChange,
  expected: readonly { readonly postId: PostId; readonly at: LocalDateTime }[],
): FilledPost[] {
  const { context, store } = open
  const ids = queueIds(store)
  const found = planFor(context, store, ids).plan.places.flatMap(({ postId, at }) => (at ? [{ postId, at }] : []))
  const isSame =
    found.length === expected.length &&
    found.every(({ postId, at }, index) => expected[index]?.postId === postId && expected[index].at === at)
  if (!isSame) {
    throw new AppError(
      'queue-changed',
      'Posts or slots changed since this preview. Nothing was filled: look at the new times first.',
    )
  }
  const filled = found.map(({ postId, at }): FilledPost => {
    const state = getPostRow(store, postId).state as PostState
    movePost(open, postId, at)
    // An idea that gets a date has become a plan.
    if (state === 'idea') putPostInState(open, postId, 'draft')
    return { postId, at, state }
  })
  replaceQueue(
    store,
    ids.filter((id) => !filled.some(({ postId }) => postId === id)),
  )
  return filled
}

export function undoFillQueue(open: PostChange, filled: readonly FilledPost[], queue: readonly PostId[]): void {
  const { store } = open
  const back = new Set<string>(queueIds(store))
  for (const { postId, at, state } of filled) {
    const row = getPostRow(store, postId)
    if (row.scheduled_at !== at) continue
    movePost(open, postId, null)
    if (state === 'idea' && row.state === 'draft') putPostInState(open, postId, 'idea')
    back.add(postId)
  }
  const known = queue.filter((id) => back.has(id))
  replaceQueue(store, [...known, ...[...back].filter((id) => !known.includes(id as PostId))])
}

function queueIds(store: Reads): string[] {
  return listQueueRows(store).map(({ id }) => id)
}
