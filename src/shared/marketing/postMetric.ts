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
