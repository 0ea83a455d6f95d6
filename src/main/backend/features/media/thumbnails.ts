import { mayHaveThumbnail, type MediaType } from '#shared/media/asset'
import type { mediaContract, ThumbnailFailure } from '#shared/media/contract'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import type { ClientId } from '#shared/kernel/ids'
import type { BackendContext } from '../../context'
import { mediaTypeOf } from '../../fileFormats/mediaTypeOf'
import { writeThumbnail } from './assetFiles'
import { getAssetRow } from './assetRows'
import { updateThumbnail } from './assetsRepo'

const ATTEMPT_LIMIT = 2

const FAILURES: Readonly<Record<ThumbnailFailure, string>> = {
  'not-decodable': 'No preview: the file is damaged or cut off. It was kept as it is.',
  'too-slow': 'No preview: opening the file took too long.',
  'no-codec': 'No preview: this kind of video cannot be played here. The file itself is kept.',
}
const GAVE_UP = 'No preview: opening the file took the window down. It was kept as it is.'

type ThumbnailHandlers = Pick<Handlers<typeof mediaContract>, 'startThumbnail' | 'storeThumbnail' | 'failThumbnail'>

export function createThumbnailHandlers(
  context: BackendContext,
  announce: (clientId: ClientId) => void,
): ThumbnailHandlers {
  const { clientFiles: files, workspace } = context
  return {
    startThumbnail: ({ clientId, assetId }) => {
      const isWanted = files.write(clientId, (store) => {
        const row = getAssetRow(store, assetId)
        if (row.problem !== '' || !mayHaveThumbnail(row.media_type as MediaType)) return false
        const isTooMany = row.thumbnail_attempts >= ATTEMPT_LIMIT
        updateThumbnail(store, {
          ...row,
          thumbnail_attempts: row.thumbnail_attempts + 1,
          problem: isTooMany ? GAVE_UP : '',
        })
        return !isTooMany
      })
      if (!isWanted) announce(clientId)
      return { isWanted }
    },
    storeThumbnail: ({ clientId, assetId, bytes, width, height, durationMs }) => {
      if (mediaTypeOf(bytes) !== 'image/webp')
        throw new AppError('thumbnail-not-webp', 'A thumbnail has to be a WebP picture.')
      const { sha256 } = files.read(clientId, (store) => getAssetRow(store, assetId))
      writeThumbnail(workspace.assetsFolder(clientId), sha256, bytes)
      files.write(clientId, (store) => {
        const row = getAssetRow(store, assetId)
        updateThumbnail(store, {
          ...row,
          has_thumbnail: 1,
          thumbnail_attempts: 0,
          problem: '',
          // What the file's own header says stays.
          width: row.width ?? width ?? null,
          height: row.height ?? height ?? null,
          duration_ms: row.duration_ms ?? durationMs ?? null,
        })
      })
      announce(clientId)
      return {}
    },
    failThumbnail: ({ clientId, assetId, failure }) => {
      files.write(clientId, (store) => {
        updateThumbnail(store, { ...getAssetRow(store, assetId), problem: FAILURES[failure] })
      })
      announce(clientId)
      return {}
    },
  }
}
