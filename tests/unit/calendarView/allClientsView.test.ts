import { describe, expect, it } from 'vitest'
import type { PostAmongAll } from '#shared/calendar/allClients'
import type { ClientId, PostId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import { dateWordsFor } from '../../../src/renderer/features/calendar/dateWords'
import {
  countByClient,
  filterPosts,
  groupByDay,
  stepDate,
  toFrame,
} from '../../../src/renderer/features/calendar/allClients/allClientsView'
import { readPlace, writePlace } from '../../../src/renderer/features/calendar/allClients/useAllClientsPlace'

const CLIENT = '11111111-1111-4111-8111-111111111111' as ClientId
const OTHER = '22222222-2222-4222-8222-222222222222' as ClientId
const day = (text: string) => text as LocalDate
const words = dateWordsFor('en-GB')

function post(id: string, shownAt: string, more: Partial<PostAmongAll> = {}): PostAmongAll {
  return {
    id: id as PostId,
    clientId: CLIENT,
    title: id,
    state: 'draft',
    platforms: ['instagram'],
    scheduledAt: shownAt as LocalDateTime,
    shownAt: shownAt as LocalDateTime,
    revision: 1,
    ...more,
  }
}

describe('the days that are shown', () => {
  it('are the week around a day, from the weekday on which weeks begin', () => {
    const monday = toFrame('week', day('2027-03-10'), 1, words)
    expect([monday.from, monday.to, monday.weeks.length]).toEqual(['2027-03-08', '2027-03-15', 1])
    expect(toFrame('week', day('2027-03-10'), 7, words).from).toBe('2027-03-07')
    expect(toFrame('week', day('2027-03-08'), 1, words).from).toBe('2027-03-08')
    expect(toFrame('month', day('2027-03-10'), 1, words).weeks).toHaveLength(5)
  })

  it.each([
    ['week', '2027-03-10', 1, '2027-03-17'],
    ['month', '2027-01-31', 1, '2027-02-28'],
    ['month', '2027-01-15', -1, '2026-12-15'],
    ['month', '2024-01-31', 1, '2024-02-29'],
  ] as const)('step by a %s from %s by %i to %s', (span, from, steps, expected) =>
    expect(stepDate(span, day(from), steps)).toBe(expected),
  )
})

describe('posts of all clients', () => {
  const posts = [
    post('b', '2027-03-10T12:00'),
    post('a', '2027-03-10T09:00', { clientId: OTHER, platforms: ['x', 'facebook'] }),
    post('c', '2027-03-11T09:00', { state: 'approved' }),
  ]

  it('stand on their days in the order of time, and a day that looks the same keeps its list', () => {
    const before = groupByDay(posts)
    expect(before.get(day('2027-03-10'))?.map(({ id }) => id)).toEqual(['a', 'b'])
    const moved = posts.map((one) => (one.id === 'c' ? post('c', '2027-03-12T09:00') : { ...one, revision: 2 }))
    const after = groupByDay(moved, before)
    expect(after.get(day('2027-03-10'))).toBe(before.get(day('2027-03-10')))
    expect(after.get(day('2027-03-11'))).toBeUndefined()
    expect(after.get(day('2027-03-12'))).toHaveLength(1)
  })

  it('are filtered by clients, channels and states, all of which must fit', () => {
    const none = { clientIds: [], platforms: [], states: [] }
    expect(filterPosts(posts, none)).toBe(posts)
    const found = (filters: object) => filterPosts(posts, { ...none, ...filters }).map(({ id }) => id)
    expect(found({ clientIds: [OTHER] })).toEqual(['a'])
    expect(found({ platforms: ['facebook', 'instagram'] })).toEqual(['b', 'a', 'c'])
    expect(found({ platforms: ['instagram'], states: ['approved'] })).toEqual(['c'])
    expect(countByClient(posts)).toEqual(
      new Map([
        [CLIENT, 2],
        [OTHER, 1],
      ]),
    )
  })
})

describe('the address', () => {
  it('holds what is shown and gives it back', () => {
    const place = {
      span: 'month',
      clock: 'clients',
      date: day('2027-03-10'),
      filters: { clientIds: [CLIENT, OTHER], platforms: ['x'], states: ['in-review'] },
      text: '#pão & more = 100%',
    } as const
    const [path, search] = writePlace(place).split('?')
    expect(path).toBe('/calendar')
    expect(readPlace(search ?? '')).toEqual(place)
  })

  it('is short when there is nothing to say, and takes nothing that cannot be', () => {
    const usual = readPlace('')
    expect(writePlace(usual)).toBe('/calendar')
    expect(readPlace('view=year&date=2027-02-30&clients=me,&states=lost&platforms=fax&time=noon')).toEqual(usual)
  })
})
