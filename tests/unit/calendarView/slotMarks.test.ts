import { describe, expect, it } from 'vitest'
import type { Platform } from '#shared/clients/client'
import type { ChannelId, PostId, SlotId } from '#shared/kernel/ids'
import type { LocalDate, LocalDateTime, TimeZone } from '#shared/kernel/time'
import type { ChannelSlot } from '#shared/planning/calendarPlanContract'
import type { TimeOfDay } from '#shared/planning/slots'
import { createShownTime } from '../../../src/renderer/features/calendar/shownTime'
import {
  type SlotMarks,
  slotNear,
  slotsFor,
  slotWithin,
  toSlotMarks,
} from '../../../src/renderer/features/calendar/slotMarks'
import { describeSlot } from '../../../src/renderer/features/calendar/slotWords'
import { summary } from './fixtures'

const zone = (name: string) => name as TimeZone
const LISBON = zone('Europe/Lisbon')
const day = (text: string) => text as LocalDate

let nextSlot = 0
function slot(platform: Platform, weekday: number, time: string, more: Partial<ChannelSlot> = {}): ChannelSlot {
  return {
    id: `slot-${nextSlot++}` as SlotId,
    channelId: platform as never as ChannelId,
    platform,
    handle: `@${platform}`,
    weekday,
    time: time as TimeOfDay,
    isPaused: false,
    ...more,
  }
}
const taken = (postId: string, platform: string, at: string) => ({
  postId: postId as PostId,
  channelId: platform as ChannelId,
  at: at as LocalDateTime,
})

interface Case {
  readonly slots: readonly ChannelSlot[]
  readonly taken?: readonly ReturnType<typeof taken>[]
  readonly posts?: Parameters<typeof toSlotMarks>[0]['posts']
  readonly from?: string
  readonly to?: string
  readonly client?: string
  readonly shown?: string
}
function marksOf(options: Case, previous?: SlotMarks) {
  const timeZone = zone(options.client ?? LISBON)
  return toSlotMarks(
    {
      from: day(options.from ?? '2027-03-08'),
      to: day(options.to ?? '2027-03-15'),
      plan: { slots: [...options.slots], taken: [...(options.taken ?? [])], minutesApart: 30 },
      shownTime: createShownTime(timeZone, zone(options.shown ?? timeZone)),
      timeZone,
      posts: options.posts ?? [],
    },
    previous,
  )
}
const timesOf = (marks: SlotMarks) => [...marks.values()].flat().map(({ at }) => at)

describe('slots in a grid with hours', () => {
  it('of several channels at one time are one mark, in the hour of the day', () => {
    const marks = marksOf({ slots: [slot('instagram', 3, '09:05'), slot('facebook', 3, '09:05', { isPaused: true })] })
    expect([...marks.keys()]).toEqual(['2027-03-10 9'])
    const [mark] = marks.get('2027-03-10 9') ?? []
    expect(mark).toMatchObject({ minute: 545, lane: 0, canBeChosen: true })
    expect(mark && describeSlot(mark, '09:05')).toBe('slot at 09:05: Instagram, Facebook (paused)')
  })

  it('name the handle where a platform has two channels', () => {
    const second = slot('instagram', 3, '09:05', { channelId: 'second' as ChannelId, handle: '@second' })
    const [mark] = marksOf({ slots: [slot('instagram', 3, '09:05'), second] }).get('2027-03-10 9') ?? []
    expect(mark?.slots.map(({ name }) => name)).toEqual(['Instagram @instagram', 'Instagram @second'])
  })

  it('whose words would cover each other stand beside each other', () => {
    const slots = ['09:00', '09:10', '09:20', '09:40'].map((time) => slot('instagram', 3, time))
    expect([...marksOf({ slots }).values()].flat().map(({ lane }) => lane)).toEqual([0, 1, 2, 0])
  })

  it('are free again as soon as the post that took them is elsewhere on the screen', () => {
    const post = summary('2027-03-10T09:00')
    const slots = [slot('instagram', 3, '09:00'), slot('instagram', 4, '09:00')]
    const stored = [taken(post.id, 'instagram', '2027-03-10T09:00')]
    const before = marksOf({ slots, taken: stored, posts: [post] })
    expect([...before.values()].flat().map((mark) => mark.slots[0]?.takenBy)).toEqual([[post.id], []])
    const moved = { ...post, scheduledAt: '2027-03-11T09:00' as LocalDateTime }
    const after = marksOf({ slots, taken: stored, posts: [moved] }, before)
    expect([...after.values()].flat().map((mark) => mark.slots[0]?.takenBy)).toEqual([[], [post.id]])
  })

  it('keep their identity while they look the same', () => {
    const slots = [slot('instagram', 3, '09:00'), slot('instagram', 4, '09:00')]
    const before = marksOf({ slots })
    const after = marksOf({ slots, taken: [taken('p', 'instagram', '2027-03-10T09:00')] }, before)
    expect(after.get('2027-03-11 9')).toBe(before.get('2027-03-11 9'))
    expect(after.get('2027-03-10 9')).not.toBe(before.get('2027-03-10 9'))
  })
})

describe('slots on the freelancer’s clock', () => {
  it('stand at the same moment, also when that is another day', () => {
    const slots = [slot('instagram', 3, '09:00'), slot('instagram', 1, '06:00')]
    const tokyo = { client: 'Asia/Tokyo', shown: LISBON }
    // Monday six o'clock in Tokyo is Sunday evening in Lisbon.
    expect(timesOf(marksOf({ slots, ...tokyo }))).toEqual(['2027-03-10T00:00', '2027-03-14T21:00'])
  })

  it('move by an hour with the clocks of one side', () => {
    const slots = [slot('instagram', 6, '12:00'), slot('instagram', 7, '12:00')]
    const spring = { from: '2027-03-13', to: '2027-03-15', client: 'America/New_York', shown: LISBON }
    expect(timesOf(marksOf({ slots, ...spring }))).toEqual(['2027-03-13T17:00', '2027-03-14T16:00'])
  })

  it('are none at a time that the client’s clocks skip, and are not chosen at one that the shown clock cannot name', () => {
    const skipped = { slots: [slot('instagram', 7, '01:30')], from: '2027-03-22', to: '2027-03-29' }
    expect(timesOf(marksOf(skipped))).toEqual([])
    // Lisbon has 01:30 twice in that night; the second is what Tokyo calls 10:30.
    const twice = marksOf({
      slots: [slot('instagram', 7, '09:30'), slot('instagram', 7, '10:30')],
      from: '2027-10-25',
      to: '2027-11-01',
      client: 'Asia/Tokyo',
      shown: LISBON,
    })
    expect([...twice.values()].flat().map(({ at, canBeChosen }) => [at, canBeChosen])).toEqual([
      ['2027-10-31T01:30', false],
    ])
  })
})

describe('what a post can take', () => {
  const instagram = summary('2027-03-10T15:00')
  const marks = marksOf({
    slots: [
      slot('instagram', 3, '09:05'),
      slot('linkedin', 3, '09:00'),
      slot('instagram', 3, '11:00', { isPaused: true }),
      slot('instagram', 3, '12:58'),
      slot('instagram', 3, '18:00'),
    ],
    taken: [taken('other', 'instagram', '2027-03-10T18:00')],
  })
  const near = (minute: number, post = instagram) => slotNear(marks, day('2027-03-10'), minute, post)?.minute

  it('is the nearest slot of one of its channels, within reach', () => {
    expect(near(541)).toBe(545)
    expect(near(541, { ...instagram, platforms: ['linkedin'] })).toBe(540)
    expect(near(541, { ...instagram, platforms: [] })).toBe(540)
    expect(near(556)).toBeUndefined()
    expect(near(782)).toBe(778)
  })

  it('is none that is paused, or taken by another', () => {
    expect(near(660)).toBeUndefined()
    expect(near(1_080)).toBeUndefined()
    expect(near(1_080, { ...instagram, id: 'other' as PostId })).toBe(1_080)
  })

  it('is for a new post the first free one of the hour', () => {
    expect(slotWithin(marks, day('2027-03-10'), 9)?.minute).toBe(540)
    expect(slotWithin(marks, day('2027-03-10'), 18)).toBeUndefined()
    const [mark] = marks.get('2027-03-10 18') ?? []
    expect(mark && slotsFor(undefined, mark)).toEqual([])
  })
})
