import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantOf, type LocalDateTime, localDateTimeOf, type TimeZone } from '#shared/kernel/time'
import { createZoneConverter } from '#shared/kernel/zoneConverter'

const ZONES = [
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/Santiago',
  'UTC',
] as TimeZone[]

it('says what the calendar of the zones says, on every day', () => {
  const zone = fc.constantFrom(...ZONES)
  const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(zone, zone, fc.array(time, { minLength: 1, maxLength: 20 }), (from, to, times) => {
      const convert = createZoneConverter(from, to)
      for (const at of times.map((date) => date.toISOString().slice(0, 16) as LocalDateTime)) {
        const expected = from === to ? at : localDateTimeOf(instantOf(at, from), to)
        expect(convert(at)).toBe(expected)
      }
    }),
    { numRuns: 300 },
  )
})

it('is right at the hour at which the clocks change', () => {
  const toLisbon = createZoneConverter('America/New_York' as TimeZone, 'Europe/Lisbon' as TimeZone)
  const convert = (at: string) => toLisbon(at as LocalDateTime)
  expect(convert('2026-03-07T12:00')).toBe('2026-03-07T17:00')
  expect(convert('2026-03-08T01:30')).toBe('2026-03-08T06:30')
  expect(convert('2026-03-08T03:30')).toBe('2026-03-08T07:30')
  expect(convert('2026-03-28T20:30')).toBe('2026-03-29T00:30')
  expect(convert('2026-03-28T21:30')).toBe('2026-03-29T02:30')
})
