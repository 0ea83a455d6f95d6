import { z } from 'zod'
import { Platform } from '../clients/client'
import { AssetId, CampaignId, ChannelId, PillarId, PostId, SeriesId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDateTime, UtcInstant } from '../kernel/time'

export { POST_STATE_NAMES } from './postStateNames'

export const PostState = z.enum([
  'idea',
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'missed',
  'on-hold',
])
export type PostState = z.output<typeof PostState>

/** Which states a person may choose next. Going back is always possible; skipping review is too, for clients without one. */
const NEXT_STATES: Readonly<Record<PostState, readonly PostState[]>> = {
  idea: ['draft', 'on-hold'],
  draft: ['idea', 'in-review', 'approved', 'scheduled', 'published', 'on-hold'],
  'in-review': ['draft', 'changes-requested', 'approved', 'on-hold'],
  'changes-requested': ['draft', 'in-review', 'approved', 'on-hold'],
  approved: ['draft', 'in-review', 'changes-requested', 'scheduled', 'published', 'missed', 'on-hold'],
  scheduled: ['draft', 'in-review', 'changes-requested', 'approved', 'published', 'missed', 'on-hold'],
  published: ['scheduled'],
  missed: ['draft', 'approved', 'scheduled', 'published', 'on-hold'],
  'on-hold': ['idea', 'draft', 'in-review', 'approved', 'scheduled'],
}

export function nextStates(state: PostState): readonly PostState[] {
  return NEXT_STATES[state]
}

export function canMoveTo(from: PostState, to: PostState): boolean {
  return NEXT_STATES[from].includes(to)
}

/** States in which a post without a date makes no sense. */
export function needsDate(state: PostState): boolean {
  return state === 'scheduled' || state === 'published' || state === 'missed'
}

const REMINDED_STATES: ReadonlySet<PostState> = new Set([
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
])

/** Whether a post with a date still has to go out, so that a reminder for it makes sense. */
export function isAwaitingPublication(state: PostState): boolean {
  return REMINDED_STATES.has(state)
}

/** A picture or video of the media library in a post. */
export const PostMedia = z.object({
  assetId: AssetId,
  /** `null` follows the alt text that the library has. */
  altText: freeText(5_000).nullable(),
})
export type PostMedia = z.output<typeof PostMedia>

/** In the order in which they are shown; more than any platform takes. */
const PostMediaList = z.array(PostMedia).max(100)

/** What a post is on one channel. `null` follows the post's own caption or media. */
export const PostVersion = z.object({
  channelId: ChannelId,
  caption: freeText(1_000_000).nullable(),
  firstComment: freeText(100_000),
  link: freeText(10_000),
  media: PostMediaList.nullable().default(null),
})
export type PostVersion = z.output<typeof PostVersion>

export const PostFields = z.object({
  /** For the freelancer's eyes; empty: the caption's first line is shown. */
  title: freeText(300),
  caption: freeText(1_000_000),
  notes: freeText(100_000),
  scheduledAt: LocalDateTime.nullable(),
  versions: z.array(PostVersion).max(50),
  media: PostMediaList,
  pillarId: PillarId.nullable(),
  campaignId: CampaignId.nullable(),
})
export type PostFields = z.output<typeof PostFields>

/** Where a post is found once it is out. */
export const PostPermalink = z.object({
  /** Null: of the post as a whole, without a channel. */
  channelId: ChannelId.nullable(),
  url: freeText(10_000),
})
export type PostPermalink = z.output<typeof PostPermalink>

export const Post = PostFields.extend({
  id: PostId,
  state: PostState,
  permalink: z.string(),
  /** Of single channels, where they are known. */
  permalinks: z.array(PostPermalink),
  /** The series that it repeats in, and the time that the series' rule gives it. */
  seriesId: SeriesId.nullable(),
  occurrenceAt: LocalDateTime.nullable(),
  createdAtUtc: UtcInstant,
  updatedAtUtc: UtcInstant,
  /** Grows with every change of the post; an edit that was based on an older one is refused. */
  revision: z.number().int(),
})
export type Post = z.output<typeof Post>

/** What a calendar cell or a list row needs. */
export const PostSummary = z.object({
  id: PostId,
  /** Title or first line of the caption, at most 120 characters. */
  title: z.string(),
  state: PostState,
  scheduledAt: LocalDateTime.nullable(),
  platforms: z.array(Platform),
  pillarId: PillarId.nullable(),
  seriesId: SeriesId.nullable(),
  /** Set while it is a planned repeat and no post yet: the time that the rule gives it. Opening it takes it up. */
  plannedAt: LocalDateTime.optional(),
  revision: z.number().int(),
  /** The beginning of the caption, where it was asked for. */
  captionStart: z.string().optional(),
})
export type PostSummary = z.output<typeof PostSummary>

export const PostEvent = z.object({
  atUtc: UtcInstant,
  kind: z.enum(['created', 'edited', 'moved', 'state-changed', 'deleted', 'restored']),
  /** State or wall time before and after; empty where it does not apply. */
  from: z.string(),
  to: z.string(),
})
export type PostEvent = z.output<typeof PostEvent>

const TITLE_LENGTH = 120

/** What stands for a post where there is one line: its title, else the first line of its caption, else "". */
export function displayTitle(title: string, caption: string): string {
  const line = title.trim() || (caption.trimStart().split('\n', 1)[0] ?? '').trim()
  // Cut between code points, so that no emoji is torn.
  return line.length <= TITLE_LENGTH
    ? line
    : Array.from(line.slice(0, TITLE_LENGTH + 1))
        .slice(0, -1)
        .join('') + '…'
}

/** The caption that goes out on a channel. */
export function captionFor(post: Pick<PostFields, 'caption'>, version: Pick<PostVersion, 'caption'>): string {
  return version.caption ?? post.caption
}

/** The media that go out on a channel. */
export function mediaFor(post: Pick<PostFields, 'media'>, version: Pick<PostVersion, 'media'>): readonly PostMedia[] {
  return version.media ?? post.media
}

export function isSameMedia(one: readonly PostMedia[] | null, other: readonly PostMedia[] | null): boolean {
  if (one === null || other === null) return one === other
  return (
    one.length === other.length &&
    one.every(({ assetId, altText }, index) => assetId === other[index]?.assetId && altText === other[index].altText)
  )
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
        version.link === twin.link &&
        isSameMedia(version.media, twin.media)
      )
    })
  )
}
