import { describe, expect, it } from 'vitest'
import { rowOfToday, toListView } from '../../../src/renderer/features/calendar/listView'
import { isBetween, isUndated, withPendingMoves } from '../../../src/renderer/features/calendar/pendingMoves'
import { sensibleTime } from '../../../src/renderer/features/calendar/sensibleTime'
import { summary } from './fixtures'

const early = summary('2026-03-01T09:00')
const late = summary('2026-03-20T09:00', { state: 'approved' })
const idea = summary(null, { state: 'idea' })
const posts = [early, late, idea]
const everything = { states: [], dates: 'all', isNewestFirst: false } as const

describe('the list', () => {
  it('is in the order of time, with those without a date last, either way round', () => {
    expect(toListView(posts, everything)).toEqual([early, late, idea])
    expect(toListView(posts, { ...everything, isNewestFirst: true })).toEqual([late, early, idea])
  })

  it('puts a post that was just moved in its place', () => {
    expect(toListView([late, idea, early], everything)).toEqual([early, late, idea])
  })

  it('filters by state and by whether there is a date', () => {
    expect(toListView(posts, { ...everything, states: ['approved'] })).toEqual([late])
    expect(toListView(posts, { ...everything, dates: 'undated' })).toEqual([idea])
    expect(toListView(posts, { ...everything, dates: 'dated' })).toEqual([early, late])
  })

  it('opens at today', () => {
    expect(rowOfToday([early, late, idea], '2026-03-10', false)).toBe(1)
    expect(rowOfToday([late, early, idea], '2026-03-10', true)).toBe(1)
    expect(rowOfToday([early], '2026-03-10', false)).toBe(0)
  })
})

describe('posts that are being moved', () => {
  it('are shown where they were put, and only where that place is shown', () => {
    const moved = { ...idea, scheduledAt: late.scheduledAt }
    const moves = new Map([[idea.id, moved]])
    expect(withPendingMoves([early, late], moves, isBetween('2026-03-01', '2026-04-01'))).toEqual([early, late, moved])
    expect(withPendingMoves([early, late], moves, isBetween('2026-04-01', '2026-05-01'))).toEqual([early, late])
    expect(withPendingMoves([idea], moves, isUndated)).toEqual([])
  })

  it('are in a range from its first minute to before its end', () => {
    const isInMarch = isBetween('2026-03-01', '2026-04-01')
    expect(isInMarch(summary('2026-03-01T00:00'))).toBe(true)
    expect(isInMarch(summary('2026-03-31T23:59'))).toBe(true)
    expect(isInMarch(summary('2026-04-01T00:00'))).toBe(false)
  })
})

describe('the time of a new post', () => {
  const day = '2026-03-10' as never
  const before = '2026-03-09T12:00' as never

  it('is the one that this client’s posts mostly have', () => {
    const usual = [summary('2026-03-01T18:30'), summary('2026-03-02T18:30'), summary('2026-03-03T08:00')]
    expect(sensibleTime(day, usual, before)).toBe('2026-03-10T18:30')
    expect(sensibleTime(day, [], before)).toBe('2026-03-10T10:00')
  })

  it('is not one that has passed today', () => {
    expect(sensibleTime(day, [], '2026-03-10T11:20' as never)).toBe('2026-03-10T12:00')
    expect(sensibleTime(day, [], '2026-03-10T23:30' as never)).toBe('2026-03-10T23:00')
  })
})
