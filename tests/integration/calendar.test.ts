import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientProfile } from '#shared/clients/client'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let client: ClientProfile
let of: { clientId: string }
beforeEach(async () => {
  studio = createTestBackend()
  client = await addClient(studio)
  of = { clientId: client.id }
})
afterEach(() => studio.close())

const calendar = () => studio.api.calendar
const unknownId = '00000000-0000-4000-8000-000000000000'

describe('a new post', () => {
  it('is an idea without a date and a draft with one', async () => {
    expect(await calendar().createPost({ ...of, post: {} })).toMatchObject({
      state: 'idea',
      scheduledAt: null,
      revision: 1,
    })
    expect(await calendar().createPost({ ...of, post: { scheduledAt: '2026-03-12T10:00' } })).toMatchObject({
      state: 'draft',
    })
  })

  it('is refused without a date in a state that needs one, at the field', async () => {
    expect(await refusal(calendar().createPost({ ...of, post: { state: 'scheduled' } }))).toMatchObject({
      code: 'post-needs-date',
      field: 'scheduledAt',
      message: 'A post that is “Scheduled” needs a date and a time.',
    })
  })

  it('is refused at a time that daylight saving skips, which is named', async () => {
    const problem = await refusal(calendar().createPost({ ...of, post: { scheduledAt: '2026-03-29T01:30' } }))
    expect(problem).toMatchObject({ code: 'time-does-not-exist', field: 'scheduledAt' })
    expect(problem.message).toContain('01:30')
    expect(problem.message).toContain('Europe/Lisbon')
    expect(await calendar().listPosts(of)).toEqual([])
  })

  it.each(['0000-01-01T00:00', '9999-12-31T23:59'])(
    'is refused in a year no calendar shows: %s',
    async (scheduledAt) => {
      expect((await refusal(calendar().createPost({ ...of, post: { scheduledAt } }))).code).toBe('time-out-of-range')
    },
  )

  it('takes the first of a time that comes twice', async () => {
    const post = await calendar().createPost({ ...of, post: { scheduledAt: '2026-10-25T01:30' } })
    expect(post.scheduledAt).toBe('2026-10-25T01:30')
    expect((await studio.api.clients.listClients({}))[0]?.nextDueAtUtc).toBe('2026-10-25T00:30:00.000Z')
  })

  it('goes out on the platforms of its versions, each named once, sorted', async () => {
    const ids = []
    for (const platform of ['threads', 'instagram', 'threads'] as const) {
      ids.push((await studio.api.clients.addChannel({ ...of, channel: channelOn(platform) })).id)
    }
    const post = await calendar().createPost({ ...of, post: { versions: ids.map((id) => versionFor(id)) } })
    expect(post.versions.map(({ channelId }) => channelId)).toEqual(ids)
    expect(await calendar().listPosts(of)).toMatchObject([{ platforms: ['instagram', 'threads'] }])
  })

  it('is refused for an unknown channel and for the same channel twice', async () => {
    const channel = await studio.api.clients.addChannel({ ...of, channel: channelOn('x') })
    const withVersions = (...ids: string[]) =>
      refusal(calendar().createPost({ ...of, post: { versions: ids.map((id) => versionFor(id)) } }))
    expect(await withVersions(channel.id, unknownId)).toMatchObject({
      code: 'channel-not-found',
      field: 'versions.1.channelId',
    })
    expect(await withVersions(channel.id, channel.id)).toMatchObject({
      code: 'channel-twice',
      field: 'versions.1.channelId',
    })
  })

  it('keeps markup, emoji and right-to-left text as they are', async () => {
    const caption = '<script>alert(1)</script>\n\u202eمرحبا 👩‍👩‍👧'
    const { id } = await calendar().createPost({ ...of, post: { caption, title: '=1+1' } })
    expect((await calendar().getPost({ ...of, postId: id })).post).toMatchObject({ caption, title: '=1+1' })
  })

  it('comes with others or not at all', async () => {
    const problem = await refusal(calendar().createPosts({ ...of, posts: [{ title: 'a' }, { state: 'published' }] }))
    expect(problem).toMatchObject({ code: 'post-needs-date', field: 'posts.1.scheduledAt' })
    expect(await calendar().listPosts(of)).toEqual([])
    expect(await calendar().createPosts({ ...of, posts: [{ title: 'a' }, { title: 'b' }] })).toHaveLength(2)
    expect(await calendar().listPosts(of)).toHaveLength(2)
    expect(await calendar().createPosts({ ...of, posts: [] })).toEqual([])
  })

  it('is refused for a client that is not there', async () => {
    expect((await refusal(calendar().createPost({ clientId: unknownId, post: {} }))).code).toBe('client-not-found')
  })
})

describe('an edit', () => {
  it('writes what happened into the history', async () => {
    const { id } = await calendar().createPost({ ...of, post: { scheduledAt: '2026-03-12T10:00' } })
    const post = { ...of, postId: id }
    studio.clock.advanceMs(60_000)
    await calendar().updatePost({ ...post, changes: { caption: 'New', scheduledAt: '2026-03-13T10:00' } })
    await calendar().movePost({ ...post, scheduledAt: null })
    await calendar().movePost({ ...post, scheduledAt: '2026-03-14T09:00' })
    await calendar().changeState({ ...post, state: 'published', permalink: 'https://example.com/p/1' })
    await calendar().movePost({ ...post, scheduledAt: '2026-03-15T09:00' })
    await calendar().deletePost(post)
    await calendar().undeletePost(post)
    const { history, post: stored } = await calendar().getPost(post)
    expect(history.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['created', '', 'draft'],
      ['edited', '', ''],
      ['moved', '2026-03-12T10:00', '2026-03-13T10:00'],
      ['moved', '2026-03-13T10:00', ''],
      ['moved', '', '2026-03-14T09:00'],
      ['state-changed', 'draft', 'published'],
      ['moved', '2026-03-14T09:00', '2026-03-15T09:00'],
      ['deleted', '', ''],
      ['restored', '', ''],
    ])
    expect(history[1]?.atUtc).toBe('2026-03-10T09:01:00.000Z')
    expect(stored).toMatchObject({
      revision: 8,
      permalink: 'https://example.com/p/1',
      createdAtUtc: '2026-03-10T09:00:00.000Z',
    })
  })

  it('that changes nothing leaves revision and history alone', async () => {
    const channel = await studio.api.clients.addChannel({ ...of, channel: channelOn('x') })
    const fields = { title: 'a', versions: [versionFor(channel.id, 'b')] }
    const post = await calendar().createPost({ ...of, post: fields })
    const same = await calendar().updatePost({ ...of, postId: post.id, changes: fields })
    expect(same).toEqual(post)
    await calendar().movePost({ ...of, postId: post.id, scheduledAt: null })
    await calendar().changeState({ ...of, postId: post.id, state: 'idea' })
    expect((await calendar().getPost({ ...of, postId: post.id })).history).toHaveLength(1)
  })

  it('based on an older revision is refused and changes nothing', async () => {
    const { id } = await calendar().createPost({ ...of, post: { title: 'one' } })
    const edit = (title: string, basedOnRevision: number) =>
      calendar().updatePost({ ...of, postId: id, changes: { title }, basedOnRevision })
    expect((await edit('two', 1)).revision).toBe(2)
    expect((await refusal(edit('three', 1))).code).toBe('post-changed-elsewhere')
    expect((await calendar().getPost({ ...of, postId: id })).post.title).toBe('two')
  })

  it('replaces versions and their platforms', async () => {
    const x = await studio.api.clients.addChannel({ ...of, channel: channelOn('x') })
    const tiktok = await studio.api.clients.addChannel({ ...of, channel: channelOn('tiktok') })
    const { id } = await calendar().createPost({ ...of, post: { versions: [versionFor(x.id)] } })
    const changed = await calendar().updatePost({
      ...of,
      postId: id,
      changes: { versions: [versionFor(tiktok.id, 'Own text'), versionFor(x.id)] },
    })
    expect(changed.versions).toEqual([versionFor(tiktok.id, 'Own text'), versionFor(x.id)])
    expect(await calendar().listPosts(of)).toMatchObject([{ platforms: ['tiktok', 'x'] }])
  })

  it('cannot take the date from a post whose state needs one', async () => {
    const { id } = await calendar().createPost({ ...of, post: { state: 'scheduled', scheduledAt: '2026-03-12T10:00' } })
    const post = { ...of, postId: id }
    expect(await refusal(calendar().movePost({ ...post, scheduledAt: null }))).toMatchObject({
      code: 'post-needs-date',
    })
    expect(await refusal(calendar().updatePost({ ...post, changes: { scheduledAt: null } }))).toMatchObject({
      code: 'post-needs-date',
    })
    expect(await refusal(calendar().movePost({ ...post, scheduledAt: '2026-03-29T01:30' }))).toMatchObject({
      code: 'time-does-not-exist',
    })
  })

  it('of a state that is not next names both states', async () => {
    const { id } = await calendar().createPost({ ...of, post: {} })
    expect(await refusal(calendar().changeState({ ...of, postId: id, state: 'published' }))).toMatchObject({
      code: 'state-not-allowed',
      message: 'A post cannot go from “Idea” to “Published”.',
      field: 'state',
    })
    await calendar().changeState({ ...of, postId: id, state: 'draft' })
    expect((await refusal(calendar().changeState({ ...of, postId: id, state: 'scheduled' }))).code).toBe(
      'post-needs-date',
    )
  })
})

describe('a deleted post', () => {
  it('is nowhere until it is taken back', async () => {
    const { id } = await calendar().createPost({ ...of, post: { title: 'Findable', scheduledAt: '2026-03-12T10:00' } })
    const post = { ...of, postId: id }
    await calendar().deletePost(post)
    expect((await refusal(calendar().getPost(post))).code).toBe('post-not-found')
    expect((await refusal(calendar().deletePost(post))).code).toBe('post-not-found')
    expect((await refusal(calendar().movePost({ ...post, scheduledAt: null }))).code).toBe('post-not-found')
    expect(await calendar().listPosts(of)).toEqual([])
    expect(await calendar().searchPosts({ text: 'findable' })).toEqual([])
    expect(await studio.api.clients.listClients({})).toMatchObject([{ postCount: 0, nextDueAtUtc: null }])
    expect(await calendar().undeletePost(post)).toMatchObject({ title: 'Findable' })
    expect(await calendar().undeletePost(post)).toMatchObject({ title: 'Findable' })
    expect(await calendar().searchPosts({ text: 'findable' })).toHaveLength(1)
    expect(await studio.api.clients.listClients({})).toMatchObject([{ postCount: 1 }])
    expect((await refusal(calendar().undeletePost({ ...of, postId: unknownId }))).code).toBe('post-not-found')
  })
})

describe('the lists of posts', () => {
  beforeEach(async () => {
    await calendar().createPosts({
      ...of,
      posts: [
        { title: 'undated' },
        { title: 'last of March', scheduledAt: '2026-03-31T23:59' },
        { title: 'first of March', scheduledAt: '2026-03-01T00:00', state: 'scheduled' },
        { title: 'April', scheduledAt: '2026-04-01T00:00', caption: 'ÉTÉ 100% _fun_ \\o/' },
      ],
    })
  })
  const titles = (posts: { title: string }[]) => posts.map(({ title }) => title)

  it('hold a month from its first minute to its last', async () => {
    expect(titles(await calendar().listPostsBetween({ ...of, from: '2026-03-01', to: '2026-04-01' }))).toEqual([
      'first of March',
      'last of March',
    ])
    expect(await calendar().listPostsBetween({ ...of, from: '2026-04-01', to: '2026-03-01' })).toEqual([])
  })

  it('are in the order of time, undated last, and can be cut off', async () => {
    expect(titles(await calendar().listPosts(of))).toEqual(['first of March', 'last of March', 'April', 'undated'])
    expect(titles(await calendar().listPosts({ ...of, limit: 1 }))).toEqual(['first of March'])
    expect(titles(await calendar().listPosts({ ...of, states: ['scheduled', 'idea'] }))).toEqual([
      'first of March',
      'undated',
    ])
    expect(await calendar().listPosts({ ...of, states: [] })).toEqual([])
  })

  it.each([
    ['été', 1],
    ['ÉTÉ', 1],
    ['APRIL', 1],
    ['100%', 1],
    ['%', 1],
    ['_', 1],
    ['\\', 1],
    ["'", 0],
    ['march', 2],
    ['', 4],
    ['  ', 4],
  ])('filtered by %j have %i', async (text, count) => {
    expect(await calendar().listPosts({ ...of, text })).toHaveLength(count)
  })

  it('look into the captions of single channels', async () => {
    const channel = await studio.api.clients.addChannel({ ...of, channel: channelOn('x') })
    await calendar().createPost({ ...of, post: { title: 'own', versions: [versionFor(channel.id, 'Quince jelly')] } })
    expect(titles(await calendar().listPosts({ ...of, text: 'quince' }))).toEqual(['own'])
    expect(titles(await calendar().searchPosts({ text: 'quince' }))).toEqual(['own'])
  })

  it('give an outlook: what is next, and how many are in which state within a range', async () => {
    const outlook = await calendar().getOutlook({ ...of, from: '2026-03-01', to: '2026-04-01', limit: 8 })
    expect(outlook.byState).toEqual(
      expect.arrayContaining([
        { state: 'draft', count: 1 },
        { state: 'scheduled', count: 1 },
      ]),
    )
    expect(outlook.next.map(({ state }) => state)).not.toContain('idea')
    expect(outlook.next.map(({ scheduledAt }) => scheduledAt)).toEqual(
      outlook.next.map(({ scheduledAt }) => scheduledAt).toSorted(),
    )
    const first = await calendar().getOutlook({ ...of, from: '2026-03-01', to: '2026-04-01', limit: 1 })
    expect(first.next).toEqual(outlook.next.slice(0, 1))
    const other = await addClient(studio, 'Empty')
    expect(await calendar().getOutlook({ clientId: other.id, from: '2026-03-01', to: '2026-04-01', limit: 8 })).toEqual(
      { next: [], byState: [] },
    )
  })
})
