import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankPosts } from '#shared/reports/rankPosts'

const post = (externalId: string, engagementRateByReach: number | null, reach: number | null = 100) => ({
  platform: 'instagram',
  externalId,
  reach,
  engagementRateByReach,
})
const ids = (posts: readonly { externalId: string }[]) => posts.map((each) => each.externalId).join('')

describe('best and weakest posts', () => {
  it('are the three highest and the three lowest rates', () => {
    const { best, weakest } = rankPosts('abcdefgh'.split('').map((id, index) => post(id, index / 100)))
    expect([ids(best), ids(weakest)]).toEqual(['hgf', 'abc'])
  })

  it.each([
    [0, '', ''],
    [1, 'a', ''],
    [2, 'b', 'a'],
    [3, 'cb', 'a'],
    [4, 'dc', 'ab'],
    [5, 'edc', 'ab'],
  ])('of %i posts none is in both', (count, best, weakest) => {
    const ranked = rankPosts(
      'abcdefgh'
        .slice(0, count)
        .split('')
        .map((id, index) => post(id, index / 100)),
    )
    expect([ids(ranked.best), ids(ranked.weakest)]).toEqual([best, weakest])
  })

  it('leave out posts without reach and prefer more reach at the same rate', () => {
    const { best, weakest } = rankPosts([
      post('a', null, null),
      post('b', 0.1, 50),
      post('c', 0.1, 500),
      post('d', null, 0),
    ])
    expect([ids(best), ids(weakest)]).toEqual(['c', 'b'])
  })

  it('do not depend on the order of the posts', () => {
    const posts = fc.uniqueArray(
      fc.record({ id: fc.stringMatching(/^[a-f]{1,3}$/), rate: fc.option(fc.integer({ min: 0, max: 5 })) }),
      {
        selector: (each) => each.id,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(posts, (some) => {
        const all = some.map(({ id, rate }) => post(id, rate))
        expect(rankPosts(all)).toEqual(rankPosts(all.toReversed()))
        const { best, weakest } = rankPosts(all)
        expect(new Set([...best, ...weakest]).size).toBe(best.length + weakest.length)
      }),
    )
  })
})
