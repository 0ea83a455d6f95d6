import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewPost } from '#shared/calendar/contract'
import type { Post, PostState } from '#shared/calendar/post'
import type { ClientProfile } from '#shared/clients/client'
import type { BulkChangeId, PostId } from '#shared/kernel/ids'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let client: ClientProfile
beforeEach(async () => {
  studio = createTestBackend()
  client = await addClient(studio)
})
afterEach(() => studio.close())

const calendar = () => studio.api.calendar
const plan = async (...posts: NewPost[]): Promise<PostId[]> =>
  calendar().createPosts({ clientId: client.id, posts: posts as never })
const get = async (postId: PostId, clientId = client.id): Promise<Post> =>
  (await calendar().getPost({ clientId, postId })).post
const at = (scheduledAt: string, more: object = {}) => ({ scheduledAt, ...more }) as NewPost
const undo = (changeId: BulkChangeId | null, clientId = client.id) => {
  if (changeId === null) throw new Error('Nothing was changed')
  return calendar().undoBulkChange({ clientId, changeId })
}

describe('moving many posts', () => {
  it('moves by days, keeps the times, and takes all of it back at once', async () => {
    const postIds = await plan(at('2026-03-10T09:15'), at('2026-03-12T18:00'))
    const { changeId, changed, left } = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 7 } })
    expect([changed, left]).toEqual([2, []])
    expect((await get(postIds[0]!)).scheduledAt).toBe('2026-03-17T09:15')
    expect((await get(postIds[1]!)).scheduledAt).toBe('2026-03-19T18:00')
    expect(await undo(changeId)).toEqual({ restored: 2, left: [] })
    expect((await get(postIds[0]!)).scheduledAt).toBe('2026-03-10T09:15')
    expect((await refusal(undo(changeId))).code).toBe('bulk-change-gone')
  })

  it('moves to a date', async () => {
    const postIds = await plan(at('2026-03-10T09:15'), at('2026-03-12T18:00'))
    await calendar().movePosts({ clientId: client.id, postIds, to: { date: '2026-05-01' } })
    expect((await get(postIds[0]!)).scheduledAt).toBe('2026-05-01T09:15')
    expect((await get(postIds[1]!)).scheduledAt).toBe('2026-05-01T18:00')
  })

  it('leaves and names what has no date, what is gone, and a time that daylight saving skips', async () => {
    const postIds = await plan(
      at('2026-03-28T01:30', { title: 'Early' }),
      { title: 'Idea' },
      at('2026-03-28T09:00', { title: 'Late' }),
      at('2026-03-28T10:00', { title: 'Gone' }),
    )
    await calendar().deletePost({ clientId: client.id, postId: postIds[3]! })
    const outcome = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 1 } })
    expect(outcome.changed).toBe(1)
    expect(outcome.left).toEqual([
      { postId: postIds[0], title: 'Early', reason: expect.stringContaining('does not exist in Europe/Lisbon') },
      { postId: postIds[1], title: 'Idea', reason: 'It has no date.' },
      { postId: postIds[3], title: 'Gone', reason: 'It does not exist any more.' },
    ])
    expect((await get(postIds[2]!)).scheduledAt).toBe('2026-03-29T09:00')
  })

  it('leaves a post that was changed since where it is when the rest is taken back', async () => {
    const postIds = await plan(at('2026-03-10T09:00', { title: 'One' }), at('2026-03-10T10:00', { title: 'Two' }))
    const { changeId } = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 1 } })
    await calendar().updatePost({ clientId: client.id, postId: postIds[1]!, changes: { caption: 'Newer' } })
    expect(await undo(changeId)).toEqual({
      restored: 1,
      left: [{ postId: postIds[1], title: 'Two', reason: 'It was changed since.' }],
    })
    expect((await get(postIds[0]!)).scheduledAt).toBe('2026-03-10T09:00')
    expect(await get(postIds[1]!)).toMatchObject({ scheduledAt: '2026-03-11T10:00', caption: 'Newer' })
  })

  it('is taken back after a later change was taken back', async () => {
    const postIds = await plan(at('2026-03-10T09:00'), at('2026-03-11T09:00'))
    const moved = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 1 } })
    const deleted = await calendar().deletePosts({ clientId: client.id, postIds })
    await undo(deleted.changeId)
    await calendar().movePost({ clientId: client.id, postId: postIds[0]!, scheduledAt: '2026-04-01T09:00' })
    await calendar().movePost({ clientId: client.id, postId: postIds[0]!, scheduledAt: '2026-03-11T09:00' })
    expect(await undo(moved.changeId)).toEqual({ restored: 2, left: [] })
  })

  it('keeps its way back over a restart, and of the latest twenty only', async () => {
    const postIds = await plan(at('2026-03-10T09:00'))
    const first = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 1 } })
    studio.restart()
    expect((await undo(first.changeId)).restored).toBe(1)
    const oldest = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 1 } })
    for (let round = 0; round < 20; round++) {
      await calendar().movePosts({ clientId: client.id, postIds, to: { days: 1 } })
    }
    expect((await refusal(undo(oldest.changeId))).code).toBe('bulk-change-gone')
  })

  it('refuses no post and too many', async () => {
    expect((await refusal(calendar().movePosts({ clientId: client.id, postIds: [], to: { days: 1 } }))).code).toBe(
      'invalid-input',
    )
    const [postId] = await plan({})
    const many = Array.from({ length: 10_001 }, () => postId!)
    expect((await refusal(calendar().deletePosts({ clientId: client.id, postIds: many }))).code).toBe('invalid-input')
  })

  it('moves ten thousand at once', async () => {
    const posts = Array.from({ length: 10_000 }, (_, index) =>
      at(`2026-06-${String(1 + (index % 28)).padStart(2, '0')}T12:00`),
    )
    const postIds = await plan(...posts)
    const { changed, changeId } = await calendar().movePosts({ clientId: client.id, postIds, to: { days: 2 } })
    expect(changed).toBe(10_000)
    expect((await undo(changeId)).restored).toBe(10_000)
  }, 60_000)
})

describe('changing the state of many posts', () => {
  it('changes those that may, names the others, and says nothing of those that are so already', async () => {
    const postIds = await plan(
      at('2026-03-10T09:00', { title: 'Draft' }),
      { title: 'Idea', state: 'idea' },
      { title: 'No date', state: 'draft' },
      at('2026-03-10T10:00', { title: 'Planned', state: 'scheduled' }),
    )
    const outcome = await calendar().changeStates({ clientId: client.id, postIds, state: 'scheduled' })
    expect(outcome.changed).toBe(1)
    expect(outcome.left).toEqual([
      { postId: postIds[1], title: 'Idea', reason: 'A post cannot go from “Idea” to “Scheduled”.' },
      { postId: postIds[2], title: 'No date', reason: expect.stringContaining('needs a date') },
    ])
    await undo(outcome.changeId)
    expect((await get(postIds[0]!)).state).toBe('draft')
    const again = await calendar().changeStates({ clientId: client.id, postIds: [postIds[3]!], state: 'scheduled' })
    expect(again).toEqual({ changeId: null, changed: 0, left: [] })
  })
})

describe('pillar and campaign of many posts', () => {
  it('refuses as a whole what the client does not have', async () => {
    const postIds = await plan({})
    const pillarId = '99999999-9999-4999-8999-999999999999'
    expect((await refusal(calendar().planPosts({ clientId: client.id, postIds, pillarId }))).code).toBe(
      'pillar-not-found',
    )
  })
})

describe('deleting many posts', () => {
  it('deletes and brings all back', async () => {
    const postIds = await plan(at('2026-03-10T09:00'), {})
    const { changeId } = await calendar().deletePosts({ clientId: client.id, postIds })
    expect(await calendar().listPosts({ clientId: client.id })).toEqual([])
    await undo(changeId)
    expect(await calendar().listPosts({ clientId: client.id })).toHaveLength(2)
  })
})

describe('duplicating many posts', () => {
  it('makes drafts in another month and takes them back', async () => {
    const channel = await studio.api.clients.addChannel({ clientId: client.id, channel: channelOn('instagram') })
    const postIds = await plan(
      at('2026-03-31T09:00', { caption: 'Tuesday', state: 'scheduled', versions: [versionFor(channel.id, 'Own')] }),
      { title: 'Idea' },
    )
    const outcome = await calendar().duplicatePosts({
      clientId: client.id,
      postIds,
      month: '2026-04',
      position: 'weekday',
    })
    expect(outcome).toMatchObject({ changed: 1, left: [{ title: 'Idea', reason: 'It has no date.' }] })
    const list = () => calendar().listPostsBetween({ clientId: client.id, from: '2026-04-01', to: '2026-05-01' })
    const [copy] = await list()
    expect(copy).toMatchObject({ scheduledAt: '2026-04-28T09:00', state: 'draft', platforms: ['instagram'] })
    expect((await get(copy!.id)).versions[0]?.caption).toBe('Own')
    await undo(outcome.changeId)
    expect(await list()).toEqual([])
    expect((await get(postIds[0]!)).state).toBe('scheduled')
  })

  it('makes drafts of another client on channels of the same platforms', async () => {
    const other = await addClient(studio, 'Ceramics', 'Asia/Tokyo')
    const [instagram, x] = await Promise.all(
      (['instagram', 'x'] as const).map((platform) =>
        studio.api.clients.addChannel({ clientId: client.id, channel: channelOn(platform) }),
      ),
    )
    const theirs = await studio.api.clients.addChannel({ clientId: other.id, channel: channelOn('instagram', '@kiln') })
    const postIds = await plan(
      at('2026-03-10T09:00', { caption: 'Both', versions: [versionFor(instagram!.id, 'Own'), versionFor(x!.id)] }),
    )
    const input = { fromClientId: client.id, toClientId: other.id, postIds }
    const outcome = await calendar().duplicatePostsToClient(input)
    expect(outcome).toMatchObject({ changed: 1, left: [], withoutMedia: 0, withoutChannels: 1 })
    const [copy] = await calendar().listPosts({ clientId: other.id })
    expect(await get(copy!.id, other.id)).toMatchObject({
      caption: 'Both',
      state: 'draft',
      scheduledAt: '2026-03-10T09:00',
      versions: [{ channelId: theirs.id, caption: 'Own' }],
    })
    expect((await undo(outcome.changeId, other.id)).restored).toBe(1)
    expect(await calendar().listPosts({ clientId: other.id })).toEqual([])
    expect((await refusal(calendar().duplicatePostsToClient({ ...input, toClientId: client.id }))).code).toBe(
      'same-client',
    )
  })
})

describe('any bulk change, taken back', () => {
  it('leaves every post as it was', async () => {
    const states: PostState[] = ['idea', 'draft', 'in-review', 'approved', 'scheduled', 'published', 'on-hold']
    const somePost = fc.record({
      title: fc.constantFrom('', 'One', 'Two'),
      scheduledAt: fc.constantFrom('2026-03-28T01:30', '2026-03-31T12:00', '2026-10-25T01:30', '2026-02-28T23:59'),
      state: fc.constantFrom(...states),
    })
    const change = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: -400, max: 400 }) }),
      fc.record({ kind: fc.constant('state' as const), state: fc.constantFrom(...states) }),
      fc.record({ kind: fc.constant('delete' as const) }),
      fc.record({ kind: fc.constant('duplicate' as const), month: fc.constantFrom('2026-02', '2026-03', '2028-02') }),
    )
    const stateOf = async (clientId: ClientProfile['id']) => {
      const posts = await calendar().listPosts({ clientId })
      return Promise.all(posts.map(async ({ id }) => ({ ...(await get(id, clientId)), revision: 0, updatedAtUtc: '' })))
    }
    await fc.assert(
      fc.asyncProperty(fc.array(somePost, { minLength: 1, maxLength: 6 }), change, async (posts, what) => {
        const { id: clientId } = await addClient(studio)
        const postIds = await calendar().createPosts({ clientId, posts: posts as never })
        const before = await stateOf(clientId)
        const outcome =
          what.kind === 'move'
            ? await calendar().movePosts({ clientId, postIds, to: { days: what.days } })
            : what.kind === 'state'
              ? await calendar().changeStates({ clientId, postIds, state: what.state })
              : what.kind === 'delete'
                ? await calendar().deletePosts({ clientId, postIds })
                : await calendar().duplicatePosts({ clientId, postIds, month: what.month, position: 'day' })
        if (outcome.changeId) await undo(outcome.changeId, clientId)
        expect(await stateOf(clientId)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})
