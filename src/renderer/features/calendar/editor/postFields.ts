import { isSameMedia, isSameVersions, type Post, type PostFields, type PostVersion } from '#shared/calendar/post'
import type { ChannelId } from '#shared/kernel/ids'

/** What is typed and saved in pauses. The date is not among them: it is moved at once, and may be refused on its own. */
export type FieldName = Exclude<keyof PostFields, 'scheduledAt'>
export const FIELD_NAMES: readonly FieldName[] = [
  'title',
  'caption',
  'notes',
  'versions',
  'media',
  'pillarId',
  'campaignId',
]

export const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  title: 'Title',
  caption: 'Caption',
  notes: 'Notes',
  versions: 'Channel texts',
  media: 'Media',
  pillarId: 'Pillar',
  campaignId: 'Campaign',
}

export function fieldsOf(post: Post): PostFields {
  const { title, caption, notes, scheduledAt, versions, media, pillarId, campaignId } = post
  return { title, caption, notes, scheduledAt, versions, media, pillarId, campaignId }
}

export function isSameField(name: FieldName, a: Partial<PostFields>, b: Partial<PostFields>): boolean {
  if (a[name] === b[name]) return true
  if (name === 'versions') return isSameVersions(a.versions ?? [], b.versions ?? [])
  return name === 'media' && isSameMedia(a.media ?? [], b.media ?? [])
}

/** What differs in `edited`; empty when nothing does. */
export function changesBetween(stored: PostFields, edited: PostFields): Partial<PostFields> {
  return pick(
    edited,
    FIELD_NAMES.filter((name) => !isSameField(name, stored, edited)),
  )
}

export function namesOf(changes: Partial<PostFields>): FieldName[] {
  return FIELD_NAMES.filter((name) => changes[name] !== undefined)
}

export function pick(fields: PostFields, names: readonly FieldName[]): Partial<PostFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

/** The versions with this channel's replaced, added or removed. */
export function withVersion(
  versions: readonly PostVersion[],
  channelId: ChannelId,
  change: Partial<PostVersion> | null,
): PostVersion[] {
  if (change === null) return versions.filter((version) => version.channelId !== channelId)
  const isThere = versions.some((version) => version.channelId === channelId)
  if (!isThere) return [...versions, { channelId, caption: null, firstComment: '', link: '', media: null, ...change }]
  return versions.map((version) => (version.channelId === channelId ? { ...version, ...change } : version))
}
