import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
beforeEach(() => {
  studio = createTestBackend()
})
afterEach(() => studio.close())

const clients = () => studio.api.clients
const list = () => clients().listClients({})
const unknownId = '00000000-0000-4000-8000-000000000000'

describe('a new client', () => {
  it.each([
    ['an emoji', '🥐👩‍👩‍👧'],
    ['right-to-left text', 'مخبز \u202eعمان'],
    ['300 characters', 'é'.repeat(300)],
    ['slashes and dots', '../../etc/passwd\\..\\x'],
    ['a device name', 'CON.'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a quote', "Robert'); DROP TABLE client;--"],
  ])('may be called by %s', async (_what, name) => {
    const { id } = await addClient(studio, name)
    studio.restart()
    expect(await list()).toMatchObject([{ id, name, health: 'sound' }])
    expect(await clients().getClient({ clientId: id })).toMatchObject({ name })
    expect(readdirSync(join(studio.folder, 'clients'))).toEqual([id])
  })

  it('may have the name of another one', async () => {
    const ids = [(await addClient(studio, 'Twin')).id, (await addClient(studio, 'Twin')).id]
    expect((await list()).map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  it.each([
    ['', 'name'],
    ['   ', 'name'],
    ['x'.repeat(301), 'name'],
    ['a\0b', 'name'],
    ['\ud800', 'name'],
  ])('is refused by the name %j', async (name, field) => {
    expect(await refusal(addClient(studio, name))).toMatchObject({ code: 'invalid-input', field })
    expect(await list()).toEqual([])
    expect(readdirSync(join(studio.folder, 'clients'))).toEqual([])
  })

  it.each(['', 'Mars/Olympus', '+02:00', 'UTC+2', '../etc', 'Europe/Lisbon\0'])(
    'is refused in the zone %j',
    async (zone) => {
      expect(await refusal(addClient(studio, 'A', zone))).toMatchObject({ code: 'invalid-input', field: 'timeZone' })
    },
  )

  it.each(['euro', 'EU', 'QQQ', 'eur'])('is refused with the currency %j', async (currency) => {
    const call = clients().createClient({ name: 'A', timeZone: 'UTC', currency })
    expect(await refusal(call)).toMatchObject({ code: 'invalid-input', field: 'currency' })
  })

  it('can bring its whole profile', async () => {
    const fields = {
      industry: 'Bakery',
      tags: ['food', 'local'],
      contacts: [{ name: 'Zoë', role: 'Owner', email: 'zoe@example.com', phone: '' }],
      contractStart: '2026-01-01',
      contractRenewal: '2027-01-01',
    }
    const client = await clients().createClient({ name: 'A', timeZone: 'Asia/Tokyo', currency: 'JPY', fields })
    expect(client).toMatchObject({ ...fields, currency: 'JPY', archivedAtUtc: null, logoHash: null, channels: [] })
    expect(await list()).toMatchObject([{ tags: ['food', 'local'], timeZone: 'Asia/Tokyo' }])
  })
})

describe('the list of clients', () => {
  it('is in the order of names, with numbers as numbers', async () => {
    for (const name of ['client 10', 'Éclair', 'client 9', 'apple']) await addClient(studio, name)
    expect((await list()).map(({ name }) => name)).toEqual(['apple', 'client 9', 'client 10', 'Éclair'])
  })

  it('counts what is overdue and what the freelancer’s day still brings', async () => {
    const { id } = await addClient(studio, 'A', 'Asia/Tokyo')
    // Now it is 18:00 in Tokyo and 22:00 in Auckland, both on the 10th.
    const times = [
      '2026-03-09T12:00',
      '2026-03-10T17:59',
      '2026-03-10T18:00',
      '2026-03-10T19:59',
      '2026-03-10T20:00',
      '2026-03-11T07:59',
    ]
    await studio.api.calendar.createPosts({ clientId: id, posts: times.map((scheduledAt) => ({ scheduledAt })) })
    await studio.api.settings.updateSettings({ changes: { timeZone: 'Pacific/Auckland' } })
    expect(await list()).toMatchObject([
      { overdueCount: 2, dueTodayCount: 2, nextDueAtUtc: '2026-03-09T03:00:00.000Z', postCount: 6 },
    ])
    await studio.api.settings.updateSettings({ changes: { timeZone: 'America/New_York' } })
    expect(await list()).toMatchObject([{ overdueCount: 2, dueTodayCount: 4 }])
    studio.clock.set('2026-04-01T00:00:00.000Z')
    expect(await list()).toMatchObject([{ overdueCount: 6, dueTodayCount: 0 }])
  })

  it('follows a change of zone', async () => {
    const { id } = await addClient(studio, 'A', 'Asia/Tokyo')
    await studio.api.calendar.createPost({ clientId: id, post: { scheduledAt: '2026-03-12T10:00' } })
    await clients().updateClient({ clientId: id, changes: { timeZone: 'America/New_York' } })
    expect(await list()).toMatchObject([{ nextDueAtUtc: '2026-03-12T14:00:00.000Z', timeZone: 'America/New_York' }])
  })
})

describe('an edit of a client', () => {
  it('changes what it names and nothing else', async () => {
    const before = await addClient(studio)
    const changes = { name: 'New name', goals: 'More bread' }
    expect(await clients().updateClient({ clientId: before.id, changes })).toEqual({ ...before, ...changes })
    studio.restart()
    expect(await clients().getClient({ clientId: before.id })).toEqual({ ...before, ...changes })
    expect(await list()).toMatchObject([{ name: 'New name' }])
  })

  it('is refused when the contract would end before it starts', async () => {
    const { id } = await addClient(studio)
    const changes = { contractStart: '2026-02-01', contractRenewal: '2026-01-01' }
    expect(await refusal(clients().updateClient({ clientId: id, changes }))).toMatchObject({
      code: 'contract-dates-reversed',
      field: 'changes.contractRenewal',
    })
  })

  it('of a client that is not there says so', async () => {
    expect(await refusal(clients().updateClient({ clientId: unknownId, changes: {} }))).toMatchObject({
      code: 'client-not-found',
      field: 'clientId',
    })
    expect(await list()).toEqual([])
  })
})

describe('an archived client', () => {
  it('keeps everything and reminds of nothing', async () => {
    const { id } = await addClient(studio)
    await studio.api.calendar.createPost({ clientId: id, post: { title: 'Findable', scheduledAt: '2026-03-12T10:00' } })
    const archived = await clients().archiveClient({ clientId: id })
    expect(archived.archivedAtUtc).toBe('2026-03-10T09:00:00.000Z')
    expect(await list()).toMatchObject([{ isArchived: true, nextDueAtUtc: null, postCount: 1 }])
    expect(await studio.api.calendar.searchPosts({ text: 'findable' })).toHaveLength(1)
    await studio.api.calendar.createPost({ clientId: id, post: { scheduledAt: '2026-03-13T10:00' } })
    expect((await list())[0]?.nextDueAtUtc).toBeNull()
    studio.clock.advanceMs(1_000)
    expect((await clients().archiveClient({ clientId: id })).archivedAtUtc).toBe(archived.archivedAtUtc)
    expect((await clients().restoreClient({ clientId: id })).archivedAtUtc).toBeNull()
    expect(await list()).toMatchObject([{ isArchived: false, nextDueAtUtc: '2026-03-12T10:00:00.000Z' }])
  })
})

describe('a deleted client', () => {
  it('is in the trash, also after a restart, and can be taken back', async () => {
    const client = await addClient(studio)
    const of = { clientId: client.id }
    await studio.api.calendar.createPost({ ...of, post: { title: 'Findable', scheduledAt: '2026-03-12T10:00' } })
    await clients().deleteClient(of)
    expect(await list()).toEqual([])
    expect(await studio.api.calendar.searchPosts({ text: 'findable' })).toEqual([])
    expect((await refusal(clients().getClient(of))).code).toBe('client-not-found')
    expect((await refusal(clients().deleteClient(of))).code).toBe('client-not-found')
    studio.restart()
    expect(await list()).toEqual([])
    expect(await clients().undeleteClient(of)).toEqual(client)
    expect(await list()).toMatchObject([{ id: client.id, health: 'sound', nextDueAtUtc: '2026-03-12T10:00:00.000Z' }])
    expect(await studio.api.calendar.searchPosts({ text: 'findable' })).toHaveLength(1)
    expect((await refusal(clients().undeleteClient(of))).code).toBe('client-exists')
    await clients().deleteClient(of)
    expect(await clients().undeleteClient(of)).toEqual(client)
  })

  it('leaves what lies in the trash under its id where it is', async () => {
    const of = { clientId: (await addClient(studio)).id }
    const trash = join(studio.folder, 'trash')
    await clients().deleteClient(of)
    await clients().undeleteClient(of)
    writeFileSync(join(trash, of.clientId), 'put here by hand')
    await clients().deleteClient(of)
    expect(readdirSync(trash)).toHaveLength(2)
    expect(existsSync(join(trash, of.clientId, 'client.sqlite'))).toBe(true)
  })

  it('that never was cannot be taken back', async () => {
    expect((await refusal(clients().undeleteClient({ clientId: unknownId }))).code).toBe('client-not-in-trash')
  })
})

describe('the channels of a client', () => {
  it('are kept in the order in which they were added', async () => {
    const of = { clientId: (await addClient(studio)).id }
    const first = await clients().addChannel({ ...of, channel: channelOn('x') })
    const second = await clients().addChannel({
      ...of,
      channel: { ...channelOn('meet-up'), address: 'Rua 1', followersAtStart: 12 },
    })
    const changed = await clients().updateChannel({ ...of, channelId: first.id, changes: { handle: '@new' } })
    expect(changed).toEqual({ ...first, handle: '@new' })
    expect((await clients().getClient(of)).channels).toEqual([changed, second])
    await clients().removeChannel({ ...of, channelId: first.id })
    expect((await clients().getClient(of)).channels).toEqual([second])
    for (const call of [
      clients().removeChannel({ ...of, channelId: first.id }),
      clients().updateChannel({ ...of, channelId: first.id, changes: {} }),
    ]) {
      expect(await refusal(call)).toMatchObject({ code: 'channel-not-found', field: 'channelId' })
    }
  })

  it('cannot go while posts have a version for them', async () => {
    const of = { clientId: (await addClient(studio)).id }
    const channel = await clients().addChannel({ ...of, channel: channelOn('x') })
    const { id } = await studio.api.calendar.createPost({ ...of, post: { versions: [versionFor(channel.id)] } })
    expect(await refusal(clients().removeChannel({ ...of, channelId: channel.id }))).toMatchObject({
      code: 'channel-in-use',
      message: 'One post has a version for @padaria. Remove it there first.',
    })
    await studio.api.calendar.deletePost({ ...of, postId: id })
    await clients().removeChannel({ ...of, channelId: channel.id })
    expect((await studio.api.calendar.undeletePost({ ...of, postId: id })).versions).toEqual([])
    expect(await studio.api.calendar.listPosts(of)).toMatchObject([{ platforms: [] }])
  })

  it('that change their platform take their posts along', async () => {
    const of = { clientId: (await addClient(studio)).id }
    const x = await clients().addChannel({ ...of, channel: channelOn('x') })
    const threads = await clients().addChannel({ ...of, channel: channelOn('threads') })
    const versions = [versionFor(x.id), versionFor(threads.id)]
    await studio.api.calendar.createPost({ ...of, post: { versions, scheduledAt: '2026-03-12T10:00' } })
    await clients().updateChannel({ ...of, channelId: x.id, changes: { platform: 'threads' } })
    expect(await studio.api.calendar.listPosts(of)).toMatchObject([{ platforms: ['threads'] }])
    await clients().updateChannel({ ...of, channelId: threads.id, changes: { platform: 'facebook' } })
    expect(await studio.api.calendar.listPosts(of)).toMatchObject([{ platforms: ['facebook', 'threads'] }])
  })
})
