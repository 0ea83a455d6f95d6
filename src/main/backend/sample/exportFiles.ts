import type { PostFigures } from '#shared/marketing/postMetric'

/** Whose export it is. */
export interface ExportAccount {
  readonly id: string
  readonly name: string
  /** Instagram only. */
  readonly username: string
}

const INSTAGRAM_COLUMNS = [
  'Post ID',
  'Account ID',
  'Account username',
  'Account name',
  'Description',
  'Duration (sec)',
  'Publish time',
  'Permalink',
  'Post type',
  'Data comment',
  'Date',
  'Views',
  'Reach',
  'Likes',
  'Shares',
  'Follows',
  'Comments',
  'Saves',
] as const

const FACEBOOK_COLUMNS = [
  'Post ID',
  'Page ID',
  'Page name',
  'Title',
  'Description',
  'Duration (sec)',
  'Publish time',
  'Caption type',
  'Permalink',
  'Is crosspost',
  'Is share',
  'Post type',
  'Languages',
  'Custom labels',
  'Funded content status',
  'Data comment',
  'Date',
  'Views',
  'Reach',
  'Reactions, Comments and Shares',
  'Reactions',
  'Comments',
  'Shares',
  'Total clicks',
  'Other Clicks',
  'Matched Audience Targeting Consumption (Photo Click)',
] as const

type Cell = string | number | null

/** The text of Meta Business Suite's export of Instagram posts: `Lifetime` totals, month first. */
export function instagramExport(account: ExportAccount, posts: readonly PostFigures[]): string {
  return toCsv(
    INSTAGRAM_COLUMNS,
    posts.map((post) => ({
      'Post ID': post.externalId,
      'Account ID': account.id,
      'Account username': account.username,
      'Account name': account.name,
      Description: post.caption,
      'Duration (sec)': post.postType === 'IG reel' ? 24 : 0,
      'Publish time': metaTime(post.publishedAt),
      Permalink: post.permalink,
      'Post type': post.postType,
      Date: 'Lifetime',
      Views: post.views,
      Reach: post.reach,
      Likes: post.reactions,
      Shares: post.shares,
      Follows: post.follows,
      Comments: post.comments,
      Saves: post.saves,
    })),
  )
}

/** The same for Facebook, which begins with a byte order mark. */
export function facebookExport(account: ExportAccount, posts: readonly PostFigures[]): string {
  return `\uFEFF${toCsv(
    FACEBOOK_COLUMNS,
    posts.map((post) => ({
      'Post ID': post.externalId,
      'Page ID': account.id,
      'Page name': account.name,
      Title: post.caption,
      'Duration (sec)': 0,
      'Publish time': metaTime(post.publishedAt),
      Permalink: post.permalink,
      'Is crosspost': 0,
      'Is share': 0,
      'Post type': post.postType,
      Date: 'Lifetime',
      Views: post.views,
      Reach: post.reach,
      'Reactions, Comments and Shares': (post.reactions ?? 0) + (post.comments ?? 0) + (post.shares ?? 0),
      Reactions: post.reactions,
      Comments: post.comments,
      Shares: post.shares,
      'Total clicks': post.clicks,
      'Other Clicks': post.clicks === null ? null : Math.floor(post.clicks / 3),
    })),
  )}`
}

/** `2026-03-27T06:08` as `03/27/2026 06:08`. */
function metaTime(publishedAt: string): string {
  return `${publishedAt.slice(5, 7)}/${publishedAt.slice(8, 10)}/${publishedAt.slice(0, 4)} ${publishedAt.slice(11, 16)}`
}

function toCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Partial<Record<Column, Cell>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => quote(row[column] ?? '')).join(','))
  return [columns.map(quote).join(','), ...lines, ''].join('\r\n')
}

function quote(cell: string | number): string {
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
