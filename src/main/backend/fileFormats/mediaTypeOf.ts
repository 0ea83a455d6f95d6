import type { MediaType } from '#shared/media/asset'
import { readBrands } from './isoMedia'

const utf8 = new TextDecoder()

/** How a file begins; `?` stands for any byte. */
const SIGNATURES: readonly (readonly [string, MediaType])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['RIFF????WEBP', 'image/webp'],
  ['%PDF-', 'application/pdf'],
  // QuickTime of before there was `ftyp`.
  ['????moov', 'video/quicktime'],
  ['????mdat', 'video/quicktime'],
  ['????wide', 'video/quicktime'],
]

const EBML = '\x1aE\xdf\xa3'

/** What people try as well, so that the refusal can name it. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['II*\0', 'a TIFF or camera raw picture'],
  ['MM\0*', 'a TIFF or camera raw picture'],
  ['BM', 'a BMP picture'],
  ['8BPS', 'a Photoshop file'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['RIFF????AVI ', 'an AVI video'],
  ['RIFF????WAVE', 'a sound file'],
  [EBML, 'a Matroska video'],
  ['ID3', 'a sound file'],
  ['\xff\xfb', 'a sound file'],
  ['OggS', 'a sound file'],
  ['fLaC', 'a sound file'],
  ['<!doctype html', 'a web page'],
  ['<!DOCTYPE html', 'a web page'],
  ['<html', 'a web page'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['#!', 'a program'],
]

function beginsWith(start: string, signature: string): boolean {
  for (let at = 0; at < signature.length; at++) {
    if (signature[at] !== '?' && signature[at] !== start[at]) return false
  }
  return true
}

const startOf = (head: Uint8Array) => Buffer.from(head.subarray(0, 64)).toString('latin1')

const TEXT_HEAD_BYTES = 65_536

/** What a file is by its first bytes, whatever its name; undefined for what the library does not keep. */
export function mediaTypeOf(head: Uint8Array): MediaType | undefined {
  const start = startOf(head)
  const signature = SIGNATURES.find(([bytes]) => beginsWith(start, bytes))
  if (signature) return signature[1]
  const brands = readBrands(head)
  if (brands.length > 0) return mediaTypeOfBrands(brands)
  // RFC 9559: an EBML head that names its kind of document.
  if (start.startsWith(EBML) && start.includes('webm')) return 'video/webm'
  return isSvg(head) ? 'image/svg+xml' : undefined
}

/** What a refused file is, in words; undefined when nothing tells. */
export function nameOfOtherType(head: Uint8Array): string | undefined {
  if (readBrands(head).length > 0) return 'a sound file or a camera raw picture'
  const start = startOf(head)
  return OTHERS.find(([bytes]) => beginsWith(start, bytes))?.[1]
}

function mediaTypeOfBrands(brands: readonly string[]): MediaType | undefined {
  const [major = ''] = brands
  if (/^M4[AB] $|^F4[AB] $|^crx $|^jxl $|^jp2 $/.test(major)) return undefined
  if (major === 'qt  ') return 'video/quicktime'
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'image/avif'
  if (brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand))) return 'image/heic'
  return 'video/mp4'
}

/** XML whose first element, behind prolog and comments, is `svg`. */
function isSvg(head: Uint8Array): boolean {
  const text = utf8.decode(head.subarray(0, TEXT_HEAD_BYTES)).trimStart()
  if (!text.startsWith('<')) return false
  let at = 0
  while (at < text.length) {
    at = text.indexOf('<', at)
    if (at < 0) return false
    if (text.startsWith('<!--', at)) at = after(text, '-->', at)
    else if (text.startsWith('<?', at)) at = after(text, '?>', at)
    else if (text.startsWith('<!', at)) at = afterDeclaration(text, at)
    else return /^<(?:[A-Za-z_][\w.-]*:)?svg[\s>/]/.test(text.slice(at, at + 80))
  }
  return false
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from)
  return found < 0 ? text.length : found + end.length
}

/** A document type may hold declarations of its own in brackets. */
function afterDeclaration(text: string, from: number): number {
  const close = text.indexOf('>', from)
  const bracket = text.indexOf('[', from)
  if (bracket < 0 || (close >= 0 && close < bracket)) return close < 0 ? text.length : close + 1
  return after(text, '>', after(text, ']', bracket))
}
