import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropFor, cropText, type MediaShape, PLATFORM_SHAPES, shownRatio } from '#shared/calendar/platformShapes'

const ALL = Object.values(PLATFORM_SHAPES).flatMap(({ shapes }) => shapes)

test('what is left of a picture has the ratio that is shown, and is never more than the picture', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.double({ min: 0.1, max: 10, noNaN: true }), (shape, ratio) => {
      const crop = cropFor(ratio, shape)
      const shown = shownRatio(ratio, shape)
      expect(shown).toBeGreaterThanOrEqual(shape.narrowest)
      expect(shown).toBeLessThanOrEqual(shape.widest)
      if (!crop) {
        expect(Math.abs(shown / ratio - 1)).toBeLessThan(0.011)
        return
      }
      expect(Math.max(crop.width, crop.height)).toBe(1)
      expect((crop.width * ratio) / crop.height).toBeCloseTo(shown, 6)
    }),
  )
})

test('says on which sides a picture is cut, and how much of it is lost', () => {
  const feed: MediaShape = { place: 'feed', narrowest: 0.8, widest: 2 }
  const wide = cropFor(4, feed)
  const tall = cropFor(0.4, feed)
  expect(wide && cropText(wide, feed)).toBe('feed: sides cut off, 50 %')
  expect(tall && cropText(tall, feed)).toBe('feed: top and bottom cut off, 50 %')
  expect(cropFor(1, feed)).toBeUndefined()
})

test('every table of shapes says from when it is and how sure', () => {
  for (const { asOf, source } of Object.values(PLATFORM_SHAPES)) {
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(source).toContain('Unverified')
  }
})
