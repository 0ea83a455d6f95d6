import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type { StoreHealth } from '#shared/clients/client'
import { newerVersionError } from './migrate'

export interface FileInspection {
  readonly health: StoreHealth
  /** For people; null when sound. */
  readonly problem: string | null
}

const SOUND: FileInspection = { health: 'sound', problem: null }
const HEADER_BYTES = 100
/** Used again for each file: nothing is read while another one is looked at. */
const header = Buffer.alloc(HEADER_BYTES)
const MAGIC = 'SQLite format 3\0'

/** Where a write-ahead log begins to hold anything: its header and one frame's (sqlite.org/fileformat2.html §4.1). */
const LOG_HEADER_BYTES = 56

/**
 * Judges a store by its size and header without opening it as a database, because opening may already
 * change it. Offsets: sqlite.org/fileformat.html §1.3.
 */
export function inspectFile(file: string, newestVersion: number, applicationId: number): FileInspection {
  header.fill(0)
  let size: number
  try {
    const descriptor = openSync(file, 'r')
    try {
      size = fstatSync(descriptor).size
      readSync(descriptor, header, 0, HEADER_BYTES, 0)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return { health: 'missing', problem: `The file ${file} is not there.` }
    }
    return { health: 'damaged', problem: `The file ${file} cannot be read (${code ?? String(error)}).` }
  }
  // SQLite would throw a log beside an empty file away and begin anew.
  if (size === 0) return { health: 'empty', problem: `The file ${file} is empty (0 bytes). It was kept as it is.` }
  if (size < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    return {
      health: 'damaged',
      problem: `The file ${file} is not a Clientele file or is damaged. It was kept as it is.`,
    }
  }
  if (!hasOurFormat()) {
    return { health: 'damaged', problem: `The header of the file ${file} is damaged. It was kept as it is.` }
  }
  const version = header.readUInt32BE(60)
  // Versions go by tens: any other number is not a newer one but a damaged one.
  if (version > newestVersion && version % 10 === 0) {
    return {
      health: 'from-newer-version',
      problem: newerVersionError(version, newestVersion).message,
    }
  }
  // With a log beside it the truth is in both: SQLite itself has to judge the rest.
  if (sizeOf(`${file}-wal`) > LOG_HEADER_BYTES) return SOUND
  const rawPageSize = header.readUInt16BE(16)
  const pageSize = rawPageSize === 1 ? 65_536 : rawPageSize
  const expected = pageSize * header.readUInt32BE(28)
  if (size < expected) {
    return {
      health: 'truncated',
      problem: `The file ${file} is cut off: ${size} of ${expected} bytes are there. It was kept as it is.`,
    }
  }
  if (version === 0 || version % 10 !== 0 || header.readUInt32BE(68) !== applicationId) {
    return { health: 'damaged', problem: `The file ${file} was not made by Clientele. It was kept as it is.` }
  }
  return SOUND
}

/** What SQLite would take as a wish to write the file in another way: rollback or log (both the same), no auto-vacuum, UTF-8. */
function hasOurFormat(): boolean {
  const [writes, reads] = [header[18], header[19]]
  const isVacuuming = header.readUInt32BE(52) !== 0 || header.readUInt32BE(64) !== 0
  return writes === reads && (reads === 1 || reads === 2) && !isVacuuming && header.readUInt32BE(56) === 1
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
