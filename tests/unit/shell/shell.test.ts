import { describe, expect, test } from 'vitest'
import type { ClientSummary } from '#shared/clients/client'
import { isAffected } from '../../../src/renderer/api/queryClient'
import { BRAND_COLORS, leastUsedColor } from '../../../src/renderer/features/clients/brandColors'
import { changesBetween, isProfileField, type ProfileValues } from '../../../src/renderer/features/clients/profileForm'
import { endOfDayMs } from '../../../src/renderer/features/today/todayView'
import { clientEntries } from '../../../src/renderer/shell/paletteView'
import { clientsInView, dueMark, tagsOf } from '../../../src/renderer/shell/railView'
import { isPressed } from '../../../src/renderer/shell/shortcuts'

const client = (name: string, more: Partial<ClientSummary> = {}): ClientSummary =>
  ({
    id: name,
    name,
    color: '#35524a',
    logoHash: null,
    tags: [],
    timeZone: 'Europe/Lisbon',
    locale: 'pt-PT',
    currency: 'EUR',
    isArchived: false,
    health: 'sound',
    problem: null,
    nextDueAtUtc: null,
    overdueCount: 0,
    dueTodayCount: 0,
    postCount: 0,
    ...more,
  }) as ClientSummary

const names = (clients: readonly ClientSummary[]) => clients.map(({ name }) => name)

describe('the rail', () => {
  const clients = [
    client('Aurora', { tags: ['yoga'] }),
    client('Café Luz', { tags: ['food', 'retainer'], nextDueAtUtc: '2026-03-12T09:00:00.000Z' as never }),
    client('Tide', { tags: ['food'], nextDueAtUtc: '2026-03-10T09:00:00.000Z' as never }),
  ]

  test('orders by what is due next, with nothing due last', () => {
    expect(names(clientsInView(clients, { order: 'next-due', text: '', tags: [] }))).toEqual([
      'Tide',
      'Café Luz',
      'Aurora',
    ])
  })

  test('finds by name, by tag and by both', () => {
    expect(names(clientsInView(clients, { order: 'name', text: 'cafe', tags: [] }))).toEqual(['Café Luz'])
    expect(names(clientsInView(clients, { order: 'name', text: 'yoga', tags: [] }))).toEqual(['Aurora'])
    expect(names(clientsInView(clients, { order: 'name', text: 'tide', tags: ['food'] }))).toEqual(['Tide'])
  })

  test('leaves the list that it was given as it is', () => {
    clientsInView(clients, { order: 'next-due', text: '', tags: [] })
    expect(names(clients)).toEqual(['Aurora', 'Café Luz', 'Tide'])
  })

  test('knows each tag once', () => {
    expect(tagsOf(clients)).toEqual(['food', 'retainer', 'yoga'])
  })

  test('says the most pressing thing only', () => {
    const nowMs = Date.parse('2026-03-10T10:00:00Z')
    const mark = (more: Partial<ClientSummary>) => dueMark(client('A', more), nowMs, 'UTC', 'en-GB')?.text ?? null
    expect(mark({ overdueCount: 2, dueTodayCount: 1 })).toBe('2 overdue')
    expect(mark({ dueTodayCount: 3 })).toBe('3 today')
    expect(mark({ nextDueAtUtc: '2026-03-11T09:00:00.000Z' as never })).toBe('Tomorrow')
    expect(mark({ health: 'damaged', overdueCount: 9 })).toBe('File')
    expect(mark({})).toBeNull()
  })
})

describe('the palette', () => {
  const clients = [client('Moon Café'), client('Café Luz'), client('Café Old', { isArchived: true })]
  const entries = (text: string) =>
    clientEntries({ text, clients, tabs: [{ tab: 'calendar', title: 'Calendar' }], go: () => {} })

  test('shows names that begin so first and archived clients last', () => {
    expect(entries('caf').map(({ title }) => title)).toEqual(['Café Luz', 'Moon Café', 'Café Old'])
  })

  test('finds a place of a client by its name and the place', () => {
    expect(entries('luz cal').map(({ title, detail }) => `${title} ${detail}`)).toEqual(['Café Luz Calendar'])
  })
})

describe('keys', () => {
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  })

  test('are what people read', () => {
    expect(isPressed('N', press('n'))).toBe(true)
    expect(isPressed('N', press('n', { ctrlKey: true }))).toBe(false)
    expect(isPressed('N', press('N', { shiftKey: true }))).toBe(false)
    expect(isPressed('Shift+N', press('N', { shiftKey: true }))).toBe(true)
    expect(isPressed('Mod+K', press('k', { metaKey: true }))).toBe(true)
    expect(isPressed('Delete', press('Delete'))).toBe(true)
  })

  test('that are signs work on every keyboard, with Shift or without', () => {
    expect(isPressed('?', press('?', { shiftKey: true }))).toBe(true)
    expect(isPressed('?', press('?'))).toBe(true)
  })
})

describe('what an event touches', () => {
  const ofClient = ['calendar', 'listPosts', 'one', {}]

  test('its own client and what spans clients, not another client', () => {
    const event = { type: 'dataChanged', clientId: 'one', topics: ['calendar'] } as never
    expect(isAffected(ofClient, event)).toBe(true)
    expect(isAffected(['calendar', 'listPosts', 'two', {}], event)).toBe(false)
    expect(isAffected(['reminders', 'listDue', null, {}], event)).toBe(true)
    expect(isAffected(['settings', 'getSettings', null, {}], event)).toBe(false)
  })

  test('every client when it names none', () => {
    expect(isAffected(ofClient, { type: 'dataChanged', clientId: null, topics: ['calendar'] })).toBe(true)
  })

  test('never a logo, which is kept by its hash', () => {
    expect(
      isAffected(['logo', 'getLogo', 'one', 'hash'], { type: 'dataChanged', clientId: null, topics: ['clients'] }),
    ).toBe(false)
  })
})

describe('a profile being edited', () => {
  const before = { name: 'Café Luz', tags: ['food'], brand: { primaryColor: '#35524a' } } as unknown as ProfileValues

  test('sends only what differs', () => {
    expect(changesBetween(before, before)).toEqual({})
    expect(changesBetween(before, { ...before, tags: ['food', 'new'] })).toEqual({ tags: ['food', 'new'] })
  })

  test('shows errors at fields that exist', () => {
    expect(isProfileField('contacts.2.email')).toBe(true)
    expect(isProfileField('brand.voice.tone')).toBe(true)
    expect(isProfileField('brand')).toBe(false)
    expect(isProfileField('contacts')).toBe(false)
  })
})

test('a new client gets the colour that the fewest have', () => {
  expect(leastUsedColor([])).toBe(BRAND_COLORS[0])
  expect(leastUsedColor(BRAND_COLORS.slice(0, 3).map((color) => color.toUpperCase()))).toBe(BRAND_COLORS[3])
  expect(leastUsedColor([...BRAND_COLORS, '#35524a'])).toBe(BRAND_COLORS[1])
})

describe('the end of the day', () => {
  const endOf = (now: string, zone: string) => new Date(endOfDayMs(Date.parse(now), zone)).toISOString()

  test('is midnight where the freelancer is', () => {
    expect(endOf('2026-03-10T12:00:00Z', 'UTC')).toBe('2026-03-11T00:00:00.000Z')
    expect(endOf('2026-03-10T12:00:00Z', 'Asia/Kolkata')).toBe('2026-03-10T18:30:00.000Z')
  })

  test('is right on the days that have 23 and 25 hours', () => {
    expect(endOf('2026-03-29T00:30:00Z', 'Europe/Lisbon')).toBe('2026-03-29T23:00:00.000Z')
    expect(endOf('2026-10-25T00:30:00Z', 'Europe/Lisbon')).toBe('2026-10-26T00:00:00.000Z')
  })

  test('at midnight itself is the next one', () => {
    expect(endOf('2026-03-10T00:00:00Z', 'UTC')).toBe('2026-03-11T00:00:00.000Z')
  })
})
