import type { PostState } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDateTime } from '#shared/kernel/time'
import type { Asset, MediaType } from '#shared/media/asset'
import type { AssetUse, mediaContract } from '#shared/media/contract'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import { createAnnouncer } from './announce'
import { readFolder } from './assetFiles'
import { fileOfRow, getAssetRow, toAsset, toFields } from './assetRows'
import {
  findAssetRow,
  listAssetRows,
  listSomeAssetRows,
  listUseRows,
  restoreAssetsOf,
  setDeletedAt,
  updateAssetFields,
  type UseRow,
} from './assetsRepo'
import { FileImports } from './importFiles'
import { createThumbnailHandlers } from './thumbnails'
import { tidyLibrary } from './tidyLibrary'

const toUse = (row: UseRow): AssetUse => ({
  postId: row.id as PostId,
  title: row.display_title,
  state: row.state as PostState,
  scheduledAt: row.scheduled_at as LocalDateTime | null,
})

/** Brings back what was deleted of a post's media, when the post itself comes back. */
export function restoreMediaOf(store: WriteStore<ClientDatabase>, postId: string): void {
  restoreAssetsOf(store, postId)
}

/** What a post's media are called and where their content lies below the client's `assets`; deleted files are left out. */
export function listFilesOf(
  store: ReadStore<ClientDatabase>,
  assetIds: readonly string[],
): { contentFile: string; fileName: string; mediaType: MediaType }[] {
  return assetIds.flatMap((assetId) => {
    const row = findAssetRow(store, assetId)
    if (!row || row.deleted_at_utc !== null) return []
    return [{ contentFile: fileOfRow(row), fileName: row.file_name, mediaType: row.media_type as MediaType }]
  })
}

export function createMediaHandlers(context: BackendContext): Handlers<typeof mediaContract> {
  const { clientFiles: files, workspace } = context
  const announce = createAnnouncer(context)
  const imports = new FileImports(context)
  const tidied = new Set<ClientId>()

  const tidyOnce = (clientId: ClientId) => {
    if (tidied.has(clientId) || workspace.isReadOnly) return
    try {
      tidyLibrary(context, clientId)
      tidied.add(clientId)
    } catch (error) {
      if (error instanceof AppError) throw error
      // Nothing waits for it: the next start tries again.
      tidied.add(clientId)
      context.log('warn', 'library not tidied', { clientId, error: String(error) })
    }
  }
  const contentOf = (clientId: ClientId) => readFolder(workspace.assetsFolder(clientId))
  const change = <T>(clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => T): T => {
    const result = files.write(clientId, work)
    announce(clientId)
    return result
  }

  return {
    listAssets: ({ clientId }) => {
      tidyOnce(clientId)
      const content = contentOf(clientId)
      return files.read(clientId, listAssetRows).map((row) => toAsset(row, content))
    },
    getAssets: ({ clientId, assetIds }) => {
      const content = contentOf(clientId)
      const rows = files.read(clientId, (store) => listSomeAssetRows(store, assetIds))
      const byId = new Map(rows.map((row): [string, Asset] => [row.id, toAsset(row, content)]))
      return assetIds.flatMap((id) => byId.get(id) ?? [])
    },
    listAssetUses: ({ clientId, assetId }) =>
      files.read(clientId, (store) => listUseRows(store, [getAssetRow(store, assetId).id]).map(toUse)),
    beginImport: async ({ clientId, ...file }) => {
      tidyOnce(clientId)
      const step = await imports.begin(clientId, file)
      if (step.isDone) announce(clientId)
      return step
    },
    continueImport: async ({ clientId, uploadId, bytes }) => {
      const step = await imports.continue(clientId, uploadId, bytes)
      if (step.isDone) announce(clientId)
      return step
    },
    cancelImport: ({ clientId, uploadId }) => {
      imports.cancel(clientId, uploadId)
      return {}
    },
    updateAssets: ({ clientId, updates }) => {
      const rows = change(clientId, (store) =>
        updates.map(({ assetId, changes }) => {
          const row = getAssetRow(store, assetId)
          const after = { ...toFields(row), ...changes }
          const changed = {
            ...row,
            file_name: after.fileName,
            alt_text: after.altText,
            folder: after.folder,
            tags_json: JSON.stringify(after.tags),
          }
          updateAssetFields(store, changed)
          return changed
        }),
      )
      const content = contentOf(clientId)
      return rows.map((row) => toAsset(row, content))
    },
    deleteAssets: ({ clientId, assetIds }) => {
      change(clientId, (store) => {
        for (const assetId of assetIds) {
          const row = getAssetRow(store, assetId)
          if (row.use_count > 0) throw inUse(row.file_name, listUseRows(store, [assetId]))
          setDeletedAt(store, assetId, nowUtc(context.clock))
        }
      })
      return {}
    },
    undeleteAssets: ({ clientId, assetIds }) => {
      change(clientId, (store) => {
        for (const assetId of assetIds) {
          if (!findAssetRow(store, assetId)) {
            throw new AppError('asset-not-found', 'This file left the disk for good and cannot come back.')
          }
          setDeletedAt(store, assetId, null)
        }
      })
      return {}
    },
    ...createThumbnailHandlers(context, announce),
  }
}

const NAMED_POSTS = 3

function inUse(fileName: string, uses: readonly UseRow[]): AppError {
  const named = uses.slice(0, NAMED_POSTS).map((row) => `“${row.display_title || 'Untitled'}”`)
  const more = uses.length - named.length
  const posts = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  return new AppError(
    'asset-in-use',
    `“${fileName}” is used by ${uses.length === 1 ? 'the post' : 'the posts'} ${posts}. Take it out there first; nothing was deleted.`,
  )
}
