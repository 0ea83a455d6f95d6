import { canMoveTo, needsDate, POST_STATE_NAMES, type PostState, type PostVersion } from '#shared/calendar/post'
import { isSkippedByDaylightSaving, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'

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

export function isSameVersions(one: readonly PostVersion[], other: readonly PostVersion[]): boolean {
  return (
    one.length === other.length &&
    one.every((version, index) => {
      const twin = other[index]
      return (
        twin !== undefined &&
        version.channelId === twin.channelId &&
        version.caption === twin.caption &&
        version.firstComment === twin.firstComment &&
        version.link === twin.link
      )
    })
  )
}
