import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ClientId, ImportId } from '#shared/kernel/ids'
import type { LocalDateTime, Month } from '#shared/kernel/time'
import { hasSameFigures, type PostFigures } from '#shared/marketing/postMetric'
import { csvBytes, exportBytes, makePosts, SHORT_HEADER, shortRow } from '../support/metricsFiles'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId

const JANUARY = '2026-01' as Month
const NOTHING = { new: 0, changed: 0, ignored: 0, refused: 0 }

beforeEach(async () => {
  studio = createTestBackend()
  clientId = (await studio.api.clients.createClient({ name: 'Café', timeZone: 'Europe/Lisbon', currency: 'EUR' })).id
})
afterEach(() => studio.close())

const importPosts = (posts: readonly PostFigures[], options: { skipRefused?: boolean; fileName?: string } = {}) =>
  studio.api.marketing.importMetrics({ clientId, fileName: 'posts.csv', bytes: exportBytes(posts), ...options })
const stored = async (month = JANUARY) => studio.api.marketing.listPostMetrics({ clientId, month })
const withViews = (post: PostFigures, views: number): PostFigures => ({ ...post, views })
const undo = (importId: ImportId | null) => {
  if (importId === null) throw new Error('nothing was imported')
  return studio.api.marketing.undoMetricsImport({ clientId, importId })
}

describe('an import', () => {
  test('stores every figure with its file, row and time', async () => {
    const posts = makePosts(20)
    const result = await importPosts(posts, { fileName: 'Jan 2026 🍞.csv' })
    expect(result).toMatchObject({ source: 'instagram-posts', rows: { ...NOTHING, new: 20 }, problems: [] })
    const metrics = await stored()
    expect(metrics.map(({ source: _source, ...figures }) => figures)).toEqual(posts.toReversed())
    expect(metrics.at(-1)?.source).toEqual({
      importId: result.importId,
      fileName: 'Jan 2026 🍞.csv',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      row: 2,
      importedAtUtc: '2026-03-10T09:00:00.000Z',
    })
  })

  test('is still there after a restart, and windows hear of it', async () => {
    await importPosts(makePosts(3))
    expect(studio.events.some((event) => event.clientId === clientId && event.topics.includes('marketing'))).toBe(true)
    studio.restart()
    expect(await stored()).toHaveLength(3)
  })

  test('of the same file again changes nothing and is not listed', async () => {
    const posts = makePosts(10)
    await importPosts(posts)
    expect(await importPosts(posts, { fileName: 'again.csv' })).toMatchObject({
      importId: null,
      rows: { ...NOTHING, ignored: 10 },
    })
    expect(await studio.api.marketing.listMetricsImports({ clientId })).toHaveLength(1)
    expect((await stored()).every(({ source }) => source.fileName === 'posts.csv')).toBe(true)
  })

  test('of a newer file overwrites lifetime totals, and unchanged posts keep their source', async () => {
    const [first, second, third] = makePosts(3)
    if (!first || !second || !third) throw new Error('no posts')
    await importPosts([first, second])
    const newer = await importPosts([withViews(first, 1), second, third], { fileName: 'newer.csv' })
    expect(newer.rows).toEqual({ new: 1, changed: 1, ignored: 1, refused: 0 })
    expect((await stored()).map(({ views, source }) => [views, source.fileName, source.row])).toEqual([
      [third.views, 'newer.csv', 4],
      [second.views, 'posts.csv', 3],
      [1, 'newer.csv', 2],
    ])
    expect(
      (await studio.api.marketing.listMetricsImports({ clientId })).map(({ fileName, rows }) => [fileName, rows]),
    ).toEqual([
      ['newer.csv', newer.rows],
      ['posts.csv', { ...NOTHING, new: 2 }],
    ])
  })

  test('keeps the platforms apart, even with equal ids', async () => {
    const instagram = makePosts(1)
    const facebook = makePosts(1, { platform: 'facebook' }).map((post) => ({
      ...post,
      externalId: instagram[0]?.externalId ?? '',
    }))
    await importPosts(instagram)
    expect((await importPosts(facebook)).rows).toEqual({ ...NOTHING, new: 1 })
    expect(await stored()).toHaveLength(2)
  })

  test('with a refused row stores nothing, unless told to leave it out', async () => {
    const bytes = csvBytes([
      SHORT_HEADER,
      shortRow(),
      shortRow({ 'Post ID': '1802', 'Publish time': '02/30/2026 10:00' }),
    ])
    const refused = await studio.api.marketing.importMetrics({ clientId, fileName: 'a.csv', bytes })
    expect(refused).toMatchObject({ importId: null, rows: { ...NOTHING, refused: 1 } })
    expect(refused.problems).toEqual([
      { row: 3, message: 'Publish time “02/30/2026 10:00” does not exist (read as month/day/year)' },
    ])
    expect(await studio.api.marketing.listMetricsImports({ clientId })).toEqual([])
    const skipping = await studio.api.marketing.importMetrics({ clientId, fileName: 'a.csv', bytes, skipRefused: true })
    expect(skipping.rows).toEqual({ new: 1, changed: 0, ignored: 0, refused: 1 })
    expect(await stored('2026-03' as Month)).toHaveLength(1)
  })

  test('into a client that does not exist fails', async () => {
    const clientId = '00000000-0000-4000-8000-000000000000'
    await expect(
      studio.api.marketing.importMetrics({ clientId, fileName: 'a', bytes: exportBytes(makePosts(1)) }),
    ).rejects.toThrow()
  })

  test('of a large file lets other calls through while it is read', async () => {
    const importing = importPosts(makePosts(20_000))
    let isDone = false
    void importing.then(() => (isDone = true))
    await studio.api.clients.getClient({ clientId })
    expect(isDone).toBe(false)
    expect((await importing).rows.new).toBe(20_000)
  })
})

describe('a preview', () => {
  test('says what an import would do, and stores nothing', async () => {
    const [first, second, third] = makePosts(3)
    if (!first || !second || !third) throw new Error('no posts')
    await importPosts([first, second])
    const preview = await studio.api.marketing.previewMetricsImport({
      clientId,
      fileName: 'b.csv',
      bytes: exportBytes([first, withViews(second, 5), third]),
    })
    expect(preview).toMatchObject({
      source: 'instagram-posts',
      rows: { new: 1, changed: 1, ignored: 1, refused: 0 },
      encoding: 'UTF-8',
      delimiter: ',',
      timeZone: 'Europe/Lisbon',
      firstPublishedAt: first.publishedAt,
      lastPublishedAt: third.publishedAt,
      dateOrder: 'month-first',
      missingColumns: [],
      ignoredColumns: ['Account ID', 'Account username', 'Account name', 'Duration (sec)', 'Data comment'],
    })
    expect(preview.sample.map(({ row, outcome, figures }) => [row, outcome, figures.views])).toEqual([
      [2, 'ignored', first.views],
      [3, 'changed', 5],
      [4, 'new', third.views],
    ])
    expect(await studio.api.marketing.listMetricsImports({ clientId })).toHaveLength(1)
  })

  test('of a Facebook file says its encoding', async () => {
    const preview = await studio.api.marketing.previewMetricsImport({
      clientId,
      fileName: 'f.csv',
      bytes: exportBytes(makePosts(1, { platform: 'facebook' })),
    })
    expect([preview.source, preview.encoding]).toEqual(['facebook-posts', 'UTF-8 with BOM'])
  })

  test('of another kind of file fails with what was found', async () => {
    const bytes = csvBytes([
      ['Date', 'Primary'],
      ['2026-01-01', 3],
    ])
    await expect(
      studio.api.marketing.previewMetricsImport({ clientId, fileName: 'x.csv', bytes }),
    ).rejects.toMatchObject({
      code: 'file-not-recognised',
      message: expect.stringContaining('“Date”, “Primary”') as string,
    })
  })
})

describe('taking an import back', () => {
  test('brings the former figures back, with their source', async () => {
    const posts = makePosts(5)
    await importPosts(posts, { fileName: 'old.csv' })
    const before = await stored()
    const { importId } = await importPosts(
      posts.map((post) => withViews(post, 1)),
      { fileName: 'new.csv' },
    )
    await undo(importId)
    expect(await stored()).toEqual(before)
    expect((await studio.api.marketing.listMetricsImports({ clientId })).map(({ fileName }) => fileName)).toEqual([
      'old.csv',
    ])
  })

  test('leaves what a later file confirmed', async () => {
    const [first, second] = makePosts(2)
    if (!first || !second) throw new Error('no posts')
    const { importId } = await importPosts([first], { fileName: 'first.csv' })
    await importPosts([first, second], { fileName: 'both.csv' })
    await undo(importId)
    expect((await stored()).map(({ externalId, source }) => [externalId, source.fileName])).toEqual([
      [second.externalId, 'both.csv'],
      [first.externalId, 'both.csv'],
    ])
  })

  test('twice fails', async () => {
    const { importId } = await importPosts(makePosts(1))
    await undo(importId)
    await expect(undo(importId)).rejects.toMatchObject({ code: 'import-not-found' })
  })

  test('in any order leaves the newest figures of the imports that remain', async () => {
    const [first, second, third] = makePosts(3)
    if (!first || !second || !third) throw new Error('no posts')
    const file = fc.array(
      fc
        .tuple(fc.constantFrom(first, second, third), fc.integer({ min: 1, max: 3 }))
        .map(([post, views]) => withViews(post, views)),
      { minLength: 1, maxLength: 3 },
    )
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: file.map((posts) => ({
          posts: [...new Map(posts.map((post) => [post.externalId, post])).values()],
        })),
      },
      { weight: 2, arbitrary: fc.nat(20).map((pick) => ({ undo: pick })) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
        const client = await studio.api.clients.createClient({ name: 'Any', timeZone: 'Asia/Tokyo', currency: 'JPY' })
        const kept = new Map<ImportId, readonly PostFigures[]>()
        for (const each of steps) {
          if ('posts' in each) {
            const result = await studio.api.marketing.importMetrics({
              clientId: client.id,
              fileName: 'x.csv',
              bytes: exportBytes(each.posts),
            })
            if (result.importId !== null) kept.set(result.importId, each.posts)
          } else {
            const importId = [...kept.keys()][each.undo % Math.max(kept.size, 1)]
            if (importId === undefined) continue
            await studio.api.marketing.undoMetricsImport({ clientId: client.id, importId })
            kept.delete(importId)
          }
          const expected = new Map([...kept.values()].flat().map((post) => [post.externalId, post]))
          const actual = await studio.api.marketing.listPostMetrics({ clientId: client.id, month: JANUARY })
          expect(actual).toHaveLength(expected.size)
          for (const metric of actual) {
            const post = expected.get(metric.externalId)
            expect(post && hasSameFigures(post, metric)).toBe(true)
            expect(kept.has(metric.source.importId)).toBe(true)
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('the KPIs of a month', () => {
  const post = (changes: Partial<PostFigures>): PostFigures => {
    const [made] = makePosts(1, { platform: changes.platform ?? 'instagram' })
    if (!made) throw new Error('no post')
    return { ...made, ...changes }
  }

  test('hold the posts that were published in it in the client’s zone', async () => {
    const times = ['2025-12-31T23:59', '2026-01-01T00:00', '2026-01-31T23:59', '2026-02-01T00:00'] as LocalDateTime[]
    await importPosts(
      times.map((publishedAt, index) => post({ externalId: `1${index}`, publishedAt, views: 10 ** index })),
    )
    const { channels } = await studio.api.marketing.getMonthlyKpis({ clientId, month: JANUARY })
    expect(channels.map(({ platform, posts, views }) => [platform, posts, views])).toEqual([['instagram', 2, 110]])
    expect((await stored()).map(({ publishedAt }) => publishedAt)).toEqual(['2026-01-31T23:59', '2026-01-01T00:00'])
  })

  test('are worked out per platform', async () => {
    await importPosts([
      post({ externalId: '1', reach: 100, reactions: 4, comments: 3, shares: 2, saves: 1 }),
      post({ externalId: '2', reach: 0, reactions: 5, comments: null, shares: null, saves: null, views: null }),
    ])
    await importPosts([
      post({ platform: 'facebook', externalId: '3', views: null, reach: null, reactions: 7, comments: 0, shares: 0 }),
    ])
    const { channels } = await studio.api.marketing.getMonthlyKpis({ clientId, month: JANUARY })
    expect(channels).toEqual([
      {
        platform: 'facebook',
        posts: 1,
        views: null,
        reach: null,
        engagements: 7,
        engagementRateByReachPooled: null,
        engagementRateByReachMean: null,
      },
      {
        platform: 'instagram',
        posts: 2,
        views: expect.any(Number) as number,
        reach: 100,
        engagements: 15,
        engagementRateByReachPooled: 0.15,
        engagementRateByReachMean: 0.1,
      },
    ])
  })

  test('are empty without posts', async () => {
    expect(await studio.api.marketing.getMonthlyKpis({ clientId, month: JANUARY })).toEqual({ channels: [] })
  })
})
