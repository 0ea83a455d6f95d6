import { IconFileTypePdf, IconMovie, IconPhoto, IconPhotoOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { ClientId } from '#shared/kernel/ids'
import { type Asset, kindOf } from '#shared/media/asset'
import { durationText, formatName, thumbnailUrl } from './mediaWords'
import classes from './MediaThumbnail.module.css'

interface MediaThumbnailProps {
  readonly clientId: ClientId
  readonly asset: Asset
  /** `contain` shows all of it, `cover` (usual) fills the frame. */
  readonly fit?: 'contain' | 'cover'
  /** Without: a picture beside its name, which says nothing more to who hears it. */
  readonly alt?: string
}

const ICONS = { picture: IconPhoto, video: IconMovie, document: IconFileTypePdf } as const

/** A file of the library as a small picture, or as a sign of its kind; fills the box that it stands in. */
export function MediaThumbnail({ clientId, asset, fit = 'cover', alt = '' }: MediaThumbnailProps) {
  const [brokenUrl, setBrokenUrl] = useState<string>()
  const url = thumbnailUrl(clientId, asset)
  const hasPicture = asset.hasThumbnail && !asset.isMissing && brokenUrl !== url
  const Icon = asset.isMissing ? IconPhotoOff : ICONS[kindOf(asset.mediaType)]
  return (
    <span className={classes.frame} data-fit={fit} data-missing={asset.isMissing}>
      {hasPicture ? (
        <img className={classes.picture} src={url} alt={alt} draggable={false} onError={() => setBrokenUrl(url)} />
      ) : (
        <span className={classes.sign} role={alt ? 'img' : undefined} aria-label={alt || undefined}>
          <Icon size={28} stroke={1.25} aria-hidden />
          <span className={classes.format} aria-hidden>
            {asset.isMissing ? 'Missing' : formatName(asset.mediaType)}
          </span>
        </span>
      )}
      {kindOf(asset.mediaType) === 'video' ? (
        <span className={classes.duration} aria-hidden>
          ▶{asset.durationMs === null ? '' : ` ${durationText(asset.durationMs)}`}
        </span>
      ) : null}
    </span>
  )
}
