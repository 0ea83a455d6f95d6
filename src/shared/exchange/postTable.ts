import { z } from 'zod'
import { PostState } from '../calendar/post'
import { POST_STATE_NAMES } from '../calendar/postStateNames'
import type { Channel } from '../clients/client'
import { ChannelId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { TimeZone } from '../kernel/time'

/** What a column of a table of posts can be. */
export const PostColumn = z.enum([
  'date-and-time',
  'date',
  'time',
  'title',
  'caption',
  'hashtags',
  'channels',
  'first-comment',
  'link',
  'media-links',
  'state',
  'permalink',
  'notes',
])
export type PostColumn = z.output<typeof PostColumn>

export const POST_COLUMN_NAMES: Readonly<Record<PostColumn, string>> = {
  'date-and-time': 'Date and time',
  date: 'Date',
  time: 'Time',
  title: 'Title',
  caption: 'Caption',
  hashtags: 'Hashtags, below the caption',
  channels: 'Channels',
  'first-comment': 'First comment',
  link: 'Link',
  'media-links': 'Links to media, into the notes',
  state: 'State',
  permalink: 'Permalink',
  notes: 'Notes',
}

/** Whose files look like this; the layouts are those of the tools' bulk files, which change without notice. */
export const PostTableSource = z.enum(['clientele', 'buffer', 'hootsuite', 'later', 'other'])
export type PostTableSource = z.output<typeof PostTableSource>

export const DateOrder = z.enum(['month-first', 'day-first'])
export type DateOrder = z.output<typeof DateOrder>

/** How a file is read; what the person chose for its source is remembered. */
export const PostTableSettings = z.object({
  /** By position; null: the column is left out. */
  columns: z.array(PostColumn.nullable()).max(1_000),
  hasHeader: z.boolean(),
  dateOrder: DateOrder,
  /** In which zone the file's times are. */
  timeZone: TimeZone,
  /** For rows that name no state. */
  state: PostState,
  /** For rows that name no channel. */
  channelIds: z.array(ChannelId).max(50),
  /** Names of channels in the file that are written otherwise here; null: left out. */
  channelNames: z.array(z.object({ name: freeText(500), channelId: ChannelId.nullable() })).max(500),
})
export type PostTableSettings = z.output<typeof PostTableSettings>

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** Names of columns as tools and people write them, folded. */
const SYNONYMS: Readonly<Record<PostColumn, readonly string[]>> = {
  'date-and-time': [
    'date and time',
    'date time',
    'datetime',
    'posting time',
    'scheduled time',
    'scheduled at',
    'schedule date',
    'scheduled date',
    'scheduled for',
    'publish time',
    'publish date',
    'post date',
    'postdate',
    'postatspecifictime yyyy mm dd hh mm ss',
  ],
  date: ['date', 'day'],
  time: ['time', 'hour'],
  title: ['title', 'name', 'headline'],
  caption: ['caption', 'text', 'message', 'post', 'content', 'copy', 'description', 'post text'],
  hashtags: ['hashtags', 'hashtag'],
  channels: [
    'channels',
    'channel',
    'profiles',
    'profile',
    'platform',
    'platforms',
    'network',
    'social profile',
    'account',
  ],
  'first-comment': ['first comment', 'comment', 'comments'],
  link: ['link', 'url', 'link url', 'links'],
  'media-links': [
    'image url',
    'image urls',
    'imageurls',
    'media url',
    'media urls',
    'media',
    'picture',
    'video url',
    'image',
  ],
  state: ['state', 'status'],
  permalink: ['permalink', 'post link', 'published url'],
  notes: ['notes', 'note', 'internal notes'],
}

const COLUMN_OF = new Map(
  PostColumn.options.flatMap((column) => SYNONYMS[column].map((synonym) => [synonym, column] as const)),
)

/** The names that a tool's bulk file has at least. */
const SIGNATURES: readonly (readonly [PostTableSource, readonly string[]])[] = [
  ['clientele', ['date', 'time', 'time zone', 'state', 'title', 'caption', 'channels']],
  ['buffer', ['text', 'image url', 'tags', 'posting time']],
  ['later', ['caption', 'scheduled time', 'profile']],
  ['hootsuite', ['date', 'message', 'link']],
]

export function recogniseSource(names: readonly string[]): PostTableSource {
  const folded = new Set(names.map(fold))
  return SIGNATURES.find(([, needed]) => needed.every((name) => folded.has(name)))?.[0] ?? 'other'
}

/** What each column most likely is; each kind once, the first one that fits. */
export function guessColumns(names: readonly string[]): (PostColumn | null)[] {
  const source = recogniseSource(names)
  const taken = new Set<PostColumn>()
  return names.map((name) => {
    let column = COLUMN_OF.get(fold(name)) ?? null
    // Hootsuite's "Date" holds the time as well.
    if (source === 'hootsuite' && column === 'date') column = 'date-and-time'
    if (column === null || taken.has(column)) return null
    taken.add(column)
    return column
  })
}

/** Names that stand for a row of names: at least a text and one more column are known. */
export function looksLikeHeader(names: readonly string[]): boolean {
  const known = guessColumns(names).filter((column) => column !== null)
  return known.length >= 2 && (known.includes('caption') || known.includes('title'))
}

/** One source, one memory: the names of its columns, folded. */
export function sourceKey(names: readonly string[], hasHeader: boolean): string {
  return hasHeader ? names.map(fold).join('|').slice(0, 2_000) : `without names, ${names.length} columns`
}

const STATE_OF = new Map(
  PostState.options.flatMap((state) => [
    [fold(state), state] as const,
    [fold(POST_STATE_NAMES[state]), state] as const,
  ]),
)

/** The state that a cell names, or undefined. */
export function stateOfWord(word: string): PostState | undefined {
  return STATE_OF.get(fold(word))
}

/** What a channel is called in a table: `instagram @padaria`; a second one of the same name gets a number. */
export function channelLabels(
  channels: readonly Pick<Channel, 'id' | 'platform' | 'handle'>[],
): Map<ChannelId, string> {
  const seen = new Map<string, number>()
  return new Map(
    channels.map(({ id, platform, handle }) => {
      const label = `${platform} ${handle}`.trim()
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      return [id, count === 1 ? label : `${label} (${count})`]
    }),
  )
}

/** The channel that a name in a file means: its label, its handle, or a platform that the client has once. */
export function findChannel<C extends Pick<Channel, 'id' | 'platform' | 'handle'>>(
  name: string,
  channels: readonly C[],
): C | undefined {
  const labels = channelLabels(channels)
  const exact = channels.find(({ id }) => labels.get(id) === name.trim())
  if (exact) return exact
  const wanted = fold(name)
  if (wanted === '') return undefined
  const only = (found: readonly C[]) => (found.length === 1 ? found[0] : undefined)
  return (
    only(channels.filter(({ id }) => fold(labels.get(id) ?? '') === wanted)) ??
    only(channels.filter(({ handle }) => fold(handle) === wanted)) ??
    only(channels.filter(({ platform }) => fold(platform) === wanted))
  )
}

// Spreadsheets take such a beginning for a formula (OWASP ASVS 1.2.10). Apostrophes before it count, so that
// reading takes off exactly what writing put on.
const FORMULA = /^'*[=+\-@\t\r\0]/
const GUARDED = /^'+[=+\-@\t\r\0]/

export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

export function unguardFormula(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text
}

const CHANNEL_PARTS = { Caption: 'caption', 'First comment': 'firstComment', Link: 'link' } as const
export type ChannelPart = (typeof CHANNEL_PARTS)[keyof typeof CHANNEL_PARTS]

/** The column of our own tables that holds what a post is on one channel: `Caption (instagram @padaria)`. */
export function channelColumnName(part: ChannelPart, label: string): string {
  const name = Object.entries(CHANNEL_PARTS).find(([, each]) => each === part)?.[0] ?? ''
  return `${name} (${label})`
}

export function channelColumnOf(name: string): { readonly part: ChannelPart; readonly label: string } | undefined {
  const match = /^(Caption|First comment|Link) \((.+)\)$/s.exec(name)
  const part = CHANNEL_PARTS[match?.[1] as keyof typeof CHANNEL_PARTS]
  return match && part ? { part, label: match[2] ?? '' } : undefined
}
