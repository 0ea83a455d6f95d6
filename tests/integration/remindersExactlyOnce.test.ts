import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDateTime } from '#shared/kernel/time'
import {
  createReminderWorld,
  expectedInstant,
  type Fault,
  type ReminderWorld,
  wallTimeAt,
  ZONES,
} from '../support/reminderWorld'

const MINUTE_MS = 60_000
/** REMINDER_RUNS=2000 for a longer hunt. */
const RUNS = Number(process.env['REMINDER_RUNS'] ?? 60)

/** Days on which the clocks of one or more of the zones change, and one on which none does. */
const STARTS = [
  '2026-03-07T20:00:00.000Z',
  '2026-03-28T20:00:00.000Z',
  '2026-04-04T08:00:00.000Z',
  '2026-06-15T12:00:00.000Z',
  '2026-09-26T06:00:00.000Z',
  '2026-10-03T08:00:00.000Z',
  '2026-10-24T20:00:00.000Z',
  '2026-10-31T22:00:00.000Z',
]

const FAULTS: readonly Fault[] = [
  'claim-fails',
  'claim-loses-its-answer',
  'confirm-fails',
  'confirm-loses-its-answer',
  'killed-before-show',
]

type Step =
  | { do: 'create'; zone: number; inMinutes: number }
  | { do: 'move'; post: number; inMinutes: number }
  | { do: 'publish' | 'delete'; post: number }
  | { do: 'archive'; zone: number }
  | { do: 'mute' | 'unmute' | 'restart' }
  | { do: 'pass' | 'sleep' | 'setClock'; minutes: number }
  | { do: 'fail'; fault: Fault }

const zone = fc.nat({ max: ZONES.length - 1 })
const post = fc.nat({ max: 30 })
const inMinutes = fc.integer({ min: -30, max: 360 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('create' as const), zone, inMinutes }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), post, inMinutes }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('publish' as const, 'delete' as const), post }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('archive' as const), zone }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('mute' as const, 'unmute' as const, 'restart' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 120 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sleep' as const), minutes: fc.integer({ min: 1, max: 900 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('setClock' as const), minutes: fc.integer({ min: -900, max: 900 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('fail' as const), fault: fc.constantFrom(...FAULTS) }) },
)

async function take(world: ReminderWorld, next: Step): Promise<void> {
  const known = 'post' in next ? world.posts[next.post % Math.max(1, world.posts.length)] : undefined
  const wallTime = (zone: number, minutes: number) => wallTimeAt(world.nowMs() + minutes * MINUTE_MS, zone)
  switch (next.do) {
    case 'create':
      // At most twenty, which is how many a claim names: the world checks each of them.
      if (world.posts.length < 20) await world.create(next.zone, wallTime(next.zone, next.inMinutes))
      return
    case 'move':
      if (known) await world.move(known, wallTime(known.zone, next.inMinutes))
      return
    case 'publish':
      if (known) await world.publish(known)
      return
    case 'delete':
      if (known) await world.toggleDeleted(known)
      return
    case 'archive':
      return world.toggleArchived(next.zone)
    case 'mute':
    case 'unmute':
      return world.setMuted(next.do === 'mute')
    case 'restart':
      return world.restart()
    case 'pass':
      return world.pass(next.minutes * MINUTE_MS)
    case 'sleep':
      return world.sleep(next.minutes * MINUTE_MS)
    case 'setClock':
      return world.setClockBy(next.minutes * MINUTE_MS)
    case 'fail':
      return world.failNext(next.fault)
  }
}

describe('each occurrence is notified exactly once', () => {
  it('whatever happens to posts, clock, sleep, data process and app', { timeout: 60_000 + RUNS * 2_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...STARTS),
        fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
        async (start, steps) => {
          const world = await createReminderWorld(start)
          try {
            for (const next of steps) await take(world, next)
            if (world.isMuted()) await world.setMuted(false)
            await world.sleep(400 * 24 * 60 * MINUTE_MS)
            await world.pass(5 * MINUTE_MS)
            expect(world.occurrences).toEqual(expect.arrayContaining(world.expectedOccurrences()))
            expect(world.violations).toEqual([])
          } finally {
            world.close()
          }
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('at the right instant on days when the clocks change, at the first of two equal wall times', async () => {
    const cases = [
      { start: '2026-10-25T00:00:00.000Z', wall: '2026-10-25T01:30', zone: 0, due: '2026-10-25T00:30:00.000Z' },
      { start: '2026-11-01T04:00:00.000Z', wall: '2026-11-01T01:30', zone: 1, due: '2026-11-01T05:30:00.000Z' },
      { start: '2026-03-29T00:00:00.000Z', wall: '2026-03-29T06:00', zone: 2, due: '2026-03-29T00:15:00.000Z' },
      // Lord Howe changes by half an hour.
      { start: '2026-04-04T14:00:00.000Z', wall: '2026-04-05T01:45', zone: 3, due: '2026-04-04T14:45:00.000Z' },
      { start: '2026-10-03T15:00:00.000Z', wall: '2026-10-04T02:45', zone: 3, due: '2026-10-03T15:45:00.000Z' },
      { start: '2026-04-04T12:00:00.000Z', wall: '2026-04-05T02:30', zone: 4, due: '2026-04-04T13:30:00.000Z' },
    ]
    for (const { start, wall, zone: inZone, due } of cases) {
      expect(expectedInstant(wall as LocalDateTime, inZone)).toBe(due)
      const world = await createReminderWorld(start)
      await world.create(inZone, wall as LocalDateTime)
      await world.pass(Date.parse(due) - Date.parse(start) - 1)
      expect(world.occurrences, `${wall} ${ZONES[inZone]} too early`).toEqual([])
      await world.pass(1)
      expect(world.occurrences, `${wall} ${ZONES[inZone]}`).toEqual([expect.stringContaining(due)])
      await world.pass(3 * 60 * MINUTE_MS)
      expect(world.occurrences).toHaveLength(1)
      expect(world.violations).toEqual([])
      world.close()
    }
  })
})

describe('what was missed', () => {
  const START = '2026-03-10T09:00:00.000Z'
  const at = (minutes: number) => wallTimeAt(Date.parse(START) + minutes * MINUTE_MS, 0)

  async function worldWithPosts(...minutes: number[]): Promise<ReminderWorld> {
    const world = await createReminderWorld(START)
    for (const each of minutes) await world.create(0, at(each))
    return world
  }

  it('while the computer slept comes as one digest', async () => {
    const world = await worldWithPosts(60, 90, 120)
    await world.sleep(8 * 60 * MINUTE_MS)
    expect(world.shown).toMatchObject([{ kind: 'digest', count: 3 }])
    world.close()
  })

  it('while the app was not running comes as one digest', async () => {
    const world = await worldWithPosts(60, 90)
    world.setClockBy(8 * 60 * MINUTE_MS)
    await world.restart()
    expect(world.shown).toMatchObject([{ kind: 'digest', count: 2 }])
    world.close()
  })

  it('because the clock was set forward comes within a minute', async () => {
    const world = await worldWithPosts(300)
    world.setClockBy(300 * MINUTE_MS)
    await world.pass(MINUTE_MS)
    expect(world.shown).toHaveLength(1)
    world.close()
  })

  it('is not repeated when the clock is set back', async () => {
    const world = await worldWithPosts(10)
    await world.pass(11 * MINUTE_MS)
    world.setClockBy(-60 * MINUTE_MS)
    await world.pass(120 * MINUTE_MS)
    expect(world.shown).toMatchObject([{ kind: 'single' }])
    world.close()
  })

  it('because the app was killed before it could show it comes once, in the digest', async () => {
    const world = await worldWithPosts(10)
    world.failNext('killed-before-show')
    await world.pass(11 * MINUTE_MS)
    expect(world.shown).toMatchObject([{ kind: 'digest', count: 1 }])
    await world.restart()
    expect(world.shown).toHaveLength(1)
    world.close()
  })

  it('during a mute comes as one digest after it', async () => {
    const world = await worldWithPosts(10, 11, 12)
    await world.setMuted(true)
    await world.pass(15 * MINUTE_MS)
    expect(world.shown).toEqual([])
    await world.setMuted(false)
    expect(world.shown).toMatchObject([{ kind: 'digest', count: 3 }])
    world.close()
  })

  it('does not come while the data process is away, and comes when it is back', async () => {
    const world = await worldWithPosts(10)
    world.failNext('claim-fails')
    await world.pass(10 * MINUTE_MS)
    expect(world.shown).toEqual([])
    await world.pass(5_000)
    expect(world.shown).toMatchObject([{ kind: 'single' }])
    world.close()
  })
})
