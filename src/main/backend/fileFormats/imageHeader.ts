export interface ImageHeader {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'
  /** As the picture is shown: a camera's turn is reckoned in. */
  readonly width: number
  readonly height: number
}

/** Type and size by the file's own bytes, never by its name; undefined for anything but PNG, JPEG, WebP and GIF. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readPng(view) ?? readJpeg(view) ?? readWebp(view) ?? readGif(view)
  } catch (error) {
    // A header that points behind the end of the file.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function textAt(view: DataView, offset: number, length: number): string {
  let text = ''
  for (let index = 0; index < length; index++) text += String.fromCharCode(view.getUint8(offset + index))
  return text
}

/** W3C PNG §5.2 and §11.2.1: IHDR is the first chunk. */
function readPng(view: DataView): ImageHeader | undefined {
  if (textAt(view, 0, 8) !== '\x89PNG\r\n\x1a\n' || textAt(view, 12, 4) !== 'IHDR') return undefined
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** ITU-T T.81 annex B: segments up to the start of a frame, whose marker is C0 to CF without C4, C8 and CC. */
function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  let offset = 2
  let isTurned = false
  for (;;) {
    if (view.getUint8(offset) !== 0xff) return undefined
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset += 1
      continue
    }
    const isStandalone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
    if (isStandalone) {
      offset += 2
      continue
    }
    // The picture's data or its end before any frame: nothing tells the size.
    if (marker === 0xd9 || marker === 0xda) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const across = view.getUint16(offset + 7)
      const down = view.getUint16(offset + 5)
      return { mediaType: 'image/jpeg', width: isTurned ? down : across, height: isTurned ? across : down }
    }
    const length = view.getUint16(offset + 2)
    if (length < 2) return undefined
    if (marker === 0xe1) isTurned ||= isTurnedByExif(view, offset + 4, offset + 2 + length)
    offset += 2 + length
  }
}

const ORIENTATION_TAG = 0x0112

/** Exif 2.3 §4.6.4: orientations 5 to 8 lie on their side. A table that is none says nothing. */
function isTurnedByExif(view: DataView, start: number, end: number): boolean {
  try {
    if (textAt(view, start, 6) !== 'Exif\0\0') return false
    const tiff = start + 6
    const isLittle = textAt(view, tiff, 2) === 'II'
    const directory = tiff + view.getUint32(tiff + 4, isLittle)
    const count = view.getUint16(directory, isLittle)
    for (let entry = 0; entry < count; entry++) {
      const at = directory + 2 + entry * 12
      if (at + 12 > end) return false
      if (view.getUint16(at, isLittle) === ORIENTATION_TAG) return view.getUint16(at + 8, isLittle) >= 5
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return false
}

/** GIF89a §18: the logical screen. */
function readGif(view: DataView): ImageHeader | undefined {
  if (!/^GIF8[79]a$/.test(textAt(view, 0, 6))) return undefined
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

/** RFC 9649: a RIFF file whose first chunk is VP8 (lossy), VP8L (lossless) or VP8X (extended). */
function readWebp(view: DataView): ImageHeader | undefined {
  if (textAt(view, 0, 4) !== 'RIFF' || textAt(view, 8, 4) !== 'WEBP') return undefined
  const mediaType = 'image/webp'
  const kind = textAt(view, 12, 4)
  if (kind === 'VP8 ') {
    if (view.getUint8(23) !== 0x9d || view.getUint8(24) !== 0x01 || view.getUint8(25) !== 0x2a) return undefined
    return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (kind === 'VP8L') {
    if (view.getUint8(20) !== 0x2f) return undefined
    const bits = view.getUint32(21, true)
    return { mediaType, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind === 'VP8X') {
    const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
    return { mediaType, width: uint24(24) + 1, height: uint24(27) + 1 }
  }
  return undefined
}
