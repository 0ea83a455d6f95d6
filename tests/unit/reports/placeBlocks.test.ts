import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MeasuredBlock, type Piece, placeBlocks } from '../../../src/renderer/print/paging/placeBlocks'

const solid = (key: string, height: number, options: Partial<MeasuredBlock> = {}): MeasuredBlock => ({
  key,
  height,
  gap: 10,
  startsPage: false,
  keepsWithNext: false,
  lines: null,
  ...options,
})
const text = (key: string, count: number, options: Partial<MeasuredBlock> = {}): MeasuredBlock =>
  solid(key, count * 10, { lines: { count, height: 10 }, ...options })
const shape = (pages: Piece[][]) => pages.map((page) => page.map((piece) => piece.key).join(' '))

describe('blocks on pages', () => {
  it('fill a page with their gaps and go on on the next one', () => {
    expect(shape(placeBlocks([solid('a', 40), solid('b', 50), solid('c', 10)], 100))).toEqual(['a b', 'c'])
  })

  it('start a page where they ask for it, but never leave one empty', () => {
    expect(
      shape(placeBlocks([solid('a', 10, { startsPage: true }), solid('b', 10, { startsPage: true })], 100)),
    ).toEqual(['a', 'b'])
  })

  it('keep a heading with what follows', () => {
    const pages = placeBlocks([solid('a', 60), solid('title', 10, { keepsWithNext: true }), solid('b', 30)], 100)
    expect(shape(pages)).toEqual(['a', 'title b'])
    expect(
      shape(placeBlocks([solid('a', 70), solid('title', 10, { keepsWithNext: true }), text('t', 8)], 100)),
    ).toEqual(['a', 'title t'])
  })

  it('split text between lines without leaving one alone', () => {
    expect(placeBlocks([solid('a', 50), text('t', 5)], 100)).toEqual([
      [
        { key: 'a', from: 0, to: 1, isAtTop: true },
        { key: 't', from: 0, to: 3, isAtTop: false },
      ],
      [{ key: 't', from: 3, to: 5, isAtTop: true }],
    ])
    expect(shape(placeBlocks([solid('a', 80), text('t', 3)], 100))).toEqual(['a', 't'])
  })

  it('give a block that is higher than a page a page of its own', () => {
    expect(shape(placeBlocks([solid('a', 10), solid('huge', 500), solid('b', 10)], 100))).toEqual(['a', 'huge', 'b'])
  })

  it('lose nothing, repeat nothing and never overfill a page with what can be split', () => {
    const block = fc.record({
      isText: fc.boolean(),
      size: fc.integer({ min: 1, max: 60 }),
      gap: fc.integer({ min: 0, max: 20 }),
      startsPage: fc.boolean(),
      keepsWithNext: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const measured = blocks.map(({ isText, size, gap, startsPage, keepsWithNext }, index) => {
          const options = { gap, startsPage, keepsWithNext: keepsWithNext && !isText }
          return isText ? text(`b${index}`, size, options) : solid(`b${index}`, size, options)
        })
        const pages = placeBlocks(measured, 100)
        const byKey = new Map(measured.map((each) => [each.key, each]))
        const pieces = pages.flat()
        for (const each of measured) {
          const own = pieces.filter((piece) => piece.key === each.key)
          expect(own[0]?.from).toBe(0)
          expect(own.at(-1)?.to).toBe(each.lines?.count ?? 1)
          own.slice(1).forEach((piece, index) => expect(piece.from).toBe(own[index]?.to))
        }
        for (const page of pages) {
          const used = page.reduce((total, piece) => {
            const each = byKey.get(piece.key)
            if (!each) return total
            return total + (piece.isAtTop ? 0 : each.gap) + (each.lines ? (piece.to - piece.from) * 10 : each.height)
          }, 0)
          expect(used).toBeLessThanOrEqual(100.01)
        }
      }),
    )
  })
})
