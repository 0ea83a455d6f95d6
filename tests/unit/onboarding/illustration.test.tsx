import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { CIRCLE_PARTS, FAMILY_NAMES } from '#shared/onboarding/family'
import { partText } from '#shared/onboarding/content/partText'
import { Illustration } from '../../../src/renderer/explainer/Illustration'
import { CENTERS, clipPathOf, DRAWING, PLACES, RADIUS } from '../../../src/renderer/explainer/illustration/circles'
import { steppedPart } from '../../../src/renderer/explainer/illustration/steppedPart'

const LIMIT_BYTES = 60_000

const markup = (props: Parameters<typeof Illustration>[0]) => renderToStaticMarkup(createElement(Illustration, props))

/** Whether a point lies within a `polygon(…)` of percentages of the drawing. */
function isWithin(clipPath: string, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const corners = [...clipPath.matchAll(/(-?[\d.]+)% (-?[\d.]+)%/g)].map(([, right, down]) => ({
    x: (Number(right) / 100) * DRAWING.width,
    y: (Number(down) / 100) * DRAWING.height,
  }))
  return corners.reduce((isInside, corner, index) => {
    const before = corners.at(index - 1) ?? corner
    const isCrossed =
      corner.y > y !== before.y > y && x < ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x
    return isCrossed ? !isInside : isInside
  }, false)
}

describe('the illustration', () => {
  test.each([null, ...CIRCLE_PARTS])('is drawn in less than 60 kB (%s chosen)', (chosen) => {
    const size = Buffer.byteLength(markup({ chosen, onChoose: () => {} }))
    expect(size).toBeLessThan(LIMIT_BYTES)
    expect(size).toBeGreaterThan(10_000)
  })

  test('is a structured text beside the drawing', () => {
    const html = markup({ chosen: null })
    for (const part of CIRCLE_PARTS) {
      expect(html).toContain(`<dt>${partText(part).name}</dt>`)
      expect(html).toContain(partText(part).text)
    }
  })

  test('has a button for each part, one of them in the tab order, the chosen one pressed', () => {
    const html = markup({ chosen: 'all-three', onChoose: () => {} })
    expect(html.match(/<button/g)).toHaveLength(CIRCLE_PARTS.length)
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1)
    expect(markup({ chosen: null, size: 'print' })).not.toContain('<button')
    expect(html).toContain(FAMILY_NAMES.community.name)
  })

  test('each part can be hit where it is drawn, and only that part', () => {
    for (const part of CIRCLE_PARTS) {
      for (const other of CIRCLE_PARTS) {
        expect([part, other, isWithin(clipPathOf(other), PLACES[part])]).toEqual([part, other, part === other])
      }
    }
  })

  test('the parts fill the circles without a gap and without lying over each other', () => {
    const shapes = CIRCLE_PARTS.map(clipPathOf)
    for (let x = 5; x < DRAWING.width; x += 15) {
      for (let y = 5; y < DRAWING.height; y += 15) {
        const distances = Object.values(CENTERS).map((center) => Math.hypot(x - center.x, y - center.y))
        const isNearEdge = distances.some((distance) => Math.abs(distance - RADIUS) < 4)
        if (isNearEdge) continue
        const hits = shapes.filter((shape) => isWithin(shape, { x, y })).length
        expect([x, y, hits]).toEqual([x, y, distances.some((distance) => distance < RADIUS) ? 1 : 0])
      }
    }
  })

  test('arrow keys go round all parts, Home and End to the ends', () => {
    const round = CIRCLE_PARTS.reduce((part) => steppedPart('ArrowRight', part) ?? part, CIRCLE_PARTS[0])
    expect(round).toBe(CIRCLE_PARTS[0])
    expect(steppedPart('ArrowLeft', 'management')).toBe('all-three')
    expect(steppedPart('End', 'management')).toBe('all-three')
    expect(steppedPart('Home', 'community')).toBe('management')
    expect(steppedPart('PageDown', 'community')).toBeUndefined()
  })
})
