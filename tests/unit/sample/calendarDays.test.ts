import { describe, expect, test } from 'vitest'
import {
  daysFromEaster,
  easterSunday,
  inIslamicMonth,
  onChineseDay,
  onDay,
  onIslamicDay,
  onNthWeekday,
} from '#backend/sample/calendarDays'
import type { LocalDate } from '#shared/kernel/time'

const day = (text: string) => text as LocalDate

describe('days of the year in the sample studio', () => {
  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (year, expected) => {
    expect(easterSunday(year)).toBe(expected)
    expect(daysFromEaster(0)(day(expected))).toBe(true)
  })

  test('Carnival is 47 days before Easter', () => {
    expect(daysFromEaster(-47)(day('2026-02-17'))).toBe(true)
    expect(daysFromEaster(-47)(day('2026-02-18'))).toBe(false)
  })

  test('a fixed day comes each year', () => {
    expect(onDay(6, 12)(day('2026-06-12'))).toBe(true)
    expect(onDay(6, 12)(day('2027-06-12'))).toBe(true)
    expect(onDay(6, 12)(day('2027-12-06'))).toBe(false)
  })

  test('the first Sunday of May, three days ahead, may lie in April', () => {
    expect(onNthWeekday(5, 7, 1)(day('2027-05-02'))).toBe(true)
    expect(onNthWeekday(5, 7, 1, -3)(day('2027-04-29'))).toBe(true)
    expect(onNthWeekday(5, 7, 1, -3)(day('2027-05-06'))).toBe(false)
  })

  test('Ramadan and the feasts follow the Islamic calendar', () => {
    expect(onIslamicDay(9, 1)(day('2026-02-18'))).toBe(true)
    expect(onIslamicDay(10, 1)(day('2025-03-30'))).toBe(true)
    expect(onIslamicDay(12, 10)(day('2025-06-06'))).toBe(true)
    expect(inIslamicMonth(9)(day('2026-03-01'))).toBe(true)
    expect(inIslamicMonth(9)(day('2026-04-01'))).toBe(false)
  })

  test('the moon is viewed in the eighth lunar month, on the fifteenth', () => {
    expect(onChineseDay(8, 15)(day('2025-10-06'))).toBe(true)
    expect(onChineseDay(8, 15)(day('2026-09-25'))).toBe(true)
    expect(onChineseDay(8, 15)(day('2026-09-26'))).toBe(false)
  })
})
