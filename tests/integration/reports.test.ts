import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import type { ChannelKpi } from '#shared/marketing/kpi'
import { effectiveCommentary } from '#shared/reports/report'
import { exportBytes, makePosts } from '../support/metricsFiles'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId
const MARCH = '2026-03'

const importPosts = (
  count: number,
  from: string,
  options: { platform?: 'instagram' | 'facebook'; fileName?: string; seed?: number } = {},
) =>
  studio.api.marketing.importMetrics({
    clientId,
    fileName: options.fileName ?? 'instagram.csv',
    bytes: exportBytes(makePosts(count, { from, seed: options.seed ?? 3, platform: options.platform ?? 'instagram' })),
  })
const report = (month = MARCH) => studio.api.reports.getMonthlyReport({ clientId, month })

/** Sums of fractions differ in the last bit with the order of the posts. */
const written = (kpi: ChannelKpi) => ({ ...kpi, engagementRateByReachMean: kpi.engagementRateByReachMean?.toFixed(12) })

beforeEach(async () => {
  studio = createTestBackend({ now: '2026-04-02T09:00:00.000Z' })
  clientId = (await addClient(studio)).id
})

afterEach(() => studio.close())

describe('a monthly report', () => {
  it('agrees with the key figures that marketing gives, month by month', async () => {
    await importPosts(50, '2026-02-10')
    await importPosts(20, '2026-03-05', { platform: 'facebook', fileName: 'facebook.csv' })
    const { channels, totals, comparedWith } = await report()
    const march = (await studio.api.marketing.getMonthlyKpis({ clientId, month: MARCH })).channels
    const february = (await studio.api.marketing.getMonthlyKpis({ clientId, month: '2026-02' })).channels
    expect(comparedWith).toBe('2026-02')
    expect(channels.map((channel) => written(channel.current))).toEqual(march.map(written))
    expect(channels.flatMap(({ previous }) => (previous ? [written(previous)] : []))).toEqual(february.map(written))
    expect(totals.current.reach).toBe(march.reduce((total, kpi) => total + (kpi.reach ?? 0), 0))
    expect(totals.previous?.posts).toBe(19)
  })

  it('names the files of its figures and how many rows each gave', async () => {
    await importPosts(50, '2026-02-10')
    await importPosts(20, '2026-03-05', { platform: 'facebook', fileName: 'facebook.csv' })
    const { sources, bestPosts } = await report()
    expect(sources.map(({ fileName, rowCount, comparedRowCount }) => [fileName, rowCount, comparedRowCount])).toEqual(
      expect.arrayContaining([
        ['instagram.csv', 31, 19],
        ['facebook.csv', 20, 0],
      ]),
    )
    expect(bestPosts).toHaveLength(3)
    for (const post of bestPosts) expect(post.source.row).toBeGreaterThan(1)
  })

  it('clips captions, keeps everything else of a post', async () => {
    const [post] = makePosts(1, { from: '2026-03-05' })
    const posts = [{ ...post, caption: '🫒'.repeat(2_000) }] as ReturnType<typeof makePosts>
    await studio.api.marketing.importMetrics({ clientId, fileName: 'a.csv', bytes: exportBytes(posts) })
    const [best] = (await report()).bestPosts
    expect(best?.caption).toBe(`${'🫒'.repeat(400)}…`)
    expect(best?.permalink).toBe(post?.permalink)
  })

  it('keeps a channel that fell silent, with n/a instead of zeros', async () => {
    await importPosts(5, '2026-02-10')
    const { channels, totals } = await report()
    expect(channels).toHaveLength(1)
    expect(channels[0]?.current).toMatchObject({ posts: 0, reach: null, engagementRateByReachPooled: null })
    expect(totals.previous?.posts).toBe(5)
  })

  it('is there without any figures', async () => {
    const empty = await report()
    expect(empty).toMatchObject({
      channels: [],
      bestPosts: [],
      weakestPosts: [],
      sources: [],
      totals: { previous: null },
    })
    expect(empty.draft.summary).toBe('No posts with figures this month.')
  })

  it('counts what became of the posts of the calendar', async () => {
    const add = (scheduledAt: string, state: 'scheduled' | 'published') =>
      studio.api.calendar.createPost({
        clientId,
        post: { title: 'Post', caption: '', notes: '', scheduledAt, versions: [], state },
      })
    await add('2026-03-03T10:00', 'published')
    await add('2026-03-31T23:59', 'scheduled')
    await add('2026-04-01T00:00', 'scheduled')
    expect((await report()).plan).toEqual({ planned: 2, published: 1, missed: 0 })
  })
})

describe('the freelancer’s words', () => {
  it('stand where they are written, the draft everywhere else, and outlive a restart', async () => {
    await importPosts(10, '2026-03-05')
    const commentary = { summary: 'Words \u202eof mine 🫒', why: '', nextSteps: '' }
    await studio.api.reports.saveCommentary({ clientId, month: MARCH, commentary })
    studio.restart()
    const stored = await report()
    expect(stored.commentary).toEqual(commentary)
    expect(effectiveCommentary(stored)).toEqual({ ...stored.draft, summary: commentary.summary })
    expect((await report('2026-02')).commentary.summary).toBe('')
  })

  it('tell the windows that reports changed, of this client only', async () => {
    studio.events.length = 0
    await studio.api.reports.saveCommentary({
      clientId,
      month: MARCH,
      commentary: { summary: 'a', why: 'b', nextSteps: 'c' },
    })
    expect(studio.events).toContainEqual({ type: 'dataChanged', clientId, topics: ['reports'] })
  })

  it('are refused where they are too long, and what is stored stays', async () => {
    await studio.api.reports.saveCommentary({
      clientId,
      month: MARCH,
      commentary: { summary: 'a', why: '', nextSteps: '' },
    })
    const tooLong = { summary: 'x'.repeat(501), why: '', nextSteps: '' }
    const failed = await refusal(studio.api.reports.saveCommentary({ clientId, month: MARCH, commentary: tooLong }))
    expect(failed).toMatchObject({ code: 'invalid-input', field: 'commentary.summary' })
    expect((await report()).commentary.summary).toBe('a')
  })
})

describe('the months that have a report', () => {
  it('are those with figures or dated posts, newest first', async () => {
    expect(await studio.api.reports.listReportMonths({ clientId })).toEqual([])
    await importPosts(40, '2026-01-20')
    const post = { title: 'Post', caption: '', notes: '', scheduledAt: '2026-05-03T10:00', versions: [] }
    await studio.api.calendar.createPost({ clientId, post })
    expect(await studio.api.reports.listReportMonths({ clientId })).toEqual(['2026-05', '2026-02', '2026-01'])
  })
})
