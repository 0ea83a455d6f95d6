import { describe, expect, it } from 'vitest'
import { DueItem } from '#shared/reminders/reminder'
import { escapeMarkup } from '../../../src/main/reminders/markup'
import { cutToBytes, textOf } from '../../../src/main/reminders/notificationText'

function dueItem(changes: Record<string, unknown> = {}): DueItem {
  return DueItem.parse({
    clientId: '11111111-1111-4111-8111-111111111111',
    clientName: 'Padaria Rossi',
    clientColor: '#35524a',
    subjectKind: 'post',
    subjectId: '22222222-2222-4222-8222-222222222222',
    title: 'Sourdough Monday',
    state: 'changes-requested',
    platforms: ['instagram'],
    dueAt: '2026-03-10T09:00',
    timeZone: 'America/Sao_Paulo',
    dueAtUtc: '2026-03-10T12:00:00.000Z',
    ...changes,
  })
}

const bytes = (text: string) => new TextEncoder().encode(text).length

describe('a single reminder', () => {
  it('names the client, the post, its time in the client’s zone and its state', () => {
    expect(textOf({ kind: 'single', item: dueItem() })).toEqual({
      title: 'Padaria Rossi',
      body: 'Sourdough Monday\nDue Tue 09:00, Sao Paulo · Changes requested',
      target: {
        type: 'showPost',
        clientId: '11111111-1111-4111-8111-111111111111',
        postId: '22222222-2222-4222-8222-222222222222',
        isDue: true,
      },
    })
  })

  it('says so when the post has no title', () => {
    expect(textOf({ kind: 'single', item: dueItem({ title: ' ' }) }).body).toMatch(/^Untitled post\n/)
  })

  it('keeps a very long title within 256 bytes, with the time still readable and no emoji torn', () => {
    const family = '👨‍👩‍👧‍👦'
    const { body } = textOf({ kind: 'single', item: dueItem({ title: family.repeat(40) }) })
    expect(bytes(body)).toBeLessThanOrEqual(256)
    expect(body).toMatch(new RegExp(`^(${family})+…\nDue Tue 09:00, Sao Paulo · Changes requested$`, 'u'))
  })

  it('isolates a right-to-left name and title', () => {
    const { title, body } = textOf({ kind: 'single', item: dueItem({ clientName: 'مقهى القمر', title: 'עוגה 5+' }) })
    expect(title).toBe('\u2068مقهى القمر\u2069')
    expect(body.split('\n')[0]).toBe('\u2068עוגה 5+\u2069')
  })
})

describe('a digest', () => {
  const named = (id: number, clientName: string) =>
    dueItem({ clientId: `${id}1111111-1111-4111-8111-111111111111`, clientName })

  it('names the number and the first clients, each once, and leads to the list', () => {
    const items = [named(1, 'A'), named(1, 'A'), named(2, 'B')]
    expect(textOf({ kind: 'digest', count: 3, items })).toEqual({
      title: '3 posts are due',
      body: 'A, B',
      target: { type: 'showReminders' },
    })
  })

  it('says that there is more than it names', () => {
    const items = [1, 2, 3, 4].map((id) => named(id, `Client ${id}`))
    expect(textOf({ kind: 'digest', count: 4, items }).body).toBe('Client 1, Client 2, Client 3 and more')
    expect(textOf({ kind: 'digest', count: 10_000, items: items.slice(0, 1) })).toMatchObject({
      title: '10,000 posts are due',
      body: 'Client 1 and more',
    })
  })

  it('of one post leads to that post', () => {
    expect(textOf({ kind: 'digest', count: 1, items: [dueItem()] })).toMatchObject({
      title: 'Overdue: Padaria Rossi',
      target: { type: 'showPost' },
    })
  })

  it('stays within 256 bytes with names of 300 characters', () => {
    const items = [1, 2, 3, 4].map((id) => named(id, 'مقهى'.repeat(75)))
    expect(bytes(textOf({ kind: 'digest', count: 4, items }).body)).toBeLessThanOrEqual(256)
  })
})

describe('cutting text', () => {
  it('leaves text alone that fits', () => {
    expect(cutToBytes('Zoë', 4)).toBe('Zoë')
  })

  it('cuts between characters as people see them', () => {
    expect(cutToBytes('ab🇧🇷c', 13)).toBe('ab🇧🇷c')
    expect(cutToBytes('ab🇧🇷🇧🇷', 13)).toBe('ab🇧🇷…')
    expect(cutToBytes('ab🇧🇷🇧🇷', 12)).toBe('ab…')
  })
})

it('a title with markup is shown as it was typed', () => {
  expect(escapeMarkup('<b>Q&A</b>')).toBe('&lt;b&gt;Q&amp;A&lt;/b&gt;')
})
