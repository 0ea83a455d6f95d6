import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReadBytes } from '../../fileFormats/isoMedia'
import { syncFolder } from '../../db/syncFile'

const UPLOAD_PREFIX = '.upload-'
const THUMBNAILS = 'thumbnails'
const CONTENT_FILE = /^([0-9a-f]{64})\.[a-z0-9]{2,4}$/

export const uploadFile = (folder: string, uploadId: string) => join(folder, `${UPLOAD_PREFIX}${uploadId}`)
export const thumbnailFile = (folder: string, sha256: string) => join(folder, THUMBNAILS, `${sha256}.webp`)

/** Never its parents: the folder of a client that was deleted meanwhile must not come back empty. */
function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

export function ensureAssetsFolder(folder: string): void {
  ensureFolder(folder)
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** What is on the disk: names in the folder itself, and the contents that have a thumbnail. */
export interface FolderContent {
  readonly names: ReadonlySet<string>
  readonly thumbnails: ReadonlySet<string>
}

/** Two look-ups for a whole library: asking for each of 5,000 files would take longer than reading their rows. */
export function readFolder(folder: string): FolderContent {
  return { names: new Set(namesIn(folder)), thumbnails: new Set(namesIn(join(folder, THUMBNAILS))) }
}

/** The same for one file. */
export function contentOf(folder: string, fileName: string, sha256: string): FolderContent {
  const only = (file: string, name: string) => new Set(existsSync(file) ? [name] : [])
  return {
    names: only(join(folder, fileName), fileName),
    thumbnails: only(thumbnailFile(folder, sha256), `${sha256}.webp`),
  }
}

export async function appendTo(file: string, bytes: Uint8Array, offset: number): Promise<void> {
  const handle: FileHandle = await open(file, offset === 0 ? 'wx' : 'r+')
  try {
    for (let written = 0; written < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, offset + written)
      written += bytesWritten
    }
  } finally {
    await handle.close()
  }
}

/** Waits until all of it is on the disk. */
export async function syncContent(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Gives the bytes of a file to `work`, which asks for the pieces that it wants. */
export function withReader<T>(file: string, work: (read: ReadBytes) => T): T {
  const descriptor = openSync(file, 'r')
  try {
    return work((offset, length) => {
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset))
    })
  } finally {
    closeSync(descriptor)
  }
}

/** On the disk under its own name when this returns: the row that names it is committed afterwards. */
export function takeItsPlace(upload: string, folder: string, fileName: string): void {
  renameSync(upload, join(folder, fileName))
  syncFolder(folder)
}

export function writeThumbnail(folder: string, sha256: string, bytes: Uint8Array): void {
  ensureFolder(join(folder, THUMBNAILS))
  const file = thumbnailFile(folder, sha256)
  const partial = `${file}.partial`
  const descriptor = openSync(partial, 'w')
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written)
    fsyncSync(descriptor)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  } finally {
    closeSync(descriptor)
  }
  renameSync(partial, file)
}

export function removeContent(folder: string, fileName: string, sha256: string): void {
  rmSync(join(folder, fileName), { force: true })
  rmSync(thumbnailFile(folder, sha256), { force: true })
}

/** What a crash left behind: pieces of files, and whole files that no row came to name. */
export function findLeftovers(
  { names, thumbnails }: FolderContent,
  known: ReadonlySet<string>,
): { uploads: string[]; contents: string[]; thumbnails: string[] } {
  return {
    uploads: [...names].filter((name) => name.startsWith(UPLOAD_PREFIX)),
    contents: [...names].filter((name) => !known.has(CONTENT_FILE.exec(name)?.[1] ?? name) && CONTENT_FILE.test(name)),
    thumbnails: [...thumbnails].filter((name) => !known.has(name.slice(0, 64))),
  }
}

/** Out of the client's folder, and still there for whoever looks for it. */
export function moveToTrash(file: string, trash: string, name: string): void {
  mkdirSync(trash, { recursive: true })
  renameSync(file, join(trash, name))
}

export const pathIn = (folder: string, name: string) => join(folder, name)
export const thumbnailPathIn = (folder: string, name: string) => join(folder, THUMBNAILS, name)
