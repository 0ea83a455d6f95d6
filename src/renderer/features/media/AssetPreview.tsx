import type { ClientId } from '#shared/kernel/ids'
import { type Asset, isDrawable, kindOf } from '#shared/media/asset'
import { MediaThumbnail } from '../../media/MediaThumbnail'
import { assetUrl } from '../../media/mediaWords'
import classes from './AssetInspector.module.css'

/** More than this is shown by its thumbnail: drawing it would hold the window up. */
const LARGE_PIXELS = 30_000_000
const LARGE_BYTES = 30_000_000

function isShownWhole({ mediaType, width, height, byteSize, problem, isMissing }: Asset): boolean {
  if (isMissing || problem !== '' || !isDrawable(mediaType)) return false
  return (width ?? 0) * (height ?? 0) <= LARGE_PIXELS && byteSize <= LARGE_BYTES
}

export function AssetPreview({ clientId, asset }: { clientId: ClientId; asset: Asset }) {
  const alt = asset.altText || `Preview of ${asset.fileName}`
  const isPlayable = kindOf(asset.mediaType) === 'video' && asset.problem === '' && !asset.isMissing
  return (
    <div className={classes.preview}>
      {isPlayable ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- it is the client's own film, captions and all
        <video key={asset.id} src={assetUrl(clientId, asset)} controls preload="metadata" aria-label={alt} />
      ) : isShownWhole(asset) ? (
        <img key={asset.id} src={assetUrl(clientId, asset)} alt={alt} decoding="async" />
      ) : (
        <MediaThumbnail clientId={clientId} asset={asset} fit="contain" alt={alt} />
      )}
    </div>
  )
}
