import { captionFor, mediaFor, type PostFields, type PostMedia } from '#shared/calendar/post'
import { PLATFORM_SHAPES, REEL_SHAPE, shownRatio } from '#shared/calendar/platformShapes'
import { beginningOf, foldedCaption } from '#shared/calendar/captionFold'
import type { Channel, Platform } from '#shared/clients/client'
import type { AssetId } from '#shared/kernel/ids'
import { type Asset, isDrawable, kindOf } from '#shared/media/asset'
import { assetUrl, thumbnailUrl } from '../../../../media/mediaWords'

export interface PreviewMedia {
  readonly key: string
  /** Undefined: there is no picture of it. */
  readonly source: string | undefined
  readonly altText: string
  readonly isVideo: boolean
  /** Width ÷ height; undefined where nothing tells. */
  readonly ratio: number | undefined
}

export interface PreviewView {
  readonly platform: Platform
  readonly name: string
  /** With an @; "" without one. */
  readonly handle: string
  readonly title: string
  /** What is drawn of the caption at most. */
  readonly caption: string
  /** What stands before “more”; the whole caption where nothing is cut. */
  readonly folded: string
  /** The caption goes on behind what is drawn. */
  readonly isClipped: boolean
  readonly firstComment: string
  readonly link: string
  readonly media: readonly PreviewMedia[]
}

// Longer than nearly every platform takes, and still drawn without a pause between two keys.
const DRAWN_CHARACTERS = 2_400
const DRAWN_LINES = 300
const COMMENT_CHARACTERS = 400
/** A picture larger than this is drawn from its thumbnail. */
const LARGEST_DRAWN_BYTES = 12_000_000

interface PreviewInput {
  readonly fields: Pick<PostFields, 'title' | 'caption' | 'versions' | 'media'>
  readonly channel: Channel
  readonly clientId: string
  readonly clientName: string
  readonly assets: ReadonlyMap<AssetId, Asset>
}

/** What a post looks like on one channel; undefined when it does not go out there. */
export function toPreview({ fields, channel, clientId, clientName, assets }: PreviewInput): PreviewView | undefined {
  const version = fields.versions.find(({ channelId }) => channelId === channel.id)
  if (!version) return undefined
  const text = captionFor(fields, version).trim()
  const caption = beginningOf(text, DRAWN_CHARACTERS, DRAWN_LINES)
  const handle = channel.handle.trim()
  return {
    platform: channel.platform,
    name: clientName,
    handle: handle && !handle.startsWith('@') ? `@${handle}` : handle,
    title: fields.title.trim(),
    caption,
    folded: foldedCaption(caption, channel.platform),
    isClipped: caption.length < text.length,
    firstComment: beginningOf(version.firstComment.trim(), COMMENT_CHARACTERS),
    link: version.link.trim(),
    media: mediaFor(fields, version).map((media, index) => toMedia(clientId, media, index, assets)),
  }
}

function toMedia(
  clientId: string,
  { assetId, altText }: PostMedia,
  index: number,
  assets: ReadonlyMap<AssetId, Asset>,
): PreviewMedia {
  const asset = assets.get(assetId)
  return {
    key: `${index} ${assetId}`,
    source: asset && sourceOf(clientId, asset),
    altText: altText ?? asset?.altText ?? '',
    isVideo: asset !== undefined && kindOf(asset.mediaType) === 'video',
    ratio: asset?.width && asset.height ? asset.width / asset.height : undefined,
  }
}

function sourceOf(clientId: string, asset: Asset): string | undefined {
  if (asset.isMissing) return undefined
  if (isDrawable(asset.mediaType) && asset.byteSize <= LARGEST_DRAWN_BYTES && asset.problem === '') {
    return assetUrl(clientId, asset)
  }
  return asset.hasThumbnail ? thumbnailUrl(clientId, asset) : undefined
}

const SQUARE = 1

/** In which ratio the first picture, and with it the others, is shown on a platform. */
export function stageRatio(view: PreviewView, isReel: boolean): number {
  const shape = isReel ? REEL_SHAPE : PLATFORM_SHAPES[view.platform]?.shapes[0]
  const own = view.media[0]?.ratio
  if (!shape) return own ?? SQUARE
  return shownRatio(own ?? Math.min(Math.max(SQUARE, shape.narrowest), shape.widest), shape)
}

/** `example.com` of a link; the link itself where that cannot be told. */
export function hostOf(link: string): string {
  try {
    return new URL(link).host.replace(/^www\./, '')
  } catch {
    return link
  }
}
