import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PostState } from '#shared/calendar/post'
import type { ChannelId, ClientId, PostId, ReviewRoundId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { answerBlock } from '#shared/reviews/answerText'
import { chosenFor } from '#shared/reviews/sendable'
import { answerOf } from '../support/reviewAnswers'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let clientId: ClientId
let channelId: ChannelId
let posts: readonly PostId[]

const at = (text: string) => text as LocalDateTime
const statesOf = async () =>
  Promise.all(posts.map(async (postId) => (await studio.api.calendar.getPost({ clientId, postId })).post.state))

beforeEach(async () => {
  studio = createTestBackend()
  const { id } = await studio.api.clients.createClient({
    name: 'Café Luz',
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
    locale: 'pt-PT',
  })
  clientId = id
  channelId = (
    await studio.api.clients.addChannel({
      clientId,
      channel: { platform: 'instagram', handle: '@luz', address: '', audience: '', followersAtStart: null },
    })
  ).id
  const states: PostState[] = ['draft', 'changes-requested', 'scheduled', 'approved']
  posts = await studio.api.calendar.createPosts({
    clientId,
    posts: states.map((state, index) => ({
      title: `Secret title ${index}`,
      notes: 'SECRET NOTE',
      caption: `Caption ${index}`,
      state,
      scheduledAt: at(`2026-03-${20 + index}T10:00`),
      versions: [{ channelId, caption: null, firstComment: '', link: '' }],
    })),
  })
})
afterEach(() => studio.close())

const send = async (postIds: readonly PostId[] = posts, putsInReview = true) => {
  const { roundId } = await studio.api.reviews.createRound({
    clientId,
    round: { name: 'March', message: 'Please look', answerBy: null, postIds: [...postIds], putsInReview },
  })
  return studio.api.reviews.getDocument({ clientId, roundId })
}
const importBytes = (bytes: Uint8Array<ArrayBuffer>, to = clientId) =>
  studio.api.reviews.importAnswer({ clientId: to, bytes, sourceName: 'answer.json' })
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}
const status = async (postId: PostId) => (await studio.api.reviews.getPostReviews({ clientId, postId })).status

describe('sending', () => {
  it('puts drafts and what was sent back in review, and leaves the others', async () => {
    await send()
    expect(await statesOf()).toEqual(['in-review', 'in-review', 'scheduled', 'approved'])
    await Promise.all(posts.map(async (postId) => expect(await status(postId)).toBe('waiting')))
  })

  it('leaves all states when told to', async () => {
    await send(posts, false)
    expect(await statesOf()).toEqual(['draft', 'changes-requested', 'scheduled', 'approved'])
  })

  it('tells the client what it needs and nothing else', async () => {
    const document = await send()
    const text = JSON.stringify(document)
    expect(text).not.toContain('Secret')
    expect(text).not.toContain('SECRET')
    expect(text).not.toContain(clientId)
    expect(text).not.toContain(channelId)
    expect(text).not.toContain(studio.folder)
    expect(document.posts.map(({ post }) => post)).toEqual(posts)
    expect(document.posts[0]).toMatchObject({
      day: 'Sexta-feira, 20 de março de 2026',
      time: '10:00',
      versions: [{ channels: [{ platform: 'instagram', handle: '@luz' }], caption: 'Caption 0' }],
    })
  })

  it('is refused for what is published or gone, and then changes nothing', async () => {
    const [first, second] = posts as [PostId, PostId]
    await studio.api.calendar.changeState({ clientId, postId: first, state: 'draft' }).catch(() => {})
    await studio.api.calendar.changeState({ clientId, postId: first, state: 'published' })
    expect((await refusal(send())).code).toBe('review-post-published')
    await studio.api.calendar.deletePost({ clientId, postId: second })
    expect((await refusal(send([second]))).code).toBe('post-not-found')
    expect(await studio.api.reviews.listRounds({ clientId })).toEqual([])
  })

  it('is taken back whole, and not once it was answered', async () => {
    const document = await send()
    await studio.api.reviews.undoRound({ clientId, roundId: document.round })
    expect(await statesOf()).toEqual(['draft', 'changes-requested', 'scheduled', 'approved'])
    expect(await studio.api.reviews.listRounds({ clientId })).toEqual([])
    expect((await refusal(importBytes(answerOf(document, ['approve'])))).code).toBe('review-unknown')
    const again = await send()
    await importBytes(answerOf(again, ['approve']))
    expect((await refusal(studio.api.reviews.undoRound({ clientId, roundId: again.round }))).code).toBe(
      'review-answered',
    )
  })

  it('makes planned repeats that were chosen into posts', async () => {
    const day = (text: string) => text as LocalDate
    await studio.api.series.createSeries({ clientId, postId: posts[0]!, rule: 'FREQ=WEEKLY' })
    const far = await studio.api.calendar.listPostsBetween({ clientId, from: day('2026-12-01'), to: day('2027-01-01') })
    expect(far.length).toBeGreaterThan(2)
    expect(far.every(({ plannedAt }) => plannedAt !== undefined)).toBe(true)
    const { roundId } = await studio.api.reviews.createRound({
      clientId,
      round: { name: 'December', message: '', answerBy: null, putsInReview: true, ...chosenFor(far) },
    })
    const document = await studio.api.reviews.getDocument({ clientId, roundId })
    expect(document.posts).toHaveLength(far.length)
    await importBytes(answerOf(document, ['approve']))
    const after = await studio.api.calendar.listPostsBetween({
      clientId,
      from: day('2026-12-01'),
      to: day('2027-01-01'),
    })
    expect(after.map(({ state, plannedAt }) => [state, plannedAt])).toEqual(
      far.map((_, index) => [index === 0 ? 'approved' : 'in-review', undefined]),
    )
    expect((await refusal(send([]))).code).toBe('review-empty')
  })

  it('gives the same file again when the posts are others by now', async () => {
    const document = await send()
    await studio.api.calendar.updatePost({ clientId, postId: posts[0]!, changes: { caption: 'Another' } })
    studio.restart()
    expect(await studio.api.reviews.getDocument({ clientId, roundId: document.round })).toEqual(document)
  })
})

describe('an answer', () => {
  it('shows what it will do, does that, and is kept with its log across a restart', async () => {
    const document = await send()
    const bytes = answerOf(document, ['approve', { decision: 'changes', comment: 'Shorter 🙏' }, 'approve'])
    const preview = await studio.api.reviews.previewAnswer({ clientId, bytes, sourceName: 'a.json' })
    expect(preview).toMatchObject({ reviewer: 'Ana', roundName: 'March', undecided: 1 })
    expect(await statesOf()).toEqual(['in-review', 'in-review', 'scheduled', 'approved'])
    const { effects } = await importBytes(bytes)
    expect(effects).toEqual(preview.effects)
    expect(effects.map(({ before, after }) => [before, after])).toEqual([
      ['in-review', 'approved'],
      ['in-review', 'changes-requested'],
      ['scheduled', 'scheduled'],
    ])
    studio.restart()
    expect(await statesOf()).toEqual(['approved', 'changes-requested', 'scheduled', 'approved'])
    expect(await studio.api.reviews.getPostReviews({ clientId, postId: posts[1]! })).toMatchObject({
      status: 'changes-requested',
      log: [{ reviewer: 'Ana', comment: 'Shorter 🙏', decision: 'changes', outcome: 'applied', isOfThisVersion: true }],
    })
    const [round] = await studio.api.reviews.listRounds({ clientId })
    expect(round?.answers).toMatchObject([{ reviewer: 'Ana', sourceName: 'answer.json', decisionCount: 3 }])
    expect(round?.items.map(({ decision }) => decision?.decision)).toEqual(['approve', 'changes', 'approve', undefined])
  })

  it('comes as text out of a mail as well', async () => {
    const json = new TextDecoder().decode(answerOf(await send(), ['approve']))
    const mail = `Hi!\r\n\r\n> ${answerBlock(json).replace(/\n/g, '\r\n> ')}\r\n\r\nSent from my phone`
    await importBytes(new TextEncoder().encode(mail))
    expect((await statesOf())[0]).toBe('approved')
  })

  it('is taken back as one', async () => {
    const bytes = answerOf(await send(), ['approve', 'changes', 'changes', 'approve'])
    const { answerId } = await importBytes(bytes)
    expect(await statesOf()).toEqual(['approved', 'changes-requested', 'changes-requested', 'approved'])
    expect(await studio.api.reviews.undoImport({ clientId, answerId })).toEqual({ kept: [] })
    expect(await statesOf()).toEqual(['in-review', 'in-review', 'scheduled', 'approved'])
    expect(await status(posts[0]!)).toBe('waiting')
    expect((await refusal(studio.api.reviews.undoImport({ clientId, answerId }))).code).toBe('review-answer-not-found')
    await importBytes(bytes)
  })

  it('taken back leaves alone what was changed since, and names it', async () => {
    const changes = { title: '', caption: 'Fresh bread\nEvery day but Monday' }
    await studio.api.calendar.updatePost({ clientId, postId: posts[0]!, changes })
    const { answerId } = await importBytes(answerOf(await send(), ['approve', 'approve']))
    await studio.api.calendar.changeState({ clientId, postId: posts[0]!, state: 'scheduled' })
    const { kept } = await studio.api.reviews.undoImport({ clientId, answerId })
    expect(kept.map(({ postId }) => postId)).toEqual([posts[0]])
    expect(kept[0]?.title).toBe('Fresh bread')
    expect((await statesOf()).slice(0, 2)).toEqual(['scheduled', 'in-review'])
  })

  it('does not touch a version that changed since, keeps what was said, and the post is asked for again', async () => {
    const document = await send()
    await studio.api.calendar.updatePost({ clientId, postId: posts[0]!, changes: { caption: 'Rewritten' } })
    const { effects } = await importBytes(answerOf(document, [{ decision: 'approve', comment: 'Lovely' }, 'approve']))
    expect(effects[0]).toMatchObject({ outcome: 'changed-since', after: 'in-review', changed: ['caption'] })
    expect((await statesOf()).slice(0, 2)).toEqual(['in-review', 'approved'])
    expect(await studio.api.reviews.getPostReviews({ clientId, postId: posts[0]! })).toMatchObject({
      status: 'changed-since-sent',
      log: [{ comment: 'Lovely', outcome: 'changed-since', isOfThisVersion: false }],
    })
    await send([posts[0]!])
    expect(await status(posts[0]!)).toBe('waiting')
  })

  it('for a post that was published, deleted or is past its time is kept and not applied', async () => {
    const document = await send()
    await studio.api.calendar.changeState({ clientId, postId: posts[2]!, state: 'published' })
    await studio.api.calendar.deletePost({ clientId, postId: posts[3]! })
    studio.clock.set('2026-03-20T10:00:00.000Z')
    const { effects } = await importBytes(answerOf(document, ['approve', 'approve', 'changes', 'approve']))
    expect(effects.map(({ outcome }) => outcome)).toEqual(['expired', 'applied', 'published', 'deleted'])
    expect((await statesOf().catch(() => [])).length).toBe(0)
    expect((await studio.api.calendar.getPost({ clientId, postId: posts[0]! })).post.state).toBe('in-review')
  })

  it('of an earlier moment does not overrule a later one', async () => {
    const document = await send()
    studio.clock.set('2026-03-13T09:00:00.000Z')
    await importBytes(answerOf(document, ['approve'], { atUtc: '2026-03-12T10:00:00.000Z', reviewer: 'Boss' }))
    const { effects } = await importBytes(answerOf(document, ['changes'], { atUtc: '2026-03-11T10:00:00.000Z' }))
    expect(effects[0]?.outcome).toBe('superseded')
    expect((await statesOf())[0]).toBe('approved')
  })
})

describe('an approval', () => {
  it('does not hold for a later edit, nor after its time, but for another date', async () => {
    await importBytes(answerOf(await send(), ['approve', 'approve']))
    const [first, second] = posts as [PostId, PostId]
    await studio.api.calendar.movePost({ clientId, postId: first, scheduledAt: at('2026-03-25T12:00') })
    expect(await status(first)).toBe('approved')
    await studio.api.calendar.updatePost({ clientId, postId: first, changes: { notes: 'Mine', title: 'Mine' } })
    expect(await status(first)).toBe('approved')
    await studio.api.calendar.updatePost({ clientId, postId: first, changes: { caption: 'Other' } })
    expect(await studio.api.reviews.getPostReviews({ clientId, postId: first })).toMatchObject({
      status: 'approved-earlier-version',
      changed: ['caption'],
    })
    studio.clock.set('2026-03-21T10:00:00.000Z')
    expect(await status(second)).toBe('approval-expired')
    await studio.api.calendar.changeState({ clientId, postId: second, state: 'published' })
    expect(await status(second)).toBe('approved')
  })
})

describe('refused, with nothing changed and nothing lost', () => {
  const cases: readonly [string, string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>][] = [
    ['garbage', 'answer-not-recognised', () => Uint8Array.from([0xff, 0xfe, 0, 1, 2])],
    ['an empty file', 'answer-not-recognised', () => new Uint8Array()],
    ['another JSON file', 'answer-not-recognised', () => new TextEncoder().encode('{"hello":[1]}')],
    ['a JSON value that is no object', 'answer-not-recognised', () => new TextEncoder().encode('null')],
    ['a file that was cut off', 'answer-cut-off', (bytes) => bytes.slice(0, bytes.length - 40)],
    ['a huge file', 'answer-too-large', () => new Uint8Array(100_000_000)],
    [
      'the review file itself',
      'answer-is-review-file',
      () => new TextEncoder().encode('<!doctype html>\n<script>{"format":"clientele-review"}</script>'),
    ],
  ]
  for (const [name, code, make] of cases) {
    it(name, async () => {
      const bytes = answerOf(await send(), ['approve'])
      const error = await refusal(importBytes(make(bytes)))
      expect(error.code).toBe(code)
      expect(error.message).toContain('Nothing was changed')
      expect(
        (await refusal(studio.api.reviews.previewAnswer({ clientId, bytes: make(bytes), sourceName: '' }))).code,
      ).toBe(code)
      expect(await statesOf()).toEqual(['in-review', 'in-review', 'scheduled', 'approved'])
      await importBytes(bytes)
    })
  }

  const edits: readonly [string, string, (answer: Record<string, unknown>) => void][] = [
    [
      'another decision',
      'answer-altered',
      (answer) => Object.assign((answer['decisions'] as object[])[0]!, { decision: 'changes' }),
    ],
    [
      'another comment',
      'answer-altered',
      (answer) => Object.assign((answer['decisions'] as object[])[0]!, { comment: 'x' }),
    ],
    ['another reviewer', 'answer-altered', (answer) => (answer['reviewer'] = 'Somebody')],
    ['one field more', 'answer-altered', (answer) => (answer['more'] = 1)],
    ['a seal of nothing', 'answer-altered', (answer) => (answer['seal'] = '0'.repeat(64))],
    ['no seal', 'answer-altered', (answer) => delete answer['seal']],
    [
      'another version of a post',
      'answer-altered',
      (answer) => Object.assign((answer['decisions'] as object[])[0]!, { fingerprint: 'f'.repeat(64) }),
    ],
    [
      'a post twice',
      'answer-altered',
      (answer) => (answer['decisions'] as object[]).push((answer['decisions'] as object[])[0]!),
    ],
    ['a newer format', 'answer-from-newer-version', (answer) => (answer['version'] = 2)],
    ['an unknown client', 'answer-of-unknown-client', (answer) => (answer['client'] = '0'.repeat(16))],
    [
      'a decision that there is not',
      'answer-altered',
      (answer) => Object.assign((answer['decisions'] as object[])[0]!, { decision: '__proto__' }),
    ],
  ]
  for (const [name, code, edit] of edits) {
    it(`edited by hand: ${name}`, async () => {
      const document = await send()
      expect((await refusal(importBytes(answerOf(document, ['approve'], { edit })))).code).toBe(code)
      expect(await statesOf()).toEqual(['in-review', 'in-review', 'scheduled', 'approved'])
    })
  }

  it('twice, and says when', async () => {
    const bytes = answerOf(await send(), ['approve'])
    await importBytes(bytes)
    const error = await refusal(importBytes(bytes))
    expect(error.code).toBe('answer-already-imported')
    expect(error.message).toContain('from Ana was imported on 2026-03-10 at 09:00')
  })

  it('at another client, and says whose it is', async () => {
    const bytes = answerOf(await send(), ['approve'])
    const other = await studio.api.clients.createClient({ name: 'Twin', timeZone: 'Asia/Tokyo', currency: 'JPY' })
    const error = await refusal(importBytes(bytes, other.id))
    expect(error.code).toBe('answer-of-another-client')
    expect(error.message).toContain('“Café Luz”')
    expect((await statesOf())[0]).toBe('in-review')
  })

  it('of an unknown round', async () => {
    const document = await send()
    const unknown = { ...document, round: '99999999-9999-4999-8999-999999999999' as ReviewRoundId }
    expect((await refusal(importBytes(answerOf(unknown, ['approve'])))).code).toBe('answer-of-unknown-client')
  })
})
