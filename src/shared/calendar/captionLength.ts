import type { PlatformLimit, TextCounting } from './platformLimits'

// The flag needs a newer compile target than the rest of the house; Chromium 112 and Node 20 know it.
const EMOJI = new RegExp('\\p{RGI_Emoji}', 'gv')

/** https://docs.x.com/fundamentals/counting-characters.md; numbers from twitter-text's configuration, version 3. */
const X_LINK_LENGTH = 23
const X_HEAVY = 2
const X_LIGHT_RANGES: readonly (readonly [number, number])[] = [
  [0, 4_351],
  [8_192, 8_205],
  [8_208, 8_223],
  [8_242, 8_247],
]

// X shortens what it takes for a link: with a scheme, or a host under a common ending without one.
const X_LINK =
  /(?<![\p{L}\p{N}@#$_.-])(?:https?:\/\/(?:[\p{L}\p{N}-]{1,63}\.)+\p{L}{2,}|(?:[\p{L}\p{N}-]{1,63}\.)+(?:com|org|net|edu|gov|info|biz|io|co|app|dev|shop|store|blog|me|tv)(?![\p{L}\p{N}]))(?::\d+)?(?:[/?#](?:\S*[^\s.,:;!?'"”’)\]}…])?)?/giu

// UAX #31, hashtag identifiers (UAX31-R8), without those of nothing but digits, which no platform links.
const HASHTAG =
  /(?<![\p{XID_Continue}&/#＃﹟])[#＃﹟](?!\uFE0F?\u20E3)(?:[\p{XID_Continue}\p{Extended_Pictographic}]\uFE0F?\u200D?)+/gu

function countCodePoints(text: string): number {
  const surrogatePairs = text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0
  return text.length - surrogatePairs
}

function xWeight(text: string): number {
  let links = 0
  let emoji = 0
  const rest = text
    .normalize('NFC')
    .replace(X_LINK, () => {
      links++
      return ''
    })
    .replace(EMOJI, () => {
      emoji++
      return ''
    })
  let weight = links * X_LINK_LENGTH + emoji * X_HEAVY
  for (const character of rest) {
    const codePoint = character.codePointAt(0) ?? 0
    weight += X_LIGHT_RANGES.some(([from, to]) => codePoint >= from && codePoint <= to) ? 1 : X_HEAVY
  }
  return weight
}

const utf8 = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4
  }
  return bytes
}

function threadsLength(text: string): number {
  let emojiBytes = 0
  const rest = text.replace(EMOJI, (emoji) => {
    emojiBytes += utf8(emoji)
    return ''
  })
  return emojiBytes + countCodePoints(rest)
}

/** How long a platform takes a text to be. */
export function captionLength(text: string, counting: TextCounting): number {
  if (counting === 'x-weighted') return xWeight(text)
  if (counting === 'threads') return threadsLength(text)
  return countCodePoints(text)
}

/** The hashtags of a text in their order, each with its sign; each occurrence by itself. */
export function hashtagsIn(text: string): string[] {
  return Array.from(text.matchAll(HASHTAG), ([hashtag]) => hashtag).filter((hashtag) => !/^.[\p{Nd}_]+$/u.test(hashtag))
}

/** Each occurrence counts, as on the platforms. */
export function countHashtags(text: string): number {
  return hashtagsIn(text).length
}

export interface CaptionCheck {
  readonly length: number
  /** null: no limit is known. */
  readonly maximum: number | null
  readonly hashtags: number
  readonly maximumHashtags: number | null
  readonly isTooLong: boolean
  readonly hasTooManyHashtags: boolean
}

/** Holds a text against what its platform accepts. It never cuts and never forbids: limits change, and the user decides. */
export function checkCaption(
  text: string,
  limit: Pick<PlatformLimit, 'captionLength' | 'counting' | 'hashtagCount'>,
): CaptionCheck {
  const length = captionLength(text, limit.counting)
  const hashtags = countHashtags(text)
  return {
    length,
    maximum: limit.captionLength,
    hashtags,
    maximumHashtags: limit.hashtagCount,
    isTooLong: limit.captionLength !== null && length > limit.captionLength,
    hasTooManyHashtags: limit.hashtagCount !== null && hashtags > limit.hashtagCount,
  }
}
