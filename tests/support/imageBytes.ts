const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))
const uint32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]

/** Headers of images; what follows them is never looked at. */
export function pngBytes(width: number, height: number, length = 64): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes.set([0x89, ...ascii('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...ascii('IHDR'), ...uint32(width), ...uint32(height), 8, 6])
  return bytes
}

export function jpegBytes(width: number, height: number): Uint8Array<ArrayBuffer> {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  const start = [0xff, 0xd8, 0xff, 0xe0, 0, 16, ...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  // A fill byte and a table before the frame, as some cameras write them.
  const frame = [0xff, 0xff, 0xc4, 0, 4, 9, 9, 0xff, 0xc2, 0, 17, 8, ...size, 3, 0, 0, 0]
  return Uint8Array.from([...start, ...frame])
}

export function webpBytes(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(40)
  bytes.set([...ascii('RIFF'), 32, 0, 0, 0, ...ascii('WEBP'), ...ascii(kind)])
  if (kind === 'VP8 ') bytes.set([0x9d, 0x01, 0x2a, width & 255, width >> 8, height & 255, height >> 8], 23)
  if (kind === 'VP8L') {
    const bits = (width - 1) | ((height - 1) << 14)
    bytes.set([0x2f, bits & 255, (bits >>> 8) & 255, (bits >>> 16) & 255, bits >>> 24], 20)
  }
  if (kind === 'VP8X') {
    bytes.set([(width - 1) & 255, (width - 1) >> 8, 0, (height - 1) & 255, (height - 1) >> 8, 0], 24)
  }
  return bytes
}
