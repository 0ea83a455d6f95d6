import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PostSummary } from '#shared/calendar/post'
import { addDays, type LocalDate } from '#shared/kernel/time'
import type { ClientProfile } from '#shared/clients/client'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let client: ClientProfile
let of: { clientId: string }
beforeEach(async () => {
  // A Tuesday, nine in Lisbon.
  studio = createTestBackend({ now: '2026-03-10T09:00:00.000Z' })
  client = await addClient(studio)
  of = { clientId: client.id }
})
afterEach(() => studio.close())

const calendar = () => studio.api.calendar
const series = () => studio.api.series
const between = (from: string, to: string) => calendar().listPostsBetween({ ...of, from, to })
const times = (posts: readonly PostSummary[]) => posts.map(({ scheduledAt }) => scheduledAt)
const days = (posts: readonly PostSummary[]) => posts.map(({ scheduledAt }) => scheduledAt?.slice(5, 10))
const full = async (postId: string) => (await calendar().getPost({ ...of, postId })).post

async function repeat(rule: string, post: Record<string, unknown> = {}) {
  const first = await calendar().createPost({
    ...of,
    post: { title: 'Tip', caption: 'Old', scheduledAt: '2026-03-17T10:00', ...post },
  })
  return { first, ...(await series().createSeries({ ...of, postId: first.id, rule })) }
}
/** The post of a repeat by its day. */
async function on(day: string): Promise<string> {
  const [post] = await between(day, addDays(day as LocalDate, 1))
  if (!post) throw new Error(`No post on ${day}`)
  return post.id
}
const apply = (postId: string, scope: 'following' | 'all', fields: string[], includesEdited = false) =>
  series().applyToSeries({ ...of, postId, scope, fields: fields as never, includesEdited })

describe('a post that repeats', () => {
  it('becomes real posts up to the horizon and planned ones after it, each day once', async () => {
    const channel = await studio.api.clients.addChannel({ ...of, channel: channelOn('instagram') })
    await repeat('FREQ=WEEKLY', { versions: [versionFor(channel.id, 'Own')], state: 'scheduled' })
    const posts = await calendar().listPosts(of)
    expect(posts).toHaveLength(12)
    expect(posts.map(({ state }) => state)).toEqual(['scheduled', ...Array.from({ length: 11 }, () => 'draft')])
    expect((await full(posts[5]?.id ?? '')).versions).toEqual([versionFor(channel.id, 'Own')])

    const june = await between('2026-06-01', '2026-07-01')
    expect(days(june)).toEqual(['06-02', '06-09', '06-16', '06-23', '06-30'])
    expect(june.map(({ plannedAt }) => plannedAt !== undefined)).toEqual([false, true, true, true, true])
    expect(june.at(-1)).toMatchObject({ title: 'Tip', platforms: ['instagram'], plannedAt: '2026-06-30T10:00' })
    expect(days(await between('2036-06-01', '2036-07-01'))).toEqual(['06-03', '06-10', '06-17', '06-24'])
  })

  it('reminds, is found and is listed as any other', async () => {
    await repeat('FREQ=DAILY;COUNT=3')
    expect(await calendar().searchPosts({ text: 'tip' })).toHaveLength(3)
    expect((await studio.api.reminders.listDue({ untilUtc: '2026-04-01T00:00:00.000Z' })).items).toHaveLength(3)
    expect(await studio.api.clients.listClients({})).toMatchObject([{ postCount: 3 }])
  })

  it('keeps its wall time across daylight saving and moves a skipped time forward', async () => {
    await repeat('FREQ=DAILY', { scheduledAt: '2026-03-28T01:30' })
    expect(times(await between('2026-03-28', '2026-03-31'))).toEqual([
      '2026-03-28T01:30',
      '2026-03-29T02:30',
      '2026-03-30T01:30',
    ])
    const { series: link } = await calendar().getPost({ ...of, postId: await on('2026-03-29') })
    expect(link?.differing).toEqual([])
  })

  it('begins at the first date that fits: the post moves there, a published one stays', async () => {
    const { first } = await repeat('FREQ=WEEKLY;BYDAY=FR')
    expect((await full(first.id)).scheduledAt).toBe('2026-03-20T10:00')
    const published = await repeat('FREQ=WEEKLY;BYDAY=SA', { state: 'published', title: 'Out' })
    const post = await full(published.first.id)
    expect(post).toMatchObject({ scheduledAt: '2026-03-17T10:00', seriesId: null })
    expect(days((await between('2026-03-16', '2026-03-30')).filter(({ title }) => title === 'Out'))).toEqual([
      '03-17',
      '03-21',
      '03-28',
    ])
  })

  it('makes nothing in the past', async () => {
    await repeat('FREQ=WEEKLY', { scheduledAt: '2026-01-06T10:00' })
    expect(days(await between('2026-01-01', '2026-03-25'))).toEqual(['01-06', '03-10', '03-17', '03-24'])
  })

  it.each([
    ['FREQ=HOURLY', 'rule-not-valid', 'rule', 'once a day'],
    ['FREQ=DAILY;BYHOUR=9,17', 'rule-not-valid', 'rule', 'BYHOUR'],
    ['FREQ=DAILY;COUNT=0', 'rule-not-valid', 'rule', 'COUNT'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'rule-not-valid', 'rule', 'not both'],
    ['FREQ=DAILY;UNTIL=20260316', 'rule-ends-before-start', 'until', '2026-03-16'],
    ['FREQ=DAILY;UNTIL=20260230', 'rule-not-valid', 'rule', '20260230'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule-without-date', 'rule', 'No date'],
    ['FREQ=WEEKLY;BYDAY=2TU', 'rule-not-valid', 'rule', '2TU'],
    ['', 'rule-not-valid', 'rule', 'FREQ'],
    ['DTSTART:20260101\nRRULE:FREQ=DAILY', 'rule-not-valid', 'rule', 'one line'],
  ])('is refused by the rule %s, and nothing changes', async (rule, code, field, part) => {
    const problem = await refusal(repeat(rule))
    expect(problem).toMatchObject({ code, field })
    expect(problem.message).toContain(part)
    expect(await calendar().listPosts(of)).toHaveLength(1)
    expect(await series().listSeries(of)).toEqual([])
  })

  it('is refused with an end that has passed, without a date, and a second time', async () => {
    const old = await refusal(repeat('FREQ=DAILY;UNTIL=20260301', { scheduledAt: '2026-02-20T10:00' }))
    expect(old).toMatchObject({ code: 'rule-ended', field: 'until' })
    expect((await refusal(repeat('FREQ=DAILY', { scheduledAt: null }))).code).toBe('post-needs-date')
    const { first } = await repeat('FREQ=WEEKLY')
    expect((await refusal(series().createSeries({ ...of, postId: first.id, rule: 'FREQ=DAILY' }))).code).toBe(
      'post-repeats-already',
    )
  })

  it('shows in a preview what it will do', async () => {
    expect(
      await series().previewRule({ ...of, rule: 'rrule:freq=daily;count=3', startsAt: '2026-03-28T01:30', limit: 8 }),
    ).toEqual({
      rule: 'FREQ=DAILY;COUNT=3',
      firstAt: '2026-03-28T01:30',
      total: 3,
      next: [
        { occurrenceAt: '2026-03-28T01:30', at: '2026-03-28T01:30' },
        { occurrenceAt: '2026-03-29T01:30', at: '2026-03-29T02:30', note: 'moved-forward' },
        { occurrenceAt: '2026-03-30T01:30', at: '2026-03-30T01:30' },
      ],
    })
  })
})

describe('the upkeep', () => {
  it('makes every repeat exactly once over a year, with restarts between and the app away', async () => {
    await repeat('FREQ=WEEKLY;BYDAY=TU')
    for (let week = 0; week < 52; week++) {
      studio.clock.advanceMs(7 * 86_400_000)
      if (week % 5 === 0) studio.restart()
      // Away for some weeks.
      if (week % 7 < 4) await series().keepUp({})
      if (week % 11 === 0) await series().keepUp({})
    }
    await series().keepUp({})
    const posts = await calendar().listPosts(of)
    const dates = days(posts)
    expect(new Set(posts.map(({ scheduledAt }) => scheduledAt)).size).toBe(posts.length)
    expect(dates.slice(0, 4)).toEqual(['03-17', '03-24', '03-31', '04-07'])
    expect(posts).toHaveLength(51 + 13)
    expect((await between('2027-05-01', '2027-09-01')).filter(({ plannedAt }) => plannedAt)).not.toHaveLength(0)
  })

  it('is repeated after a crash without doubling anything', async () => {
    await repeat('FREQ=DAILY')
    studio.clock.advanceMs(30 * 86_400_000)
    expect((await series().keepUp({})).madeCount).toBe(30)
    expect((await series().keepUp({})).madeCount).toBe(0)
    studio.restart()
    expect((await series().keepUp({})).madeCount).toBe(0)
  })

  it('leaves archived clients alone and does not fill what passed meanwhile', async () => {
    await repeat('FREQ=DAILY')
    await studio.api.clients.archiveClient({ ...of })
    studio.clock.advanceMs(200 * 86_400_000)
    expect((await series().keepUp({})).madeCount).toBe(0)
    await studio.api.clients.restoreClient({ ...of })
    expect((await series().keepUp({})).madeCount).toBe(90)
    expect(await between('2026-06-20', '2026-09-20')).toHaveLength(0)
  })

  it('does not make again what was deleted, nor what was left out before', async () => {
    const { seriesId } = await repeat('FREQ=WEEKLY')
    await calendar().deletePost({ ...of, postId: await on('2026-03-24') })
    await series().skipOccurrence({ ...of, seriesId, occurrenceAt: '2026-06-23T10:00' })
    studio.clock.advanceMs(60 * 86_400_000)
    await series().keepUp({})
    expect(days(await between('2026-03-17', '2026-04-01'))).toEqual(['03-17', '03-31'])
    expect(days(await between('2026-06-16', '2026-07-01'))).toEqual(['06-16', '06-30'])
    expect(await series().listSeries(of)).toMatchObject([{ skipped: ['2026-06-23T10:00'] }])
  })

  it('costs a client without repeats no look at its file', async () => {
    await calendar().createPost({ ...of, post: { scheduledAt: '2026-03-17T10:00' } })
    studio.clock.advanceMs(100 * 86_400_000)
    studio.events.length = 0
    expect((await series().keepUp({})).madeCount).toBe(0)
    expect(studio.events).toEqual([])
  })

  it('goes on when a pillar, a channel or a file that the series names is gone', async () => {
    const channel = await studio.api.clients.addChannel({ ...of, channel: channelOn('x') })
    const { first } = await repeat('FREQ=DAILY', { versions: [versionFor(channel.id)] })
    await series().deleteRepeats({ ...of, postId: first.id, scope: 'all', includesEdited: true })
    const again = await repeat('FREQ=MONTHLY', { versions: [versionFor(channel.id)] })
    for (const { id } of await calendar().listPosts(of)) {
      await calendar().updatePost({ ...of, postId: id, changes: { versions: [] } })
    }
    await studio.api.clients.removeChannel({ ...of, channelId: channel.id })
    studio.clock.advanceMs(40 * 86_400_000)
    expect((await series().keepUp({})).madeCount).toBeGreaterThan(0)
    expect(again.changedCount).toBeGreaterThan(0)
  })
})

describe('one repeat', () => {
  it('that is planned becomes a post when it is taken up, under the id that it was shown with', async () => {
    const { seriesId } = await repeat('FREQ=WEEKLY')
    const [planned] = (await between('2026-07-01', '2026-07-31')).filter(({ plannedAt }) => plannedAt)
    const occurrence = { ...of, seriesId, occurrenceAt: planned?.plannedAt ?? '' }
    const post = await series().takeUpOccurrence(occurrence)
    expect(post).toMatchObject({ id: planned?.id, title: 'Tip', scheduledAt: planned?.scheduledAt, seriesId })
    expect((await series().takeUpOccurrence(occurrence)).id).toBe(post.id)
    expect(days(await between('2026-07-01', '2026-07-31'))).toEqual(['07-07', '07-14', '07-21', '07-28'])
    studio.clock.advanceMs(80 * 86_400_000)
    await series().keepUp({})
    expect(days(await between('2026-07-01', '2026-07-31'))).toEqual(['07-07', '07-14', '07-21', '07-28'])
  })

  it('is left out and brought back, made or planned', async () => {
    const { seriesId } = await repeat('FREQ=WEEKLY')
    for (const occurrenceAt of ['2026-03-24T10:00', '2026-07-07T10:00']) {
      const occurrence = { ...of, seriesId, occurrenceAt }
      const month = () => between(`${occurrenceAt.slice(0, 8)}01`, `${occurrenceAt.slice(0, 8)}28`)
      const before = await month()
      await series().skipOccurrence(occurrence)
      expect(await month()).toHaveLength(before.length - 1)
      expect(await series().listSeries(of)).toMatchObject([{ skipped: [occurrenceAt] }])
      await series().bringBackOccurrence(occurrence)
      expect(days(await month())).toEqual(days(before))
    }
    expect((await refusal(series().takeUpOccurrence({ ...of, seriesId, occurrenceAt: '2026-07-08T10:00' }))).code).toBe(
      'occurrence-not-found',
    )
  })

  it('says in what it differs from its series', async () => {
    await repeat('FREQ=WEEKLY')
    const postId = await on('2026-03-24')
    await calendar().updatePost({ ...of, postId, changes: { caption: 'New', notes: 'x' } })
    await calendar().movePost({ ...of, postId, scheduledAt: '2026-03-25T11:00' })
    expect((await calendar().getPost({ ...of, postId })).series?.differing).toEqual(['time', 'caption', 'notes'])
    expect(await series().describeScopes({ ...of, postId })).toEqual({
      following: { count: 10, editedCount: 0 },
      all: { count: 11, editedCount: 1 },
    })
  })
})

describe('a text that is applied', () => {
  const captions = async () => {
    const posts = await calendar().listPosts(of)
    return Promise.all(posts.map(async ({ id }) => (await full(id)).caption))
  }

  it('to all reaches every repeat that was not edited, planned ones too, and comes back with one undo', async () => {
    await repeat('FREQ=WEEKLY;COUNT=5')
    await calendar().updatePost({ ...of, postId: await on('2026-04-07'), changes: { caption: 'Own' } })
    const postId = await on('2026-03-24')
    await calendar().updatePost({ ...of, postId, changes: { caption: 'New' } })
    const { changeId, changedCount, keptCount } = await apply(postId, 'all', ['caption'])
    expect(await captions()).toEqual(['New', 'New', 'New', 'Own', 'New'])
    expect({ changedCount, keptCount }).toEqual({ changedCount: 3, keptCount: 1 })
    expect(await series().listSeries(of)).toHaveLength(1)
    await series().undoChange({ ...of, changeId })
    expect(await captions()).toEqual(['Old', 'New', 'Old', 'Own', 'Old'])
    expect((await refusal(series().undoChange({ ...of, changeId }))).code).toBe('nothing-to-undo')
  })

  it('to this and following parts the series, and its undo joins it again', async () => {
    await repeat('FREQ=WEEKLY;COUNT=15')
    const postId = await on('2026-04-07')
    await calendar().updatePost({ ...of, postId, changes: { caption: 'New' } })
    const before = await calendar().listPosts(of)
    const { changeId } = await apply(postId, 'following', ['caption'])
    expect(await captions()).toEqual([...Array(3).fill('Old'), ...Array(before.length - 3).fill('New')])
    expect(await series().listSeries(of)).toMatchObject([
      { rule: 'FREQ=WEEKLY;UNTIL=20260406T235900' },
      { rule: 'FREQ=WEEKLY;COUNT=12' },
    ])
    const far = await between('2026-06-20', '2026-07-01')
    const taken = await series().takeUpOccurrence({
      ...of,
      seriesId: far[0]?.seriesId ?? '',
      occurrenceAt: far[0]?.plannedAt ?? '',
    })
    expect(taken.caption).toBe('New')
    await calendar().deletePost({ ...of, postId: taken.id })
    await series().undoChange({ ...of, changeId })
    expect(await captions()).toEqual(['Old', 'Old', 'Old', 'New', ...Array(before.length - 4).fill('Old')])
    expect(await series().listSeries(of)).toMatchObject([{ rule: 'FREQ=WEEKLY;COUNT=15', madeCount: before.length }])
    expect(days(await between('2026-03-01', '2027-01-01'))).toHaveLength(15)
  })

  it('also reaches edited ones when that is said, never published and past ones', async () => {
    await repeat('FREQ=WEEKLY;COUNT=5')
    await calendar().updatePost({ ...of, postId: await on('2026-04-07'), changes: { caption: 'Own' } })
    await calendar().changeState({ ...of, postId: await on('2026-03-31'), state: 'published' })
    studio.clock.set('2026-03-20T09:00:00.000Z')
    const postId = await on('2026-03-24')
    await calendar().updatePost({ ...of, postId, changes: { caption: 'New' } })
    await apply(postId, 'all', ['caption'], true)
    expect(await captions()).toEqual(['Old', 'New', 'Old', 'New', 'New'])
  })

  it('keeps what was typed after the change when that is taken back', async () => {
    await repeat('FREQ=WEEKLY;COUNT=3')
    const postId = await on('2026-03-24')
    await calendar().updatePost({ ...of, postId, changes: { caption: 'New' } })
    const { changeId } = await apply(postId, 'all', ['caption'])
    await calendar().updatePost({ ...of, postId: await on('2026-03-31'), changes: { caption: 'Newer' } })
    await series().undoChange({ ...of, changeId })
    expect(await captions()).toEqual(['Old', 'New', 'Newer'])
  })
})

describe('repeats that are moved together', () => {
  const move = (postId: string, scheduledAt: string, scope: 'following' | 'all', includesEdited = false) =>
    series().moveRepeats({ ...of, postId, scheduledAt, scope, includesEdited })

  it('take another weekday and time from a repeat on', async () => {
    await repeat('FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20260415')
    const { changeId } = await move(await on('2026-03-31'), '2026-04-01T15:00', 'following')
    expect(times(await between('2026-03-01', '2026-05-01'))).toEqual([
      '2026-03-17T10:00',
      '2026-03-20T10:00',
      '2026-03-24T10:00',
      '2026-03-27T10:00',
      '2026-04-01T15:00',
      '2026-04-03T15:00',
      '2026-04-08T15:00',
      '2026-04-10T15:00',
      '2026-04-15T15:00',
    ])
    await series().undoChange({ ...of, changeId })
    expect(days(await between('2026-03-28', '2026-05-01'))).toEqual(['03-31', '04-03', '04-07', '04-10', '04-14'])
  })

  it('all take another time, past ones keep theirs, moved ones are kept and left-out ones stay out', async () => {
    await repeat('FREQ=WEEKLY;COUNT=6')
    await calendar().movePost({ ...of, postId: await on('2026-04-07'), scheduledAt: '2026-04-08T12:00' })
    await calendar().deletePost({ ...of, postId: await on('2026-04-14') })
    studio.clock.set('2026-03-20T09:00:00.000Z')
    const { keptCount } = await move(await on('2026-03-31'), '2026-03-31T18:30', 'all')
    expect(keptCount).toBe(1)
    const expected = [
      '2026-03-17T10:00',
      '2026-03-24T18:30',
      '2026-03-31T18:30',
      '2026-04-08T12:00',
      '2026-04-21T18:30',
    ]
    expect(times(await between('2026-03-01', '2026-06-01'))).toEqual(expected)
    studio.clock.advanceMs(20 * 86_400_000)
    await series().keepUp({})
    expect(times(await between('2026-03-01', '2026-06-01'))).toEqual(expected)
  })

  it('of a month go to the same counted weekday of every month', async () => {
    await repeat('FREQ=MONTHLY;BYDAY=3TU')
    await move(await on('2026-03-17'), '2026-03-19T10:00', 'all')
    expect(days(await between('2026-03-01', '2026-09-01'))).toEqual([
      '03-19',
      '04-16',
      '05-21',
      '06-18',
      '07-16',
      '08-20',
    ])
    expect(await series().listSeries(of)).toMatchObject([{ rule: 'FREQ=MONTHLY;BYDAY=3TH' }])
  })

  it('of days shift all by as many days', async () => {
    await repeat('FREQ=DAILY;INTERVAL=10;COUNT=4')
    await move(await on('2026-03-27'), '2026-03-29T10:00', 'following')
    expect(days(await between('2026-03-01', '2026-09-01'))).toEqual(['03-17', '03-29', '04-08', '04-18'])
  })

  it('are refused where the rule does not say where the others go; nothing changes', async () => {
    await repeat('FREQ=MONTHLY;BYMONTHDAY=17,24')
    const before = times(await between('2026-03-01', '2026-12-01'))
    expect((await refusal(move(await on('2026-03-17'), '2026-03-18T10:00', 'all'))).code).toBe('rule-not-movable')
    expect((await refusal(move(await on('2026-03-17'), '2026-03-29T01:30', 'all'))).code).toBe('time-does-not-exist')
    expect(times(await between('2026-03-01', '2026-12-01'))).toEqual(before)
  })
})

describe('another rule', () => {
  const change = (postId: string, rule: string, scope: 'following' | 'all', includesEdited = false) =>
    series().changeRule({ ...of, postId, rule, scope, includesEdited })

  it('keeps repeats on days that it has, deletes untouched others and keeps edited ones as posts of their own', async () => {
    await repeat('FREQ=WEEKLY;COUNT=8')
    const edited = await on('2026-04-07')
    await calendar().updatePost({ ...of, postId: edited, changes: { caption: 'Own' } })
    const kept = await on('2026-04-14')
    const { changeId, keptCount } = await change(await on('2026-03-31'), 'FREQ=WEEKLY;INTERVAL=2;COUNT=4', 'following')
    expect(keptCount).toBe(1)
    expect(days(await between('2026-03-01', '2026-09-01'))).toEqual([
      '03-17',
      '03-24',
      '03-31',
      '04-07',
      '04-14',
      '04-28',
      '05-12',
    ])
    expect(await full(edited)).toMatchObject({ seriesId: null, caption: 'Own' })
    expect(await on('2026-04-14')).toBe(kept)
    await series().undoChange({ ...of, changeId })
    expect(days(await between('2026-03-01', '2026-09-01'))).toHaveLength(8)
    expect(await full(edited)).toMatchObject({ caption: 'Own', occurrenceAt: '2026-04-07T10:00' })
  })

  it('for all begins at the next repeat; the first post stays even when the rule has another day', async () => {
    const { first } = await repeat('FREQ=WEEKLY')
    await change(first.id, 'FREQ=WEEKLY;BYDAY=TH', 'all')
    expect((await full(first.id)).scheduledAt).toBe('2026-03-19T10:00')
    expect(days(await between('2026-03-01', '2026-04-05'))).toEqual(['03-19', '03-26', '04-02'])
    expect((await refusal(change(first.id, 'FREQ=DAILY;COUNT=0', 'all'))).field).toBe('rule')
  })
})

describe('repeats that end', () => {
  it('are deleted from one on, and come back with one undo', async () => {
    await repeat('FREQ=WEEKLY')
    const before = days(await between('2026-03-01', '2026-12-01'))
    const postId = await on('2026-04-07')
    const { changeId, changedCount } = await series().deleteRepeats({
      ...of,
      postId,
      scope: 'following',
      includesEdited: false,
    })
    expect(changedCount).toBe(9)
    expect(days(await between('2026-03-01', '2026-12-01'))).toEqual(['03-17', '03-24', '03-31'])
    await series().undoChange({ ...of, changeId })
    expect(days(await between('2026-03-01', '2026-12-01'))).toEqual(before)
  })

  it('are deleted all, except published ones and, unless that is said, edited ones', async () => {
    const { first } = await repeat('FREQ=WEEKLY;COUNT=5')
    await calendar().changeState({ ...of, postId: first.id, state: 'published' })
    await calendar().updatePost({ ...of, postId: await on('2026-04-07'), changes: { caption: 'Own' } })
    const { keptCount } = await series().deleteRepeats({
      ...of,
      postId: await on('2026-03-24'),
      scope: 'all',
      includesEdited: false,
    })
    expect(keptCount).toBe(1)
    expect(days(await between('2026-03-01', '2026-12-01'))).toEqual(['03-17', '04-07'])
    expect((await full(await on('2026-04-07'))).seriesId).toBe(null)
  })

  it('stop: what was made and not touched goes, the post that began it stays', async () => {
    const { first, seriesId } = await repeat('FREQ=DAILY')
    await calendar().changeState({ ...of, postId: await on('2026-03-20'), state: 'approved' })
    const { changeId } = await series().stopSeries({ ...of, seriesId })
    expect(days(await between('2026-03-01', '2026-12-01'))).toEqual(['03-17', '03-20'])
    expect((await full(first.id)).seriesId).toBe(null)
    expect(await series().listSeries(of)).toEqual([])
    await series().undoChange({ ...of, changeId })
    expect(await between('2026-03-01', '2026-04-01')).toHaveLength(15)
    expect((await full(first.id)).seriesId).toBe(seriesId)
  })

  it('stop from one that is open: that one stays too', async () => {
    const { seriesId } = await repeat('FREQ=DAILY')
    const openPostId = await on('2026-03-20')
    await series().stopSeries({ ...of, seriesId, openPostId })
    expect(days(await between('2026-03-01', '2026-12-01'))).toEqual(['03-17', '03-20'])
  })

  it('that are over can be looked at and not changed', async () => {
    const { seriesId, first } = await repeat('FREQ=DAILY;COUNT=3')
    studio.clock.advanceMs(30 * 86_400_000)
    expect(await series().listSeries(of)).toMatchObject([{ next: null, madeCount: 3 }])
    expect((await refusal(series().stopSeries({ ...of, seriesId }))).code).toBe('series-over')
    expect((await refusal(apply(first.id, 'following', ['caption']))).code).toBe('series-over')
  })
})

it('a client port reaches only the repeats of its own client', async () => {
  const other = await addClient(studio, 'Other')
  const { seriesId } = await repeat('FREQ=DAILY')
  const api = studio.apiFor({ kind: 'client', clientId: other.id })
  expect((await refusal(api.series.listSeries(of))).code).toBe('out-of-scope')
  expect((await refusal(api.series.keepUp({}))).code).toBe('out-of-scope')
  expect((await refusal(studio.api.series.stopSeries({ clientId: other.id, seriesId }))).code).toBe('series-not-found')
})
