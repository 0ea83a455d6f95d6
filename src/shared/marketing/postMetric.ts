import { z } from 'zod'
import { ImportId } from '../kernel/ids'
import { LocalDateTime, UtcInstant } from '../kernel/time'

/** Export files that are recognised by their columns. */
export const MetricsSource = z.enum(['instagram-posts', 'facebook-posts'])
export type MetricsSource = z.output<typeof MetricsSource>

export const MetricsPlatform = z.enum(['instagram', 'facebook'])
export type MetricsPlatform = z.output<typeof MetricsPlatform>

const count = () => z.number().int().nullable()

/** Lifetime totals of one published post, as the platform's export gives them. `null`: the file has no figure. */
export const PostFigures = z.object({
  platform: MetricsPlatform,
  externalId: z.string(),
  /** As written in the file, read as wall time in the client's zone. */
  publishedAt: LocalDateTime,
  permalink: z.string(),
  postType: z.string(),
  caption: z.string(),
  views: count(),
  reach: count(),
  /** Likes (Instagram) or reactions (Facebook). */
  reactions: count(),
  comments: count(),
  shares: count(),
  /** Instagram only. */
  saves: count(),
  /** Instagram only. */
  follows: count(),
  /** Facebook only. */
  clicks: count(),
})
export type PostFigures = z.output<typeof PostFigures>

/** Whether two rows say the same of one post. */
export function hasSameFigures(a: PostFigures, b: PostFigures): boolean {
  return (
    a.views === b.views &&
    a.reach === b.reach &&
    a.reactions === b.reactions &&
    a.comments === b.comments &&
    a.shares === b.shares &&
    a.saves === b.saves &&
    a.follows === b.follows &&
    a.clicks === b.clicks &&
    a.publishedAt === b.publishedAt &&
    a.permalink === b.permalink &&
    a.postType === b.postType &&
    a.caption === b.caption
  )
}

/** Where a stored figure comes from. */
export const FigureSource = z.object({
  importId: ImportId,
  fileName: z.string(),
  sha256: z.string(),
  /** As a spreadsheet counts: the header is row 1. */
  row: z.number().int(),
  importedAtUtc: UtcInstant,
})
export type FigureSource = z.output<typeof FigureSource>

export const PostMetric = PostFigures.extend({ source: FigureSource })
export type PostMetric = z.output<typeof PostMetric>
