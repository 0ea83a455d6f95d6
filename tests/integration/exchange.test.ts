import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientProfile } from '#shared/clients/client'
import type { LocalDate, LocalDateTime, TimeZone } from '#shared/kernel/time'
import { addClient, channelOn, refusal, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let client: ClientProfile
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const RANGE = { from: '2026-01-01' as LocalDate, to: '2027-01-01' as LocalDate }

beforeEach(async () => {
  studio = createTestBackend()
  client = await addClient(studio)
  for (const channel of [channelOn('instagram'), channelOn('facebook', 'Padaria Lisboa')]) {
    await studio.api.clients.addChannel({ clientId: client.id, channel })
  }
  client = await studio.api.clients.getClient({ clientId: client.id })
})
afterEach(() => studio.close())

const preview = (text: string, settings?: object, fileName = 'posts.csv') =>
  studio.api.exchange.previewPostImport({
    clientId: client.id,
    fileName,
    bytes: bytesOf(text),
    ...(settings && { settings: settings as never }),
  })
const load = (text: string, more: object = {}) =>
  studio.api.exchange.importPosts({ clientId: client.id, fileName: 'posts.csv', bytes: bytesOf(text), ...more })
const posts = () =>
  studio.api.calendar
    .listPosts({ clientId: client.id })
    .then((list) => Promise.all(list.map(({ id }) => studio.api.calendar.getPost({ clientId: client.id, postId: id }))))

describe('a table of posts', () => {
  it('of Buffer’s kind is recognised, looked through, stored, and not stored twice', async () => {
    const file =
      'Text,Image URL,Tags,Posting Time\r\n"Warm buns, today",https://example.com/a.jpg,,2026-04-02 09:30\r\nOpen late,,,2026-04-03 18:00\r\n'
    const shown = await preview(file)
    expect(shown).toMatchObject({
      source: 'buffer',
      counts: { created: 2, duplicates: 0, refused: 0 },
      settings: { columns: ['caption', 'media-links', null, 'date-and-time'] },
      sample: [{ row: 2, scheduledAt: '2026-04-02T09:30', caption: 'Warm buns, today' }, { row: 3 }],
    })
    expect((await load(file)).counts).toEqual({ created: 2, duplicates: 0, refused: 0 })
    const [first] = await posts()
    expect(first?.post).toMatchObject({
      caption: 'Warm buns, today',
      notes: 'https://example.com/a.jpg',
      state: 'draft',
    })
    expect(await load(file)).toMatchObject({ importId: null, counts: { created: 0, duplicates: 2 } })
    expect(await posts()).toHaveLength(2)
  })

  it('of Hootsuite’s kind has no names, and its days tell their order', async () => {
    const shown = await preview('25/04/2026 09:30,First,https://example.com\n03/05/2026 10:00,Second,\n')
    expect(shown).toMatchObject({
      source: 'hootsuite',
      settings: { hasHeader: false, dateOrder: 'day-first', columns: ['date-and-time', 'caption', 'link'] },
      isDateOrderCertain: true,
      sample: [{ scheduledAt: '2026-04-25T09:30' }, { scheduledAt: '2026-05-03T10:00' }],
    })
  })

  it('of Later’s kind names profiles; one that the client lacks is asked for, not guessed', async () => {
    const file =
      'Profile;Scheduled Time;Caption\n@padaria;2026-04-02 9:30 PM;Good night\nbakery_old;2026-04-03 10:00;Hello\n'
    const shown = await preview(file)
    expect(shown).toMatchObject({
      source: 'later',
      delimiter: ';',
      unknownChannels: ['bakery_old'],
      problems: [{ row: 3, message: 'Channels: “bakery_old” is no channel of this client' }],
      sample: [{ scheduledAt: '2026-04-02T21:30', channels: ['instagram @padaria'] }],
    })
    const settings = {
      ...shown.settings,
      channelNames: [{ name: 'bakery_old', channelId: client.channels[1]?.id ?? null }],
    }
    expect((await preview(file, settings)).sample[1]).toMatchObject({ channels: ['facebook Padaria Lisboa'] })
  })

  it('that nobody knows is read as it was the last time', async () => {
    const file = 'Wann,Was\n02.04.2026 09:30,Brot\n'
    const shown = await preview(file)
    expect(shown).toMatchObject({
      source: 'other',
      isRemembered: false,
      problems: [{ row: 0 }],
      counts: { created: 0 },
    })
    await load(file, { settings: { ...shown.settings, columns: ['date-and-time', 'caption'], state: 'scheduled' } })
    studio.restart()
    const again = await preview('Wann,Was\n03.04.2026 09:30,Kuchen\n')
    expect(again).toMatchObject({
      isRemembered: true,
      settings: { columns: ['date-and-time', 'caption'] },
      sample: [{ scheduledAt: '2026-04-03T09:30', state: 'scheduled', caption: 'Kuchen' }],
    })
  })

  it('names channels as they were matched the last time, for this client only', async () => {
    const [instagram, facebook] = client.channels.map(({ id }) => id)
    const head = 'Profile,Scheduled Time,Caption\n'
    const first = `${head}bakery_old,2026-04-02 09:30,One\nshop,2026-04-02 10:30,Two\n,2026-04-02 11:30,Three\n`
    const settings = {
      ...(await preview(first)).settings,
      channelIds: [facebook],
      channelNames: [
        { name: 'bakery_old', channelId: instagram },
        { name: 'shop', channelId: null },
      ],
    }
    await load(first, { settings })
    studio.restart()

    const second = `${head}bakery_old,2026-04-03 09:30,Four\n,2026-04-03 10:30,Five\nsomebody,2026-04-03 11:30,Six\n`
    const again = await preview(second)
    expect(again).toMatchObject({
      isRemembered: true,
      unknownChannels: ['somebody'],
      settings: { channelIds: [facebook], channelNames: [{ name: 'bakery_old', channelId: instagram }] },
      sample: [{ channels: ['instagram @padaria'] }, { channels: ['facebook Padaria Lisboa'] }],
    })
    // A name that this file lacks is not forgotten with it, and one that is left open now is open the next time.
    await load(second, { settings: { ...again.settings, channelNames: [] }, skipRefused: true })
    const third = `${head}bakery_old,2026-04-04 09:30,Seven\nshop,2026-04-04 10:30,Eight\n`
    expect(await preview(third)).toMatchObject({
      unknownChannels: ['bakery_old'],
      settings: { channelNames: [{ name: 'shop', channelId: null }] },
    })

    for (const { id } of await studio.api.exchange.listPostImports({ clientId: client.id })) {
      await studio.api.exchange.undoPostImport({ clientId: client.id, importId: id })
    }
    await studio.api.clients.removeChannel({ clientId: client.id, channelId: facebook! })
    expect((await preview(third)).settings.channelIds).toEqual([])
    const other = await addClient(studio, 'Another')
    const elsewhere = await studio.api.exchange.previewPostImport({
      clientId: other.id,
      fileName: 'posts.csv',
      bytes: bytesOf(first),
    })
    expect(elsewhere).toMatchObject({ isRemembered: true, unknownChannels: ['bakery_old', 'shop'] })
    expect(elsewhere.settings).toMatchObject({ channelIds: [], channelNames: [] })
  })

  it('with times of another zone comes in the client’s own, an offset counting more than the zone', async () => {
    const file = 'Date and time,Caption\n2026-07-01 09:00,One\n2026-07-01T09:00:00Z,Two\n'
    const shown = await preview(file, {
      ...(await preview(file)).settings,
      timeZone: 'America/New_York' as TimeZone,
    })
    expect(shown.sample.map(({ scheduledAt }) => scheduledAt)).toEqual(['2026-07-01T14:00', '2026-07-01T10:00'])
  })

  it('names each row that cannot be stored, and stores nothing unless told to leave them out', async () => {
    const file = [
      'Date,Time,Caption,State,Channels',
      '2026-03-29,01:30,Skipped hour,,',
      '2026-02-30,10:00,No such day,,',
      '2026-04-01,25:00,No such hour,,',
      '2026-04-01,,No time,,',
      ',,No date but scheduled,Scheduled,',
      '2026-04-01,10:00,Odd state,Maybe,',
      '2026-04-01,10:00,,,',
      '2026-04-01,10:00,Twice,Draft,instagram',
      '2026-04-01,10:00,"broken"quote,,',
      '99999-04-01,10:00,Far,,',
    ].join('\n')
    const shown = await preview(file)
    expect(shown.problems.map(({ row, message }) => `${row} ${message}`)).toEqual([
      expect.stringContaining('2 Date: 2026-03-29 01:30 does not exist in Europe/Lisbon'),
      expect.stringContaining('3 Date: “2026-02-30” is no date that exists'),
      expect.stringContaining('4 Date: “25:00” is no time'),
      expect.stringContaining('5 Date: “2026-04-01” has no time'),
      expect.stringContaining('6 State: a post that is “Scheduled” needs a date'),
      expect.stringContaining('7 State: “Maybe” is no state'),
      '8 The row has no caption, title or notes',
      expect.stringContaining('10 Text stands behind a closing quotation mark'),
      expect.stringContaining('11 Date: “99999-04-01” is no date'),
    ])
    expect(await load(file)).toMatchObject({ importId: null, counts: { created: 0, refused: 9 } })
    expect(await posts()).toEqual([])
    expect((await load(file, { skipRefused: true })).counts).toEqual({ created: 1, duplicates: 0, refused: 9 })
  })

  it.each([
    ['', 'file-empty'],
    ['PK\u0003\u0004', 'file-not-recognised'],
    [`Caption,Title\n${'x,y\n'.repeat(10_001)}`, 'too-many-rows'],
  ])('that cannot be read says why', async (text, code) => {
    expect((await refusal(preview(text))).code).toBe(code)
  })

  it('is taken back, but for posts that were worked on since', async () => {
    const { importId } = await load('Caption,Date,Time\nOne,2026-04-01,10:00\nTwo,2026-04-02,10:00\n')
    const [one] = await studio.api.calendar.listPosts({ clientId: client.id })
    await studio.api.calendar.updatePost({ clientId: client.id, postId: one!.id, changes: { caption: 'One, better' } })
    expect(await studio.api.exchange.listPostImports({ clientId: client.id })).toMatchObject([
      { fileName: 'posts.csv', unchanged: 1, undoneAtUtc: null },
    ])
    const undone = await studio.api.exchange.undoPostImport({ clientId: client.id, importId: importId! })
    expect(undone).toEqual({ deleted: 1, kept: [{ title: 'One, better' }] })
    expect((await posts()).map(({ post }) => post.caption)).toEqual(['One, better'])
    const twice = await refusal(studio.api.exchange.undoPostImport({ clientId: client.id, importId: importId! }))
    expect(twice.code).toBe('import-undone')
  })
})

describe('an export as CSV', () => {
  const exportCsv = async (clientId = client.id) =>
    textOf((await studio.api.exchange.exportPosts({ clientId, ...RANGE, format: 'csv', hasUndated: true })).bytes)

  it('comes back the same in another client, whatever the texts hold', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('=1+1', "'=1", "''@x", '+49', '-', '\tTab', 'a "quote", and;more\nlines', 'مرحبا 🍞', '日本語'),
    )
    const post = fc.record({
      title: text,
      caption: text,
      notes: text,
      own: fc.option(text.filter((own) => own !== '')),
      firstComment: text,
      day: fc.option(fc.integer({ min: 1, max: 28 })),
      hour: fc.integer({ min: 0, max: 23 }),
    })
    let serial = 0
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 8 }), async (drafts) => {
        const [from, to] = [await addClient(studio, `From ${serial++}`), await addClient(studio, `To ${serial}`)]
        const ids: Record<string, string> = {}
        for (const each of [from, to]) {
          const channel = await studio.api.clients.addChannel({ clientId: each.id, channel: channelOn('instagram') })
          ids[each.id] = channel.id
        }
        // A row without any text is no post, and one that is there already is not added.
        const unique = drafts.map((draft, index) => ({
          ...draft,
          notes: `${draft.notes}${index}`,
          title: `${draft.title}${index}`,
        }))
        await studio.api.calendar.createPosts({
          clientId: from.id,
          posts: unique.map((draft, index) => ({
            title: draft.title,
            caption: draft.caption === '' ? '' : `${draft.caption}${index}`,
            notes: draft.notes,
            scheduledAt:
              draft.day === null
                ? null
                : (`2026-05-${String(draft.day).padStart(2, '0')}T${String(draft.hour).padStart(2, '0')}:15` as LocalDateTime),
            versions: [{ ...versionFor(ids[from.id] ?? '', draft.own), firstComment: draft.firstComment } as never],
          })),
        })
        const csv = await exportCsv(from.id)
        const result = await studio.api.exchange.importPosts({
          clientId: to.id,
          fileName: 'a.csv',
          bytes: bytesOf(csv),
        })
        expect(result.problems).toEqual([])
        expect(
          textOf(
            (await studio.api.exchange.exportPosts({ clientId: to.id, ...RANGE, format: 'csv', hasUndated: true }))
              .bytes,
          )
            .split('\r\n')
            .toSorted(),
        ).toEqual(csv.split('\r\n').toSorted())
      }),
      { numRuns: 25 },
    )
  })

  it('never begins a cell with what a spreadsheet would run', async () => {
    for (const caption of ['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1']) {
      await studio.api.calendar.createPost({ clientId: client.id, post: { caption } })
    }
    const csv = await exportCsv()
    expect(csv).not.toMatch(/(^|,)"[=+\-@\t]/m)
    expect(csv).toContain(`"'=cmd()"`)
  })

  it('refuses a range that ends before it begins', async () => {
    const failure = await refusal(
      studio.api.exchange.exportPosts({ clientId: client.id, from: RANGE.to, to: RANGE.from, format: 'csv' }),
    )
    expect(failure).toMatchObject({ code: 'range-empty', field: 'to' })
  })
})

describe('an export as iCalendar', () => {
  const exportIcs = async () => {
    const { bytes } = await studio.api.exchange.exportPosts({ clientId: client.id, ...RANGE, format: 'ics' })
    const root = new ICAL.Component(ICAL.parse(textOf(bytes)))
    expect(root.getAllSubcomponents('vtimezone')).toHaveLength(1)
    for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone as never)
    return root.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  }
  const add = (post: object) => studio.api.calendar.createPost({ clientId: client.id, post: post as never })

  it('is read back equal: times on both sides of the clock change, texts of any script', async () => {
    await add({ caption: 'Winter; with, signs\\and\nlines 🍞', scheduledAt: '2026-03-28T09:00', state: 'scheduled' })
    await add({ title: 'مرحبا', caption: 'x'.repeat(500), scheduledAt: '2026-03-29T09:00' })
    const events = await exportIcs()
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual([
      '2026-03-28T09:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
    ])
    expect(events.map((event) => event.startDate.toString())).toEqual(['2026-03-28T09:00:00', '2026-03-29T09:00:00'])
    expect(events[0]?.component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-03-10T09:00:00Z')
    expect(events[0]?.description).toBe('Scheduled\n\nWinter; with, signs\\and\nlines 🍞')
    expect(events[1]?.summary).toBe('مرحبا')
    expect(events[1]?.description).toContain('x'.repeat(500))
  })

  it('holds planned repeats of the range only, under the UID that their posts will have', async () => {
    const post = await add({ title: 'Weekly', scheduledAt: '2026-03-16T09:00' })
    await studio.api.series.createSeries({ clientId: client.id, postId: post.id, rule: 'FREQ=WEEKLY' })
    const uids = new Set((await exportIcs()).map(({ uid }) => uid))
    // From 16 March to the end of the year, made into posts or not.
    expect(uids.size).toBe(42)
    studio.clock.advanceMs(150 * 86_400_000)
    await studio.api.series.keepUp({})
    const later = new Set((await exportIcs()).map(({ uid }) => uid))
    expect([...later].filter((uid) => !uids.has(uid))).toEqual([])
  })

  it('keeps the UID and raises the sequence, so that an update is no second entry; a deleted post is cancelled', async () => {
    const post = await add({ title: 'Buns', scheduledAt: '2026-05-01T09:00' })
    const [before] = await exportIcs()
    await studio.api.calendar.movePost({
      clientId: client.id,
      postId: post.id,
      scheduledAt: '2026-05-02T10:00' as LocalDateTime,
    })
    const [after] = await exportIcs()
    expect(after?.uid).toBe(before?.uid)
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0)
    await studio.api.calendar.deletePost({ clientId: client.id, postId: post.id })
    const [gone] = await exportIcs()
    expect(gone?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })
})
