import type { ImportId } from '#shared/kernel/ids'
import type { LocalDateTime, Month, UtcInstant } from '#shared/kernel/time'
import type { MetricsPlatform, PostMetric } from '#shared/marketing/postMetric'
import type { MonthlyReport } from '#shared/reports/report'
import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

const postMetrics = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post_metric')
    .innerJoin('metrics_import', 'metrics_import.id', 'post_metric.import_id')
    .where('is_current', '=', 1)
    .where('published_at', '>=', p.from)
    .where('published_at', '<', p.to)
    .orderBy('published_at')
    .orderBy('platform')
    .orderBy('external_id')
    .select([
      'platform',
      'external_id',
      'published_at',
      'permalink',
      'post_type',
      'caption',
      'views',
      'reach',
      'reactions',
      'comments',
      'shares',
      'saves',
      'follows',
      'clicks',
      'import_id',
      'file_name',
      'sha256',
      'row_number',
      'imported_at_utc',
    ]),
)

const plannedStates = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post')
    .where('deleted_at_utc', 'is', null)
    .where('scheduled_at', '>=', p.from)
    .where('scheduled_at', '<', p.to)
    .where('state', '!=', 'idea')
    .groupBy('state')
    .select((each) => ['state', each.fn.countAll<number>().as('count')]),
)

const months = read<ClientDatabase>()((db, _p: object) =>
  db
    .selectFrom('post_metric')
    .where('is_current', '=', 1)
    .select((each) => each.fn<string>('substr', ['published_at', each.val(1), each.val(7)]).as('month'))
    .union(
      db
        .selectFrom('post')
        .where('deleted_at_utc', 'is', null)
        .where('scheduled_at', 'is not', null)
        .where('state', '!=', 'idea')
        .select((each) => each.fn<string>('substr', ['scheduled_at', each.val(1), each.val(7)]).as('month')),
    )
    .orderBy('month', 'desc'),
)

interface Range {
  /** Local dates: `from` ≤ day < `to`. */
  readonly from: string
  readonly to: string
}

export function listPostMetrics(store: ReadStore<ClientDatabase>, range: Range): PostMetric[] {
  return store.all(postMetrics, { from: range.from, to: range.to }).map((row) => ({
    platform: row.platform as MetricsPlatform,
    externalId: row.external_id,
    publishedAt: row.published_at as LocalDateTime,
    permalink: row.permalink,
    postType: row.post_type,
    caption: row.caption,
    views: row.views,
    reach: row.reach,
    reactions: row.reactions,
    comments: row.comments,
    shares: row.shares,
    saves: row.saves,
    follows: row.follows,
    clicks: row.clicks,
    source: {
      importId: row.import_id as ImportId,
      fileName: row.file_name,
      sha256: row.sha256,
      row: row.row_number,
      importedAtUtc: row.imported_at_utc as UtcInstant,
    },
  }))
}

export function getPlan(store: ReadStore<ClientDatabase>, range: Range): MonthlyReport['plan'] {
  const counts = new Map(
    store.all(plannedStates, { from: range.from, to: range.to }).map((row) => [row.state, row.count]),
  )
  return {
    planned: [...counts.values()].reduce((total, count) => total + count, 0),
    published: counts.get('published') ?? 0,
    missed: counts.get('missed') ?? 0,
  }
}

/** Newest first. */
export function listMonths(store: ReadStore<ClientDatabase>): Month[] {
  return store.all(months, {}).map((row) => row.month as Month)
}
