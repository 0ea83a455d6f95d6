import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import type { StoreHealth } from '#shared/clients/client'

export interface FileInspection {
  readonly health: StoreHealth
  /** For people; null when sound. */
  readonly problem: string | null
}

const SOUND: FileInspection = { health: 'sound', problem: null }
const HEADER_BYTES = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Judges a store by its size and header without opening it as a database, because opening may already
 * change it. Offsets: sqlite.org/fileformat.html §1.3.
 */
export function inspectFile(file: string, newestVersion: number): FileInspection {
  if (!existsSync(file)) return { health: 'missing', problem: `The file ${file} is not there.` }
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(file, 'r')
  let size: number
  try {
    size = fstatSync(descriptor).size
    readSync(descriptor, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(descriptor)
  }
  // With a log beside it the truth is in both: SQLite itself has to judge.
  const hasLog = existsSync(`${file}-wal`)
  if (size === 0) {
    return hasLog ? SOUND : { health: 'empty', problem: `The file ${file} is empty (0 bytes). It was kept as it is.` }
  }
  if (size < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return { health: 'damaged', problem: `The file ${file} is not a Clientele file or is damaged. It was kept as it is.` }
  }
  const rawPageSize = header.readUInt16BE(16)
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize
  const expected = pageSize * header.readUInt32BE(28)
  if (!hasLog && size < expected) {
    return {
      health: 'truncated',
      problem: `The file ${file} is cut off: ${size} of ${expected} bytes are there. It was kept as it is.`,
    }
  }
  const version = header.readUInt32BE(60)
  if (version > newestVersion) {
    return {
      health: 'from-newer-version',
      problem: `Written by a newer Clientele (format ${version}; this one knows ${newestVersion}). Update the app; the file was not touched.`,
    }
  }
  return SOUND
}
