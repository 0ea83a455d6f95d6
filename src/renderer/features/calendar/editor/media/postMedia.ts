import type { PlatformLimit } from '#shared/calendar/platformLimits'
import { type MediaShape, type Crop, cropFor, cropText, PLATFORM_SHAPES } from '#shared/calendar/platformShapes'
import type { PostMedia } from '#shared/calendar/post'
import type { Platform } from '#shared/clients/client'
import type { AssetId } from '#shared/kernel/ids'
import type { Asset } from '#shared/media/asset'
import { PLATFORM_WORDS } from '../../../../ui/platforms'

/** The media with one of them in another place. */
export function movedMedia(media: readonly PostMedia[], from: number, to: number): PostMedia[] {
  const moved = media[from]
  if (!moved || to < 0 || to >= media.length) return [...media]
  return media.toSpliced(from, 1).toSpliced(to, 0, moved)
}

/** Files as they were chosen; what stays of the post's media keeps its alt text. */
export function chosenMedia(media: readonly PostMedia[], assetIds: readonly AssetId[]): PostMedia[] {
  return assetIds.map((assetId) => media.find((known) => known.assetId === assetId) ?? { assetId, altText: null })
}

/** With files at the end that are not among the media yet. */
export function addedMedia(media: readonly PostMedia[], assetIds: readonly AssetId[]): PostMedia[] {
  const known = new Set(media.map(({ assetId }) => assetId))
  return [...media, ...assetIds.filter((id) => !known.has(id)).map((assetId) => ({ assetId, altText: null }))]
}

export interface CropHint {
  readonly platform: Platform
  readonly shape: MediaShape
  readonly crop: Crop
  /** `Instagram feed: sides cut off, 40 %` */
  readonly text: string
  readonly source: string
}

/** Where platforms cut a picture, by the shapes that they show; the first one is drawn. */
export function cropHints(
  asset: Pick<Asset, 'width' | 'height'> | undefined,
  platforms: readonly Platform[],
): CropHint[] {
  if (!asset?.width || !asset.height) return []
  const ratio = asset.width / asset.height
  return platforms.flatMap((platform) => {
    const known = PLATFORM_SHAPES[platform]
    return (known?.shapes ?? []).flatMap((shape) => {
      const crop = cropFor(ratio, shape)
      if (!crop || !known) return []
      const text = `${PLATFORM_WORDS[platform]} ${cropText(crop, shape)}`
      return [{ platform, shape, crop, text, source: `${known.source} As of ${known.asOf}.` }]
    })
  })
}

/** Platforms that take fewer media than there are, with what they take. */
export function tooMany(count: number, platforms: readonly Platform[], limits: readonly PlatformLimit[]): string[] {
  return limits.flatMap(({ platform, mediaCount }) =>
    mediaCount !== null && count > mediaCount && platforms.includes(platform)
      ? [`${PLATFORM_WORDS[platform]} takes ${mediaCount}, ${count - mediaCount} too many`]
      : [],
  )
}
