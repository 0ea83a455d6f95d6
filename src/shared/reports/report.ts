import { z } from 'zod'
import { BrandFont, Currency, Locale } from '../clients/client'
import { HexColor } from '../kernel/color'
import { ClientId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, Month, TimeZone, UtcInstant } from '../kernel/time'
import { ChannelKpi } from '../marketing/kpi'
import { FigureSource, MetricsPlatform, PostMetric } from '../marketing/postMetric'

export const Commentary = z.object({
  /** One sentence in large type on the cover. */
  summary: freeText(500),
  /** Paragraphs, separated by line breaks. */
  why: freeText(20_000),
  /** One step per line. */
  nextSteps: freeText(20_000),
})
export type Commentary = z.output<typeof Commentary>

/** The caption may be clipped: a report shows its beginning. */
export const ReportPost = PostMetric.extend({
  engagements: z.number().int().nullable(),
  engagementRateByReach: z.number().nullable(),
})
export type ReportPost = z.output<typeof ReportPost>

/** All channels of a month together. */
export const ReportTotals = ChannelKpi.omit({ platform: true })
export type ReportTotals = z.output<typeof ReportTotals>

/** Reach and engagements of the posts that were published on a day. */
export const ReportDay = z.object({
  date: LocalDate,
  platform: MetricsPlatform,
  posts: z.number().int(),
  reach: z.number().int().nullable(),
  engagements: z.number().int().nullable(),
})
export type ReportDay = z.output<typeof ReportDay>

/** Posts of one kind on one platform; only posts with reach are counted. */
export const ReportFormat = z.object({
  platform: MetricsPlatform,
  postType: z.string(),
  posts: z.number().int(),
  reach: z.number().int(),
  /** Σ engagements ÷ Σ reach. */
  engagementRateByReachPooled: z.number().nullable(),
})
export type ReportFormat = z.output<typeof ReportFormat>

export const ReportSource = FigureSource.omit({ row: true }).extend({
  /** Posts of the month, and of the month it is compared with, whose figures come from this file. */
  rowCount: z.number().int(),
  comparedRowCount: z.number().int(),
})
export type ReportSource = z.output<typeof ReportSource>

/** Whose document it is, with the brand that it wears. */
export const ReportClient = z.object({
  id: ClientId,
  name: z.string(),
  locale: Locale,
  timeZone: TimeZone,
  currency: Currency,
  primaryColor: HexColor,
  secondaryColor: HexColor,
  titleFont: BrandFont,
  /** `hash` changes with the picture. */
  logo: z.object({ hash: z.string(), mediaType: z.string(), bytes: z.instanceof(Uint8Array) }).nullable(),
})
export type ReportClient = z.output<typeof ReportClient>

/** Everything that a monthly report shows: the page needs nothing else, so preview and PDF are the same. */
export const MonthlyReport = z.object({
  client: ReportClient,
  month: Month,
  /** The month before, with which figures are compared. */
  comparedWith: Month,
  /** The freelancer's words; "" where nothing is written yet. */
  commentary: Commentary,
  /** Made from the figures; stands where the commentary is empty. */
  draft: Commentary,
  /** `previous` is null when no file has posts of the compared month. */
  totals: z.object({ current: ReportTotals, previous: ReportTotals.nullable() }),
  channels: z.array(z.object({ current: ChannelKpi, previous: ChannelKpi.nullable() })),
  days: z.array(ReportDay),
  formats: z.array(ReportFormat),
  /** By engagement rate by reach; at most three each, none twice. */
  bestPosts: z.array(ReportPost),
  weakestPosts: z.array(ReportPost),
  /** Posts of the calendar in this month, ideas not counted, by what became of them. */
  plan: z.object({ planned: z.number().int(), published: z.number().int(), missed: z.number().int() }),
  sources: z.array(ReportSource),
  generatedAtUtc: UtcInstant,
})
export type MonthlyReport = z.output<typeof MonthlyReport>

/** What the report prints: the freelancer's words, and the draft where there are none. */
export function effectiveCommentary(report: Pick<MonthlyReport, 'commentary' | 'draft'>): Commentary {
  const of = (field: keyof Commentary) =>
    report.commentary[field].trim() ? report.commentary[field] : report.draft[field]
  return { summary: of('summary'), why: of('why'), nextSteps: of('nextSteps') }
}
