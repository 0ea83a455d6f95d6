import { z } from 'zod'
import { MetricsPlatform } from './postMetric'

/** One platform's month. Rates are fractions; null where the denominator is zero or no file gave the figure. */
export const ChannelKpi = z.object({
  platform: MetricsPlatform,
  posts: z.number().int(),
  views: z.number().int().nullable(),
  reach: z.number().int().nullable(),
  engagements: z.number().int().nullable(),
  /** Σ engagements ÷ Σ reach. */
  engagementRateByReachPooled: z.number().nullable(),
  /** Mean over posts with reach of engagements ÷ reach. */
  engagementRateByReachMean: z.number().nullable(),
})
export type ChannelKpi = z.output<typeof ChannelKpi>
