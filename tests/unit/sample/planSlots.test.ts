import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ammanRoastery } from '#backend/sample/amman/roastery'
import { kyotoCeramics } from '#backend/sample/kyoto/ceramics'
import { lisbonBakery } from '#backend/sample/lisbon/bakery'
import { planSlots, statesOf } from '#backend/sample/planSlots'
import { PostState } from '#shared/calendar/post'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import {
  addMonths,
  isSkippedByDaylightSaving,
  localDateOf,
  localDateTimeOf,
  monthOf,
  utcInstantFromMs,
} from '#shared/kernel/time'

const BUSINESSES = [lisbonBakery, ammanRoastery, kyotoCeramics]

/** Any minute of thirty years, and those around the ends of days, months and years. */
const anyNowMs = fc.oneof(
  fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2053, 0) }),
  fc
    .record({
      month: fc.integer({ min: 0, max: 240 }),
      minutes: fc.integer({ min: -600, max: 600 }),
    })
    .map(({ month, minutes }) => Date.UTC(2024, month) + minutes * 60_000),
)

function plan(business: (typeof BUSINESSES)[number], nowMs: number) {
  const now = localDateTimeOf(utcInstantFromMs(nowMs), business.fields.timeZone)
  const slots = planSlots(business, now, createSeededRandom(7), 3)
  return { now, slots, states: statesOf(slots, now) }
}

describe('the plan of a sample year', () => {
  test('whenever it is made, it has a full year, all states, posts due today and one that is overdue', () => {
    fc.assert(
      fc.property(anyNowMs, fc.constantFrom(...BUSINESSES), (nowMs, business) => {
        const { now, slots, states } = plan(business, nowMs)
        const times = slots.map((slot) => slot.scheduledAt)
        expect(times).toEqual(times.toSorted())
        expect(times.filter((time) => isSkippedByDaylightSaving(time, business.fields.timeZone))).toEqual([])
        for (let back = 11; back >= 1; back--) {
          const count = times.filter((time) => monthOf(time) === addMonths(monthOf(now), -back)).length
          expect(count).toBeGreaterThanOrEqual(14)
          expect(count).toBeLessThanOrEqual(24)
        }
        // Ideas without a date are not in the plan.
        expect(new Set([...states, 'idea'])).toEqual(new Set(PostState.options))
        expect(times.some((time) => monthOf(time) === addMonths(monthOf(now), 1))).toBe(true)

        const waiting = slots.filter((_, index) => states[index] === 'scheduled' || states[index] === 'approved')
        expect(waiting.filter((slot) => slot.scheduledAt <= now)).toHaveLength(1)
        for (const [index, slot] of slots.entries()) {
          if (slot.scheduledAt > now) expect(['published', 'missed']).not.toContain(states[index])
        }
        if (now.slice(11) <= '23:50') {
          expect(times.filter((time) => time > now && localDateOf(time) === localDateOf(now))).toHaveLength(3)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('in the last minute of a day, the posts of today move to tomorrow', () => {
    const { now, slots } = plan(lisbonBakery, Date.parse('2026-03-10T23:59:00Z'))
    expect(now).toBe('2026-03-10T23:59')
    expect(
      slots.filter((slot) => slot.scheduledAt > now && slot.scheduledAt < '2026-03-11T23:59').length,
    ).toBeGreaterThanOrEqual(3)
  })

  test('during Ramadan the roastery posts after iftar only', () => {
    const { slots } = plan(ammanRoastery, Date.parse('2026-03-10T09:00:00Z'))
    const ofRamadan = slots.filter(
      ({ scheduledAt, season }) => !season && scheduledAt >= '2026-02-18' && scheduledAt < '2026-03-20',
    )
    expect(ofRamadan.length).toBeGreaterThan(10)
    expect(ofRamadan.filter(({ scheduledAt }) => scheduledAt.slice(11) < '21:30')).toEqual([])
  })
})
