import { array, assert, boolean, constantFrom, integer, property, subarray, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChannelId, PostId } from '#shared/kernel/ids'
import {
  addDays,
  instantOf,
  isSkippedByDaylightSaving,
  type LocalDate,
  type LocalDateTime,
  localDateOf,
  type TimeZone,
  type UtcInstant,
} from '#shared/kernel/time'
import { planQueue, type SlotFields, type TimeOfDay, weekdayOf } from '#shared/planning/slots'

const LISBON = 'Europe/Lisbon' as TimeZone
const channel = (name: string) => name as ChannelId
const slot = (channelId: string, weekday: number, time: string, isPaused = false): SlotFields => ({
  channelId: channel(channelId),
  weekday,
  time: time as TimeOfDay,
  isPaused,
})
const post = (id: string, ...channelIds: string[]) => ({ id: id as PostId, channelIds: channelIds.map(channel) })
const base = {
  taken: [],
  minutesApart: 30,
  now: '2026-03-10T09:00:00.000Z' as UtcInstant,
  timeZone: LISBON,
}

describe('filling the queue', () => {
  it('gives each post the next slot of its channel, in order', () => {
    const { places } = planQueue({
      ...base,
      posts: [post('a', 'ig'), post('b', 'ig'), post('c', 'fb')],
      slots: [slot('ig', 2, '08:00'), slot('ig', 2, '18:00'), slot('ig', 4, '12:00'), slot('fb', 2, '10:00')],
    })
    expect(places.map(({ at }) => at)).toEqual(['2026-03-10T18:00', '2026-03-12T12:00', '2026-03-10T10:00'])
  })

  it('takes a time that is a slot of all channels of a post', () => {
    const { places } = planQueue({
      ...base,
      posts: [post('both', 'ig', 'fb')],
      slots: [slot('ig', 3, '08:00'), slot('fb', 3, '09:00'), slot('ig', 5, '17:00'), slot('fb', 5, '17:00')],
    })
    expect(places[0]?.at).toBe('2026-03-13T17:00')
  })

  it('says why a post finds no time', () => {
    const slots = [slot('ig', 3, '08:00'), slot('fb', 3, '09:00'), slot('x', 3, '09:00', true)]
    const { places } = planQueue({
      ...base,
      posts: [post('none'), post('paused', 'ig', 'x'), post('apart', 'ig', 'fb')],
      slots,
    })
    expect(places.map(({ problem, channelId }) => [problem, channelId])).toEqual([
      ['no-channel', null],
      ['no-slot', 'x'],
      ['no-common-slot', null],
    ])
  })

  it('counts a slot as taken when a post of the channel is near, and not when it is of another channel', () => {
    const near = (channelId: string) => [{ channelId: channel(channelId), at: '2026-03-11T08:20' as LocalDateTime }]
    const input = { ...base, posts: [post('a', 'ig')], slots: [slot('ig', 3, '08:00')] }
    expect(planQueue({ ...input, taken: near('ig') }).places[0]?.at).toBe('2026-03-18T08:00')
    expect(planQueue({ ...input, taken: near('ig'), minutesApart: 20 }).places[0]?.at).toBe('2026-03-11T08:00')
    expect(planQueue({ ...input, taken: near('fb') }).places[0]?.at).toBe('2026-03-11T08:00')
  })

  it('leaves out a time that daylight saving skips, and says so', () => {
    const { places, skipped } = planQueue({
      ...base,
      now: '2026-03-28T12:00:00.000Z' as UtcInstant,
      posts: [post('night', 'ig')],
      slots: [slot('ig', 7, '01:30')],
    })
    expect(skipped).toEqual(['2026-03-29T01:30'])
    expect(places[0]?.at).toBe('2026-04-05T01:30')
  })

  it('says that all are taken when a year is full', () => {
    const taken = Array.from({ length: 60 }, (_, week) => ({
      channelId: channel('ig'),
      at: `${addDays('2026-03-11' as LocalDate, week * 7)}T08:00` as LocalDateTime,
    }))
    const { places } = planQueue({ ...base, posts: [post('a', 'ig')], slots: [slot('ig', 3, '08:00')], taken })
    expect(places[0]?.problem).toBe('all-taken')
  })

  it('never puts two posts of a channel into a slot or too near, keeps their order, and never the past', () => {
    const names = ['ig', 'fb', 'x']
    const time = tuple(integer({ min: 0, max: 23 }), constantFrom('00', '15', '30')).map(
      ([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`,
    )
    const slots = array(
      tuple(constantFrom(...names), integer({ min: 1, max: 7 }), time, boolean()).map(([name, weekday, at, isPaused]) =>
        slot(name, weekday, at, isPaused),
      ),
      { maxLength: 25 },
    )
    const posts = array(subarray(names), { maxLength: 12 }).map((all) =>
      all.map((own, index) => post(String(index), ...own)),
    )
    const taken = array(
      tuple(constantFrom(...names), integer({ min: -1, max: 30 }), time).map(([name, day, at]) => ({
        channelId: channel(name),
        at: `${addDays('2026-03-20' as LocalDate, day)}T${at}` as LocalDateTime,
      })),
      { maxLength: 15 },
    )
    // Shortly before the clocks change, in zones that change and in one that does not.
    const zone = constantFrom('Europe/Lisbon', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe').map(
      (name) => name as TimeZone,
    )
    const now = '2026-03-20T10:00:00.000Z' as UtcInstant
    assert(
      property(
        slots,
        posts,
        taken,
        integer({ min: 0, max: 120 }),
        zone,
        (ownSlots, ownPosts, ownTaken, minutesApart, timeZone) => {
          const { places } = planQueue({
            slots: ownSlots,
            posts: ownPosts,
            taken: ownTaken,
            minutesApart,
            now,
            timeZone,
          })
          const msOf = (at: LocalDateTime) => Date.parse(instantOf(at, timeZone))
          const isApart = (one: number, other: number) =>
            one !== other && Math.abs(one - other) >= minutesApart * 60_000
          for (const name of names.map(channel)) {
            const own = places.flatMap(({ at }, index) =>
              at !== null && ownPosts[index]?.channelIds.includes(name) ? [at] : [],
            )
            const placed = own.map(msOf)
            const before = ownTaken.filter(({ channelId }) => channelId === name).map(({ at }) => msOf(at))
            expect(placed).toEqual(placed.toSorted((one, other) => one - other))
            for (const [index, ms] of placed.entries()) {
              expect(ms).toBeGreaterThan(Date.parse(now))
              expect([...before, ...placed.slice(0, index)].every((other) => isApart(ms, other))).toBe(true)
            }
            for (const at of own) {
              expect(isSkippedByDaylightSaving(at, timeZone)).toBe(false)
              const isSlot = ownSlots.some(
                (each) =>
                  each.channelId === name &&
                  !each.isPaused &&
                  each.time === at.slice(11) &&
                  each.weekday === weekdayOf(localDateOf(at)),
              )
              expect(isSlot).toBe(true)
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
