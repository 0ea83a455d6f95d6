/** Reads `length` bytes at `offset`, or what is left of the file. */
export type ReadBytes = (offset: number, length: number) => Uint8Array

export interface MovieHeader {
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
}

interface Box {
  readonly type: string
  /** Of its content. */
  readonly start: number
  readonly end: number
}

const BOX_LIMIT = 5_000
/** Tables of a long film; what lies behind is not needed for size and length. */
const MOVIE_BOX_MAX_BYTES = 64_000_000

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** ISO/IEC 14496-12 §4.2: boxes one behind the other. A size that cannot be ends the walk. */
function* boxesIn(read: ReadBytes, start: number, end: number): Generator<Box> {
  let at = start
  for (let count = 0; at + 8 <= end && count < BOX_LIMIT; count++) {
    const head = read(at, 16)
    if (head.length < 8) return
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
    const type = textOf(head.subarray(4, 8))
    const short = view.getUint32(0)
    if (short === 1 && head.length < 16) return
    const size = short === 1 ? Number(view.getBigUint64(8)) : short === 0 ? end - at : short
    const header = short === 1 ? 16 : 8
    if (size < header || at + size > end) return
    yield { type, start: at + header, end: at + size }
    at += size
  }
}

function findBox(read: ReadBytes, start: number, end: number, type: string): Box | undefined {
  for (const box of boxesIn(read, start, end)) if (box.type === type) return box
  return undefined
}

/** The brands of the `ftyp` box (ISO/IEC 14496-12 §4.3), the major one first; empty when the file does not begin with one. */
export function readBrands(head: Uint8Array): string[] {
  if (head.length < 16 || textOf(head.subarray(4, 8)) !== 'ftyp') return []
  const size = Math.min(new DataView(head.buffer, head.byteOffset, 4).getUint32(0), head.length)
  const brands = [textOf(head.subarray(8, 12))]
  for (let at = 16; at + 4 <= size; at += 4) brands.push(textOf(head.subarray(at, at + 4)))
  return brands
}

/** Size and length of an MP4 or QuickTime film, wherever in the file they stand; null where nothing tells. */
export function readMovieHeader(read: ReadBytes, byteSize: number): MovieHeader {
  const movie = findBox(read, 0, byteSize, 'moov')
  const nothing = { width: null, height: null, durationMs: null }
  if (!movie || movie.end - movie.start > MOVIE_BOX_MAX_BYTES) return nothing
  const bytes = read(movie.start, movie.end - movie.start)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const readInside: ReadBytes = (offset, length) => bytes.subarray(offset, offset + length)
  let size: Pick<MovieHeader, 'width' | 'height'> = nothing
  let durationMs: number | null = null
  try {
    for (const { type, start, end } of boxesIn(readInside, 0, bytes.length)) {
      if (type === 'mvhd') durationMs = readDuration(view, start)
      if (type !== 'trak' || size.width !== null) continue
      const track = findBox(readInside, start, end, 'tkhd')
      if (track) size = readTrackSize(view, track.start)
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return { ...size, durationMs }
}

/** ISO/IEC 14496-12 §8.2.2. */
function readDuration(view: DataView, at: number): number | null {
  const isLong = view.getUint8(at) === 1
  const unitsPerSecond = view.getUint32(at + (isLong ? 20 : 12))
  const units = isLong ? Number(view.getBigUint64(at + 24)) : view.getUint32(at + 16)
  const isUnknown = units === 0 || units === 0xffff_ffff || unitsPerSecond === 0
  return isUnknown ? null : Math.min(Math.round((units * 1_000) / unitsPerSecond), Number.MAX_SAFE_INTEGER)
}

/** ISO/IEC 14496-12 §8.3.2: 16.16 fixed point; the matrix tells of a phone that was held upright. */
function readTrackSize(view: DataView, at: number): Pick<MovieHeader, 'width' | 'height'> {
  const matrix = at + (view.getUint8(at) === 1 ? 52 : 40)
  const across = view.getUint32(matrix + 36) >>> 16
  const down = view.getUint32(matrix + 40) >>> 16
  // A track without a picture has no size.
  if (across === 0 || down === 0) return { width: null, height: null }
  const isTurned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0
  return isTurned ? { width: down, height: across } : { width: across, height: down }
}

/** The largest picture of an AVIF or HEIC file (ISO/IEC 23008-12 §6.5.3, ispe); undefined when nothing tells. */
export function readStillSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const read: ReadBytes = (offset, length) => bytes.subarray(offset, offset + length)
  const meta = findBox(read, 0, bytes.length, 'meta')
  // A full box: four bytes of version and flags before its content.
  const properties = meta && findBox(read, meta.start + 4, meta.end, 'iprp')
  const container = properties && findBox(read, properties.start, properties.end, 'ipco')
  if (!container) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let largest: { width: number; height: number } | undefined
  let isTurned = false
  for (const { type, start, end } of boxesIn(read, container.start, container.end)) {
    if (type === 'irot' && end > start) isTurned = (view.getUint8(start) & 1) === 1
    if (type !== 'ispe' || end - start < 12) continue
    const size = { width: view.getUint32(start + 4), height: view.getUint32(start + 8) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest && isTurned ? { width: largest.height, height: largest.width } : largest
}
