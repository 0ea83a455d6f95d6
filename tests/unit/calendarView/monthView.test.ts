import { describe, expect, it } from 'vitest'
import type { Month } from '#shared/kernel/time'
import { dateWordsFor } from '../../../src/renderer/features/calendar/dateWords'
import { chipsThatFit, rangeOfGrid, toMonthFrame, toMonthView } from '../../../src/renderer/features/calendar/monthView'
import { monthOfPosts, summary } from './fixtures'

const words = dateWordsFor('pt-PT')
const march = '2026-03' as Month
const frame = toMonthFrame(march, 1, words)

describe('the frame of a month', () => {
  it.each([
    [1, '2026-02-23', '2026-04-06', 'Monday'],
    [6, '2026-02-28', '2026-04-04', 'Saturday'],
    [7, '2026-03-01', '2026-04-05', 'Sunday'],
  ] as const)('begins its weeks on weekday %i', (firstDayOfWeek, from, to, weekday) => {
    const shown = toMonthFrame(march, firstDayOfWeek, words)
    expect([shown.from, shown.to]).toEqual([from, to])
    expect(shown.weekdays[0]?.long).toBe(weekday)
    expect(shown.weeks.every((week) => week.length === 7)).toBe(true)
    expect(rangeOfGrid(march, firstDayOfWeek)).toEqual({ from, to })
  })

  it('has four weeks when February fits into them', () => {
    expect(toMonthFrame('2027-02' as Month, 1, words).weeks).toHaveLength(4)
  })

  it('knows which days are outside the month', () => {
    const days = frame.weeks.flat()
    expect(days.filter((day) => day.isInMonth)).toHaveLength(31)
    expect(days[0]?.isInMonth).toBe(false)
  })
})

describe('the view of a month', () => {
  it('puts every post on its day, in time order, and counts those of the month', () => {
    const posts = [summary('2026-02-24T09:00'), summary('2026-03-12T08:00'), summary('2026-03-12T18:00'), summary(null)]
    const view = toMonthView(frame, posts)
    expect(view.days.get(frame.from)?.posts).toEqual([])
    expect(view.days.get('2026-03-12' as never)?.posts).toEqual([posts[1], posts[2]])
    expect(view.postCount).toBe(2)
  })

  it('puts a post in its place when the posts arrive out of order', () => {
    const [late, early] = [summary('2026-03-12T18:00'), summary('2026-03-12T08:00')]
    expect(toMonthView(frame, [late, early]).days.get('2026-03-12' as never)?.posts).toEqual([early, late])
  })

  it('changes exactly two days when a post moves from one to the other', () => {
    const posts = monthOfPosts('2026-03', 1_000)
    const before = toMonthView(frame, posts)
    const moved = posts.find((post) => post.scheduledAt?.startsWith('2026-03-10'))
    if (!moved) throw new Error('The fixture has no post on that day')
    const target = `2026-03-20${moved.scheduledAt?.slice(10)}`
    // Fresh objects throughout, as they come from another process.
    const next = posts.map((post) =>
      structuredClone(post === moved ? { ...post, scheduledAt: target, revision: 2 } : post),
    ) as typeof posts
    const after = toMonthView(frame, next, before)
    const changed = [...after.days].filter(([date, day]) => before.days.get(date) !== day).map(([date]) => date)
    expect(changed).toEqual(['2026-03-10', '2026-03-20'])
  })

  it('changes no day when only revisions grew', () => {
    const posts = monthOfPosts('2026-03', 100)
    const before = toMonthView(frame, posts)
    const after = toMonthView(
      frame,
      posts.map((post) => ({ ...post, revision: post.revision + 1 })),
      before,
    )
    expect([...after.days].every(([date, day]) => before.days.get(date) === day)).toBe(true)
  })

  it('changes the day of a post whose title, state or channels changed', () => {
    const original = summary('2026-03-12T08:00')
    const before = toMonthView(frame, [original])
    for (const change of [{ title: 'Other' }, { state: 'approved' }, { platforms: ['x'] }] as const) {
      const after = toMonthView(frame, [{ ...original, ...change } as typeof original], before)
      expect(after.days.get('2026-03-12' as never)).not.toBe(before.days.get('2026-03-12' as never))
    }
  })
})

describe('the room in a day', () => {
  it('is worked out from the height of the grid, and never less than one post', () => {
    expect(chipsThatFit(700, 5)).toBe(4)
    expect(chipsThatFit(700, 6)).toBe(3)
    expect(chipsThatFit(100, 6)).toBe(1)
  })
})

describe('dates in words', () => {
  it('follow the order and the clock of the country, in English', () => {
    expect(words.time('2026-03-12T09:05' as never)).toBe('09:05')
    expect(dateWordsFor('en-US').time('2026-03-12T21:05' as never)).toBe('9:05 pm')
    expect(dateWordsFor('en-US').dayLong('2026-03-12' as never)).toBe('Thursday, March 12')
    expect(words.dayLong('2026-03-12' as never)).toMatch(/^Thursday,? 12 March$/)
    expect(dateWordsFor('ar-EG').month(march)).toBe('March 2026')
  })
})
