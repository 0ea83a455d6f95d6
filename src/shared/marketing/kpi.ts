import { z } from 'zod'
import { MetricsPlatform, type PostFigures } from './postMetric'

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

type Figures = Pick<PostFigures, 'platform' | 'views' | 'reach' | 'reactions' | 'comments' | 'shares' | 'saves'>

/**
 * Instagram: likes + comments + shares + saves. Facebook: reactions + comments + shares. A part that the
 * file does not give counts 0; null when it gives none.
 */
export function engagementsOf(post: Omit<Figures, 'views' | 'reach'>): number | null {
  return sum([post.reactions, post.comments, post.shares, ...(post.platform === 'instagram' ? [post.saves] : [])])
}

export function engagementRateByReach(post: Omit<Figures, 'views'>): number | null {
  return ratio(engagementsOf(post), post.reach)
}

/** The sum of what is there; null when nothing is. */
export function sum(values: Iterable<number | null>): number | null {
  let total: number | null = null
  for (const value of values) if (value !== null) total = (total ?? 0) + value
  return total
}

/** Zero denominators give n/a, not 0 and not NaN. */
export function ratio(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator <= 0 ? null : numerator / denominator
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return ratio(sum(known), known.length)
}

/**
 * Tools call all of these "engagement rate" and they differ, so a rate is never shown without its variant:
 * pooled weighs posts by their audience (Σ ÷ Σ), the mean gives every post the same weight
 * (https://blog.hootsuite.com/calculate-engagement-rate/).
 */
export type EngagementRateVariant =
  'by-reach-pooled' | 'by-reach-mean' | 'by-views-pooled' | 'by-views-mean' | 'by-followers-mean'

export const ENGAGEMENT_RATE_VARIANTS: readonly {
  readonly variant: EngagementRateVariant
  readonly name: string
  readonly formula: string
}[] = [
  { variant: 'by-reach-pooled', name: 'By reach, pooled', formula: 'Total engagements ÷ total reach' },
  { variant: 'by-reach-mean', name: 'By reach, mean of posts', formula: 'Mean of each post’s engagements ÷ reach' },
  { variant: 'by-views-pooled', name: 'By views, pooled', formula: 'Total engagements ÷ total views' },
  { variant: 'by-views-mean', name: 'By views, mean of posts', formula: 'Mean of each post’s engagements ÷ views' },
  {
    variant: 'by-followers-mean',
    name: 'By followers, mean of posts',
    formula: 'Mean of each post’s engagements ÷ followers',
  },
]

/** A fraction, or null where it cannot be said. `followers`: of the channel, for the variant that needs it. */
export function engagementRate(
  variant: EngagementRateVariant,
  posts: readonly Figures[],
  followers: number | null = null,
): number | null {
  switch (variant) {
    case 'by-reach-pooled':
      return ratio(sum(posts.map(engagementsOf)), sum(posts.map((post) => post.reach)))
    case 'by-reach-mean':
      return mean(posts.map(engagementRateByReach))
    case 'by-views-pooled':
      return ratio(sum(posts.map(engagementsOf)), sum(posts.map((post) => post.views)))
    case 'by-views-mean':
      return mean(posts.map((post) => ratio(engagementsOf(post), post.views)))
    case 'by-followers-mean':
      return mean(posts.map((post) => ratio(engagementsOf(post), followers)))
  }
}

/** KPIs of each platform that has posts, in the order of the platforms' names. */
export function channelKpisOf(posts: readonly Figures[]): ChannelKpi[] {
  const byPlatform = new Map<MetricsPlatform, Figures[]>()
  for (const post of posts) {
    const known = byPlatform.get(post.platform)
    if (known) known.push(post)
    else byPlatform.set(post.platform, [post])
  }
  return [...byPlatform]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([platform, ofPlatform]) => ({
      platform,
      posts: ofPlatform.length,
      views: sum(ofPlatform.map((post) => post.views)),
      reach: sum(ofPlatform.map((post) => post.reach)),
      engagements: sum(ofPlatform.map(engagementsOf)),
      engagementRateByReachPooled: engagementRate('by-reach-pooled', ofPlatform),
      engagementRateByReachMean: engagementRate('by-reach-mean', ofPlatform),
    }))
}
