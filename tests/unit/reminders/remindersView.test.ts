import { describe, expect, it } from 'vitest'
import { DueItem } from '#shared/reminders/reminder'
import { remindersView } from '../../../src/renderer/features/reminders/remindersView'

// Wednesday; half past eleven in the evening in Lisbon, already Thursday in Tokyo.
const NOW = Date.parse('2026-03-11T23:30:00.000Z')
const NONE = { items: [], omitted: 0 }

function dueItem(dueAtUtc: string, dueAt: string, timeZone = 'Europe/Lisbon'): DueItem {
  return DueItem.parse({
    clientId: '11111111-1111-4111-8111-111111111111',
    clientName: 'A',
    clientColor: '#35524a',
    subjectKind: 'post',
    subjectId: '22222222-2222-4222-8222-222222222222',
    title: dueAtUtc,
    state: 'scheduled',
    platforms: [],
    dueAt,
    timeZone,
    dueAtUtc,
  })
}

function view(input: Partial<Parameters<typeof remindersView>[0]>) {
  return remindersView({
    overdue: NONE,
    coming: NONE,
    nowMs: NOW,
    timeZone: 'Europe/Lisbon',
    locale: 'en-GB',
    ...input,
  })
}

describe('what is due', () => {
  it('is nothing when nothing is', () => {
    expect(view({})).toEqual([])
  })

  it('is put into the freelancer’s own days', () => {
    const items = [
      dueItem('2026-03-11T23:45:00.000Z', '2026-03-11T23:45'),
      dueItem('2026-03-12T00:10:00.000Z', '2026-03-12T00:10'),
      dueItem('2026-03-18T23:59:00.000Z', '2026-03-18T23:59'),
      dueItem('2026-03-19T00:00:00.000Z', '2026-03-19T00:00'),
    ]
    const sections = view({ coming: { items, omitted: 0 } })
    expect(sections.map(({ title, count }) => [title, count])).toEqual([
      ['Today', 1],
      ['Next 7 days', 2],
      ['Later', 1],
    ])
    expect(sections[1]?.days.map(({ title }) => title)).toEqual(['Thursday 12 March', 'Wednesday 18 March'])
  })

  it('names the day where no heading does', () => {
    const items = [dueItem('2026-03-09T18:00:00.000Z', '2026-03-09T18:00')]
    const [section] = view({ overdue: { items, omitted: 0 } })
    expect(section?.days[0]?.rows[0]?.when).toBe('9 Mar, 18:00')
  })

  it('counts what the list leaves out', () => {
    const items = [dueItem('2026-03-09T18:00:00.000Z', '2026-03-09T18:00')]
    expect(view({ overdue: { items, omitted: 9_999 } })[0]?.count).toBe(10_000)
    expect(view({ coming: { items: [], omitted: 3 } }).map(({ title, count }) => [title, count])).toEqual([
      ['Later', 3],
    ])
  })

  it('shows the client’s own time only when its clock shows something else', () => {
    const rowOf = (item: DueItem) => view({ coming: { items: [item], omitted: 0 } })[0]?.days[0]?.rows[0]
    expect(rowOf(dueItem('2026-03-12T09:00:00.000Z', '2026-03-12T09:00'))?.clientTime).toBeNull()
    expect(rowOf(dueItem('2026-03-12T09:00:00.000Z', '2026-03-12T09:00', 'Africa/Abidjan'))?.clientTime).toBeNull()
    expect(rowOf(dueItem('2026-03-12T09:00:00.000Z', '2026-03-12T10:00', 'Europe/Berlin'))?.clientTime).toBe(
      '10:00 in Berlin',
    )
    expect(rowOf(dueItem('2026-03-12T22:30:00.000Z', '2026-03-13T11:30', 'Pacific/Auckland'))?.clientTime).toBe(
      'Fri 11:30 in Auckland',
    )
  })
})
