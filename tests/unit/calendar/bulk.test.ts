import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayInMonth } from '#shared/calendar/bulk'
import type { LocalDate, Month } from '#shared/kernel/time'

const day = (date: string, month: string, position: 'day' | 'weekday') =>
  dayInMonth(date as LocalDate, month as Month, position)
const weekdayOf = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay()

describe('a day in another month', () => {
  it.each([
    ['2026-03-10', '2026-04', '2026-04-10'],
    ['2026-03-31', '2026-04', '2026-04-30'],
    ['2026-01-31', '2026-02', '2026-02-28'],
    ['2024-01-31', '2024-02', '2024-02-29'],
  ])('%s in %s by the day of the month is %s', (date, month, expected) =>
    expect(day(date, month, 'day')).toBe(expected),
  )

  it.each([
    ['2026-03-10', '2026-04', '2026-04-14'],
    ['2026-03-01', '2026-04', '2026-04-05'],
    ['2026-03-31', '2026-04', '2026-04-28'],
    ['2026-03-29', '2026-05', '2026-05-31'],
  ])('%s in %s by the weekday is %s', (date, month, expected) => expect(day(date, month, 'weekday')).toBe(expected))

  it('keeps the weekday and lies in the month', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, dates, (from, to) => {
        const date = from.toISOString().slice(0, 10)
        const month = to.toISOString().slice(0, 7)
        const result = day(date, month, 'weekday')
        expect(result.slice(0, 7)).toBe(month)
        expect(weekdayOf(result)).toBe(weekdayOf(date))
        expect(day(date, date.slice(0, 7), 'weekday')).toBe(date)
        expect(day(date, date.slice(0, 7), 'day')).toBe(date)
      }),
    )
  })
})
