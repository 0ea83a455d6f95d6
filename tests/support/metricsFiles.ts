import { type ExportAccount, facebookExport, instagramExport } from '#backend/sample/exportFiles'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import type { LocalDateTime } from '#shared/kernel/time'
import type { MetricsPlatform, PostFigures } from '#shared/marketing/postMetric'

export const TEST_ACCOUNT: ExportAccount = {
  id: '17841400000000001',
  name: 'Café Ünïcode ☕',
  username: 'cafe.unicode',
}

const CAPTIONS = [
  'Fresh from the oven',
  'Two for one, today only!\nCome early.',
  'She said "the best in town", and we agree',
  'صباح الخير من الفريق',
  '新しいメニュー 🍜',
  '=SUM(A1:A9) is not a formula here',
  '',
]

interface MakePostsOptions {
  readonly platform?: MetricsPlatform
  readonly seed?: number
  /** The first day, default 2026-01-01; one post a day from there. */
  readonly from?: string
}

/** Believable figures: reach below views, engagements below reach. */
export function makePosts(count: number, options: MakePostsOptions = {}): PostFigures[] {
  const platform = options.platform ?? 'instagram'
  const random = createSeededRandom(options.seed ?? 1)
  const start = Date.parse(`${options.from ?? '2026-01-01'}T00:00:00Z`)
  return Array.from({ length: count }, (_, index) => {
    const externalId = `${platform === 'instagram' ? '18' : '12'}${String(index * 7_919 + 1_000_003).padStart(15, '0')}`
    const reach = random.between(200, 20_000)
    const isInstagram = platform === 'instagram'
    const day = new Date(start + index * 86_400_000 + random.between(6 * 60, 21 * 60) * 60_000)
    return {
      platform,
      externalId,
      publishedAt: day.toISOString().slice(0, 16) as LocalDateTime,
      permalink: isInstagram ? `https://www.instagram.com/p/${externalId}/` : `https://www.facebook.com/${externalId}`,
      postType: isInstagram
        ? random.pick(['IG reel', 'IG image', 'IG carousel'])
        : random.pick(['Photos', 'Reels', 'Links']),
      caption: random.pick(CAPTIONS),
      views: reach + random.between(0, reach),
      reach,
      reactions: random.between(0, Math.floor(reach / 10)),
      comments: random.between(0, Math.floor(reach / 100)),
      shares: random.between(0, Math.floor(reach / 200)),
      saves: isInstagram ? random.between(0, Math.floor(reach / 150)) : null,
      follows: isInstagram ? random.between(0, 20) : null,
      clicks: isInstagram ? null : random.between(0, Math.floor(reach / 20)),
    }
  })
}

export const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** An export file of either platform, as bytes. */
export function exportBytes(posts: readonly PostFigures[]): Uint8Array<ArrayBuffer> {
  const isFacebook = posts[0]?.platform === 'facebook'
  return toBytes(isFacebook ? facebookExport(TEST_ACCOUNT, posts) : instagramExport(TEST_ACCOUNT, posts))
}

/** Rows of cells under a short header, for files that are wrong on purpose. */
export function csvBytes(rows: readonly (readonly (string | number)[])[], delimiter = ','): Uint8Array<ArrayBuffer> {
  return toBytes(rows.map((row) => row.map(String).join(delimiter)).join('\n'))
}

export const SHORT_HEADER = [
  'Post ID',
  'Account username',
  'Description',
  'Publish time',
  'Views',
  'Reach',
  'Likes',
  'Comments',
  'Shares',
  'Saves',
]

/** A row for `SHORT_HEADER`. */
export function shortRow(changes: Partial<Record<string, string | number>> = {}): (string | number)[] {
  const row: Record<string, string | number> = {
    'Post ID': '1801',
    'Account username': 'cafe',
    Description: 'Hello',
    'Publish time': '03/27/2026 06:08',
    Views: 300,
    Reach: 200,
    Likes: 10,
    Comments: 3,
    Shares: 2,
    Saves: 1,
  }
  return SHORT_HEADER.map((name) => changes[name] ?? row[name] ?? '')
}
