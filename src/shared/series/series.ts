import { z } from 'zod'
import { PostFields } from '../calendar/post'
import { type PostId, PostId as PostIdSchema, SeriesId } from '../kernel/ids'
import { type LocalDate, LocalDateTime } from '../kernel/time'

/** How far ahead repeats are real posts; later ones are planned only and cost nothing until they are looked at. */
export const HORIZON_DAYS = 90

/** What every repeat begins as: a post without its date. */
export const SeriesTemplate = PostFields.omit({ scheduledAt: true })
export type SeriesTemplate = z.output<typeof SeriesTemplate>

/** What of a repeat can differ from its series. `time` is the time of day and the day. */
export const SeriesField = z.enum(['time', 'title', 'caption', 'notes', 'versions', 'media', 'pillarId', 'campaignId'])
export type SeriesField = z.output<typeof SeriesField>

export const SERIES_FIELD_WORDS: Readonly<Record<SeriesField, string>> = {
  time: 'date and time',
  title: 'title',
  caption: 'caption',
  notes: 'notes',
  versions: 'channels and their texts',
  media: 'media',
  pillarId: 'pillar',
  campaignId: 'campaign',
}

/** Which repeats a change is for. Published and past ones are never among them. */
export const SeriesScope = z.enum(['following', 'all'])
export type SeriesScope = z.output<typeof SeriesScope>

/** What a post knows of the series that it is in. */
export const PostSeries = z.object({
  id: SeriesId,
  rule: z.string(),
  startsAt: LocalDateTime,
  /** In what this post differs from its series. */
  differing: z.array(SeriesField),
  /** Repeats from this one on, itself included; null without a count. */
  remainingCount: z.number().int().nullable(),
})
export type PostSeries = z.output<typeof PostSeries>

/** A line of the overview. */
export const SeriesSummary = z.object({
  id: SeriesId,
  title: z.string(),
  rule: z.string(),
  startsAt: LocalDateTime,
  /** The next repeat that is not skipped, made or planned; null: the series has ended. */
  next: z.object({ occurrenceAt: LocalDateTime, postId: PostIdSchema.nullable() }).nullable(),
  madeCount: z.number().int(),
  publishedCount: z.number().int(),
  /** Repeats from today on that were left out, by the time that the rule gives them. */
  skipped: z.array(LocalDateTime),
})
export type SeriesSummary = z.output<typeof SeriesSummary>

export const SeriesDay = z.object({
  occurrenceAt: LocalDateTime,
  /** Where it is on the client's clock; differs only when daylight saving skips the time. */
  at: LocalDateTime,
  note: z.enum(['moved-forward', 'comes-twice']).optional(),
})
export type SeriesDay = z.output<typeof SeriesDay>

/**
 * The id that a repeat's post has, whenever it is made: a planned repeat that is taken up stays the same on the screen.
 * A series has at most one repeat a day, so that series and day name it.
 */
export function postIdOfRepeat(seriesId: SeriesId, day: LocalDate): PostId {
  const days = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 1_000_000
  const tail = seriesId.slice(-12)
  const mixed = (BigInt(`0x${tail}`) ^ (BigInt(days) * 0x9e3779b1n)) & 0xffffffffffffn
  return `${seriesId.slice(0, -12)}${mixed.toString(16).padStart(12, '0')}` as PostId
}
