import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelId, ClientId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import type { TimeOfDay } from '#shared/planning/slots'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId
let channelId: ChannelId
beforeEach(async () => {
  // A Tuesday.
  studio = createTestBackend({ now: '2026-03-10T09:00:00.000Z' })
  clientId = (await addClient(studio)).id
  channelId = (await studio.api.clients.addChannel({ clientId, channel: channelOn('instagram') })).id
})
afterEach(() => studio.close())

const slot = (weekday: number, time: string, isPaused = false) => ({
  channelId,
  weekday,
  time: time as TimeOfDay,
  isPaused,
})
const addPost = (title: string, more: object = {}) =>
  studio.api.calendar.createPost({ clientId, post: { title, versions: [versionFor(channelId)], ...more } })
const getPlan = () => studio.api.planning.getSlotPlan({ clientId })
const fill = async () => {
  const { queue } = await getPlan()
  return studio.api.planning.fillQueue({
    clientId,
    expected: queue.flatMap(({ post, at }) => (at ? [{ postId: post.id, at }] : [])),
  })
}

describe('what a calendar draws of slots', () => {
  const readPlan = (hasSlots: boolean) =>
    studio.api.planning.getCalendarPlan({
      clientId,
      from: '2026-03-09' as LocalDate,
      to: '2026-03-16' as LocalDate,
      hasSlots,
    })

  it('comes in one call with the days, with the channel of each slot and the posts that take it', async () => {
    const other = (await studio.api.clients.addChannel({ clientId, channel: channelOn('linkedin') })).id
    await studio.api.planning.addSlots({ clientId, slots: [slot(2, '18:00'), slot(4, '12:00', true)] })
    const near = await addPost('Near', { scheduledAt: '2026-03-10T18:10' as LocalDateTime })
    const before = await addPost('Just before', { scheduledAt: '2026-03-08T23:50' as LocalDateTime })
    await addPost('Long ago', { scheduledAt: '2026-03-01T18:00' as LocalDateTime })
    await addPost('No channel', { scheduledAt: '2026-03-10T18:00' as LocalDateTime, versions: [] })
    await addPost('No slots there', { scheduledAt: '2026-03-10T18:00', versions: [versionFor(other)] })
    const gone = await addPost('Gone', { scheduledAt: '2026-03-10T18:00' as LocalDateTime })
    await studio.api.calendar.deletePost({ clientId, postId: gone.id })
    const plan = await readPlan(true)
    expect(plan.slots.map(({ time, isPaused, platform }) => [time, isPaused, platform])).toEqual([
      ['18:00', false, 'instagram'],
      ['12:00', true, 'instagram'],
    ])
    expect(plan.taken).toEqual([
      { postId: before.id, channelId, at: '2026-03-08T23:50' },
      { postId: near.id, channelId, at: '2026-03-10T18:10' },
    ])
    expect(plan.minutesApart).toBe(30)
    expect(plan.days).toEqual(
      await studio.api.planning.listPlannedDays({
        clientId,
        from: '2026-03-09' as LocalDate,
        to: '2026-03-16' as LocalDate,
      }),
    )
    expect(await readPlan(false)).toMatchObject({ slots: [], taken: [] })
  })
})

describe('slots', () => {
  it('are stored once each, paused, and taken away with their channel', async () => {
    const added = await studio.api.planning.addSlots({ clientId, slots: [slot(2, '18:00'), slot(4, '12:00')] })
    expect(await studio.api.planning.addSlots({ clientId, slots: [slot(2, '18:00'), slot(5, '09:00')] })).toHaveLength(
      1,
    )
    await studio.api.planning.pauseSlots({ clientId, slotIds: [added[0]!.id], isPaused: true })
    studio.restart()
    expect((await studio.api.planning.listSlots({ clientId })).map(({ time, isPaused }) => [time, isPaused])).toEqual([
      ['18:00', true],
      ['12:00', false],
      ['09:00', false],
    ])
    await studio.api.clients.removeChannel({ clientId, channelId })
    expect(await studio.api.planning.listSlots({ clientId })).toEqual([])
  })

  it('refuse a time that is none and a channel of nobody', async () => {
    expect(await refusal(studio.api.planning.addSlots({ clientId, slots: [slot(2, '24:00')] }))).toMatchObject({
      code: 'invalid-input',
      field: 'slots.0.time',
    })
    const stranger = '99999999-9999-4999-8999-999999999999' as ChannelId
    expect(
      await refusal(studio.api.planning.addSlots({ clientId, slots: [{ ...slot(2, '09:00'), channelId: stranger }] })),
    ).toMatchObject({ code: 'channel-not-found' })
  })
})

describe('the queue', () => {
  it('keeps its order over a restart, fills the next free slots, and is taken back as it was', async () => {
    await studio.api.planning.addSlots({ clientId, slots: [slot(2, '18:00'), slot(4, '12:00')] })
    await addPost('There already', { scheduledAt: '2026-03-10T18:10' as LocalDateTime })
    const one = await addPost('One')
    const two = await addPost('Two', { state: 'approved' })
    for (const { id } of [one, two]) await studio.api.planning.queuePost({ clientId, postId: id })
    await studio.api.planning.moveQueuedPost({ clientId, postId: two.id, position: 0 })
    studio.restart()
    expect((await getPlan()).queue.map(({ post, at }) => [post.title, at])).toEqual([
      ['Two', '2026-03-12T12:00'],
      ['One', '2026-03-17T18:00'],
    ])
    const filled = await fill()
    expect(filled).toEqual([
      { postId: two.id, at: '2026-03-12T12:00', state: 'approved' },
      { postId: one.id, at: '2026-03-17T18:00', state: 'idea' },
    ])
    expect((await getPlan()).queue).toEqual([])
    // A plan now, and no longer an idea.
    expect((await studio.api.calendar.getPost({ clientId, postId: one.id })).post).toMatchObject({
      state: 'draft',
      scheduledAt: '2026-03-17T18:00',
    })
    await studio.api.planning.undoFillQueue({ clientId, filled, queue: [two.id, one.id] })
    expect((await getPlan()).queue.map(({ post }) => [post.title, post.state])).toEqual([
      ['Two', 'approved'],
      ['One', 'idea'],
    ])
  })

  it('takes back only what is still where it was put', async () => {
    await studio.api.planning.addSlots({ clientId, slots: [slot(2, '18:00'), slot(4, '12:00')] })
    const one = await addPost('One')
    const two = await addPost('Two')
    for (const { id } of [one, two]) await studio.api.planning.queuePost({ clientId, postId: id })
    const filled = await fill()
    await studio.api.calendar.movePost({ clientId, postId: one.id, scheduledAt: '2026-04-01T10:00' as LocalDateTime })
    await studio.api.planning.undoFillQueue({ clientId, filled, queue: [one.id, two.id] })
    expect((await getPlan()).queue.map(({ post }) => post.title)).toEqual(['Two'])
    expect((await studio.api.calendar.getPost({ clientId, postId: one.id })).post.scheduledAt).toBe('2026-04-01T10:00')
  })

  it('refuses to fill with a preview that is out of date', async () => {
    await studio.api.planning.addSlots({ clientId, slots: [slot(4, '12:00')] })
    const one = await addPost('One')
    await studio.api.planning.queuePost({ clientId, postId: one.id })
    const expected = [{ postId: one.id, at: '2026-03-12T12:00' as LocalDateTime }]
    await addPost('First come', { scheduledAt: '2026-03-12T12:00' as LocalDateTime })
    expect((await refusal(studio.api.planning.fillQueue({ clientId, expected }))).code).toBe('queue-changed')
    expect((await getPlan()).queue).toHaveLength(1)
  })

  it('says per post why it finds no time', async () => {
    const bare = await studio.api.calendar.createPost({ clientId, post: { title: 'Bare' } })
    const one = await addPost('One')
    for (const { id } of [bare, one]) await studio.api.planning.queuePost({ clientId, postId: id })
    expect((await getPlan()).queue.map(({ problem, channelId: missing }) => [problem, missing])).toEqual([
      ['no-channel', null],
      ['no-slot', channelId],
    ])
    expect(await studio.api.planning.findNextSlot({ clientId, postId: one.id })).toEqual({
      at: null,
      problem: 'no-slot',
      channelId,
      position: 1,
    })
  })

  it('takes no post that has a date or is on hold, and leaves out those that get one elsewhere', async () => {
    const dated = await addPost('Dated', { scheduledAt: '2026-03-20T10:00' as LocalDateTime })
    expect((await refusal(studio.api.planning.queuePost({ clientId, postId: dated.id }))).code).toBe('post-has-date')
    const held = await addPost('Held', { state: 'on-hold' })
    expect((await refusal(studio.api.planning.queuePost({ clientId, postId: held.id }))).code).toBe('state-not-queued')
    const one = await addPost('One')
    await studio.api.planning.queuePost({ clientId, postId: one.id })
    await studio.api.calendar.movePost({ clientId, postId: one.id, scheduledAt: '2026-03-21T10:00' as LocalDateTime })
    expect((await getPlan()).queue).toEqual([])
    expect((await getPlan()).waiting.map(({ title }) => title)).toEqual([])
  })
})
