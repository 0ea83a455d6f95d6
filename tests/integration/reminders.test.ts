import { mkdirSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId, PostId } from '#shared/kernel/ids'
import { type LocalDateTime, TimeZone, type UtcInstant } from '#shared/kernel/time'
import type { ReminderNotification } from '../../src/main/reminders/grouping'
import { createReminderScheduler } from '../../src/main/reminders/scheduler'
import { createSimulatedTime } from '../support/simulatedTime'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const at = (text: string) => text as UtcInstant
const wall = (text: string) => text as LocalDateTime

let studio: TestBackend
let clientId: ClientId

beforeEach(async () => {
  studio = createTestBackend()
  clientId = await createClient('Padaria', 'Europe/Lisbon')
})
afterEach(() => studio.close())

async function createClient(name: string, timeZone: string): Promise<ClientId> {
  const client = await studio.api.clients.createClient({ name, timeZone: TimeZone.parse(timeZone), currency: 'EUR' })
  return client.id
}

async function createPost(title: string, scheduledAt: string, of = clientId): Promise<PostId> {
  const post = await studio.api.calendar.createPost({
    clientId: of,
    post: { title, scheduledAt: wall(scheduledAt), state: 'scheduled' },
  })
  return post.id
}

const claimAt = (instant: string) => studio.api.reminders.claimDueReminders({ nowUtc: at(instant) })
const confirmAt = (instant: string) => studio.api.reminders.confirmRemindersShown({ claimedAtUtc: at(instant) })
const reclaimAt = (instant: string) => studio.api.reminders.reclaimUnconfirmed({ nowUtc: at(instant) })
const nextAt = async () => (await studio.api.reminders.getNextReminderAt({})).atUtc
const titles = (claimed: { items: { title: string }[] }) => claimed.items.map((item) => item.title)

describe('the list of what is due', () => {
  it('goes over all clients, oldest first, with each client’s wall time', async () => {
    const tokyo = await createClient('Kōhī', 'Asia/Tokyo')
    await createPost('Lisbon at nine', '2026-03-11T09:00')
    await createPost('Tokyo at nine', '2026-03-11T09:00', tokyo)
    const { items, omitted } = await studio.api.reminders.listDue({ untilUtc: at('2026-04-01T00:00:00.000Z') })
    expect(items.map((item) => [item.clientName, item.title, item.dueAt, item.timeZone, item.dueAtUtc])).toEqual([
      ['Kōhī', 'Tokyo at nine', '2026-03-11T09:00', 'Asia/Tokyo', '2026-03-11T00:00:00.000Z'],
      ['Padaria', 'Lisbon at nine', '2026-03-11T09:00', 'Europe/Lisbon', '2026-03-11T09:00:00.000Z'],
    ])
    expect(omitted).toBe(0)
  })

  it('is cut at both ends and says how much the limit left out', async () => {
    for (const day of [10, 11, 12, 13]) await createPost(`On ${day}`, `2026-03-${day}T09:00`)
    const { items, omitted } = await studio.api.reminders.listDue({
      fromUtc: at('2026-03-11T09:00:00.000Z'),
      untilUtc: at('2026-03-13T09:00:00.000Z'),
      limit: 1,
    })
    expect(titles({ items })).toEqual(['On 11'])
    expect(omitted).toBe(1)
  })

  it('is out of reach for a window of one client', async () => {
    const presenter = studio.apiFor({ kind: 'client', clientId })
    await expect(presenter.reminders.listDue({ untilUtc: at('2026-04-01T00:00:00.000Z') })).rejects.toMatchObject({
      code: 'out-of-scope',
    })
  })
})

describe('a claim', () => {
  it('takes what is due and leaves what is not', async () => {
    await createPost('Now', '2026-03-10T09:00')
    await createPost('A minute later', '2026-03-10T09:01')
    expect(titles(await claimAt('2026-03-10T09:00:00.000Z'))).toEqual(['Now'])
    expect(await nextAt()).toBe('2026-03-10T09:01:00.000Z')
  })

  it('is made once, also after a restart and with the clock set back and forth', async () => {
    await createPost('Once', '2026-03-10T09:00')
    expect((await claimAt('2026-03-10T09:00:00.000Z')).count).toBe(1)
    await confirmAt('2026-03-10T09:00:00.000Z')
    for (const instant of ['2026-03-10T09:00:00.000Z', '2020-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']) {
      studio.restart()
      expect(await claimAt(instant)).toEqual({ count: 0, items: [] })
      expect(await reclaimAt(instant)).toEqual({ count: 0, items: [] })
    }
    expect(await nextAt()).toBeNull()
  })

  it('counts exactly and brings the first twenty', async () => {
    const posts = Array.from({ length: 60 }, (_, index) => ({
      title: `Post ${index}`,
      scheduledAt: wall(`2026-03-10T08:${String(index).padStart(2, '0')}`),
      state: 'approved' as const,
    }))
    await studio.api.calendar.createPosts({ clientId, posts })
    const claimed = await claimAt('2026-03-10T09:00:00.000Z')
    expect(claimed.count).toBe(60)
    expect(titles(claimed)).toEqual(posts.slice(0, 20).map((post) => post.title))
  })

  it('comes earlier by the lead time, and what was claimed stays so when the lead time changes', async () => {
    await createPost('First', '2026-03-10T10:00')
    await createPost('Second', '2026-03-10T12:00')
    await studio.api.settings.updateSettings({ changes: { postReminderLeadMinutes: 30 } })
    expect(await nextAt()).toBe('2026-03-10T09:30:00.000Z')
    expect(titles(await claimAt('2026-03-10T09:30:00.000Z'))).toEqual(['First'])
    await studio.api.settings.updateSettings({ changes: { postReminderLeadMinutes: 0 } })
    expect(titles(await claimAt('2026-03-10T10:00:00.000Z'))).toEqual([])
    expect(await nextAt()).toBe('2026-03-10T12:00:00.000Z')
  })
})

it('ten thousand overdue posts are one notification with the exact number, and one armed timer', async () => {
  const posts = Array.from({ length: 10_000 }, (_, index) => ({
    title: `Post ${index}`,
    scheduledAt: wall(`2026-03-09T${String(index % 24).padStart(2, '0')}:00`),
    state: 'approved' as const,
  }))
  await studio.api.calendar.createPosts({ clientId, posts })
  const time = createSimulatedTime('2026-03-10T09:00:00.000Z')
  const shown: ReminderNotification[] = []
  const scheduler = createReminderScheduler({
    clock: time.clock,
    timers: time.timers,
    reminders: studio.api.reminders,
    notifier: { show: (notification) => Promise.resolve(shown.push(notification) > 0) },
    log: () => {},
  })
  await scheduler.wake()
  await time.advance(10 * 60_000)
  expect(shown).toMatchObject([{ kind: 'digest', count: 10_000 }])
  expect(time.armedForMs()).toHaveLength(1)
  const { items, omitted } = await studio.api.reminders.listDue({
    untilUtc: at('2026-03-10T09:00:00.000Z'),
    limit: 200,
  })
  expect([items.length, omitted]).toEqual([200, 9_800])
})

describe('what is not confirmed', () => {
  it('comes again after a restart, and no more once it is confirmed', async () => {
    await createPost('Lost on the way', '2026-03-10T09:00')
    await claimAt('2026-03-10T09:00:00.000Z')
    studio.restart()
    expect(titles(await reclaimAt('2026-03-10T09:05:00.000Z'))).toEqual(['Lost on the way'])
    await confirmAt('2026-03-10T09:05:00.000Z')
    studio.restart()
    expect(await reclaimAt('2026-03-10T09:06:00.000Z')).toEqual({ count: 0, items: [] })
  })

  it('is not touched by the confirmation of another claim', async () => {
    await createPost('Unconfirmed', '2026-03-10T09:00')
    await claimAt('2026-03-10T09:00:00.000Z')
    await createPost('Confirmed', '2026-03-10T09:01')
    await claimAt('2026-03-10T09:01:00.000Z')
    await confirmAt('2026-03-10T09:01:00.000Z')
    expect(titles(await reclaimAt('2026-03-10T09:02:00.000Z'))).toEqual(['Unconfirmed'])
  })

  it('does not come again when it was published, deleted or moved meanwhile', async () => {
    const published = await createPost('Published', '2026-03-10T09:00')
    const deleted = await createPost('Deleted', '2026-03-10T09:00')
    const moved = await createPost('Moved', '2026-03-10T09:00')
    await claimAt('2026-03-10T09:00:00.000Z')
    await studio.api.calendar.changeState({ clientId, postId: published, state: 'published' })
    await studio.api.calendar.deletePost({ clientId, postId: deleted })
    await studio.api.calendar.movePost({ clientId, postId: moved, scheduledAt: wall('2026-03-12T09:00') })
    expect(await reclaimAt('2026-03-10T09:05:00.000Z')).toEqual({ count: 0, items: [] })
    expect(await nextAt()).toBe('2026-03-12T09:00:00.000Z')
  })
})

describe('a reminder follows its post', () => {
  it('to its new time, also when it was notified before', async () => {
    const postId = await createPost('Moves', '2026-03-10T09:00')
    await claimAt('2026-03-10T09:00:00.000Z')
    await confirmAt('2026-03-10T09:00:00.000Z')
    await studio.api.calendar.movePost({ clientId, postId, scheduledAt: wall('2026-03-10T11:30') })
    expect(await nextAt()).toBe('2026-03-10T11:30:00.000Z')
    expect((await claimAt('2026-03-10T11:30:00.000Z')).count).toBe(1)
  })

  it('not a second time when it is moved away and back', async () => {
    const postId = await createPost('Moves', '2026-03-10T09:00')
    await claimAt('2026-03-10T09:00:00.000Z')
    await studio.api.calendar.movePost({ clientId, postId, scheduledAt: wall('2026-03-20T09:00') })
    await studio.api.calendar.movePost({ clientId, postId, scheduledAt: wall('2026-03-10T09:00') })
    expect((await claimAt('2026-03-10T09:10:00.000Z')).count).toBe(0)
  })

  it('to nowhere when it loses its date, is published, deleted or its client archived', async () => {
    const undated = await createPost('Undated', '2026-03-10T09:00')
    await studio.api.calendar.changeState({ clientId, postId: undated, state: 'draft' })
    await studio.api.calendar.movePost({ clientId, postId: undated, scheduledAt: null })
    const published = await createPost('Published', '2026-03-10T09:00')
    await studio.api.calendar.changeState({ clientId, postId: published, state: 'published' })
    const deleted = await createPost('Deleted', '2026-03-10T09:00')
    await studio.api.calendar.deletePost({ clientId, postId: deleted })
    const archived = await createClient('Archived', 'UTC')
    await createPost('Archived', '2026-03-10T09:00', archived)
    await studio.api.clients.archiveClient({ clientId: archived })
    const gone = await createClient('Gone', 'UTC')
    await createPost('Gone', '2026-03-10T09:00', gone)
    await studio.api.clients.deleteClient({ clientId: gone })
    expect(await nextAt()).toBeNull()
    expect((await claimAt('2026-03-11T00:00:00.000Z')).count).toBe(0)
    await studio.api.calendar.undeletePost({ clientId, postId: deleted })
    await studio.api.clients.restoreClient({ clientId: archived })
    await studio.api.clients.undeleteClient({ clientId: gone })
    expect(titles(await claimAt('2026-03-11T00:00:00.000Z')).sort()).toEqual(['Archived', 'Deleted', 'Gone'])
  })

  it('with the client to another time zone', async () => {
    await createPost('Nine o’clock', '2026-03-11T09:00')
    await studio.api.clients.updateClient({ clientId, changes: { timeZone: TimeZone.parse('America/New_York') } })
    expect(await nextAt()).toBe('2026-03-11T13:00:00.000Z')
  })

  it('to after the gap when the new zone skips its wall time', async () => {
    for (const [scheduledAt, timeZone, due] of [
      ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
      ['2027-03-14T02:30', 'America/New_York', '2027-03-14T07:30:00.000Z'],
      ['2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
      ['2026-09-27T02:30', 'Pacific/Auckland', '2026-09-26T14:30:00.000Z'],
    ] as const) {
      const moving = await createClient(timeZone, 'UTC')
      await createPost(timeZone, scheduledAt, moving)
      await studio.api.clients.updateClient({ clientId: moving, changes: { timeZone: TimeZone.parse(timeZone) } })
      const { items } = await studio.api.reminders.listDue({ untilUtc: at('2028-01-01T00:00:00.000Z') })
      expect(items.find((item) => item.title === timeZone)).toMatchObject({ dueAt: scheduledAt, dueAtUtc: due })
    }
  })
})

describe('while notifications are muted', () => {
  beforeEach(async () => {
    await createPost('Held back', '2026-03-10T09:00')
    await studio.api.settings.updateSettings({ changes: { areNotificationsMuted: true } })
  })

  it('nothing is claimed and no timer is needed', async () => {
    expect(await nextAt()).toBeNull()
    expect(await claimAt('2026-03-10T10:00:00.000Z')).toEqual({ count: 0, items: [] })
  })

  it('nothing is forgotten: it comes after the mute', async () => {
    await claimAt('2026-03-10T10:00:00.000Z')
    await studio.api.settings.updateSettings({ changes: { areNotificationsMuted: false } })
    expect(titles(await claimAt('2026-03-10T10:01:00.000Z'))).toEqual(['Held back'])
  })

  it('what was claimed before it waits as well', async () => {
    await studio.api.settings.updateSettings({ changes: { areNotificationsMuted: false } })
    await claimAt('2026-03-10T09:00:00.000Z')
    await studio.api.settings.updateSettings({ changes: { areNotificationsMuted: true } })
    expect(await reclaimAt('2026-03-10T09:01:00.000Z')).toEqual({ count: 0, items: [] })
    await studio.api.settings.updateSettings({ changes: { areNotificationsMuted: false } })
    expect(titles(await reclaimAt('2026-03-10T09:02:00.000Z'))).toEqual(['Held back'])
  })

  it('the list still shows it', async () => {
    const { items } = await studio.api.reminders.listDue({ untilUtc: at('2026-04-01T00:00:00.000Z') })
    expect(titles({ items })).toEqual(['Held back'])
  })
})

it('a read-only workspace notifies nothing, because it could not remember it, and still lists what is due', async ({
  skip,
}) => {
  await createPost('Seen, not notified', '2026-03-10T09:00')
  studio.backend.close()
  const mounted = `${studio.folder}-read-only`
  mkdirSync(mounted)
  const mount = (...words: string[]) => spawnSync('mount', words).status === 0
  if (!mount('--bind', studio.folder, mounted) || !mount('-o', 'remount,ro,bind', mounted)) {
    spawnSync('umount', [mounted])
    studio.restart()
    skip('this user may not mount')
  }
  const readOnly = createTestBackend({ folder: mounted })
  try {
    expect(await readOnly.api.reminders.getNextReminderAt({})).toEqual({ atUtc: null })
    const { items } = await readOnly.api.reminders.listDue({ untilUtc: at('2026-04-01T00:00:00.000Z') })
    expect(titles({ items })).toEqual(['Seen, not notified'])
    await expect(
      readOnly.api.reminders.claimDueReminders({ nowUtc: at('2026-03-10T10:00:00.000Z') }),
    ).rejects.toMatchObject({ code: 'workspace-read-only' })
  } finally {
    readOnly.close()
    spawnSync('umount', [mounted])
    studio.restart()
  }
})
