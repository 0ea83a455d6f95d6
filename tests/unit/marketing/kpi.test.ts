import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  channelKpisOf,
  ENGAGEMENT_RATE_VARIANTS,
  engagementRate,
  engagementRateByReach,
  engagementsOf,
} from '#shared/marketing/kpi'
import type { MetricsPlatform } from '#shared/marketing/postMetric'

const figures = (changes: Partial<ReturnType<typeof base>> = {}) => ({ ...base(), ...changes })
const base = () => ({
  platform: 'instagram' as MetricsPlatform,
  views: 300 as number | null,
  reach: 200 as number | null,
  reactions: 10 as number | null,
  comments: 3 as number | null,
  shares: 2 as number | null,
  saves: 5 as number | null,
})

const count = fc.option(fc.nat(5_000_000), { nil: null })
const anyFigures = fc.record({
  platform: fc.constantFrom<MetricsPlatform>('instagram', 'facebook'),
  views: count,
  reach: count,
  reactions: count,
  comments: count,
  shares: count,
  saves: count,
})

describe('engagements', () => {
  test('on Instagram are likes, comments, shares and saves', () => {
    expect(engagementsOf(figures())).toBe(20)
  })

  test('on Facebook are reactions, comments and shares', () => {
    expect(engagementsOf(figures({ platform: 'facebook' }))).toBe(15)
  })

  test('a missing part counts nothing, and without any part there is no figure', () => {
    expect(engagementsOf(figures({ saves: null, shares: null }))).toBe(13)
    expect(engagementsOf(figures({ reactions: null, comments: null, shares: null, saves: null }))).toBeNull()
    expect(engagementsOf(figures({ platform: 'facebook', reactions: null, comments: null, shares: null }))).toBeNull()
  })
})

describe('engagement rates', () => {
  const posts = [
    figures({ reach: 100, reactions: 10, comments: 0, shares: 0, saves: 0 }),
    figures({ reach: 900, reactions: 9, comments: 0, shares: 0, saves: 0 }),
  ]

  test('pooled and mean differ, as their names say', () => {
    expect(engagementRate('by-reach-pooled', posts)).toBeCloseTo(19 / 1_000, 12)
    expect(engagementRate('by-reach-mean', posts)).toBeCloseTo((0.1 + 0.01) / 2, 12)
  })

  test('by views and by followers have their own denominators', () => {
    expect(engagementRate('by-views-pooled', posts)).toBeCloseTo(19 / 600, 12)
    expect(engagementRate('by-views-mean', posts)).toBeCloseTo((10 / 300 + 9 / 300) / 2, 12)
    expect(engagementRate('by-followers-mean', posts, 1_000)).toBeCloseTo(19 / 2 / 1_000, 12)
  })

  test('a zero denominator is n/a', () => {
    expect(engagementRateByReach(figures({ reach: 0 }))).toBeNull()
    expect(engagementRate('by-reach-pooled', [figures({ reach: 0 })])).toBeNull()
    expect(engagementRate('by-followers-mean', posts, 0)).toBeNull()
    expect(engagementRate('by-followers-mean', posts)).toBeNull()
    expect(engagementRate('by-reach-mean', [])).toBeNull()
  })

  test('the mean leaves out posts without reach', () => {
    expect(engagementRate('by-reach-mean', [...posts, figures({ reach: 0 }), figures({ reach: null })])).toBeCloseTo(
      0.055,
      12,
    )
  })

  test('no variant is ever NaN, infinite or negative', () => {
    fc.assert(
      fc.property(fc.array(anyFigures, { maxLength: 20 }), fc.option(fc.nat()), (some, followers) => {
        for (const { variant } of ENGAGEMENT_RATE_VARIANTS) {
          const rate = engagementRate(variant, some, followers)
          expect(rate === null || (Number.isFinite(rate) && rate >= 0)).toBe(true)
        }
      }),
    )
  })
})

describe('a channel’s month', () => {
  test('lists only platforms with posts, by name', () => {
    expect(channelKpisOf([])).toEqual([])
    const channels = channelKpisOf([figures(), figures({ platform: 'facebook' }), figures()])
    expect(channels.map(({ platform, posts }) => [platform, posts])).toEqual([
      ['facebook', 1],
      ['instagram', 2],
    ])
  })

  test('sums are null where no post has the figure', () => {
    expect(channelKpisOf([figures({ views: null, reach: null })])[0]).toMatchObject({
      views: null,
      reach: null,
      engagements: 20,
      engagementRateByReachPooled: null,
      engagementRateByReachMean: null,
    })
    expect(channelKpisOf([figures({ views: null }), figures({ views: 7 })])[0]?.views).toBe(7)
  })

  test('the pooled rate is the quotient of the two totals shown', () => {
    fc.assert(
      fc.property(fc.array(anyFigures, { minLength: 1, maxLength: 20 }), (some) => {
        for (const channel of channelKpisOf(some)) {
          const { engagements, reach, engagementRateByReachPooled } = channel
          const expected = engagements === null || reach === null || reach === 0 ? null : engagements / reach
          expect(engagementRateByReachPooled).toBe(expected)
        }
      }),
    )
  })
})
