import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#backend/csv/decodeText'
import { AppError } from '#shared/rpc/appError'

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const withMark = (mark: readonly number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes])

const HEADER = 'Post ID,Publish time,Views — “é” 日本 🍜\r\n'

function codeAndMessage(bytes: Uint8Array): [string, string] {
  try {
    decodeText(bytes)
  } catch (error) {
    if (error instanceof AppError) return [error.code, error.message]
  }
  throw new Error('was decoded')
}

describe('a text', () => {
  test.each([
    ['UTF-8', Buffer.from(HEADER)],
    ['UTF-8 with BOM', withMark([0xef, 0xbb, 0xbf], Buffer.from(HEADER))],
    ['UTF-16LE with BOM', withMark([0xff, 0xfe], Buffer.from(HEADER, 'utf16le'))],
    ['UTF-16BE with BOM', withMark([0xfe, 0xff], utf16be(HEADER))],
    ['UTF-16LE', Buffer.from(HEADER, 'utf16le')],
    ['UTF-16BE', utf16be(HEADER)],
  ])('in %s is recognised, its mark removed', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ encoding, text: HEADER })
  })

  test('that is a view into a larger buffer is read from its own bytes', () => {
    const larger = Buffer.from(`xxx${HEADER}yyy`)
    expect(decodeText(larger.subarray(3, larger.length - 3)).text).toBe(HEADER)
  })
})

describe('a broken encoding', () => {
  test('is named with the first byte that does not fit', () => {
    const bytes = withMark([0xef, 0xbb, 0xbf], Buffer.from('Post ID,Caf\xe9', 'latin1'))
    expect(codeAndMessage(bytes)).toEqual([
      'file-encoding-broken',
      'The file’s encoding is broken at byte 14: the value 0xE9 is not valid UTF-8. Export the file again, or save it as “CSV UTF-8”.',
    ])
  })

  test.each([
    ['overlong', [0x61, 0xc0, 0x80], 1],
    ['surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
    ['cut off at the end', [0x61, 0xe2, 0x82], 1],
    ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['four-byte form of a short character', [0xf0, 0x80, 0x80, 0x80], 0],
    ['stray continuation', [0x61, 0x80], 1],
  ])('%s', (_name, bytes, offset) => {
    expect(codeAndMessage(Uint8Array.from(bytes))[1]).toContain(`at byte ${offset}:`)
  })

  test('in UTF-16: half a character, half a pair', () => {
    expect(codeAndMessage(Uint8Array.from([0xff, 0xfe, 0x61]))[1]).toContain('half a character')
    expect(codeAndMessage(Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8, 0x61, 0x00]))[1]).toContain('at byte 4:')
  })

  test('the place is where a strict decoder stops, for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (tail) => {
        const bytes = withMark([0xef, 0xbb, 0xbf], tail)
        const strict = new TextDecoder('utf-8', { fatal: true })
        let expected: string | undefined
        try {
          expected = strict.decode(bytes)
        } catch {
          const offset = Number(/at byte (\d+):/.exec(codeAndMessage(bytes)[1])?.[1])
          expect(() => strict.decode(bytes.subarray(0, offset))).not.toThrow()
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, offset + 4))).toThrow()
          return
        }
        expect(decodeText(bytes).text).toBe(expected)
      }),
      { numRuns: 2_000 },
    )
  })
})
