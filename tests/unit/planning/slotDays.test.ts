import { assert, constantFrom, integer, property, subarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelId, PostId } from '#shared/kernel/ids'
import {
  addDays,
  isSkippedByDaylightSaving,
  type LocalDate,
  type LocalDateTime,
  type TimeZone,
} from '#shared/kernel/time'
import { slotsBetween } from '#shared/planning/slotDays'
import { planQueue, type SlotFields, type TimeOfDay } from '#shared/planning/slots'

const LISBON = 'Europe/Lisbon' as TimeZone
const date = (text: string) => text as LocalDate
const slot = (channelId: string, weekday: number, time: string): SlotFields => ({
  channelId: channelId as ChannelId,
  weekday,
  time: time as TimeOfDay,
  isPaused: false,
})
const post = (postId: string, channelId: string, at: string) => ({
  postId: postId as PostId,
  channelId: channelId as ChannelId,
  at: at as LocalDateTime,
})
const week = { from: date('2026-03-09'), to: date('2026-03-16'), minutesApart: 30, timeZone: LISBON, taken: [] }

describe('slots on their days', () => {
  it('stand in time order on each weekday of theirs', () => {
    const slots = [slot('ig', 4, '12:00'), slot('ig', 2, '18:00'), slot('fb', 2, '08:00')]
    expect(slotsBetween({ ...week, slots }).map(({ at }) => at)).toEqual([
      '2026-03-10T08:00',
      '2026-03-10T18:00',
      '2026-03-12T12:00',
    ])
    expect(slotsBetween({ ...week, slots, to: date('2026-03-23') })).toHaveLength(6)
  })

  it('are taken by posts of their channel that are nearer than the distance asked for, and by none other', () => {
    const slots = [slot('ig', 2, '18:00')]
    const takenBy = (at: string, channelId = 'ig', minutesApart = 30) =>
      slotsBetween({ ...week, slots, minutesApart, taken: [post('p', channelId, at)] })[0]?.takenBy
    expect(takenBy('2026-03-10T18:29')).toEqual(['p'])
    expect(takenBy('2026-03-10T17:31')).toEqual(['p'])
    expect(takenBy('2026-03-10T18:30')).toEqual([])
    expect(takenBy('2026-03-10T18:00', 'fb')).toEqual([])
    expect(takenBy('2026-03-10T18:00', 'ig', 0)).toEqual(['p'])
    expect(takenBy('2026-03-10T18:01', 'ig', 0)).toEqual([])
  })

  it('are none where the clocks skip their time, and are near to a post across the hour that is missing', () => {
    const slots = [slot('ig', 7, '01:30'), slot('ig', 7, '02:00')]
    const spring = { ...week, from: date('2026-03-29'), to: date('2026-03-30'), slots }
    expect(slotsBetween(spring).map(({ at }) => at)).toEqual(['2026-03-29T02:00'])
    // 00:50 and 02:00 are ten minutes apart in that night.
    expect(slotsBetween({ ...spring, taken: [post('p', 'ig', '2026-03-29T00:50')] })[0]?.takenBy).toEqual(['p'])
  })

  it('are what the queue fills: its first place is the first free one', () => {
    const times = ['00:30', '01:30', '02:00', '09:00', '09:20', '23:45']
    assert(
      property(
        subarray(times, { minLength: 1 }),
        subarray(times),
        constantFrom('2026-03-28', '2026-10-24', '2026-06-06'),
        integer({ min: 0, max: 120 }),
        (slotTimes, postTimes, day, minutesApart) => {
          const from = date(day)
          const to = addDays(from, 3)
          const slots = [1, 6, 7].flatMap((weekday) => slotTimes.map((time) => slot('ig', weekday, time)))
          const taken = postTimes
            .map((time, index) => post(`p${index}`, 'ig', `${addDays(from, 1)}T${time}`))
            .filter(({ at }) => !isSkippedByDaylightSaving(at, LISBON))
          const free = slotsBetween({ slots, taken, minutesApart, from, to, timeZone: LISBON }).filter(
            ({ takenBy }) => takenBy.length === 0,
          )
          const [place] = planQueue({
            posts: [{ id: 'new' as PostId, channelIds: ['ig' as ChannelId] }],
            slots,
            taken,
            minutesApart,
            now: `${addDays(from, -1)}T22:00:00.000Z` as never,
            timeZone: LISBON,
          }).places
          if (free[0]) expect(place?.at).toBe(free[0].at)
        },
      ),
    )
  })
})
