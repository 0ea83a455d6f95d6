import { describe, expect, it } from 'vitest'
import type { PostSummary } from '#shared/calendar/post'
import type { LocalDate, TimeZone } from '#shared/kernel/time'
import { timeIntentOf } from '../../../src/renderer/features/calendar/calendarKeys'
import { monthFor, spanOf, stepFrom } from '../../../src/renderer/features/calendar/calendarViews'
import { clockChangesBetween } from '../../../src/renderer/features/calendar/dayMarks'
import { dateWordsFor } from '../../../src/renderer/features/calendar/dateWords'
import { placePosts, timeAt, toTimeFrame, toTimeView } from '../../../src/renderer/features/calendar/timeView'
import { quarterAt } from '../../../src/renderer/features/calendar/useTimeDrop'
import { monthOfPosts, summary } from './fixtures'

const words = dateWordsFor('pt-PT')
const lisbon = 'Europe/Lisbon' as TimeZone
const date = (text: string) => text as LocalDate
const frameOf = (from: string, to: string) => toTimeFrame({ from: date(from), to: date(to), timeZone: lisbon, words })
const layout = { laneLimit: 3, chipMinutes: 24 }
const at = (time: string) => summary(`2026-03-12T${time}`)

describe('what a view shows', () => {
  const around = { month: '2026-03' as never, date: date('2026-03-12'), firstDayOfWeek: 1, words } as const

  it('is the week around the day, from the first day of the week', () => {
    expect(spanOf('week', around)).toMatchObject({ from: '2026-03-09', to: '2026-03-16', title: '9–15 March 2026' })
    expect(spanOf('week', { ...around, firstDayOfWeek: 7 })).toMatchObject({ from: '2026-03-08', to: '2026-03-15' })
    expect(spanOf('week', { ...around, date: date('2026-12-31') }).title).toMatch(/28 December 2026.+3 January 2027/)
  })

  it('is the day alone, and the month with the weeks that it touches', () => {
    expect(spanOf('day', around)).toMatchObject({ from: '2026-03-12', to: '2026-03-13' })
    expect(spanOf('day', around).title).toMatch(/Thursday,? 12 March 2026/)
    expect(spanOf('month', around)).toMatchObject({ from: '2026-02-23', to: '2026-04-06', titledFrom: '2026-03-01' })
  })

  it('goes on by a month, a week or a day', () => {
    const end = { month: '2026-01' as never, date: date('2026-01-31') }
    expect(stepFrom('month', end, 1)).toBe('2026-02-28')
    expect(stepFrom('week', end, 1)).toBe('2026-02-07')
    expect(stepFrom('day', end, -31)).toBe('2025-12-31')
  })

  it('keeps the month as long as its grid has the day', () => {
    expect(monthFor(date('2026-04-02'), '2026-03' as never, 1)).toBe('2026-03')
    expect(monthFor(date('2026-04-06'), '2026-03' as never, 1)).toBe('2026-04')
  })
})

describe('the hours of a day', () => {
  it('that the clocks skip are known, and the day carries a mark', () => {
    const [before, change] = frameOf('2026-03-28', '2026-03-30').days
    expect(before?.skippedHours).toEqual([])
    expect(change?.skippedHours).toEqual([1])
    const marks = clockChangesBetween(date('2026-03-23'), date('2026-03-30'), lisbon)
    expect([...marks].map(([day, [mark]]) => [day, mark?.title])).toEqual([['2026-03-29', 'Clocks go forward 1 h']])
    const autumn = clockChangesBetween(date('2026-10-19'), date('2026-10-26'), lisbon)
    expect(autumn.get(date('2026-10-25'))?.[0]?.title).toBe('Clocks go back 1 h')
    const island = clockChangesBetween(date('2026-10-01'), date('2026-10-08'), 'Australia/Lord_Howe' as TimeZone)
    expect(island.get(date('2026-10-04'))?.[0]?.title).toBe('Clocks go forward 30 min')
  })

  it('are chosen to the quarter, within the day', () => {
    expect([-20, 7, 8, 614, 1_439].map(quarterAt)).toEqual([0, 0, 15, 615, 1_425])
    expect(timeAt(date('2026-03-12'), 615)).toBe('2026-03-12T10:15')
  })

  it('are gone through with up and down, and posts moved with Alt', () => {
    const press = (key: string, more: object = {}) =>
      timeIntentOf({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more })
    expect(press('ArrowUp')).toEqual({ kind: 'go-hours', hours: -1 })
    expect(press('ArrowDown', { altKey: true })).toEqual({ kind: 'shift-minutes', minutes: 15 })
    expect(press('ArrowUp', { altKey: true, shiftKey: true })).toEqual({ kind: 'shift-minutes', minutes: -60 })
    expect(press('ArrowLeft', { altKey: true })).toEqual({ kind: 'shift', days: -1 })
    expect(press('ArrowRight')).toEqual({ kind: 'go', days: 1 })
    expect(press('ArrowUp', { ctrlKey: true })).toBeUndefined()
  })
})

describe('posts in a day', () => {
  const lanesOf = (posts: readonly PostSummary[], limit = 3) => {
    const { placed, more } = placePosts(posts, { ...layout, laneLimit: limit })
    return {
      placed: placed.map(({ post, lane, span, lanes }) => [post.scheduledAt?.slice(11), lane, span, lanes]),
      more: more.map(({ minute, posts: hidden }) => [minute, hidden.length]),
    }
  }

  it('have the whole width when they are alone', () => {
    expect(lanesOf([at('09:00'), at('09:24'), at('12:00')]).placed).toEqual([
      ['09:00', 0, 1, 1],
      ['09:24', 0, 1, 1],
      ['12:00', 0, 1, 1],
    ])
  })

  it('stand side by side where they would cover each other, and widen over what is free', () => {
    expect(lanesOf([at('09:00'), at('09:00'), at('09:15'), at('09:30')])).toEqual({
      placed: [
        ['09:00', 0, 1, 3],
        ['09:00', 1, 1, 3],
        ['09:15', 2, 1, 3],
        ['09:30', 0, 2, 3],
      ],
      more: [],
    })
  })

  it('for which there is no room are behind a number', () => {
    const crowd = Array.from({ length: 7 }, () => at('09:00'))
    expect(lanesOf(crowd)).toEqual({
      placed: [
        ['09:00', 0, 1, 3],
        ['09:00', 1, 1, 3],
      ],
      more: [[540, 5]],
    })
  })

  it('never cover each other, none is lost, however many there are', () => {
    const posts = monthOfPosts('2026-03', 2_000).filter(({ scheduledAt }) => scheduledAt?.startsWith('2026-03-12'))
    for (const laneLimit of [2, 3, 4]) {
      const { placed, more } = placePosts(posts, { ...layout, laneLimit })
      const shown = [...placed.map(({ post }) => post), ...more.flatMap((group) => group.posts)]
      expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(posts.map(({ id }) => id)))
      expect(shown).toHaveLength(posts.length)
      const boxes = [
        ...placed.map(({ minute, lane, span, lanes }) => ({ minute, from: lane / lanes, to: (lane + span) / lanes })),
        ...more.map(({ minute, lanes }) => ({ minute, from: (lanes - 1) / lanes, to: 1 })),
      ]
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const isBeside = one.to <= other.from + 1e-9 || other.to <= one.from + 1e-9
          expect(isBeside || Math.abs(one.minute - other.minute) >= layout.chipMinutes).toBe(true)
        }
      }
    }
  })
})

describe('the grid', () => {
  const frame = frameOf('2026-03-09', '2026-03-16')

  it('keeps the identity of every hour that looks the same', () => {
    const posts = [at('09:00'), at('15:00'), summary('2026-03-13T09:00')]
    const before = toTimeView(frame, posts, layout)
    const [moved, ...others] = posts
    const after = toTimeView(
      frame,
      [...others, { ...moved!, scheduledAt: '2026-03-12T11:30' as never }],
      layout,
      before,
    )
    const changed = [...after.days].flatMap(([day, { hours }]) =>
      hours.flatMap((hour, index) => (hour === before.days.get(day)?.hours[index] ? [] : [`${day} ${index}`])),
    )
    expect(changed).toEqual(['2026-03-12 9', '2026-03-12 11'])
    const saved = posts.map((post) => ({ ...post, revision: 2 }))
    expect(toTimeView(frame, saved, layout, before).days.get(date('2026-03-12'))).toBe(
      before.days.get(date('2026-03-12')),
    )
  })

  it('counts the posts of an hour, also those behind a number, and leaves other days out', () => {
    const posts = [...Array.from({ length: 9 }, () => at('09:45')), at('10:05'), summary('2026-03-16T00:00')]
    const { days } = toTimeView(frame, posts, layout)
    const hours = days.get(date('2026-03-12'))?.hours
    expect(hours?.map(({ count }) => count).filter((count) => count > 0)).toEqual([9, 1])
    expect([...days.values()].reduce((sum, day) => sum + day.posts.length, 0)).toBe(10)
  })
})
