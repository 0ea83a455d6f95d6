import { z } from 'zod'
import { AssetId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { UtcInstant } from '../kernel/time'
import { ASSET_EXTENSIONS } from './mediaTypes'

export { ASSET_EXTENSIONS }

export const MediaType = z.enum(Object.keys(ASSET_EXTENSIONS) as [keyof typeof ASSET_EXTENSIONS])
export type MediaType = keyof typeof ASSET_EXTENSIONS

export type AssetKind = 'picture' | 'video' | 'document'

export function kindOf(mediaType: MediaType): AssetKind {
  if (mediaType.startsWith('video/')) return 'video'
  return mediaType === 'application/pdf' ? 'document' : 'picture'
}

/** Pictures that a window may decode: an SVG is a document that can run and grow, and nothing here reads HEIC. */
export function isDrawable(mediaType: MediaType): boolean {
  return kindOf(mediaType) === 'picture' && mediaType !== 'image/svg+xml' && mediaType !== 'image/heic'
}

export function mayHaveThumbnail(mediaType: MediaType): boolean {
  return isDrawable(mediaType) || kindOf(mediaType) === 'video'
}

export const ASSET_MAX_BYTES = 2 * 1024 ** 3
/** Decoding takes four bytes for each. */
export const ASSET_MAX_DECODED_PIXELS = 100_000_000
export const THUMBNAIL_MAX_SIDE = 320

/** What a person says of a file. */
export const AssetFields = z.object({
  /** Only data: on the disk a file is named by its content. */
  fileName: nameText(),
  altText: freeText(5_000),
  /** A path such as `Spring/Menu`; "" is the top. */
  folder: freeText(300).transform(cleanFolder),
  tags: z.array(nameText(100)).max(100).transform(distinctTags),
})
export type AssetFields = z.output<typeof AssetFields>

/** A file of a client's media library. */
export const Asset = z.object({
  id: AssetId,
  fileName: z.string(),
  altText: z.string(),
  folder: z.string(),
  tags: z.array(z.string()),
  sha256: z.string(),
  mediaType: MediaType,
  byteSize: z.number().int(),
  /** As it is shown, after the camera's turn; null where nothing tells. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  hasThumbnail: z.boolean(),
  /** Why no picture of it can be made, for people; "" while there is no reason. */
  problem: z.string(),
  /** Its file was taken out of the client's folder from outside. */
  isMissing: z.boolean(),
  /** By how many posts it is used, whatever the channel. */
  useCount: z.number().int(),
  createdAtUtc: UtcInstant,
})
export type Asset = z.output<typeof Asset>

/** `/ Spring //Menu/` is `Spring/Menu`. */
export function cleanFolder(folder: string): string {
  return folder
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/')
}

/** Each tag once, whatever its capitals; the first way to write it stays. */
export function distinctTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const tag of tags) if (!byFolded.has(tag.toLowerCase())) byFolded.set(tag.toLowerCase(), tag)
  return [...byFolded.values()]
}
