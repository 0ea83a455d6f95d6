import { localDateOf } from '../kernel/time'
import { channelKpisOf, engagementRate, engagementRateByReach, engagementsOf, sum } from '../marketing/kpi'
import type { PostMetric } from '../marketing/postMetric'
import { clipText } from './clipText'
import { rankPosts } from './rankPosts'
import type { MonthlyReport, ReportDay, ReportFormat, ReportPost, ReportSource, ReportTotals } from './report'

/** More of a caption does not fit on a card; the whole text stays in the client's file. */
const CAPTION_LIMIT = 400

type MonthFigures = Pick<
  MonthlyReport,
  'totals' | 'channels' | 'days' | 'formats' | 'bestPosts' | 'weakestPosts' | 'sources'
>

/** Everything that a report says about figures, from the posts of a month and of the one it is compared with. */
export function monthFigures(current: readonly PostMetric[], previous: readonly PostMetric[]): MonthFigures {
  const { best, weakest } = rankPosts(current.map(toReportPost))
  return {
    totals: { current: totalsOf(current), previous: previous.length === 0 ? null : totalsOf(previous) },
    channels: channelsOf(current, previous),
    days: daysOf(current),
    formats: formatsOf(current),
    bestPosts: best.map(withClippedCaption),
    weakestPosts: weakest.map(withClippedCaption),
    sources: sourcesOf(current, previous),
  }
}

function toReportPost(post: PostMetric): ReportPost {
  return { ...post, engagements: engagementsOf(post), engagementRateByReach: engagementRateByReach(post) }
}

function withClippedCaption(post: ReportPost): ReportPost {
  return { ...post, caption: clipText(post.caption.trim(), CAPTION_LIMIT) }
}

function totalsOf(posts: readonly PostMetric[]): ReportTotals {
  return {
    posts: posts.length,
    views: sum(posts.map((post) => post.views)),
    reach: sum(posts.map((post) => post.reach)),
    engagements: sum(posts.map(engagementsOf)),
    engagementRateByReachPooled: engagementRate('by-reach-pooled', posts),
    engagementRateByReachMean: engagementRate('by-reach-mean', posts),
  }
}

/** Also a channel that had posts only in the month before: that it fell silent is worth a row. */
function channelsOf(current: readonly PostMetric[], previous: readonly PostMetric[]): MonthlyReport['channels'] {
  const before = new Map(channelKpisOf(previous).map((kpi) => [kpi.platform, kpi]))
  const channels = channelKpisOf(current).map((kpi) => ({ current: kpi, previous: before.get(kpi.platform) ?? null }))
  const silent = [...before.values()]
    .filter((kpi) => !channels.some((channel) => channel.current.platform === kpi.platform))
    .map((kpi) => ({ current: { platform: kpi.platform, ...totalsOf([]) }, previous: kpi }))
  return [...channels, ...silent].toSorted((a, b) => (a.current.platform < b.current.platform ? -1 : 1))
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}

function daysOf(posts: readonly PostMetric[]): ReportDay[] {
  return groupBy(posts, (post) => `${localDateOf(post.publishedAt)} ${post.platform}`).map((group) => {
    const [first] = group as [PostMetric]
    return {
      date: localDateOf(first.publishedAt),
      platform: first.platform,
      posts: group.length,
      reach: sum(group.map((post) => post.reach)),
      engagements: sum(group.map(engagementsOf)),
    }
  })
}

function formatsOf(posts: readonly PostMetric[]): ReportFormat[] {
  const withReach = posts.filter((post) => post.reach !== null && post.reach > 0)
  return groupBy(withReach, (post) => `${post.platform} ${post.postType}`).map((group) => {
    const [first] = group as [PostMetric]
    return {
      platform: first.platform,
      postType: first.postType,
      posts: group.length,
      reach: sum(group.map((post) => post.reach)) ?? 0,
      engagementRateByReachPooled: engagementRate('by-reach-pooled', group),
    }
  })
}

function sourcesOf(current: readonly PostMetric[], previous: readonly PostMetric[]): ReportSource[] {
  const all = [...current, ...previous]
  return groupBy(all, (post) => `${post.source.importedAtUtc} ${post.source.importId}`).map((group) => {
    const [first] = group as [PostMetric]
    const { importId, fileName, sha256, importedAtUtc } = first.source
    const isFromHere = (post: PostMetric) => post.source.importId === importId
    return {
      importId,
      fileName,
      sha256,
      importedAtUtc,
      rowCount: current.filter(isFromHere).length,
      comparedRowCount: previous.filter(isFromHere).length,
    }
  })
}
