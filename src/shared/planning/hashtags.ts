import { z } from 'zod'
import { hashtagsIn } from '../calendar/captionLength'
import { HashtagGroupId, PostId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { LocalDateTime } from '../kernel/time'

const MOST_HASHTAGS = 500

export const Hashtag = freeText(200).refine((text) => isHashtag(text), 'Expected a hashtag such as #bread')

export const HashtagGroupFields = z.object({
  name: nameText(100),
  /** In the order in which they are inserted, each once whatever its case. */
  hashtags: z
    .array(Hashtag)
    .max(MOST_HASHTAGS)
    .refine((all) => new Set(all.map(foldHashtag)).size === all.length, 'A hashtag stands in a group once'),
  /** The research, in the freelancer's words: how many posts or people it has. */
  reach: freeText(2_000),
  /** Why it fits this client. */
  reason: freeText(5_000),
  language: freeText(100),
})
export type HashtagGroupFields = z.output<typeof HashtagGroupFields>

export const HashtagGroup = HashtagGroupFields.extend({
  id: HashtagGroupId,
  /** The latest post until now with at least half of the hashtags in one of its texts. */
  lastUse: z.object({ postId: PostId, title: z.string(), at: LocalDateTime }).nullable(),
})
export type HashtagGroup = z.output<typeof HashtagGroup>

export const HashtagMarkKind = z.enum([
  /** Hidden or blocked by a platform: it is never inserted. */
  'banned',
  /** Not wanted for this client: it is inserted, and said. */
  'avoid',
])
export type HashtagMarkKind = z.output<typeof HashtagMarkKind>

export const HashtagMark = z.object({ hashtag: Hashtag, kind: HashtagMarkKind, reason: freeText(2_000) })
export type HashtagMark = z.output<typeof HashtagMark>

/** What makes two hashtags the same for a platform. */
export function foldHashtag(hashtag: string): string {
  return hashtag.normalize('NFKC').replace(/^#+/, '').toLowerCase()
}

function isHashtag(text: string): boolean {
  const found = hashtagsIn(text)
  return found.length === 1 && found[0] === text
}

export interface RefusedHashtag {
  readonly text: string
  readonly reason: string
}

export interface ParsedHashtags {
  readonly hashtags: readonly string[]
  /** Dropped, because the same one came before. */
  readonly duplicates: readonly string[]
  readonly refused: readonly RefusedHashtag[]
}

/** Hashtags out of pasted text: with or without their sign, by spaces, commas, lines, or run together. */
export function parseHashtags(text: string): ParsedHashtags {
  const hashtags: string[] = []
  const duplicates: string[] = []
  const refused: RefusedHashtag[] = []
  const seen = new Set<string>()
  const words = text
    .normalize('NFC')
    .replaceAll(/[＃﹟]/g, '#')
    .split(/[\s,;|、，]+|(?<=[^#])(?=#)/u)
  for (const word of words) {
    const body = word.replace(/^#+/, '').replace(/[.:!?…]+$/u, '')
    if (body === '') continue
    const hashtag = `#${body}`
    if (!isHashtag(hashtag)) refused.push({ text: word, reason: reasonFor(body) })
    else if (seen.has(foldHashtag(hashtag))) duplicates.push(hashtag)
    else if (hashtags.length >= MOST_HASHTAGS) refused.push({ text: word, reason: `more than ${MOST_HASHTAGS}` })
    else {
      seen.add(foldHashtag(hashtag))
      hashtags.push(hashtag)
    }
  }
  return { hashtags, duplicates, refused }
}

function reasonFor(body: string): string {
  if (/^[\p{Nd}_]+$/u.test(body)) return 'only digits, which no platform links'
  const sign = /[^\p{XID_Continue}\p{Extended_Pictographic}\uFE0F\u200D]/u.exec(body)?.[0]
  return sign ? `“${sign}” ends a hashtag` : 'not a hashtag'
}

export interface HashtagInsertion {
  /** What is put behind the text; empty when there is nothing to add. */
  readonly suffix: string
  readonly added: readonly string[]
  /** In the text already. */
  readonly present: readonly string[]
  /** Left out, because it is marked as banned. */
  readonly banned: readonly string[]
  /** Among the added ones, marked as to be avoided. */
  readonly avoided: readonly string[]
}

/** What of a group a text lacks, and how it is put behind it. */
export function insertHashtags(
  text: string,
  hashtags: readonly string[],
  marks: readonly Pick<HashtagMark, 'hashtag' | 'kind'>[],
): HashtagInsertion {
  const inText = new Set(hashtagsIn(text).map(foldHashtag))
  const kindOf = new Map(marks.map(({ hashtag, kind }) => [foldHashtag(hashtag), kind]))
  const isBanned = (hashtag: string) => kindOf.get(foldHashtag(hashtag)) === 'banned'
  const present = hashtags.filter((hashtag) => inText.has(foldHashtag(hashtag)))
  const banned = hashtags.filter((hashtag) => !present.includes(hashtag) && isBanned(hashtag))
  const added = hashtags.filter((hashtag) => !present.includes(hashtag) && !isBanned(hashtag))
  const avoided = added.filter((hashtag) => kindOf.get(foldHashtag(hashtag)) === 'avoid')
  return { suffix: added.length === 0 ? '' : gapAfter(text) + added.join(' '), added, present, banned, avoided }
}

// Hashtags go on in a line of hashtags; after words they stand apart.
function gapAfter(text: string): string {
  if (text.trim() === '') return ''
  const lastLine = text.trimEnd().split('\n').at(-1) ?? ''
  const isHashtagLine = /^(?:[#＃﹟]\S+\s*)+$/u.test(lastLine)
  if (isHashtagLine) return /\s$/.test(text) ? '' : ' '
  if (/\n\s*\n\s*$/.test(text)) return ''
  return text.endsWith('\n') ? '\n' : '\n\n'
}
