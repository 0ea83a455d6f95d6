import type { Asset, MediaType } from './asset'
import { ASSET_EXTENSIONS } from './mediaTypes'

/**
 * Where the app's protocol serves a client's files: `/media/<client>/<sha256>.<ending>` and, for thumbnails,
 * `/media/<client>/thumbnails/<sha256>.webp`. Nothing that a person typed is part of an address.
 */
const MEDIA_PATH =
  /^\/media\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(?:([0-9a-f]{64})\.([a-z0-9]{2,4})|thumbnails\/([0-9a-f]{64})\.webp)$/

/** SVG and PDF are documents of their own and never reach a window; nothing here shows HEIC. */
const SERVED = new Map<string, MediaType>(
  (
    [
      'image/jpeg',
      'image/png',
      'image/gif',
      'image/webp',
      'image/avif',
      'video/mp4',
      'video/quicktime',
      'video/webm',
    ] as const
  ).map((mediaType) => [ASSET_EXTENSIONS[mediaType], mediaType]),
)

export interface MediaAddress {
  readonly clientId: string
  /** Below the client's `assets` folder, with slashes. */
  readonly file: string
  readonly mediaType: MediaType
}

export function isMediaPath(path: string): boolean {
  return path === '/media' || path.startsWith('/media/')
}

/** What a path of the app's protocol means; undefined for anything that is not served. */
export function parseMediaPath(path: string): MediaAddress | undefined {
  const [, clientId, sha256, extension, thumbnail] = MEDIA_PATH.exec(path) ?? []
  if (clientId === undefined) return undefined
  if (thumbnail !== undefined) return { clientId, file: `thumbnails/${thumbnail}.webp`, mediaType: 'image/webp' }
  const mediaType = SERVED.get(extension ?? '')
  return mediaType && { clientId, file: `${sha256}.${extension}`, mediaType }
}

export function assetFileName(asset: Pick<Asset, 'sha256' | 'mediaType'>): string {
  return `${asset.sha256}.${ASSET_EXTENSIONS[asset.mediaType]}`
}

export function assetPath(clientId: string, asset: Pick<Asset, 'sha256' | 'mediaType'>): string {
  return `/media/${clientId}/${assetFileName(asset)}`
}

export function thumbnailPath(clientId: string, asset: Pick<Asset, 'sha256'>): string {
  return `/media/${clientId}/thumbnails/${asset.sha256}.webp`
}
