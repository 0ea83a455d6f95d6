import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { LOGO_MAX_BYTES } from '#shared/clients/contract'
import { AppError } from '#shared/rpc/appError'
import { syncFolder } from '../../db/syncFile'
import { readImageHeader } from '../../fileFormats/imageHeader'

const MAX_PIXELS_A_SIDE = 4_096
const EXTENSIONS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const
const LOGO_PREFIX = 'logo-'
export type LogoMediaType = keyof typeof EXTENSIONS

const isLogoMediaType = (mediaType: string): mediaType is LogoMediaType => Object.hasOwn(EXTENSIONS, mediaType)

export interface StoredLogo {
  readonly hash: string
  readonly mediaType: LogoMediaType
}

/** Throws what is wrong with the image, in words. Pixels are never decoded here: a header is enough to judge. */
export function inspectLogo(bytes: Uint8Array): StoredLogo {
  const refuse = (code: string, message: string) => new AppError(code, message, { field: 'bytes' })
  if (bytes.length > LOGO_MAX_BYTES) {
    throw refuse(
      'logo-too-large',
      `The image has ${(bytes.length / 1_000_000).toFixed(1)} MB; up to 5 MB are possible.`,
    )
  }
  const header = readImageHeader(bytes)
  const mediaType = header?.mediaType
  if (!header || !mediaType || !isLogoMediaType(mediaType)) {
    throw refuse('logo-not-an-image', 'The file is not a PNG, JPEG or WebP image.')
  }
  const { width, height } = header
  if (width === 0 || height === 0) throw refuse('logo-not-an-image', 'The image is damaged: it has no size.')
  if (width > MAX_PIXELS_A_SIDE || height > MAX_PIXELS_A_SIDE) {
    throw refuse('logo-too-many-pixels', `The image has ${width} × ${height} pixels; up to 4096 a side are possible.`)
  }
  return { hash: createHash('sha256').update(bytes).digest('hex'), mediaType }
}

export function logoFile(assetsFolder: string, logo: StoredLogo): string {
  return join(assetsFolder, `${LOGO_PREFIX}${logo.hash}.${EXTENSIONS[logo.mediaType]}`)
}

/** On the disk when this returns: the row that names it is committed afterwards. */
export function writeLogo(assetsFolder: string, logo: StoredLogo, bytes: Uint8Array): void {
  mkdirSync(assetsFolder, { recursive: true })
  const file = logoFile(assetsFolder, logo)
  const partial = `${file}.partial`
  const descriptor = openSync(partial, 'w')
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(partial, file)
  syncFolder(assetsFolder)
}

/** Keeps the logo that the profile names; what it replaced goes, and what a crash left half done. */
export function removeLogosExcept(assetsFolder: string, kept: StoredLogo | undefined): void {
  const keptName = kept && basename(logoFile(assetsFolder, kept))
  for (const name of existsSync(assetsFolder) ? readdirSync(assetsFolder) : []) {
    if (name.startsWith(LOGO_PREFIX) && name !== keptName) rmSync(join(assetsFolder, name), { force: true })
  }
}

/** Undefined when the file was taken away from outside. */
export function readLogo(assetsFolder: string, logo: StoredLogo): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(readFileSync(logoFile(assetsFolder, logo)))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
