import { sql } from 'kysely'
import type { ImportId } from '#shared/kernel/ids'
import { type LocalDate, type LocalDateTime, type Month, monthOf, type UtcInstant } from '#shared/kernel/time'
import type { RowCounts } from '#shared/marketing/contract'
import type { MetricsPlatform, MetricsSource, PostFigures, PostMetric } from '#shared/marketing/postMetric'
import type { ClientDatabase, PostMetricTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Store = ReadStore<ClientDatabase>

// Written out in the SQL: SQLite uses a partial index only where it sees the condition, not a parameter.
const isCurrent = sql<boolean>`is_current = 1`

const FIGURE_COLUMNS = [
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
] as const
type FigureRow = Pick<PostMetricTable, (typeof FIGURE_COLUMNS)[number]>

const selectAnyMetric = read<ClientDatabase>()((db, p: { platform: string }) =>
  db.selectFrom('post_metric').select('platform').where('platform', '=', p.platform).limit(1),
)
const selectCurrent = read<ClientDatabase>()((db, p: { platform: string; externalIds: string }) =>
  db
    .selectFrom(sql<{ value: string }>`json_each(${p.externalIds})`.as('wanted'))
    .innerJoin('post_metric', (join) =>
      join.onRef('post_metric.external_id', '=', 'wanted.value').on('post_metric.platform', '=', p.platform),
    )
    .select(FIGURE_COLUMNS)
    .where(isCurrent),
)
const selectMetrics = read<ClientDatabase>()((db, p: { from: string; to: string }) =>
  db
    .selectFrom('post_metric')
    .innerJoin('metrics_import', 'metrics_import.id', 'post_metric.import_id')
    .select(FIGURE_COLUMNS)
    .select(['import_id', 'row_number', 'file_name', 'sha256', 'imported_at_utc'])
    .where(isCurrent)
    .where('published_at', '>=', p.from)
    .where('published_at', '<', p.to)
    .orderBy('published_at', 'desc')
    .orderBy('platform')
    .orderBy('external_id'),
)
const selectImports = read<ClientDatabase>()((db) =>
  db
    .selectFrom('metrics_import')
    .selectAll()
    .select((eb) => {
      const ofImport = eb.selectFrom('post_metric').whereRef('import_id', '=', 'metrics_import.id')
      return [
        ofImport.select((each) => each.fn.min<string>('published_at').as('first')).as('first_published_at'),
        ofImport.select((each) => each.fn.max<string>('published_at').as('last')).as('last_published_at'),
      ]
    })
    .orderBy('position', 'desc'),
)
const selectImport = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('metrics_import').select('id').where('id', '=', p.id),
)
const selectLastPosition = read<ClientDatabase>()((db) =>
  db.selectFrom('metrics_import').select((eb) => eb.fn.max<number | null>('position').as('position')),
)
const insertImportRow = write<ClientDatabase>()(
  (
    db,
    p: Omit<StoredImport, 'rows'> & {
      position: number
      newRows: number
      changedRows: number
      ignoredRows: number
      refusedRows: number
    },
  ) =>
    db.insertInto('metrics_import').values({
      id: p.id,
      source: p.source,
      file_name: p.fileName,
      sha256: p.sha256,
      imported_at_utc: p.importedAtUtc,
      position: p.position,
      new_rows: p.newRows,
      changed_rows: p.changedRows,
      ignored_rows: p.ignoredRows,
      refused_rows: p.refusedRows,
    }),
)
const insertMetric = write<ClientDatabase>()(
  (db, p: PostFigures & { position: number; importId: string; row: number; isCurrent: 0 | 1 }) =>
    db.insertInto('post_metric').values({
      platform: p.platform,
      external_id: p.externalId,
      import_position: p.position,
      import_id: p.importId,
      row_number: p.row,
      is_current: p.isCurrent,
      published_at: p.publishedAt,
      permalink: p.permalink,
      post_type: p.postType,
      caption: p.caption,
      views: p.views,
      reach: p.reach,
      reactions: p.reactions,
      comments: p.comments,
      shares: p.shares,
      saves: p.saves,
      follows: p.follows,
      clicks: p.clicks,
    }),
)
const retireMetric = write<ClientDatabase>()((db, p: { platform: string; externalId: string }) =>
  db
    .updateTable('post_metric')
    .set({ is_current: 0 })
    .where('platform', '=', p.platform)
    .where('external_id', '=', p.externalId)
    .where(isCurrent),
)
/** Of every post whose current figures an import gave: the newest figures of any other import. */
const reviveFormer = write<ClientDatabase>()((db, p: { importId: string }) =>
  db
    .updateTable('post_metric')
    .set({ is_current: 1 })
    .where(
      sql<boolean>`(platform, external_id, import_position) IN (
        SELECT gone.platform, gone.external_id, (
          SELECT max(former.import_position) FROM post_metric AS former
          WHERE former.platform = gone.platform AND former.external_id = gone.external_id
            AND former.import_position <> gone.import_position
        )
        FROM post_metric AS gone
        WHERE gone.import_id = ${p.importId} AND gone.is_current = 1
      )`,
    ),
)
const deleteMetrics = write<ClientDatabase>()((db, p: { importId: string }) =>
  db.deleteFrom('post_metric').where('import_id', '=', p.importId),
)
const deleteImportRow = write<ClientDatabase>()((db, p: { importId: string }) =>
  db.deleteFrom('metrics_import').where('id', '=', p.importId),
)

export interface StoredImport {
  readonly id: ImportId
  readonly source: MetricsSource
  readonly fileName: string
  readonly sha256: string
  readonly importedAtUtc: UtcInstant
  readonly rows: RowCounts
}

export interface ListedImport extends StoredImport {
  /** Months of its oldest and its newest post. */
  readonly firstMonth: Month
  readonly lastMonth: Month
}

/** `confirmed`: the same as what counts already. It is kept so that undoing the former import loses nothing. */
export type Outcome = 'new' | 'changed' | 'confirmed'

function toFigures(row: FigureRow): PostFigures {
  return {
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
  }
}

/** The figures that count now, of those of these posts that are stored. */
export function* iterateCurrentFigures(
  store: Store,
  platform: MetricsPlatform,
  externalIds: () => readonly string[],
): Iterable<PostFigures> {
  // A first import has nothing to look for, and may be the largest.
  if (!store.first(selectAnyMetric, { platform })) return
  for (const row of store.iterate(selectCurrent, { platform, externalIds: JSON.stringify(externalIds()) })) {
    yield toFigures(row)
  }
}

/** Posts with a publish time in the half-open range, newest first. */
export function listMetrics(store: Store, range: { from: LocalDate; to: LocalDate }): PostMetric[] {
  return store.all(selectMetrics, range).map((row) => ({
    ...toFigures(row),
    source: {
      importId: row.import_id as ImportId,
      fileName: row.file_name,
      sha256: row.sha256,
      row: row.row_number,
      importedAtUtc: row.imported_at_utc as UtcInstant,
    },
  }))
}

/** Newest first. */
export function listImports(store: Store): ListedImport[] {
  return store.all(selectImports, {}).map((row) => ({
    id: row.id as ImportId,
    source: row.source as MetricsSource,
    fileName: row.file_name,
    sha256: row.sha256,
    importedAtUtc: row.imported_at_utc as UtcInstant,
    firstMonth: monthOf(row.first_published_at as LocalDateTime),
    lastMonth: monthOf(row.last_published_at as LocalDateTime),
    rows: { new: row.new_rows, changed: row.changed_rows, ignored: row.ignored_rows, refused: row.refused_rows },
  }))
}

export function hasImport(store: Store, id: ImportId): boolean {
  return store.first(selectImport, { id }) !== undefined
}

export function insertImport(
  store: WriteStore<ClientDatabase>,
  { rows, ...fields }: StoredImport,
  metrics: readonly { readonly row: number; readonly figures: PostFigures }[],
  outcomes: readonly Outcome[],
): void {
  const position = (store.first(selectLastPosition, {})?.position ?? 0) + 1
  store.run(insertImportRow, {
    ...fields,
    position,
    newRows: rows.new,
    changedRows: rows.changed,
    ignoredRows: rows.ignored,
    refusedRows: rows.refused,
  })
  for (const [index, { row, figures }] of metrics.entries()) {
    const outcome = outcomes[index]
    if (outcome === 'changed') {
      store.run(retireMetric, { platform: figures.platform, externalId: figures.externalId })
    }
    store.run(insertMetric, {
      ...figures,
      position,
      importId: fields.id,
      row,
      isCurrent: outcome === 'confirmed' ? 0 : 1,
    })
  }
}

/** Removes an import with its figures; those that it replaced count again. */
export function deleteImport(store: WriteStore<ClientDatabase>, importId: ImportId): void {
  store.run(reviveFormer, { importId })
  store.run(deleteMetrics, { importId })
  store.run(deleteImportRow, { importId })
}
