import { z } from 'zod'
import { BrandFont, Currency, Locale } from '../clients/client'
import { HexColor } from '../kernel/color'
import { ClientId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, Month, TimeZone, UtcInstant } from '../kernel/time'
import { ChannelKpi } from '../marketing/kpi'
import { FigureSource, MetricsPlatform, PostMetric } from '../marketing/postMetric'

/** What the freelancer writes; empty fields are filled with a draft made from the figures. */
export const Commentary = z.object({
  /** One sentence in large type on the cover. */
  summary: freeText(2_000),
  why: freeText(20_000),
  /** One step per line. */
  nextSteps: freeText(20_000),
})
export type Commentary = z.output<typeof Commentary>

export const ReportPost = PostMetric.extend({
  engagements: z.number().int().nullable(),
  engagementRateByReach: z.number().nullable(),
})
export type ReportPost = z.output<typeof ReportPost>

/** Everything that a monthly report shows: the page needs nothing else, so preview and PDF are the same. */
export const MonthlyReport = z.object({
  client: z.object({
    id: ClientId,
    name: z.string(),
    locale: Locale,
    timeZone: TimeZone,
    currency: Currency,
    primaryColor: HexColor,
    secondaryColor: HexColor,
    titleFont: BrandFont,
    logo: z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
  }),
  month: Month,
  /** The month before, with which figures are compared. */
  comparedWith: Month,
  commentary: Commentary,
  /** True where the field of the commentary is the app's draft, not yet the freelancer's words. */
  isDrafted: z.object({ summary: z.boolean(), why: z.boolean(), nextSteps: z.boolean() }),
  channels: z.array(z.object({ current: ChannelKpi, previous: ChannelKpi.nullable() })),
  /** Reach and engagements per day and platform, for the chart. */
  days: z.array(
    z.object({
      date: LocalDate,
      platform: MetricsPlatform,
      posts: z.number().int(),
      reach: z.number().int(),
      engagements: z.number().int(),
    }),
  ),
  /** By engagement rate by reach; at most three each, none twice. */
  bestPosts: z.array(ReportPost),
  weakestPosts: z.array(ReportPost),
  /** Planned posts of the month by what became of them. */
  plannedCount: z.number().int(),
  publishedCount: z.number().int(),
  sources: z.array(FigureSource.omit({ row: true }).extend({ rowCount: z.number().int() })),
  generatedAtUtc: UtcInstant,
})
export type MonthlyReport = z.output<typeof MonthlyReport>
