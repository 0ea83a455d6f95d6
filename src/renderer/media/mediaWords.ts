import { type Asset, ASSET_EXTENSIONS, kindOf, type MediaType } from '#shared/media/asset'
import { assetPath, thumbnailPath } from '#shared/media/mediaAddress'
import { USER_LOCALE } from '../ui/dateText'

const ORIGIN = 'app://clientele'

export const assetUrl = (clientId: string, asset: Pick<Asset, 'sha256' | 'mediaType'>) =>
  `${ORIGIN}${assetPath(clientId, asset)}`
export const thumbnailUrl = (clientId: string, asset: Pick<Asset, 'sha256'>) =>
  `${ORIGIN}${thumbnailPath(clientId, asset)}`

const whole = new Intl.NumberFormat(USER_LOCALE)
const oneDigit = new Intl.NumberFormat(USER_LOCALE, { maximumFractionDigits: 1 })

/** `3 files`, `1 file` */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

/** `740 KB`, `1.2 MB` */
export function sizeText(byteSize: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'] as const
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, byteSize)) / 3))
  const value = byteSize / 1_000 ** power
  return `${value < 10 && power > 0 ? oneDigit.format(value) : whole.format(Math.round(value))} ${units[power]}`
}

/** `0:07`, `12:30`, `1:02:03` */
export function durationText(durationMs: number): string {
  const seconds = Math.round(durationMs / 1_000)
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** `JPEG`, `MP4` */
export const formatName = (mediaType: MediaType) =>
  (({ 'image/jpeg': 'JPEG', 'image/webp': 'WebP', 'video/webm': 'WebM' }) as Partial<Record<MediaType, string>>)[
    mediaType
  ] ?? ASSET_EXTENSIONS[mediaType].toUpperCase()

/** `1200 × 800`; undefined where nothing tells. */
export const dimensionsText = ({ width, height }: Pick<Asset, 'width' | 'height'>) =>
  width === null || height === null ? undefined : `${width} × ${height}`

export const usedText = ({ useCount }: Pick<Asset, 'useCount'>) =>
  useCount === 0 ? 'Not used' : `In ${counted(useCount, 'post')}`

export const KIND_WORDS = { picture: 'Picture', video: 'Video', document: 'Document' } as const

/** What is seen of a file and not written beside it. */
export const spokenFacts = (asset: Asset) =>
  [KIND_WORDS[kindOf(asset.mediaType)], dimensionsText(asset)].filter((part) => part !== undefined).join(', ')
