import { describe, expect, it } from 'vitest'
import type { LocalDateTime } from '#shared/kernel/time'
import type { PostMetric } from '#shared/marketing/postMetric'
import { draftCommentary, type ReportFigures } from '#shared/reports/draftCommentary'
import { monthFigures } from '#shared/reports/monthFigures'
import { makePosts } from '../../support/metricsFiles'

const source = {
  importId: '00000000-0000-4000-8000-000000000001',
  fileName: 'posts.csv',
  sha256: 'a'.repeat(64),
  row: 2,
  importedAtUtc: '2026-04-01T09:00:00.000Z',
} as PostMetric['source']

function postOf(day: number, changes: Partial<PostMetric> = {}): PostMetric {
  const [post] = makePosts(1, { seed: day })
  const base = {
    ...post,
    postType: 'IG reel',
    views: 1500,
    reach: 1000,
    reactions: 40,
    comments: 5,
    shares: 3,
    saves: 2,
  }
  const publishedAt = `2026-03-${String(day).padStart(2, '0')}T10:00` as LocalDateTime
  return { ...base, externalId: String(day), publishedAt, source, ...changes } as PostMetric
}

function draftFor(current: PostMetric[], previous: PostMetric[], options: { locale?: string; missed?: number } = {}) {
  const client = { locale: options.locale ?? 'en-GB' } as ReportFigures['client']
  return draftCommentary({
    client,
    month: '2026-03' as ReportFigures['month'],
    comparedWith: '2026-02' as ReportFigures['comparedWith'],
    plan: { planned: 0, published: 0, missed: options.missed ?? 0 },
    ...monthFigures(current, previous),
  })
}

const some = (count: number, changes: Partial<PostMetric> = {}) =>
  Array.from({ length: count }, (_each, index) => postOf(index + 1, changes))

describe('the drafted words', () => {
  it('put the change of reach into one sentence, with units', () => {
    expect(draftFor(some(6), some(5)).summary).toBe(
      'Combined reach rose by 20% on the month before, to 6,000, with an engagement rate by reach of 5.00%.',
    )
    expect(draftFor(some(4), some(5), { locale: 'de-DE' }).summary).toBe(
      'Combined reach fell by 20\u00a0% on the month before, to 4.000, with an engagement rate by reach of 5,00\u00a0%.',
    )
    expect(draftFor(some(5), some(5)).summary).toContain('the same as the month before')
  })

  it('do not compare with a month that nobody has figures of', () => {
    const { summary, why } = draftFor(some(1), [])
    expect(summary).toBe('1 post had a combined reach of 1,000, with an engagement rate by reach of 5.00%.')
    expect(why).toContain('There are no figures of the month before')
  })

  it('say what is missing instead of 0 or NaN', () => {
    const nothing = { views: null, reach: null, reactions: null, comments: null, shares: null, saves: null }
    expect(draftFor([], []).summary).toBe('No posts with figures this month.')
    expect(draftFor(some(2, { reach: null }), []).summary).toBe(
      '2 posts this month brought 100 engagements; the files give no reach.',
    )
    expect(draftFor(some(2, nothing), some(2, nothing)).summary).toBe(
      '2 posts this month; the files give neither reach nor engagements.',
    )
    expect(draftFor(some(2, { reach: 0 }), some(2, { reach: 0 })).summary).toBe(
      'Combined reach was 0, the same as the month before.',
    )
    for (const posts of [[], some(3, nothing), some(3, { reach: 0 })]) {
      const words = Object.values(draftFor(posts, posts)).join(' ')
      expect(words).not.toMatch(/NaN|Infinity|null|undefined/)
    }
  })

  it('name the unusual day and its share, not its cause', () => {
    const posts = [
      ...Array.from({ length: 9 }, (_each, index) => postOf(index + 1, { reach: 1000 + index * 10 })),
      postOf(20, { reach: 9000 }),
    ]
    const { why } = draftFor(posts, [])
    expect(why).toContain('Posts of 20 Mar had an unusually high reach of 9,000')
    expect(why).not.toMatch(/because|thanks to|due to|caused by/i)
    expect(why).toContain('not the cause of it')
  })

  it('compare kinds of posts only when each has at least three', () => {
    const images = Array.from({ length: 3 }, (_each, index) =>
      postOf(index + 10, { postType: 'IG image', reactions: 90 }),
    )
    expect(draftFor([...some(3), ...images], []).why).toContain(
      'highest for posts of the type “IG image” on Instagram (10.00%, 3 posts)',
    )
    expect(draftFor([...some(3), ...images.slice(1)], []).why).not.toContain('highest for')
  })

  it('always end in something to do', () => {
    expect(draftFor([], []).nextSteps).not.toBe('')
    expect(draftFor(some(4), some(6), { missed: 2 }).nextSteps.split('\n')).toEqual(
      expect.arrayContaining([
        'Decide what happens with 2 planned posts that did not go out.',
        'Decide on the number of posts: 4 this time, 6 the month before.',
      ]),
    )
  })
})
