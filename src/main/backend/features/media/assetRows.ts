import type { Asset, AssetFields, MediaType } from '#shared/media/asset'
import { assetFileName } from '#shared/media/mediaAddress'
import { AppError } from '#shared/rpc/appError'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import type { FolderContent } from './assetFiles'
import { type AssetRow, findAssetRow } from './assetsRepo'

export function toFields(row: AssetRow): AssetFields {
  return {
    fileName: row.file_name,
    altText: row.alt_text,
    folder: row.folder,
    tags: JSON.parse(row.tags_json) as string[],
  }
}

export const fileOfRow = (row: Pick<AssetRow, 'sha256' | 'media_type'>) =>
  assetFileName({ sha256: row.sha256, mediaType: row.media_type as MediaType })

/** A row, and what the disk says of its files. */
export function toAsset(row: AssetRow, { names, thumbnails }: FolderContent): Asset {
  return {
    ...toFields(row),
    id: row.id,
    sha256: row.sha256,
    mediaType: row.media_type,
    byteSize: row.byte_size,
    width: row.width,
    height: row.height,
    durationMs: row.duration_ms,
    // A thumbnail that somebody took away is made again.
    hasThumbnail: row.has_thumbnail === 1 && thumbnails.has(`${row.sha256}.webp`),
    problem: row.problem,
    isMissing: !names.has(fileOfRow(row)),
    useCount: row.use_count,
    createdAtUtc: row.created_at_utc,
  } as Asset
}

/** A file that is not deleted. Throws `asset-not-found`. */
export function getAssetRow(store: ReadStore<ClientDatabase>, assetId: string): AssetRow {
  const row = findAssetRow(store, assetId)
  if (!row || row.deleted_at_utc !== null) {
    throw new AppError('asset-not-found', 'This file is not in the media library any more.')
  }
  return row
}
