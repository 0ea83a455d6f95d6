import { type ExpressionBuilder, sql } from 'kysely'
import type { AssetTable, ClientDatabase, PostTable } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

export type AssetRow = AssetTable & { use_count: number }

/** Posts that use a file, on whichever channel, each once. */
const useCount = (eb: ExpressionBuilder<ClientDatabase, 'asset'>) =>
  eb
    .selectFrom('post_media')
    .innerJoin('post', 'post.id', 'post_media.post_id')
    .select((inner) => inner.fn.count<number>('post.id').distinct().as('count'))
    .whereRef('post_media.asset_id', '=', 'asset.id')
    .where('post.deleted_at_utc', 'is', null)
    .$asScalar()
    .$notNull()
    .as('use_count')

const valuesOf = (json: string) => sql<{ value: string }>`json_each(${json})`.as('wanted')

const selectAssets = read<ClientDatabase>()((db) =>
  db
    .selectFrom('asset')
    .selectAll('asset')
    .select(useCount)
    .where('asset.deleted_at_utc', 'is', null)
    .orderBy('asset.created_at_utc', 'desc')
    .orderBy('asset.id'),
)
const selectSomeAssets = read<ClientDatabase>()((db, p: { ids: string }) =>
  db
    .selectFrom('asset')
    .selectAll('asset')
    .select(useCount)
    .where('asset.deleted_at_utc', 'is', null)
    .where('asset.id', 'in', db.selectFrom(valuesOf(p.ids)).select('wanted.value')),
)
const selectAsset = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('asset').selectAll('asset').select(useCount).where('asset.id', '=', p.id),
)
const selectAssetByContent = read<ClientDatabase>()((db, p: { sha256: string }) =>
  db.selectFrom('asset').selectAll('asset').select(useCount).where('asset.sha256', '=', p.sha256),
)
const selectContents = read<ClientDatabase>()((db) => db.selectFrom('asset').select('sha256'))
const selectUses = read<ClientDatabase>()((db, p: { ids: string }) =>
  db
    .selectFrom('post')
    .select(['id', 'display_title', 'state', 'scheduled_at'])
    .where('deleted_at_utc', 'is', null)
    .where(
      'id',
      'in',
      db
        .selectFrom('post_media')
        .select('post_id')
        .where('asset_id', 'in', db.selectFrom(valuesOf(p.ids)).select('wanted.value')),
    )
    .orderBy(sql`scheduled_at IS NULL`)
    .orderBy('scheduled_at')
    .orderBy('id'),
)
const selectPurgeable = read<ClientDatabase>()((db, p: { before: string }) =>
  db
    .selectFrom('asset')
    .select(['id', 'sha256', 'media_type'])
    .where('deleted_at_utc', '<', p.before)
    // A deleted post may still name it, and may come back.
    .where('id', 'not in', db.selectFrom('post_media').select('asset_id')),
)
const insertAssetRow = write<ClientDatabase>()((db, p: AssetTable) =>
  db.insertInto('asset').values({
    id: p.id,
    sha256: p.sha256,
    file_name: p.file_name,
    media_type: p.media_type,
    byte_size: p.byte_size,
    width: p.width,
    height: p.height,
    duration_ms: p.duration_ms,
    alt_text: p.alt_text,
    folder: p.folder,
    tags_json: p.tags_json,
    problem: p.problem,
    has_thumbnail: p.has_thumbnail,
    thumbnail_attempts: p.thumbnail_attempts,
    created_at_utc: p.created_at_utc,
    deleted_at_utc: p.deleted_at_utc,
  }),
)
const updateFieldsOfRow = write<ClientDatabase>()(
  (db, p: Pick<AssetTable, 'id' | 'file_name' | 'alt_text' | 'folder' | 'tags_json'>) =>
    db
      .updateTable('asset')
      .set({ file_name: p.file_name, alt_text: p.alt_text, folder: p.folder, tags_json: p.tags_json })
      .where('id', '=', p.id),
)
const updateThumbnailOfRow = write<ClientDatabase>()(
  (
    db,
    p: Pick<AssetTable, 'id' | 'problem' | 'has_thumbnail' | 'thumbnail_attempts' | 'width' | 'height' | 'duration_ms'>,
  ) =>
    db
      .updateTable('asset')
      .set({
        problem: p.problem,
        has_thumbnail: p.has_thumbnail,
        thumbnail_attempts: p.thumbnail_attempts,
        width: p.width,
        height: p.height,
        duration_ms: p.duration_ms,
      })
      .where('id', '=', p.id),
)
const setDeletedAtOfRow = write<ClientDatabase>()((db, p: { id: string; deletedAt: string | null }) =>
  db.updateTable('asset').set({ deleted_at_utc: p.deletedAt }).where('id', '=', p.id),
)
const restoreOfPost = write<ClientDatabase>()((db, p: { postId: string }) =>
  db
    .updateTable('asset')
    .set({ deleted_at_utc: null })
    .where('deleted_at_utc', 'is not', null)
    .where('id', 'in', db.selectFrom('post_media').select('asset_id').where('post_id', '=', p.postId)),
)
const deleteAssetRow = write<ClientDatabase>()((db, p: { id: string }) => db.deleteFrom('asset').where('id', '=', p.id))

export type UseRow = Pick<PostTable, 'id' | 'display_title' | 'state' | 'scheduled_at'>

export function listAssetRows(store: Reads): AssetRow[] {
  return store.all(selectAssets, {})
}

export function listSomeAssetRows(store: Reads, assetIds: readonly string[]): AssetRow[] {
  return store.all(selectSomeAssets, { ids: JSON.stringify(assetIds) })
}

export function findAssetRow(store: Reads, id: string): AssetRow | undefined {
  return store.first(selectAsset, { id })
}

/** Also one that was deleted. */
export function findAssetRowByContent(store: Reads, sha256: string): AssetRow | undefined {
  return store.first(selectAssetByContent, { sha256 })
}

/** SHA-256 of everything that the store names, deleted or not. */
export function listContents(store: Reads): Set<string> {
  return new Set(store.all(selectContents, {}).map((row) => row.sha256))
}

export function listUseRows(store: Reads, assetIds: readonly string[]): UseRow[] {
  return store.all(selectUses, { ids: JSON.stringify(assetIds) })
}

export function listPurgeableRows(store: Reads, deletedBefore: string) {
  return store.all(selectPurgeable, { before: deletedBefore })
}

export function insertAsset(store: Writes, row: AssetTable): void {
  store.run(insertAssetRow, row)
}

export function updateAssetFields(store: Writes, row: AssetTable): void {
  store.run(updateFieldsOfRow, row)
}

export function updateThumbnail(store: Writes, row: AssetTable): void {
  store.run(updateThumbnailOfRow, row)
}

export function setDeletedAt(store: Writes, id: string, deletedAt: string | null): void {
  store.run(setDeletedAtOfRow, { id, deletedAt })
}

/** Number of files that came back. */
export function restoreAssetsOf(store: Writes, postId: string): number {
  return store.run(restoreOfPost, { postId })
}

export function deleteAsset(store: Writes, id: string): void {
  store.run(deleteAssetRow, { id })
}
