import { array, assert, boolean, constantFrom, option, property, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PostSummary } from '#shared/calendar/post'
import type { HexColor } from '#shared/kernel/color'
import type { CampaignId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import type { PlannedDay } from '#shared/planning/dates'
import { type ListRows, toDayLines, toListRows } from '../../../src/renderer/features/calendar/listRows'
import { toListView } from '../../../src/renderer/features/calendar/listView'
import { summary } from './fixtures'

const holiday = (date: string, name = 'Feast'): PlannedDay => ({
  date: date as LocalDate,
  kind: 'public',
  name,
  englishName: '',
  place: 'Portugal',
  notes: '',
  color: null,
  ownDateId: null,
})
const campaign = (startsOn: string | null, endsOn: string | null) => ({
  id: 'campaign' as CampaignId,
  name: 'Boxes',
  color: '#aa5500' as HexColor,
  startsOn: startsOn as LocalDate | null,
  endsOn: endsOn as LocalDate | null,
})
const textOf = (rows: ListRows) =>
  Array.from({ length: rows.count }, (_, row) => {
    const item = rows.at(row)
    return item?.kind === 'post' ? (item.post.scheduledAt ?? 'no date') : (item?.line.date ?? 'nothing')
  })
const listing = { isNewestFirst: false, isFiltered: false }

describe('what days are, in the list', () => {
  const posts = [summary('2026-03-02T09:00'), summary('2026-03-02T10:00'), summary('2026-03-20T09:00'), summary(null)]
  const lines = toDayLines(
    ['2026-03-01', '2026-03-02', '2026-03-10', '2026-03-20', '2026-03-21'].map((date) => holiday(date)),
    [],
  )

  it('stands before the posts of its day, from the first to the last day that has any', () => {
    expect(textOf(toListRows({ ...listing, posts, lines }))).toEqual([
      '2026-03-02',
      '2026-03-02T09:00',
      '2026-03-02T10:00',
      '2026-03-10',
      '2026-03-20',
      '2026-03-20T09:00',
      'no date',
    ])
  })

  it('also when the newest are first', () => {
    const newest = toListView(posts, { states: [], dates: 'all', isNewestFirst: true })
    expect(textOf(toListRows({ posts: newest, lines, isNewestFirst: true, isFiltered: false }))).toEqual([
      '2026-03-20',
      '2026-03-20T09:00',
      '2026-03-10',
      '2026-03-02',
      '2026-03-02T10:00',
      '2026-03-02T09:00',
      'no date',
    ])
  })

  it('is left out on days without a post where the list is filtered, and altogether without dates', () => {
    expect(textOf(toListRows({ ...listing, posts, lines, isFiltered: true }))).not.toContain('2026-03-10')
    expect(textOf(toListRows({ ...listing, posts: [summary(null)], lines }))).toEqual(['no date'])
  })

  it('tells on which days a campaign begins and ends', () => {
    const told = (startsOn: string | null, endsOn: string | null) =>
      toDayLines([], [campaign(startsOn, endsOn)]).map(({ date, facts: [fact] }) => [
        date,
        fact?.kind === 'campaign' && fact.edge,
      ])
    expect(told('2026-03-01', '2026-03-09')).toEqual([
      ['2026-03-01', 'begins'],
      ['2026-03-09', 'ends'],
    ])
    expect(told('2026-03-01', '2026-03-01')).toEqual([['2026-03-01', 'begins and ends']])
    expect(told(null, '2026-03-09')).toEqual([['2026-03-09', 'ends']])
    expect(told(null, null)).toEqual([])
  })

  it('is one line for a day of which there are several things to say', () => {
    const [line] = toDayLines(
      [holiday('2026-03-01', 'One'), holiday('2026-03-01', 'Two')],
      [campaign('2026-03-01', null)],
    )
    expect(line?.facts).toHaveLength(3)
  })

  it('never loses, doubles or reorders a post', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05']
    assert(
      property(
        array(option(constantFrom(...days)), { maxLength: 12 }),
        uniqueArray(constantFrom(...days)),
        boolean(),
        boolean(),
        (dates, marked, isNewestFirst, isFiltered) => {
          const all: PostSummary[] = dates.map((date) => summary(date && `${date}T09:00`))
          const shown = toListView(all, { states: [], dates: 'all', isNewestFirst })
          const marks = toDayLines(
            marked.map((date) => holiday(date)),
            [],
          )
          const rows = toListRows({ posts: shown, lines: marks, isNewestFirst, isFiltered })
          const items = Array.from({ length: rows.count }, (_, row) => rows.at(row))
          expect(items.flatMap((item) => (item?.kind === 'post' ? [item.post] : []))).toEqual(shown)
          for (const [row, item] of items.entries()) {
            if (item?.kind === 'post') expect(rows.rowOfPost(item.index)).toBe(row)
          }
          expect(rows.at(rows.count)).toBeUndefined()
          const withPosts = new Set(shown.map(({ scheduledAt }) => scheduledAt?.slice(0, 10)))
          for (const date of marked.filter((day) => withPosts.has(day))) {
            const line = items.findIndex((item) => item?.kind === 'line' && item.line.date === date)
            const next = items[line + 1]
            expect(next?.kind === 'post' && next.post.scheduledAt?.slice(0, 10)).toBe(date)
          }
        },
      ),
    )
  })
})
