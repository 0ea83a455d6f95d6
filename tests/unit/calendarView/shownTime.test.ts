import { describe, expect, it } from 'vitest'
import {
  addMinutes,
  clockChangeOn,
  inTimeZone,
  type LocalDate,
  type LocalDateTime,
  type TimeZone,
} from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { createShownTime } from '../../../src/renderer/features/calendar/shownTime'
import { summary } from './fixtures'

const zone = (name: string) => name as TimeZone
const at = (text: string) => text as LocalDateTime
const shown = (client: string, user: string) => createShownTime(zone(client), zone(user))

describe('the freelancer’s clock instead of the client’s', () => {
  it.each([
    ['Europe/Lisbon', 'America/New_York', '2026-06-10T09:00', '2026-06-10T04:00'],
    // The United States change their clocks three weeks before Europe.
    ['Europe/Lisbon', 'America/New_York', '2026-03-20T09:00', '2026-03-20T05:00'],
    ['Asia/Tokyo', 'Europe/Berlin', '2026-03-29T08:30', '2026-03-29T00:30'],
    ['Asia/Tokyo', 'Europe/Berlin', '2026-03-29T11:30', '2026-03-29T04:30'],
    ['Asia/Kathmandu', 'Europe/London', '2026-01-10T05:00', '2026-01-09T23:15'],
    // Over the date line: a day and two hours.
    ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-05-02T00:30', '2026-04-30T23:30'],
    ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '2026-04-30T23:30', '2026-05-02T00:30'],
    ['America/Los_Angeles', 'America/New_York', '2026-03-08T00:30', '2026-03-08T04:30'],
    ['America/Los_Angeles', 'America/New_York', '2026-03-07T22:30', '2026-03-08T01:30'],
    ['Australia/Lord_Howe', 'Australia/Sydney', '2026-10-04T12:00', '2026-10-04T12:00'],
  ])('%s on the clock of %s: %s is %s, and back', (client, user, stored, expected) => {
    const time = shown(client, user)
    expect(time.show(at(stored))).toBe(expected)
    expect(time.store(at(expected))).toBe(stored)
  })

  it('shows every hour of days on which clocks change as the zones’ own rules do', () => {
    for (const [client, user] of [
      ['America/New_York', 'America/Los_Angeles'],
      ['America/Los_Angeles', 'America/New_York'],
      ['Europe/Lisbon', 'Australia/Lord_Howe'],
      ['Africa/Cairo', 'America/Santiago'],
      ['Pacific/Chatham', 'Pacific/Honolulu'],
    ] as const) {
      const time = shown(client, user)
      for (const day of [
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-04-24',
        '2026-09-06',
        '2026-09-27',
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
      ]) {
        for (let minute = 0; minute < 1_440; minute += 30) {
          const stored = addMinutes(at(`${day}T00:00`), minute)
          expect(time.show(stored)).toBe(inTimeZone(stored, zone(client), zone(user)))
        }
      }
    }
  })

  it('refuses a time that the freelancer’s clock skips, and one that the client’s cannot tell apart', () => {
    const skipped = shown('Europe/Lisbon', 'America/New_York').store(at('2026-03-08T02:30'))
    expect(skipped).toBeInstanceOf(AppError)
    expect(skipped).toMatchObject({ code: 'time-does-not-exist', field: 'scheduledAt' })
    // 01:30 comes twice in Lisbon; UTC has a name for each.
    const time = shown('Europe/Lisbon', 'UTC')
    expect(time.store(at('2026-10-25T00:30'))).toBe('2026-10-25T01:30')
    expect(time.store(at('2026-10-25T01:30'))).toMatchObject({
      code: 'time-comes-twice',
      message: expect.stringContaining('second 01:30 of that night in Lisbon') as string,
    })
  })

  it('keeps a post’s identity, gives the stored one back, and leaves undated posts alone', () => {
    const time = shown('Asia/Tokyo', 'Europe/Lisbon')
    const post = summary('2026-03-12T09:00')
    const mine = time.showPost(post)
    expect(mine.scheduledAt).toBe('2026-03-12T00:00')
    expect(time.showPost(post)).toBe(mine)
    expect(time.storedPost(mine)).toBe(post)
    const idea = summary(null)
    expect(time.showPost(idea)).toBe(idea)
  })

  it('is nothing but the client’s own where both are the same', () => {
    const time = shown('Europe/Lisbon', 'Europe/Lisbon')
    const post = summary('2026-03-12T09:00')
    expect([time.isClients, time.showPost(post) === post, time.store(at('2026-03-29T01:30'))]).toEqual([
      true,
      true,
      '2026-03-29T01:30',
    ])
  })
})

describe('wall time', () => {
  it('counts minutes over midnight and the year', () => {
    expect(addMinutes(at('2026-12-31T23:50'), 15)).toBe('2027-01-01T00:05')
    expect(addMinutes(at('2026-03-01T00:05'), -15)).toBe('2026-02-28T23:50')
  })

  it('knows by how much the clocks change on a day', () => {
    const change = (day: string, name: string) => clockChangeOn(day as LocalDate, zone(name))
    expect(change('2026-03-29', 'Europe/Lisbon')).toBe(60)
    expect(change('2026-10-25', 'Europe/Lisbon')).toBe(-60)
    expect(change('2026-06-01', 'Europe/Lisbon')).toBe(0)
    expect(change('2026-10-04', 'Australia/Lord_Howe')).toBe(30)
  })
})
