import * as fc from 'fast-check'
import { rrulestr } from 'rrule'
import { RRuleTemporal } from 'rrule-temporal'
import { describe, expect, it } from 'vitest'
import { addDays, instantOf, type LocalDate, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import {
  countOccurrencesBefore,
  findLastOccurrence,
  findNextOccurrence,
  listNextOccurrences,
  listOccurrences,
  timeOnClock,
} from '#shared/series/recurrence'
import { formatRule, parseRule, plainRule, type RecurrenceRule, WEEKDAYS } from '#shared/series/rule'

const LISBON = 'Europe/Lisbon' as TimeZone
const rule = (text: string, zone = LISBON) => parseRule(text, zone)
const at = (text: string) => text as LocalDateTime
const day = (text: string) => text as LocalDate

/** The same rule by the other library, which knows no zones: its UTC fields are the wall time. */
function independently(recurrence: RecurrenceRule, startsAt: LocalDateTime, from: LocalDate, to: LocalDate): string[] {
  const text = formatRule(recurrence).replace(/UNTIL=(\w+)/, 'UNTIL=$1Z')
  const start = `${startsAt.replace(/[-:]/g, '')}00Z`
  return rrulestr(`DTSTART:${start}\nRRULE:${text}`)
    .between(new Date(`${from}T00:00:00Z`), new Date(Date.parse(`${to}T00:00:00Z`) - 1), true)
    .map((found) => found.toISOString().slice(0, 16))
}

const pick = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 })
const monthDay = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -31, max: -1 }))
const everyWeekday = pick(WEEKDAYS).map((days) => days.map((weekday) => ({ ordinal: 0, weekday })))
const countedWeekday = pick(WEEKDAYS).chain((days) =>
  fc.constantFrom(1, 2, 3, 4, 5, -1, -2).map((ordinal) => days.map((weekday) => ({ ordinal, weekday }))),
)
const someMonths = pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
const someMonthDays = fc.array(monthDay, { minLength: 1, maxLength: 3 }).map((days) => [...new Set(days)])

const startsAt = fc
  .tuple(fc.integer({ min: 0, max: 365 * 30 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59))
  .map(([days, hour, minute]) =>
    at(`${addDays(day('1996-01-01'), days)}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
  )
const parts = fc.oneof(
  fc.constant(plainRule('daily')),
  everyWeekday.map((weekdays) => plainRule('daily', { weekdays })),
  someMonths.map((months) => plainRule('daily', { months })),
  fc.constant(plainRule('weekly')),
  fc
    .tuple(everyWeekday, fc.constantFrom(...WEEKDAYS))
    .map(([weekdays, weekStart]) => plainRule('weekly', { weekdays, weekStart })),
  fc.constant(plainRule('monthly')),
  someMonthDays.map((monthDays) => plainRule('monthly', { monthDays })),
  countedWeekday.map((weekdays) => plainRule('monthly', { weekdays })),
  fc.tuple(someMonthDays, someMonths).map(([monthDays, months]) => plainRule('monthly', { monthDays, months })),
  fc
    .tuple(everyWeekday, fc.constantFrom(1, 2, -1))
    .map(([weekdays, position]) => plainRule('monthly', { weekdays, positions: [position] })),
  fc.constantFrom(29, 30, 31).map((last) =>
    plainRule('monthly', {
      monthDays: Array.from({ length: last - 27 }, (_, index) => 28 + index),
      positions: [-1],
    }),
  ),
  fc.constant(plainRule('yearly')),
  fc.tuple(someMonths, someMonthDays).map(([months, monthDays]) => plainRule('yearly', { months, monthDays })),
  fc.tuple(someMonths, countedWeekday).map(([months, weekdays]) => plainRule('yearly', { months, weekdays })),
)
const rules = fc.tuple(parts, fc.integer({ min: 1, max: 5 }), startsAt).chain(([shape, interval, start]) =>
  fc
    .oneof(
      fc.constant({ kind: 'never' as const }),
      fc.integer({ min: 1, max: 60 }).map((count) => ({ kind: 'after' as const, count })),
      fc
        .integer({ min: 0, max: 3_000 })
        .map((days) => ({ kind: 'on' as const, until: at(`${addDays(day(start.slice(0, 10)), days)}T12:00`) })),
    )
    .map((ends) => ({ recurrence: { ...shape, interval, ends }, start })),
)

describe('the expansion of a rule', () => {
  it('agrees with an independent library on random rules, starts, ends and ranges', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: -60, max: 4_000 }),
        fc.integer({ min: 1, max: 120 }),
        (made, after, days) => {
          const from = addDays(day(made.start.slice(0, 10)), after)
          const to = addDays(from, days)
          expect(listOccurrences({ rule: made.recurrence, startsAt: made.start }, from, to)).toEqual(
            independently(made.recurrence, made.start, from, to),
          )
        },
      ),
      { numRuns: 600 },
    )
  }, 120_000)

  it('is the same on the clock of every zone, each occurrence an instant of its own in the same order', () => {
    const zones = ['Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Amman', 'Pacific/Apia', 'UTC']
    fc.assert(
      fc.property(rules, fc.constantFrom(...zones), (made, zone) => {
        const from = day(made.start.slice(0, 10))
        const found = listOccurrences({ rule: made.recurrence, startsAt: made.start }, from, addDays(from, 200))
        const onClock = found.map((occurrence) => timeOnClock(occurrence, zone as TimeZone))
        for (const [index, { at: shown, note }] of onClock.entries()) {
          if (note !== 'moved-forward') expect(shown).toBe(found[index])
          expect(instantOf(shown, zone as TimeZone)).toBe(instantOf(found[index] ?? at(''), zone as TimeZone))
        }
        expect(onClock.map(({ at: shown }) => shown)).toEqual(onClock.map(({ at: shown }) => shown).toSorted())
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('finds the next, the last and the number before as the list has them', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 400 }), (made, after) => {
        const recurrence = { rule: made.recurrence, startsAt: made.start }
        const from = addDays(day(made.start.slice(0, 10)), after)
        const list = listOccurrences(recurrence, from, addDays(from, 800))
        const next = listNextOccurrences(recurrence, at(`${from}T00:00`), 3)
        expect(next.filter((found) => found.slice(0, 10) < addDays(from, 800))).toEqual(list.slice(0, 3))
        if (made.recurrence.ends.kind === 'never') expect(findLastOccurrence(recurrence)).toBe(null)
        else {
          const begin = day(made.start.slice(0, 10))
          const all = listOccurrences(recurrence, begin, day('2400-01-01'))
          expect(findLastOccurrence(recurrence)).toBe(all.at(-1) ?? null)
          expect(countOccurrencesBefore(recurrence, at(`${from}T00:00`))).toBe(
            all.filter((found) => found.slice(0, 10) < from).length,
          )
        }
      }),
      { numRuns: 200 },
    )
  }, 120_000)
})

describe('named rules', () => {
  const next = (text: string, start: string, limit: number) =>
    listNextOccurrences({ rule: rule(text), startsAt: at(start) }, at(start), limit).map((found) => found.slice(0, 10))

  it.each([
    ['every 2nd Tuesday', 'FREQ=MONTHLY;BYDAY=2TU', '2026-01-01T09:00', ['2026-01-13', '2026-02-10', '2026-03-10']],
    ['the last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-01-01T09:00', ['2026-01-30', '2026-02-27', '2026-03-27']],
    [
      'the 31st, short months left out',
      'FREQ=MONTHLY;BYMONTHDAY=31',
      '2026-01-31T09:00',
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      'the 31st or the last day',
      'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
      '2026-01-31T09:00',
      ['2026-01-31', '2026-02-28', '2026-03-31'],
    ],
    [
      'the last day, in a leap year',
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      '2028-01-31T09:00',
      ['2028-01-31', '2028-02-29', '2028-03-31'],
    ],
    [
      '29 February',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
      '2024-02-29T09:00',
      ['2024-02-29', '2028-02-29', '2032-02-29'],
    ],
    [
      '29 February across 2100, which has none',
      'FREQ=YEARLY',
      '2096-02-29T09:00',
      ['2096-02-29', '2104-02-29', '2108-02-29'],
    ],
    [
      'every second week, counted from the week of the start',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      '2026-03-04T09:00',
      ['2026-03-05', '2026-03-16', '2026-03-19'],
    ],
  ])('%s', (_name, text, start, dates) => {
    expect(next(text, start, 3)).toEqual(dates)
  })

  it('without any occurrence give none', () => {
    for (const text of ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=2']) {
      expect(findNextOccurrence({ rule: rule(text), startsAt: at('2026-01-01T09:00') }, at('2026-01-01T09:00'))).toBe(
        null,
      )
    }
  }, 20_000)
})

describe('daylight saving', () => {
  // Zone, a time that is skipped and what it becomes, and a time that comes twice with the instant of its first.
  it.each([
    ['Europe/Lisbon', '2026-03-29T01:30', '2026-03-29T02:30', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T03:30', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
    // Half an hour only.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:45', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
    // At midnight, in the last years that Jordan had it.
    ['Asia/Amman', '2021-03-26T00:30', '2021-03-26T01:30', '2021-10-29T00:30', '2021-10-28T21:30:00.000Z'],
    // A whole day, when Samoa crossed the date line.
    ['Pacific/Apia', '2011-12-30T09:00', '2011-12-31T09:00', '2021-04-04T03:30', '2021-04-03T13:30:00.000Z'],
  ])('in %s moves a skipped time forward and takes the first of two', (zone, skipped, moved, twice, first) => {
    expect(timeOnClock(at(skipped), zone as TimeZone)).toEqual({ at: moved, note: 'moved-forward' })
    expect(timeOnClock(at(twice), zone as TimeZone)).toEqual({ at: twice, note: 'comes-twice' })
    expect(instantOf(at(twice), zone as TimeZone)).toBe(first)
  })

  it('leaves the wall time as it is on all other days, also where the zone changed for good', () => {
    const daily = { rule: rule('FREQ=DAILY'), startsAt: at('2022-10-20T09:00') }
    const found = listOccurrences(daily, day('2022-10-20'), day('2022-11-10'))
    expect(found.map((occurrence) => timeOnClock(occurrence, 'Asia/Amman' as TimeZone))).toEqual(
      found.map((occurrence) => ({ at: occurrence })),
    )
    expect(found.every((occurrence) => occurrence.endsWith('T09:00'))).toBe(true)
  })

  it('goes back to the time of the series on the day after a skipped one', () => {
    const daily = { rule: rule('FREQ=DAILY'), startsAt: at('2026-03-28T01:30') }
    expect(
      listOccurrences(daily, day('2026-03-28'), day('2026-03-31')).map((found) => timeOnClock(found, LISBON).at),
    ).toEqual(['2026-03-28T01:30', '2026-03-29T02:30', '2026-03-30T01:30'])
  })
})

describe('a look at a month far from the start', () => {
  it('walks only near the month, whatever the rule without a count', () => {
    const texts = [
      'FREQ=DAILY',
      'FREQ=WEEKLY;BYDAY=MO,WE',
      'FREQ=MONTHLY;BYDAY=2TU',
      'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
      'FREQ=YEARLY',
    ]
    for (const text of texts) {
      const parsed = rule(text)
      // The library counts its own steps and gives up beyond these.
      const budgeted = new RRuleTemporal({
        rruleString: `RRULE:${text}`,
        dtstart: { timeZoneId: 'UTC', toString: () => '1990-01-01T09:00:00[UTC]' },
        maxIterations: 60,
        maxCandidateEvaluations: 120,
      })
      const found = budgeted.between(new Date('2066-03-30T00:00:00Z'), new Date('2066-05-03T23:59:00Z'), true)
      expect(
        listOccurrences({ rule: parsed, startsAt: at('1990-01-01T09:00') }, day('2066-03-30'), day('2066-05-04')),
      ).toHaveLength(found.length)
    }
  })
})
