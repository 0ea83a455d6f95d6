import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clientTint,
  contrastNote,
  contrastOf,
  GROUNDS,
  inkOn,
  readableOn,
  SHAPE_CONTRAST,
  TEXT_CONTRAST,
} from '../../../src/renderer/ui/color'

const hex = integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const scheme = constantFrom('light' as const, 'dark' as const)

describe('colours that clients bring', () => {
  test('become text that reaches 4.5 : 1 on every ground', () => {
    assert(
      property(hex, hex, (color, ground) => {
        // On a middle grey nothing reaches more than about 4.6; black or white then come nearest.
        const best = Math.max(contrastOf('#000000', ground), contrastOf('#ffffff', ground))
        expect(contrastOf(readableOn(color, ground), ground)).toBeGreaterThanOrEqual(
          Math.min(TEXT_CONTRAST, best) - 0.01,
        )
      }),
    )
  })

  test('become surfaces that are told from the paper, with readable ink on them', () => {
    assert(
      property(hex, scheme, (color, inScheme) => {
        const tint = clientTint(color, inScheme)
        expect(contrastOf(tint.fill, GROUNDS[inScheme])).toBeGreaterThanOrEqual(SHAPE_CONTRAST)
        expect(contrastOf(tint.text, GROUNDS[inScheme])).toBeGreaterThanOrEqual(TEXT_CONTRAST)
        expect(contrastOf(tint.onFill, tint.fill)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      }),
    )
  })

  test('stay as they are where they are readable already', () => {
    expect(readableOn('#35524a', '#ffffff')).toBe('#35524a')
  })

  test('keep their hue when they are adjusted', () => {
    const adjusted = readableOn('#f2d16b', '#ffffff')
    const [red, green, blue] = [1, 3, 5].map((start) => parseInt(adjusted.slice(start, start + 2), 16))
    expect(red).toBeGreaterThan(blue ?? 0)
    expect(green).toBeGreaterThan(blue ?? 0)
  })

  test('are described for people only when they need care', () => {
    expect(contrastNote('#35524a')).toBeNull()
    expect(contrastNote('#c8553d')).toContain('4.3 : 1')
    expect(contrastNote('#f2d16b')).toContain('Too light')
  })
})

test('ink on a fill is the better one of dark and white', () => {
  expect(inkOn('#f2d16b')).toBe('#211d19')
  expect(inkOn('#1f1f1f')).toBe('#ffffff')
  // A middle tone, on which neither our ink nor white can be read.
  expect(inkOn('#c8553d')).toBe('#000000')
})
