import { hasPassedUnposted, missedBefore } from '#shared/calendar/missed'
import type { PostPermalink, PostState } from '#shared/calendar/post'
import { webLinkProblem } from '#shared/calendar/utm'
import { nowUtc } from '#shared/kernel/clock'
import type { ClientId } from '#shared/kernel/ids'
import { instantOf, localDateTimeOf, type LocalDateTime, type TimeZone, type UtcInstant } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { BackendContext } from '../../context'
import type { PostTable } from '../../db/schema'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { readSettings } from '../settings/handlers'
import { type PostChange, storePost } from './changePost'
import { listPassedPosts } from './passedItemsRepo'
import { listPermalinks, setPermalink } from './permalinksRepo'
import { getPostRow } from './postRows'
import { assertCanMoveTo } from './postRules'
import { findPostRow, listChannelPlatforms } from './postsRepo'

/** Refuses what is no link, naming it. Returns the link as it is stored; an empty one stays empty. */
export function storablePermalink(url: string, field: string): string {
  const trimmed = url.trim()
  const problem = trimmed === '' ? undefined : webLinkProblem(trimmed)
  if (problem) throw new AppError('link-not-valid', problem, { field })
  return trimmed
}

/** Stores the links of single channels; returns whether one of them changed. */
function storePermalinks({ store }: PostChange, postId: string, permalinks: readonly PostPermalink[]): boolean {
  const channels = listChannelPlatforms(store)
  const known = new Map(listPermalinks(store, postId).map(({ channelId, url }) => [channelId, url]))
  let isChanged = false
  for (const [index, { channelId, url }] of permalinks.entries()) {
    const stored = storablePermalink(url, `permalinks.${index}.url`)
    if (channelId === null || stored === (known.get(channelId) ?? '')) continue
    if (!channels.has(channelId)) {
      throw new AppError('channel-not-found', `This client has no channel ${channelId}.`, {
        field: `permalinks.${index}.channelId`,
      })
    }
    setPermalink(store, postId, channelId, stored)
    isChanged = true
  }
  return isChanged
}

/** Notes that a post is out, where it is found, and when, if that was not planned or planned for later. */
export function markPosted(open: PostChange, postId: string, permalinks: readonly PostPermalink[]): PostTable {
  const before = getPostRow(open.store, postId)
  const areLinksChanged = storePermalinks(open, postId, permalinks)
  const ownLink = permalinks.find(({ channelId }) => channelId === null)
  const permalink = ownLink ? ownLink.url.trim() : before.permalink
  if (before.state === 'published') {
    const isEdited = areLinksChanged || permalink !== before.permalink
    return isEdited ? storePost(open, before, { permalink }, [{ kind: 'edited' }]) : before
  }
  assertCanMoveTo(before.state as PostState, 'published')
  const timeZone = getProfileRow(open.store).time_zone as TimeZone
  const now = nowUtc(open.context.clock)
  const planned = before.scheduled_at as LocalDateTime | null
  const postedAt = planned !== null && instantOf(planned, timeZone) <= now ? planned : localDateTimeOf(now, timeZone)
  return storePost(open, before, { permalink, state: 'published', scheduled_at: postedAt }, [
    ...(postedAt === planned ? [] : [{ kind: 'moved' as const, from: planned ?? '', to: postedAt }]),
    { kind: 'state-changed', from: before.state, to: 'published' },
  ])
}

function markMissedOf(open: PostChange, postIds: readonly string[], beforeUtc: UtcInstant): number {
  const timeZone = getProfileRow(open.store).time_zone as TimeZone
  let count = 0
  for (const postId of postIds) {
    // The registry only says where to look: what counts is the client's own file, inside this transaction.
    const before = findPostRow(open.store, postId)
    if (!before || before.deleted_at_utc !== null) continue
    const state = before.state as PostState
    const scheduledAt = before.scheduled_at as LocalDateTime | null
    if (!hasPassedUnposted({ state, scheduledAt }, timeZone, beforeUtc)) continue
    storePost(open, before, { state: 'missed' }, [{ kind: 'state-changed', from: state, to: 'missed' }])
    count++
  }
  return count
}

/** Returns how many posts became missed. A client that cannot be written is left for the next time. */
export function markMissedPosts(
  context: BackendContext,
  atUtc: UtcInstant,
  change: <T>(clientId: ClientId, work: (open: PostChange) => T) => T,
): number {
  const passed = context.registry.read((store) => {
    const beforeUtc = missedBefore(atUtc, readSettings(store).missedAfterHours)
    return { beforeUtc, posts: listPassedPosts(store, beforeUtc) }
  })
  let count = 0
  for (const [clientId, postIds] of passed.posts) {
    try {
      count += change(clientId as ClientId, (open) => markMissedOf(open, postIds, passed.beforeUtc))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      context.log('warn', 'posts of a client could not be marked as missed', { clientId, code: error.code })
    }
  }
  return count
}
