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

/** How long each channel's first comment is, and its hashtags, by the limits of a caption; none is known for comments. */
export function checkFirstComments(
  fields: Pick<PostFields, 'versions'>,
  channels: readonly Channel[],
  limits: readonly PlatformLimit[],
): readonly ChannelCaption[] {
  return fields.versions.flatMap((version) => {
    const channel = channels.find(({ id }) => id === version.channelId)
    const limit = limits.find(({ platform }) => platform === channel?.platform)
    if (!channel || !limit || version.firstComment === '') return []
    return [{ channel, limit, ...countCaption(version.firstComment, limit), followsBase: false }]
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
  /** Where in the text, as offsets; the first ones only. */
  readonly places: readonly (readonly [from: number, to: number])[]
  readonly count: number
}

// Scripts that are written without spaces between words.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u
const MARK = /\p{Mn}/u
// Kana voicing marks make another letter.
const VOICING = /[\u3099\u309A]/
const PLACES_LIMIT = 20

/** Folded for comparing, with the offset in the original of each of its characters. */
interface FoldedText {
  readonly text: string
  readonly offsets: Uint32Array
}

function foldWord(text: string): string {
  let folded = ''
  for (const character of text.normalize('NFD').toLowerCase()) {
    if (!MARK.test(character) || VOICING.test(character)) folded += character
  }
  return folded
}

function foldText(text: string): FoldedText {
  let folded = ''
  const offsets: number[] = []
  let offset = 0
  for (const character of text) {
    const simple = character.codePointAt(0)! < 0x80 ? character.toLowerCase() : foldWord(character)
    folded += simple
    for (let index = 0; index < simple.length; index++) offsets.push(offset)
    offset += character.length
  }
  offsets.push(text.length)
  return { text: folded, offsets: Uint32Array.from(offsets) }
}

function patternOf(word: string): RegExp | undefined {
  const literal = foldWord(word.trim()).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  if (!literal) return undefined
  return new RegExp(
    UNSPACED.test(word) ? `${literal}(?![\\u3099\\u309A])` : `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`,
    'gu',
  )
}

/** Which of the words occur in the text and where, whatever their case and accents; only whole words. */
export function findWords(text: string, words: readonly string[]): readonly FoundWord[] {
  if (words.length === 0 || text === '') return []
  const folded = foldText(text)
  return words.flatMap((word) => {
    const pattern = patternOf(word)
    const matches = pattern ? [...folded.text.matchAll(pattern)] : []
    if (matches.length === 0) return []
    const places = matches.slice(0, PLACES_LIMIT).map(({ index, 0: match }): readonly [number, number] => {
      const from = folded.offsets[index] ?? 0
      return [from, folded.offsets[index + match.length] ?? text.length]
    })
    return [{ word, places, count: matches.length }]
  })
}
