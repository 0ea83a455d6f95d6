import { assert, constantFrom, nat, property, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectMedia } from '#backend/fileFormats/inspectMedia'
import { readMovieHeader, readStillSize } from '#backend/fileFormats/isoMedia'
import { mediaTypeOf, nameOfOtherType } from '#backend/fileFormats/mediaTypeOf'
import { readImageHeader } from '#backend/fileFormats/imageHeader'
import { parseMediaPath } from '#shared/media/mediaAddress'
import { jpegBytes, pngBytes, webpBytes } from '../../support/imageBytes'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const text = (content: string) => new TextEncoder().encode(content)
const ftyp = (...brands: string[]) =>
  latin1(
    `\0\0\0${String.fromCharCode(8 + 8 + (brands.length - 1) * 4)}ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`,
  )

function box(type: string, ...content: (Uint8Array | number[])[]): Uint8Array {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return new Uint8Array(Buffer.concat([head, body]))
}
const uint32 = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4)
  return new Uint8Array(bytes)
}

describe('what a file is', () => {
  test.each([
    ['image/png', pngBytes(1, 1)],
    ['image/jpeg', jpegBytes(1, 1)],
    ['image/webp', webpBytes('VP8L', 1, 1)],
    ['image/gif', latin1('GIF89a\x01\0\x01\0')],
    ['application/pdf', latin1('%PDF-1.7')],
    ['image/avif', ftyp('avif', 'mif1', 'miaf')],
    ['image/avif', ftyp('mif1', 'avif')],
    ['image/heic', ftyp('heic', 'mif1')],
    ['video/mp4', ftyp('isom', 'iso2', 'avc1', 'mp41')],
    ['video/quicktime', ftyp('qt  ')],
    ['video/quicktime', latin1('\0\0\0\x08wide\0\0\0\x10mdat')],
    ['video/webm', latin1('\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm')],
    ['image/svg+xml', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image/svg+xml', text('﻿<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg [<!ENTITY a "b>">]>\n<s:svg>')],
  ])('%s is told by its first bytes', (mediaType, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(mediaType)
  })

  test.each([
    ['a web page', text('<html><svg></svg></html>')],
    ['a TIFF or camera raw picture', latin1('II*\0')],
    ['a Matroska video', latin1('\x1aE\xdf\xa3\x93B\x82\x88matroska')],
    ['a ZIP archive or an Office document', latin1('PK\x03\x04')],
    ['a sound file or a camera raw picture', ftyp('M4A ', 'isom')],
    ['a program', latin1('MZ\x90')],
    [undefined, text('hello')],
    [undefined, text('<p>svg</p>')],
    [undefined, new Uint8Array(0)],
  ])('%s is not kept', (name, bytes) => {
    expect(mediaTypeOf(bytes)).toBeUndefined()
    expect(nameOfOtherType(bytes)).toBe(name)
  })

  test('no bytes make any reader throw', () => {
    const starts = [
      pngBytes(9, 9),
      jpegBytes(9, 9),
      webpBytes('VP8X', 9, 9),
      ftyp('isom'),
      ftyp('avif'),
      latin1('GIF89a'),
    ]
    assert(
      property(constantFrom(...starts), uint8Array({ maxLength: 200 }), nat(60), (start, noise, at) => {
        const bytes = new Uint8Array(Buffer.concat([start.subarray(0, at), noise]))
        const mediaType = mediaTypeOf(bytes)
        readStillSize(bytes)
        readImageHeader(bytes)
        readMovieHeader((offset, length) => bytes.subarray(offset, offset + length), bytes.length)
        if (mediaType) inspectMedia(mediaType, bytes, (offset, length) => bytes.subarray(offset, offset + length), 99)
      }),
    )
  })
})

describe('what a header says', () => {
  test('a film: size and length, wherever the movie box stands, upright when the phone was', () => {
    const matrix = (turned: boolean) =>
      uint32(...(turned ? [0, 65_536, 0, -65_536 >>> 0, 0] : [65_536, 0, 0, 0, 65_536]), 0, 0, 0, 1 << 30)
    const film = (turned: boolean) =>
      new Uint8Array(
        Buffer.concat([
          ftyp('isom'),
          box('mdat', new Uint8Array(500)),
          box(
            'moov',
            box('mvhd', uint32(0, 0, 0, 600, 4_500)),
            box(
              'trak',
              box('tkhd', uint32(0, 0, 0, 1, 0, 0, 0, 0, 0, 0), matrix(turned), uint32(1920 << 16, 1080 << 16)),
            ),
          ),
        ]),
      )
    const read = (bytes: Uint8Array) =>
      readMovieHeader((offset, length) => bytes.subarray(offset, offset + length), bytes.length)
    expect(read(film(false))).toEqual({ width: 1920, height: 1080, durationMs: 7_500 })
    expect(read(film(true))).toEqual({ width: 1080, height: 1920, durationMs: 7_500 })
    expect(read(film(false).subarray(0, 300))).toEqual({ width: null, height: null, durationMs: null })
  })

  test('a still of the film family: its largest picture, after its turn', () => {
    const still = (...properties: Uint8Array[]) =>
      new Uint8Array(Buffer.concat([ftyp('avif'), box('meta', uint32(0), box('iprp', box('ipco', ...properties)))]))
    const size = (width: number, height: number) => box('ispe', uint32(0, width, height))
    expect(readStillSize(still(size(160, 120), size(4_000, 3_000)))).toEqual({ width: 4_000, height: 3_000 })
    expect(readStillSize(still(size(4_000, 3_000), box('irot', [1])))).toEqual({ width: 3_000, height: 4_000 })
    expect(readStillSize(still())).toBeUndefined()
  })
})

describe('addresses of media', () => {
  const client = '00000000-0000-4000-8000-00000000000a'
  const hash = 'a'.repeat(64)

  test('only a client, a content and an ending that a window may show', () => {
    expect(parseMediaPath(`/media/${client}/${hash}.jpg`)).toEqual({
      clientId: client,
      file: `${hash}.jpg`,
      mediaType: 'image/jpeg',
    })
    expect(parseMediaPath(`/media/${client}/thumbnails/${hash}.webp`)?.file).toBe(`thumbnails/${hash}.webp`)
    for (const path of [
      `/media/${client}/${hash}.svg`,
      `/media/${client}/${hash}.pdf`,
      `/media/${client}/${hash}.heic`,
      `/media/${client}/${hash}.jpg/`,
      `/media/${client}/${hash}.jpg\n`,
      `/media/${client}/..%2f${hash}.jpg`,
      `/media/${client}/thumbnails/${hash}.jpg`,
      `/media/${client}/${hash.toUpperCase()}.jpg`,
      `/media/../${client}/${hash}.jpg`,
    ]) {
      expect(parseMediaPath(path), path).toBeUndefined()
    }
  })
})
