import { array, assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEEKS } from '#shared/onboarding/content/weeks'
import { weekDays } from '../../../src/renderer/explainer/weekDays'

const sharesOf = (family: string) => WEEKS.find((week) => week.family === family)?.shares ?? []

describe('a week drawn in days', () => {
  test('110 % ends at noon on Saturday', () => {
    expect(weekDays(sharesOf('management')).at(-1)).toEqual({ day: 5, from: 0, to: 0.5, index: 5, isNamed: true })
  })

  test('100 % ends on Friday evening', () => {
    expect(weekDays(sharesOf('community')).at(-1)).toMatchObject({ day: 4, to: 1 })
  })

  test('each share keeps its size, is named once, and nothing lies over anything else', () => {
    assert(
      property(array(integer({ min: 1, max: 60 }), { maxLength: 8 }), (percents) => {
        const pieces = weekDays(percents.map((percent, index) => ({ what: `${index}`, percent })))
        for (const [index, percent] of percents.entries()) {
          const own = pieces.filter((piece) => piece.index === index)
          const total = own.reduce((sum, { from, to }) => sum + (to - from) * 20, 0)
          expect(total).toBeCloseTo(percent)
          expect(own.filter(({ isNamed }) => isNamed)).toHaveLength(1)
        }
        const ends = pieces.map(({ day, from, to }) => [day + from, day + to] as const)
        for (const [index, [start]] of ends.entries()) expect(start).toBeCloseTo(ends[index - 1]?.[1] ?? 0)
      }),
    )
  })
})
