import { crc32, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readImageHeader } from '#backend/fileFormats/imageHeader'
import { ammanRoastery } from '#backend/sample/amman/roastery'
import { kyotoCeramics } from '#backend/sample/kyoto/ceramics'
import { lisbonBakery } from '#backend/sample/lisbon/bakery'
import { disc, drawLogo } from '#backend/sample/logo'

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

function readChunks(png: Uint8Array): Chunk[] {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const chunks: Chunk[] = []
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const body = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) })
    at += 12 + length
  }
  return chunks
}

function pixelOf(png: Uint8Array, size: number, column: number, row: number): number[] {
  const data = readChunks(png).find((chunk) => chunk.type === 'IDAT')?.data ?? Buffer.alloc(0)
  const rows = inflateSync(data)
  expect(rows.length).toBe((size * 4 + 1) * size)
  const at = row * (size * 4 + 1) + 1 + column * 4
  return [...rows.subarray(at, at + 4)]
}

describe('logos of the sample studio', () => {
  const red = { background: '#ffffff', layers: [{ color: '#ff0000', shape: disc(0, 0, 0.5) }] }

  test('a PNG holds the chunks that it needs, with right check sums', () => {
    expect(readChunks(drawLogo(red, 64)).map((chunk) => chunk.type)).toEqual(['IHDR', 'IDAT', 'IEND'])
  })

  test('the mark is in its colour, its ground around it, and the corners are transparent', () => {
    const png = drawLogo(red, 64)
    expect(pixelOf(png, 64, 32, 32)).toEqual([255, 0, 0, 255])
    expect(pixelOf(png, 64, 32, 3)).toEqual([255, 255, 255, 255])
    expect(pixelOf(png, 64, 0, 0)).toEqual([0, 0, 0, 0])
  })

  test('edges are smooth', () => {
    const [, green] = pixelOf(drawLogo(red, 64), 64, 32 + 11, 32 + 11)
    expect(green).toBeGreaterThan(0)
    expect(green).toBeLessThan(255)
  })

  test.each([lisbonBakery, ammanRoastery, kyotoCeramics])(
    'the logo of $fields.name is 512 pixels wide and small',
    (business) => {
      const png = drawLogo(business.logo)
      expect(readImageHeader(png)).toEqual({ mediaType: 'image/png', width: 512, height: 512 })
      expect(png.length).toBeLessThan(20_000)
    },
  )
})
