import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import { addClient, channelOn, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let lisbon: ClientId
let tokyo: ClientId
beforeEach(async () => {
  studio = createTestBackend()
  lisbon = (await addClient(studio, 'Padaria', 'Europe/Lisbon')).id
  tokyo = (await addClient(studio, 'Ceramics', 'Asia/Tokyo')).id
})
afterEach(() => studio.close())

const add = (clientId: ClientId, scheduledAt: string | null, title: string) =>
  studio.api.calendar.createPost({ clientId, post: { title, scheduledAt } })
const list = (from: string, to: string, timeZone?: string) =>
  studio.api.calendar.listPostsOfAllClients({ from, to, ...(timeZone ? { timeZone } : {}) })

describe('the posts of all clients', () => {
  it('stand on the day of the zone that was asked for, with the client’s own time beside', async () => {
    await add(tokyo, '2026-03-11T08:00', 'Kiln')
    await add(lisbon, '2026-03-10T22:30', 'Bread')
    await add(lisbon, null, 'Idea')
    expect(await list('2026-03-10', '2026-03-11', 'Europe/Lisbon')).toMatchObject([
      { title: 'Bread', clientId: lisbon, scheduledAt: '2026-03-10T22:30', shownAt: '2026-03-10T22:30' },
      { title: 'Kiln', clientId: tokyo, scheduledAt: '2026-03-11T08:00', shownAt: '2026-03-10T23:00' },
    ])
    expect(await list('2026-03-11', '2026-03-12', 'Europe/Lisbon')).toEqual([])
  })

  it('stand on their own clients’ days without a zone', async () => {
    await add(tokyo, '2026-03-11T08:00', 'Kiln')
    await add(lisbon, '2026-03-10T22:30', 'Bread')
    expect(await list('2026-03-11', '2026-03-12')).toMatchObject([{ title: 'Kiln', shownAt: '2026-03-11T08:00' }])
  })

  it('are found from one end of the world to the other', async () => {
    const far = (await addClient(studio, 'Far', 'Pacific/Kiritimati')).id
    await add(far, '2026-03-11T00:30', 'Far')
    expect(await list('2026-03-09', '2026-03-10', 'Pacific/Pago_Pago')).toMatchObject([
      { title: 'Far', shownAt: '2026-03-09T23:30' },
    ])
  })

  it('leave out archived clients and deleted posts, and follow moves, states and channels', async () => {
    const post = await add(tokyo, '2026-03-11T08:00', 'Kiln')
    const gone = await add(lisbon, '2026-03-11T08:00', 'Gone')
    await studio.api.calendar.deletePost({ clientId: lisbon, postId: gone.id })
    const channel = await studio.api.clients.addChannel({ clientId: tokyo, channel: channelOn('instagram') })
    await studio.api.calendar.updatePost({
      clientId: tokyo,
      postId: post.id,
      changes: { versions: [versionFor(channel.id)] },
    })
    await studio.api.calendar.movePost({ clientId: tokyo, postId: post.id, scheduledAt: '2026-03-12T08:00' })
    const day = () => list('2026-03-12', '2026-03-13', 'Asia/Tokyo')
    const [shown] = await day()
    const { post: stored } = await studio.api.calendar.getPost({ clientId: tokyo, postId: post.id })
    expect(shown).toMatchObject({ title: 'Kiln', platforms: ['instagram'], revision: stored.revision })
    await studio.api.clients.archiveClient({ clientId: tokyo })
    expect(await day()).toEqual([])
  })

  it('are still shown while a client’s file cannot be read, and the client is named', async () => {
    await add(tokyo, '2026-03-11T08:00', 'Kiln')
    await list('2026-03-01', '2026-04-01')
    const file = join(studio.folder, 'clients', tokyo, 'client.sqlite')
    studio.backend.close()
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true })
    writeFileSync(file, 'not a store at all, and long enough to be looked at '.repeat(40))
    const second = createTestBackend({ folder: studio.folder })
    try {
      await second.api.calendar.listPosts({ clientId: tokyo }).catch(() => undefined)
      const clients = await second.api.clients.listClients({})
      expect(clients.find(({ id }) => id === tokyo)?.health).not.toBe('sound')
      expect(await second.api.calendar.listPostsOfAllClients({ from: '2026-03-01', to: '2026-04-01' })).toHaveLength(1)
    } finally {
      second.close()
      studio.restart()
    }
  })
})

describe('the search with filters', () => {
  const search = async (text: string, filter: object = {}) =>
    (await studio.api.calendar.searchPosts({ text, ...filter })).map(({ title }) => title)

  it('keeps to clients, states and platforms', async () => {
    const channel = await studio.api.clients.addChannel({ clientId: tokyo, channel: channelOn('instagram') })
    await studio.api.calendar.createPost({
      clientId: tokyo,
      post: { title: 'Bread bowl', scheduledAt: '2026-03-11T08:00', versions: [versionFor(channel.id)] },
    })
    await add(lisbon, '2026-03-10T22:30', 'Bread')
    await add(lisbon, null, 'Bread idea')
    expect(await search('bread')).toEqual(['Bread bowl', 'Bread', 'Bread idea'])
    expect(await search('bread', { clientIds: [lisbon] })).toEqual(['Bread', 'Bread idea'])
    expect(await search('bread', { states: ['idea'] })).toEqual(['Bread idea'])
    expect(await search('bread', { platforms: ['x', 'instagram'] })).toEqual(['Bread bowl'])
    expect(await search('bread', { platforms: [] })).toEqual([])
  })

  it('tells a hashtag from the word, and finds first comments', async () => {
    const channel = await studio.api.clients.addChannel({ clientId: lisbon, channel: channelOn('instagram') })
    await studio.api.calendar.createPost({ clientId: lisbon, post: { title: 'Word', caption: 'Our sourdough' } })
    await studio.api.calendar.createPost({ clientId: lisbon, post: { title: 'Tag', caption: 'A loaf #SourDough' } })
    await studio.api.calendar.createPost({
      clientId: lisbon,
      post: { title: 'Comment', versions: [{ ...versionFor(channel.id), firstComment: '#sourdough #pão' }] },
    })
    expect((await search('sourdough')).toSorted()).toEqual(['Comment', 'Tag', 'Word'])
    expect((await search('#sourdough')).toSorted()).toEqual(['Comment', 'Tag'])
    expect(await search('#pao')).toEqual(['Comment'])
    expect((await search('#sour')).toSorted()).toEqual(['Comment', 'Tag'])
  })

  it('shows where the words stand, of several clients in one call', async () => {
    const one = await studio.api.calendar.createPost({ clientId: lisbon, post: { caption: 'Warm bread\nat eight' } })
    const two = await studio.api.calendar.createPost({ clientId: tokyo, post: { title: 'Cup', notes: 'for bread' } })
    const none = await studio.api.calendar.createPost({ clientId: tokyo, post: { title: 'Cup' } })
    const posts = [
      { clientId: lisbon, postId: one.id },
      { clientId: tokyo, postId: two.id },
      { clientId: tokyo, postId: none.id },
    ]
    expect(await studio.api.calendar.listSearchSnippets({ text: 'BREAD', posts })).toEqual([
      {
        postId: one.id,
        field: 'caption',
        parts: [
          { text: 'Warm ', isMatch: false },
          { text: 'bread', isMatch: true },
          { text: ' at eight', isMatch: false },
        ],
      },
      {
        postId: two.id,
        field: 'notes',
        parts: [
          { text: 'for ', isMatch: false },
          { text: 'bread', isMatch: true },
        ],
      },
    ])
  })
})
