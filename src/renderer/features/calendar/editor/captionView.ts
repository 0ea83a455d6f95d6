import { type CaptionCheck, checkCaption } from '#shared/calendar/captionLength'
import type { PlatformLimit } from '#shared/calendar/platformLimits'
import { captionFor, type PostFields } from '#shared/calendar/post'
import type { Channel, Platform } from '#shared/clients/client'
import type { ChannelId } from '#shared/kernel/ids'

export interface ChannelCaption {
  readonly channel: Channel
  readonly limit: PlatformLimit
  readonly check: CaptionCheck
  /** The text is so long that only its beginning was counted: the figures are at least these. */
  readonly isPartial: boolean
  readonly followsBase: boolean
}

/** How each channel's text stands against its platform's limits; channels whose limits are not known are left out. */
export function checkCaptions(
  fields: Pick<PostFields, 'caption' | 'versions'>,
  channels: readonly Channel[],
  limits: readonly PlatformLimit[],
): readonly ChannelCaption[] {
  const limitOf = new Map(limits.map((limit) => [limit.platform, limit]))
  // The base text is counted once per platform, however many channels follow it.
  const ofBase = new Map<Platform, Counted>()
  return fields.versions.flatMap((version) => {
    const channel = channels.find(({ id }) => id === version.channelId)
    const limit = channel && limitOf.get(channel.platform)
    if (!channel || !limit) return []
    const followsBase = version.caption === null
    const known = followsBase ? ofBase.get(channel.platform) : undefined
    const counted = known ?? countCaption(captionFor(fields, version), limit)
    if (followsBase) ofBase.set(channel.platform, counted)
    return [{ channel, limit, ...counted, followsBase }]
  })
}

type Counted = Pick<ChannelCaption, 'check' | 'isPartial'>

// Weighing a megabyte takes seconds, and no platform takes a hundredth of it.
const COUNTED_LENGTH = { 'code-points': 200_000, 'x-weighted': 20_000, threads: 20_000 }

function countCaption(text: string, limit: PlatformLimit): Counted {
  const most = Math.max(COUNTED_LENGTH[limit.counting], 2 * (limit.captionLength ?? 0))
  const isPartial = text.length > most
  return { check: checkCaption(isPartial ? text.slice(0, most) : text, limit), isPartial }
}

export function isOverLimit({ check }: ChannelCaption): boolean {
  return check.isTooLong || check.hasTooManyHashtags
}

export function checkOf(checks: readonly ChannelCaption[], channelId: ChannelId): ChannelCaption | undefined {
  return checks.find(({ channel }) => channel.id === channelId)
}

export interface FoundWord {
  readonly word: string
  readonly count: number
}

// Scripts that are written without spaces between words.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u

/** Which of the words occur in the text, whatever their case; only whole words. */
export function findWords(text: string, words: readonly string[]): readonly FoundWord[] {
  return words.flatMap((word) => {
    const literal = word.trim().replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    if (!literal) return []
    const pattern = UNSPACED.test(word) ? literal : `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`
    const count = text.match(new RegExp(pattern, 'giu'))?.length ?? 0
    return count > 0 ? [{ word, count }] : []
  })
}
