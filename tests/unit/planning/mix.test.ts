import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HexColor } from '#shared/kernel/color'
import type { PillarId, CampaignId } from '#shared/kernel/ids'
import { addDays, type LocalDate } from '#shared/kernel/time'
import { campaignSpans, endsBeforeStart } from '#shared/planning/campaign'
import { mixOf, wholePercents } from '#shared/planning/mix'

const pillar = (id: string, targetPercent: number | null, isArchived = false) => ({
  id: id as PillarId,
  name: id,
  color: '#2f6f5e' as HexColor,
  targetPercent,
  archivedAtUtc: isArchived ? ('2026-01-01T00:00:00.000Z' as never) : null,
})
const count = (pillarId: string | null, number: number) => ({ pillarId: pillarId as PillarId | null, count: number })

describe('the mix', () => {
  it('gives whole percent that add up to 100, each within one of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 12 }), (counts) => {
        const total = counts.reduce((sum, value) => sum + value, 0)
        const percents = wholePercents(counts)
        if (total === 0) return percents.every((value) => value === null)
        const sum = percents.reduce<number>((all, value) => all + (value ?? 0), 0)
        return (
          sum === 100 &&
          percents.every((value, index) => Math.abs((value ?? 0) - ((counts[index] ?? 0) * 100) / total) < 1)
        )
      }),
    )
  })

  it('names the posts without a pillar and gives them no target', () => {
    const mix = mixOf([pillar('bread', 60), pillar('people', 40)], [count('bread', 3), count(null, 1)])
    expect(mix.rows.map(({ name, share, target }) => [name, share, target])).toEqual([
      ['bread', 75, 60],
      ['people', 0, 40],
      ['Without a pillar', 25, null],
    ])
    expect(mix).toMatchObject({ total: 4, targetSum: 100, isScaled: false })
  })

  it('scales targets that do not add up to 100 for drawing only', () => {
    const mix = mixOf([pillar('a', 60), pillar('b', 50)], [count('a', 1)])
    expect(mix).toMatchObject({ targetSum: 110, isScaled: true })
    expect(mix.rows.map(({ target, drawnTarget }) => [target, Math.round(drawnTarget ?? 0)])).toEqual([
      [60, 55],
      [50, 45],
    ])
  })

  it('has no share of nothing, and no scale for targets of zero', () => {
    const mix = mixOf([pillar('a', 0)], [])
    expect(mix).toMatchObject({ total: 0, targetSum: 0, isScaled: false })
    expect(mix.rows[0]).toMatchObject({ share: null, drawnTarget: 0 })
    expect(mixOf([pillar('a', null)], []).targetSum).toBeNull()
  })

  it('shows an archived pillar only where it has posts, and leaves its target out', () => {
    const pillars = [pillar('now', 100), pillar('before', 50, true)]
    expect(mixOf(pillars, [count('now', 1)]).rows).toHaveLength(1)
    expect(mixOf(pillars, [count('now', 1), count('before', 1)])).toMatchObject({ targetSum: 100, isScaled: false })
  })
})

describe('campaigns in a week', () => {
  const week = Array.from({ length: 7 }, (_, index) => addDays('2026-03-09' as LocalDate, index))
  const campaign = (id: string, startsOn: string | null, endsOn: string | null) => ({
    id: id as CampaignId,
    name: id,
    color: '#2f6f5e' as HexColor,
    startsOn: startsOn as LocalDate | null,
    endsOn: endsOn as LocalDate | null,
  })

  it('begin and end where they do, and run through where they do not', () => {
    const spans = campaignSpans(week, [
      campaign('within', '2026-03-10', '2026-03-12'),
      campaign('open', '2026-03-01', null),
      campaign('over', '2026-02-01', '2026-03-08'),
      campaign('undated', null, null),
    ])
    expect(spans).toMatchObject([
      { id: 'open', lane: 0, firstColumn: 0, lastColumn: 6, isStart: false, isEnd: false },
      { id: 'within', lane: 1, firstColumn: 1, lastColumn: 3, isStart: true, isEnd: true },
    ])
  })

  it('never lie over each other', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-03-01' as LocalDate, days))
    const campaigns = fc.array(
      fc.tuple(fc.option(day), fc.option(day)).filter(([startsOn, endsOn]) => !endsBeforeStart({ startsOn, endsOn })),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(campaigns, (times) => {
        const spans = campaignSpans(
          week,
          times.map(([from, to], index) => campaign(String(index), from, to)),
        )
        return spans.every((one, index) =>
          spans
            .slice(index + 1)
            .every(
              (other) =>
                other.lane !== one.lane || other.firstColumn > one.lastColumn || other.lastColumn < one.firstColumn,
            ),
        )
      }),
    )
  })
})
