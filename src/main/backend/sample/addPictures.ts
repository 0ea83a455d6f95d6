import type { AssetId } from '#shared/kernel/ids'
import type { PostMedia } from '#shared/calendar/post'
import type { BusinessYear } from './businessYear'
import { drawPicture } from './picture'
import type { SamplePost } from './samplePost'

/** Fills the media library with the business's pictures. */
export async function addPictures({ business, media, clientId, assetIds }: BusinessYear): Promise<void> {
  for (const { fileName, altText, folder, tags, scene } of business.pictures) {
    const bytes = drawPicture(scene)
    const step = await media.beginImport({ clientId, fileName, folder, byteSize: bytes.length, bytes })
    if (!step.isDone) throw new Error(`${fileName} is too large for a sample`)
    const assetId: AssetId = step.asset.id
    assetIds.push(assetId)
    await media.updateAssets({ clientId, updates: [{ assetId, changes: { altText, tags: [...tags] } }] })
  }
}

const DAY_MS = 86_400_000

/** A picture for a post, two for a carousel, none for a film; the last of the library is kept for later. */
export function mediaOf({ assetIds }: BusinessYear, post: SamplePost): PostMedia[] {
  const count = assetIds.length - 1
  const wanted = { image: 1, carousel: 2, reel: 0 }[post.format]
  const day = Math.floor(Date.parse(`${post.scheduledAt}:00Z`) / DAY_MS)
  return Array.from({ length: wanted }, (_, index) => assetIds[(day + index) % count]).flatMap((assetId) =>
    assetId === undefined ? [] : [{ assetId, altText: null }],
  )
}
