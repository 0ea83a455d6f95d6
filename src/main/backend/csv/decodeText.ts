import { isUtf8 } from 'node:buffer'
import { AppError } from '#shared/rpc/appError'

export interface DecodedText {
  readonly text: string
  /** For people: `UTF-8 with BOM`. */
  readonly encoding: string
}

/** How far into a file without a mark the encoding is looked for. */
const SAMPLE_BYTES = 4_096

/**
 * UTF-8 or UTF-16, with or without a byte order mark. Throws `file-encoding-broken` with the position of
 * the first byte that does not fit, because replacing it would store a text that nobody wrote.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decodeUtf16(buffer, 2, 'UTF-16LE with BOM', false)
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decodeUtf16(buffer, 2, 'UTF-16BE with BOM', true)
  const hasMark = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf
  if (!hasMark) {
    const order = guessUtf16(buffer)
    if (order) return decodeUtf16(buffer, 0, `UTF-16${order}`, order === 'BE')
  }
  if (!isUtf8(buffer)) {
    const offset = firstInvalidUtf8(buffer)
    throw broken(offset, `${describeByte(buffer[offset])} is not valid UTF-8`)
  }
  return { text: buffer.toString('utf8', hasMark ? 3 : 0), encoding: hasMark ? 'UTF-8 with BOM' : 'UTF-8' }
}

function broken(offset: number, reason: string): AppError {
  return new AppError(
    'file-encoding-broken',
    `The file’s encoding is broken at byte ${offset.toLocaleString('en')}: ${reason}. Export the file again, or save it as “CSV UTF-8”.`,
  )
}

const describeByte = (byte: number | undefined) =>
  `the value 0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`

/** Latin letters and separators are half zero bytes in UTF-16, and never in UTF-8. */
function guessUtf16(buffer: Buffer): 'LE' | 'BE' | undefined {
  const length = Math.min(buffer.length, SAMPLE_BYTES) & ~1
  let zerosAtEven = 0
  let zerosAtOdd = 0
  for (let index = 0; index < length; index += 2) {
    if (buffer[index] === 0) zerosAtEven++
    if (buffer[index + 1] === 0) zerosAtOdd++
  }
  const many = length * 0.2
  if (zerosAtOdd > many && zerosAtEven < zerosAtOdd / 4) return 'LE'
  if (zerosAtEven > many && zerosAtOdd < zerosAtEven / 4) return 'BE'
  return undefined
}

function decodeUtf16(buffer: Buffer, start: number, encoding: string, isBigEndian: boolean): DecodedText {
  if ((buffer.length - start) % 2 !== 0) {
    throw broken(buffer.length - 1, 'a UTF-16 file cannot end with half a character')
  }
  const body = buffer.subarray(start)
  const text = (isBigEndian ? Buffer.from(body).swap16() : body).toString('utf16le')
  if (!text.isWellFormed()) throw broken(start + 2 * firstLoneSurrogate(text), 'half of a surrogate pair is missing')
  return { text, encoding }
}

function firstLoneSurrogate(text: string): number {
  let index = 0
  while (index < text.length) {
    const code = text.codePointAt(index) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) return index
    index += code > 0xffff ? 2 : 1
  }
  return index
}

/** RFC 3629: overlong forms, surrogates and values over U+10FFFF are invalid too. */
function firstInvalidUtf8(buffer: Buffer): number {
  let index = 0
  while (index < buffer.length) {
    const length = lengthOfCharacter(buffer, index)
    if (length === 0) return index
    index += length
  }
  return index
}

function lengthOfCharacter(buffer: Buffer, index: number): number {
  const lead = buffer[index] ?? 0
  if (lead < 0x80) return 1
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0
  const second = buffer[index + 1] ?? 0
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (length === 0 || second < lowest || second > highest) return 0
  for (let next = 2; next < length; next++) {
    if (((buffer[index + next] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}
