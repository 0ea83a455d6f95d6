import { describe, expect, it } from 'vitest'
import type { LocalDate, Month, TimeZone, UtcInstant } from '#shared/kernel/time'
import { changeOf, writeChange } from '#shared/reports/change'
import { clipText } from '#shared/reports/clipText'
import { outlierDays, outlierLimit } from '#shared/reports/outliers'
import { createWriter } from '#shared/reports/writer'

const MONTH = '2026-03' as Month

describe('figures and dates as the locale writes them', () => {
  it.each([
    ['en-GB', '55,373', '4.20%', 'March 2026'],
    ['de-DE', '55.373', '4,20\u00a0%', 'März 2026'],
    ['pt-PT', '55\u00a0373', '4,20%', 'março de 2026'],
    ['ja-JP', '55,373', '4.20%', '2026年3月'],
    // Another calendar would name other days, so months stay Gregorian, written in the locale's language.
    ['fa-IR', '\u2068۵۵٬۳۷۳\u2069', '\u2068۴٫۲۰٪\u2069', '\u2068مارس ۲۰۲۶\u2069'],
  ])('%s', (locale, count, rate, month) => {
    const writer = createWriter(locale)
    expect(writer.count(55_373)).toBe(count)
    expect(writer.rate(0.042).replaceAll('\u200e', '')).toBe(rate)
    expect(writer.month(MONTH).replace(/ \(.*\)/, '')).toBe(month)
  })

  it('says n/a where there is no figure, and never NaN', () => {
    const writer = createWriter('en-GB')
    expect([writer.count(null), writer.rate(null)]).toEqual(['n/a', 'n/a'])
  })

  it('writes instants in the client’s zone', () => {
    const writer = createWriter('en-GB')
    expect(writer.dateTime('2026-03-31T23:30:00.000Z' as UtcInstant, 'Asia/Tokyo' as TimeZone)).toContain('1 Apr 2026')
  })
})

describe('a change', () => {
  const writer = createWriter('en-GB')
  it.each([
    [110, 100, 'count', '↑', 'up 10%'],
    [90, 100, 'count', '↓', 'down 10%'],
    [100, 100, 'count', '→', 'unchanged'],
    [100_001, 100_000, 'count', '→', 'almost unchanged'],
    [5, 0, 'count', '↑', 'up from 0'],
    [0, 5, 'count', '↓', 'down 100%'],
    [null, 100, 'count', '', 'no comparison'],
    [100, undefined, 'count', '', 'no comparison'],
    [0.05, 0.04, 'rate', '↑', 'up 1.00 pp'],
    [0.04, 0.05, 'rate', '↓', 'down 1.00 pp'],
  ] as const)('from %s, %s as %s', (current, previous, kind, arrow, words) => {
    expect(writeChange(writer, changeOf(current, previous), kind)).toEqual({ arrow, words })
  })
})

describe('unusual days', () => {
  const days = (...reach: number[]) =>
    reach.map((value, index) => ({ date: `2026-03-${String(index + 1).padStart(2, '0')}` as LocalDate, reach: value }))

  it('lie above the median by more than three scaled deviations', () => {
    expect(outlierDays(days(10, 12, 11, 13, 9, 12, 11, 90)).map((day) => day.date)).toEqual(['2026-03-08'])
    expect(outlierDays(days(10, 12, 11, 13, 9, 12, 11, 14))).toEqual([])
  })

  it('are not looked for among few or equal days', () => {
    expect(outlierLimit([1, 2, 3, 100])).toBeNull()
    expect(outlierLimit([5, 5, 5, 5, 5, 5, 5, 90])).toBeNull()
  })

  it('count all platforms of a day together and skip days without reach', () => {
    const both = days(10, 12, 11, 13, 9, 12, 11, 14).flatMap((day) => [day, day])
    expect(outlierDays([...both, { date: '2026-03-09' as LocalDate, reach: null }])).toEqual([])
  })
})

describe('clipped text', () => {
  it('is cut between characters as people see them', () => {
    expect(clipText('abc', 3)).toBe('abc')
    expect(clipText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…')
    expect(clipText('one two three', 4)).toBe('one…')
  })
})
