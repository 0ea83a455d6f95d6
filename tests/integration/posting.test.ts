import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PostState } from '#shared/calendar/post'
import type { ClientProfile } from '#shared/clients/client'
import type { ChannelId, PostId } from '#shared/kernel/ids'
import type { UtcInstant } from '#shared/kernel/time'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

const NOW = '2026-03-10T09:00:00.000Z' as UtcInstant
const HOUR_MS = 3_600_000
let studio: TestBackend
let client: ClientProfile

beforeEach(async () => {
  studio = createTestBackend({ now: NOW })
  client = await addClient(studio)
})
afterEach(() => studio.close())

const nowUtc = () => new Date(studio.clock.nowMs()).toISOString() as UtcInstant
const markMissed = async () => (await studio.api.calendar.markMissedPosts({ nowUtc: nowUtc() })).count
const inState = async (state: PostState, scheduledAt: string | null, clientId = client.id) =>
  (await studio.api.calendar.createPost({ clientId, post: { title: state, state, scheduledAt } })).id
const postOf = (postId: PostId, clientId = client.id) => studio.api.calendar.getPost({ clientId, postId })

describe('posts whose time passed', () => {
  it('become missed once the grace is over, each once, with one line in the history', async () => {
    const postId = await inState('scheduled', '2026-03-10T10:00')
    studio.clock.advanceMs(25 * HOUR_MS - 1)
    expect(await markMissed()).toBe(0)
    studio.clock.advanceMs(1)
    expect(await markMissed()).toBe(1)
    expect(await markMissed()).toBe(0)
    studio.restart()
    expect(await markMissed()).toBe(0)
    const { post, history } = await postOf(postId)
    expect(post.state).toBe('missed')
    expect(history.filter(({ to }) => to === 'missed')).toEqual([
      { atUtc: nowUtc(), kind: 'state-changed', from: 'scheduled', to: 'missed' },
    ])
  })

  it('are told to the windows once per client, however many they are', async () => {
    const other = await addClient(studio, 'Other')
    for (const clientId of [client.id, other.id]) {
      for (const time of ['10:00', '11:00']) await inState('scheduled', `2026-03-10T${time}`, clientId)
    }
    studio.clock.advanceMs(48 * HOUR_MS)
    studio.events.length = 0
    expect(await markMissed()).toBe(4)
    expect(studio.events.map(({ clientId }) => clientId).toSorted()).toEqual([client.id, other.id].toSorted())
  })

  it('are only those that wait for publication', async () => {
    const states: readonly PostState[] = [
      'idea',
      'draft',
      'in-review',
      'changes-requested',
      'approved',
      'scheduled',
      'published',
      'missed',
      'on-hold',
    ]
    for (const state of states) await inState(state, '2026-03-01T10:00')
    await inState('draft', null)
    await inState('approved', '2026-03-20T10:00')
    const deleted = await inState('scheduled', '2026-03-01T11:00')
    await studio.api.calendar.deletePost({ clientId: client.id, postId: deleted })
    expect(await markMissed()).toBe(5)
    const posts = await studio.api.calendar.listPosts({ clientId: client.id })
    expect(posts.filter(({ state }) => state === 'missed')).toHaveLength(6)
    expect(posts.find(({ title }) => title === 'on-hold')?.state).toBe('on-hold')
    expect(posts.find(({ title }) => title === 'idea')?.state).toBe('idea')
  })

  it('count from the wall time of their client', async () => {
    const tokyo = await addClient(studio, 'Kissa', 'Asia/Tokyo')
    const there = await inState('scheduled', '2026-03-09T17:59', tokyo.id)
    const here = await inState('scheduled', '2026-03-09T17:59')
    expect(await markMissed()).toBe(1)
    expect((await postOf(there, tokyo.id)).post.state).toBe('missed')
    expect((await postOf(here)).post.state).toBe('scheduled')
  })

  it('wait as long as the settings say', async () => {
    await inState('approved', '2026-03-10T07:00')
    expect(await markMissed()).toBe(0)
    await studio.api.settings.updateSettings({ changes: { missedAfterHours: 2 } })
    expect(await markMissed()).toBe(1)
  })

  it('of an archived client are left alone', async () => {
    const postId = await inState('scheduled', '2026-03-01T10:00')
    await studio.api.clients.archiveClient({ clientId: client.id })
    expect(await markMissed()).toBe(0)
    expect((await postOf(postId)).post.state).toBe('scheduled')
  })

  it('are listed again, newest first, without a notification, until they are dealt with', async () => {
    await inState('scheduled', '2026-03-08T10:00')
    await inState('approved', '2026-03-09T07:00')
    await inState('scheduled', '2026-01-01T07:00')
    expect(await markMissed()).toBe(3)
    const due = () =>
      studio.api.reminders.listDue({ untilUtc: NOW, missedSinceUtc: '2026-02-10T00:00:00.000Z' as UtcInstant })
    const { items, missed } = await due()
    expect(items).toEqual([])
    expect(missed.map(({ dueAt, state }) => [dueAt, state])).toEqual([
      ['2026-03-09T07:00', 'missed'],
      ['2026-03-08T10:00', 'missed'],
    ])
    expect((await studio.api.reminders.claimDueReminders({ nowUtc: NOW })).count).toBe(0)
    const [newest] = missed
    if (newest) {
      await studio.api.calendar.movePost({
        clientId: client.id,
        postId: newest.subjectId,
        scheduledAt: '2026-03-20T07:00',
      })
    }
    expect((await due()).missed).toHaveLength(1)
  })
})

describe('a missed post that is planned anew', () => {
  it.each([
    ['scheduled', 'scheduled'],
    ['approved', 'approved'],
    ['in-review', 'draft'],
    ['draft', 'draft'],
  ] as const)('was %s before and becomes %s', async (before, after) => {
    const postId = await inState(before, '2026-03-01T10:00')
    await markMissed()
    await studio.api.calendar.movePost({ clientId: client.id, postId, scheduledAt: '2026-03-12T10:00' })
    const { post, history } = await postOf(postId)
    expect(post).toMatchObject({ state: after, scheduledAt: '2026-03-12T10:00' })
    expect(history.slice(-2)).toMatchObject([
      { kind: 'moved', from: '2026-03-01T10:00', to: '2026-03-12T10:00' },
      { kind: 'state-changed', from: 'missed', to: after },
    ])
  })

  it('stays missed where it is moved within the past', async () => {
    const postId = await inState('scheduled', '2026-03-01T10:00')
    await markMissed()
    await studio.api.calendar.movePost({ clientId: client.id, postId, scheduledAt: '2026-03-02T10:00' })
    expect((await postOf(postId)).post.state).toBe('missed')
  })
})

describe('the media of a post', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  )
  const add = async (fileName: string, mark: number) => {
    const bytes = new Uint8Array([...PNG, mark])
    const step = await studio.api.media.beginImport({
      clientId: client.id,
      fileName,
      byteSize: bytes.length,
      bytes,
    })
    if (!step.isDone) throw new Error('Not taken in whole')
    return step.asset
  }
  const postingFolder = (postId: string) => join(studio.folder, 'clients', client.id, 'posting', postId)
  const prepare = (postId: PostId, channelId: ChannelId | null = null) =>
    studio.api.calendar.preparePosting({ clientId: client.id, postId, channelId })

  it('are copied in their order, under names that every system can hold, and cleared once it is out', async () => {
    const first = await add('../Frühling & Menü?.PNG', 1)
    const second = await add('...', 2)
    const { id } = await studio.api.calendar.createPost({
      clientId: client.id,
      post: {
        scheduledAt: '2026-03-10T08:00',
        media: [second, first, second].map((asset) => ({ assetId: asset.id, altText: null })),
      },
    })
    expect(await prepare(id)).toEqual({ fileCount: 3, missingCount: 0 })
    expect(readdirSync(postingFolder(id)).sort()).toEqual(['01-file.png', '02-Frühling-Menü.png', '03-file.png'])
    expect(await prepare(id)).toEqual({ fileCount: 3, missingCount: 0 })
    expect(readdirSync(join(postingFolder(id), '..'))).toEqual([id])
    await studio.api.calendar.markPosted({ clientId: client.id, postId: id, permalinks: [] })
    await expect.poll(() => existsSync(postingFolder(id))).toBe(false)
  })

  it('are those of the channel, and what is gone from the disk is said', async () => {
    const [own, shared] = [await add('own.png', 3), await add('shared.png', 4)]
    const { id: channelId } = await studio.api.clients.addChannel({ clientId: client.id, channel: channelOn('x') })
    const { id } = await studio.api.calendar.createPost({
      clientId: client.id,
      post: {
        media: [{ assetId: shared.id, altText: null }],
        versions: [{ ...versionFor(channelId), media: [{ assetId: own.id, altText: null }] }],
      },
    })
    await prepare(id, channelId)
    expect(readdirSync(postingFolder(id))).toEqual(['01-own.png'])
    rmSync(join(studio.folder, 'clients', client.id, 'assets', `${shared.sha256}.png`))
    expect(await prepare(id)).toEqual({ fileCount: 0, missingCount: 1 })
  })

  it('make no folder for a post without any', async () => {
    const { id } = await studio.api.calendar.createPost({ clientId: client.id, post: {} })
    expect(await prepare(id)).toEqual({ fileCount: 0, missingCount: 0 })
    expect(existsSync(postingFolder(id))).toBe(false)
  })
})

describe('a post that is out', () => {
  let channels: ChannelId[]
  beforeEach(async () => {
    channels = []
    for (const platform of ['instagram', 'x'] as const) {
      const { id } = await studio.api.clients.addChannel({ clientId: client.id, channel: channelOn(platform) })
      channels.push(id)
    }
  })
  const create = (scheduledAt: string | null, state: PostState = 'scheduled') =>
    studio.api.calendar.createPost({
      clientId: client.id,
      post: { title: 'Out', state, scheduledAt, versions: channels.map((id) => versionFor(id)) },
    })
  const links = (...urls: string[]) => urls.map((url, index) => ({ channelId: channels[index] ?? null, url }))
  const markPosted = (postId: PostId, permalinks: ReturnType<typeof links>) =>
    studio.api.calendar.markPosted({ clientId: client.id, postId, permalinks })

  it('has a link for each channel, which can be added, changed and taken away later', async () => {
    const { id } = await create('2026-03-10T08:00')
    const posted = await markPosted(id, links('https://instagram.com/p/1', ''))
    expect(posted).toMatchObject({ state: 'published', scheduledAt: '2026-03-10T08:00' })
    expect(posted.permalinks).toEqual([{ channelId: channels[0], url: 'https://instagram.com/p/1' }])
    const later = await markPosted(id, links('', ' https://x.com/p/2 '))
    expect(later.permalinks).toEqual([{ channelId: channels[1], url: 'https://x.com/p/2' }])
    const { history } = await postOf(id)
    expect(history.map(({ kind }) => kind)).toEqual(['created', 'state-changed', 'edited'])
    expect((await markPosted(id, links('', 'https://x.com/p/2'))).revision).toBe(later.revision)
  })

  it('gets the present time when it had none or a later one', async () => {
    for (const scheduledAt of [null, '2026-03-20T10:00']) {
      const { id } = await create(scheduledAt, 'draft')
      expect(await markPosted(id, [])).toMatchObject({ state: 'published', scheduledAt: '2026-03-10T09:00' })
    }
  })

  it('was missed and keeps the time for which it was planned', async () => {
    const { id } = await create('2026-03-01T08:00')
    await markMissed()
    expect(await markPosted(id, [])).toMatchObject({ state: 'published', scheduledAt: '2026-03-01T08:00' })
  })

  it('is refused a link that is none, named, and nothing is stored', async () => {
    const { id } = await create('2026-03-10T08:00')
    const refused = await refusal(markPosted(id, links('https://instagram.com/p/1', 'javascript:alert(1)')))
    expect(refused).toMatchObject({ code: 'link-not-valid', field: 'permalinks.1.url' })
    expect(refused.message).toContain('“javascript:alert(1)”')
    expect((await postOf(id)).post).toMatchObject({ state: 'scheduled', permalinks: [] })
  })

  it('is refused where review comes first, and for a channel of nobody', async () => {
    const { id } = await create('2026-03-10T08:00', 'in-review')
    expect(await refusal(markPosted(id, []))).toMatchObject({ code: 'state-not-allowed' })
    const draft = await create('2026-03-10T08:00', 'draft')
    const stranger = '99999999-9999-4999-8999-999999999999' as ChannelId
    expect(await refusal(markPosted(draft.id, [{ channelId: stranger, url: 'https://a.pt' }]))).toMatchObject({
      code: 'channel-not-found',
    })
  })
})
