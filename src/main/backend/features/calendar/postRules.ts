import {
  canMoveTo,
  needsDate,
  POST_STATE_NAMES,
  type PostFields,
  type PostState,
  type PostVersion,
} from '#shared/calendar/post'
import { isSkippedByDaylightSaving, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { hasAsset, hasCampaign, hasPillar } from './planRepo'

/** Refuses a wall time that does not exist in the client's zone: moving it in silence would publish at another hour. */
export function assertTimeExists(scheduledAt: LocalDateTime, timeZone: TimeZone, field: string): void {
  const year = Number(scheduledAt.slice(0, 4))
  if (year < 1900 || year > 9_000) {
    throw new AppError('time-out-of-range', `The year ${year} is outside of 1900 to 9000.`, { field })
  }
  if (isSkippedByDaylightSaving(scheduledAt, timeZone)) {
    const [day, time] = scheduledAt.split('T')
    throw new AppError(
      'time-does-not-exist',
      `${time} on ${day} does not exist in ${timeZone}: the clocks go forward then. Choose another time.`,
      { field },
    )
  }
}

export function assertDateFits(state: PostState, scheduledAt: LocalDateTime | null, field: string): void {
  if (scheduledAt === null && needsDate(state)) {
    throw new AppError('post-needs-date', `A post that is “${POST_STATE_NAMES[state]}” needs a date and a time.`, {
      field,
    })
  }
}

export function assertCanMoveTo(from: PostState, to: PostState): void {
  if (!canMoveTo(from, to)) {
    throw new AppError(
      'state-not-allowed',
      `A post cannot go from “${POST_STATE_NAMES[from]}” to “${POST_STATE_NAMES[to]}”.`,
      { field: 'state' },
    )
  }
}

/** The platforms that a post goes out on, as its row keeps them: sorted, each once, with commas. */
export function derivePlatforms(
  versions: readonly PostVersion[],
  channelPlatforms: ReadonlyMap<string, string>,
  field: string,
): string {
  const channels = new Set<string>()
  const platforms = new Set<string>()
  for (const [index, { channelId }] of versions.entries()) {
    const platform = channelPlatforms.get(channelId)
    if (platform === undefined) {
      throw new AppError('channel-not-found', `This client has no channel ${channelId}.`, {
        field: `${field}.${index}.channelId`,
      })
    }
    if (channels.has(channelId)) {
      throw new AppError('channel-twice', 'A channel can have only one version of a post.', {
        field: `${field}.${index}.channelId`,
      })
    }
    channels.add(channelId)
    platforms.add(platform)
  }
  return [...platforms].sort().join(',')
}

/** Refuses a pillar or a campaign that this client does not have. */
export function assertPlanExists(
  store: ReadStore<ClientDatabase>,
  post: Partial<Pick<PostFields, 'pillarId' | 'campaignId'>>,
  fieldOf: (field: string) => string,
): void {
  if (post.pillarId && !hasPillar(store, post.pillarId)) {
    throw new AppError('pillar-not-found', 'This content pillar does not exist any more.', {
      field: fieldOf('pillarId'),
    })
  }
  if (post.campaignId && !hasCampaign(store, post.campaignId)) {
    throw new AppError('campaign-not-found', 'This campaign does not exist any more.', {
      field: fieldOf('campaignId'),
    })
  }
}

/** Refuses a picture or video that is not in this client's library. */
export function assertMediaExist(
  store: ReadStore<ClientDatabase>,
  post: Partial<Pick<PostFields, 'media' | 'versions'>>,
  fieldOf: (field: string) => string,
): void {
  const assert = (media: PostFields['media'], field: string) => {
    for (const [index, { assetId }] of media.entries()) {
      if (!hasAsset(store, assetId)) {
        throw new AppError('asset-not-found', 'This file is not in the media library any more.', {
          field: fieldOf(`${field}.${index}.assetId`),
        })
      }
    }
  }
  assert(post.media ?? [], 'media')
  for (const [index, { media }] of (post.versions ?? []).entries()) assert(media ?? [], `versions.${index}.media`)
}
