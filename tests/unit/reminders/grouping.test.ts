import { expect, it } from 'vitest'
import { DueItem } from '#shared/reminders/reminder'
import { groupReminders } from '../../../src/main/reminders/grouping'

const NOW = Date.parse('2026-03-10T09:00:00.000Z')
const NONE = { count: 0, items: [] }

function due(...minutesAgo: number[]) {
  const items = minutesAgo.map((minutes, index) =>
    DueItem.parse({
      clientId: '11111111-1111-4111-8111-111111111111',
      clientName: 'A',
      clientColor: '#35524a',
      subjectKind: 'post',
      subjectId: `${index}2222222-2222-4222-8222-222222222222`,
      title: `${minutes} minutes ago`,
      state: 'scheduled',
      platforms: [],
      dueAt: '2026-03-10T09:00',
      timeZone: 'UTC',
      dueAtUtc: new Date(NOW - minutes * 60_000).toISOString(),
    }),
  )
  return { count: items.length, items }
}

const shape = (input: Partial<Parameters<typeof groupReminders>[0]>) =>
  groupReminders({ missed: NONE, due: NONE, nowMs: NOW, comesAsDigest: false, ...input }).map((each) =>
    each.kind === 'single' ? each.item.title : each.count,
  )

it('nothing due shows nothing', () => {
  expect(shape({})).toEqual([])
})

it('up to three punctual reminders come one by one', () => {
  expect(shape({ due: due(0, 1, 10) })).toEqual(['0 minutes ago', '1 minutes ago', '10 minutes ago'])
})

it('more than three at once come as one digest', () => {
  expect(shape({ due: due(0, 0, 0, 0) })).toEqual([4])
})

it('what is overdue by more than ten minutes comes as a digest beside the punctual ones', () => {
  expect(shape({ due: due(0, 11, 500) })).toEqual([2, '0 minutes ago'])
})

it('ten thousand are one notification with the exact number', () => {
  expect(shape({ due: { count: 10_000, items: due(5, 6).items } })).toEqual([10_000])
})

it('what an earlier run claimed but did not show never comes as a single reminder again', () => {
  expect(shape({ missed: due(1), due: due(0) })).toEqual([1, '0 minutes ago'])
  expect(shape({ missed: due(1, 2), due: due(0, 0) })).toEqual([4])
})

it('what a mute held back comes as one digest', () => {
  expect(shape({ due: due(1, 2), comesAsDigest: true })).toEqual([2])
  expect(shape({ due: due(1), comesAsDigest: true })).toEqual(['1 minutes ago'])
})
