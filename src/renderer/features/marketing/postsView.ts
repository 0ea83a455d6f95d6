import { engagementRateByReach, engagementsOf } from '#shared/marketing/kpi'
import type { PostMetric } from '#shared/marketing/postMetric'

export const FIGURE_COLUMNS = [
  { key: 'views', label: 'Views' },
  { key: 'reach', label: 'Reach' },
  { key: 'reactions', label: 'Likes' },
  { key: 'comments', label: 'Comments' },
  { key: 'shares', label: 'Shares' },
  { key: 'saves', label: 'Saves' },
  { key: 'engagements', label: 'Engagements' },
  { key: 'rate', label: 'Rate by reach' },
] as const

export type FigureKey = (typeof FIGURE_COLUMNS)[number]['key']
export type SortKey = FigureKey | 'publishedAt'

export interface Sorting {
  readonly key: SortKey
  readonly isDescending: boolean
}

export interface PostRow {
  readonly metric: PostMetric
  readonly figures: Readonly<Record<FigureKey, number | null>>
}

export function toPostRow(metric: PostMetric): PostRow {
  const { views, reach, reactions, comments, shares, saves } = metric
  return {
    metric,
    figures: {
      views,
      reach,
      reactions,
      comments,
      shares,
      saves,
      engagements: engagementsOf(metric),
      rate: engagementRateByReach(metric),
    },
  }
}

/** Posts without the figure come last, whichever way the others are sorted. */
export function sortRows(rows: readonly PostRow[], { key, isDescending }: Sorting): PostRow[] {
  const sign = isDescending ? -1 : 1
  return rows.toSorted((a, b) => {
    if (key === 'publishedAt') return sign * (a.metric.publishedAt < b.metric.publishedAt ? -1 : 1)
    const left = a.figures[key]
    const right = b.figures[key]
    if (left === right) return 0
    if (left === null) return 1
    if (right === null) return -1
    return sign * (left - right)
  })
}

/** A second press on a column turns it around; a new one begins with the largest or the newest. */
export function nextSorting(sorting: Sorting, key: SortKey): Sorting {
  return { key, isDescending: sorting.key === key ? !sorting.isDescending : true }
}
