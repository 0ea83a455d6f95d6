import { Temporal } from 'temporal-polyfill'
import type { PostState } from '#shared/calendar/post'
import type { SeededRandom } from '#shared/kernel/seededRandom'
import {
  addDays,
  addMonths,
  type LocalDate,
  localDateOf,
  type LocalDateTime,
  monthOf,
  rangeOfMonth,
} from '#shared/kernel/time'
import type { Pillar, SampleBusiness, SeasonalPost } from './business'

/** A day and a time that has a post. Without a season it belongs to the pillar. */
export interface Slot {
  readonly scheduledAt: LocalDateTime
  readonly pillar: Pillar
  readonly season: SeasonalPost | undefined
}

export const PAST_MONTHS = 11

/** This many days ahead are planned as densely as the past. */
const DENSE_DAYS = 9
const THIN_SHARE = 0.42
const MONTH_LIMIT = 24

const at = (date: LocalDate, time: string) => `${date}T${time}` as LocalDateTime

/** Eleven months back, this one and, thinly, the next; two or three posts are due today after `now`. */
export function planSlots(
  business: SampleBusiness,
  now: LocalDateTime,
  random: SeededRandom,
  dueToday: number,
): Slot[] {
  const today = localDateOf(now)
  const thisMonth = monthOf(today)
  const thinFrom = [addDays(today, DENSE_DAYS), rangeOfMonth(thisMonth).to].sort()[1] as LocalDate
  const end = rangeOfMonth(addMonths(thisMonth, 1)).to
  const slots: Slot[] = []
  for (let date = rangeOfMonth(addMonths(thisMonth, -PAST_MONTHS)).from; date < end; date = addDays(date, 1)) {
    if (date === today) {
      slots.push(...slotsOfToday(business, now, dueToday))
      continue
    }
    const slot = slotOf(business, date, random)
    const isKept = date < thinFrom || random.next() < THIN_SHARE
    if (slot && isKept) slots.push(slot)
  }
  return thinOut(slots, today, random).toSorted((a, b) => (a.scheduledAt < b.scheduledAt ? -1 : 1))
}

const weekdayOf = (date: LocalDate) => Temporal.PlainDate.from(date).dayOfWeek

function slotOf(business: SampleBusiness, date: LocalDate, random: SeededRandom): Slot | undefined {
  const pillar = business.pillars.find((each) => each.weekday === weekdayOf(date))
  const isUsed = pillar !== undefined && random.next() < pillar.share
  const season = business.seasons.find((each) => each.isOn(date))
  const carrier = pillar ?? business.pillars[0]
  if (!carrier || (!season && !isUsed)) return undefined
  const mood = business.moods.find((each) => each.isOn(date))
  return { scheduledAt: at(date, season?.time ?? mood?.times[0] ?? carrier.time), pillar: carrier, season }
}

const TIMES_OF_A_DAY = ['09:30', '12:30', '15:30', '18:00', '20:30']
const LEAST_NOTICE_MINUTES = 15

/** However late it is, the day still has its posts: near midnight they share the minutes that are left. */
function timesAfter(now: LocalDateTime, count: number, timesOfDay: readonly string[]): LocalDateTime[] {
  const today = localDateOf(now)
  const earliest = Temporal.PlainDateTime.from(now).add({ minutes: LEAST_NOTICE_MINUTES }).toString().slice(0, 16)
  const usual = timesOfDay.map((time) => at(today, time)).filter((time) => time > earliest)
  if (usual.length >= count) return usual.slice(0, count)
  const minutesLeft = Temporal.PlainDateTime.from(now).until(at(today, '23:59')).total('minutes')
  if (minutesLeft < count) return timesOfDay.slice(0, count).map((time) => at(addDays(today, 1), time))
  return Array.from(
    { length: count },
    (_, index) =>
      Temporal.PlainDateTime.from(now)
        .add({ minutes: Math.floor((minutesLeft * (index + 1)) / count) })
        .toString()
        .slice(0, 16) as LocalDateTime,
  )
}

/** The pillar of the day of the week first, then others that fit any day. */
function slotsOfToday(business: SampleBusiness, now: LocalDateTime, count: number): Slot[] {
  const today = localDateOf(now)
  const season = business.seasons.find((each) => each.isOn(today))
  const ofDay = business.pillars.filter((each) => each.weekday === weekdayOf(today))
  const others = business.pillars.filter((each) => !each.isOnlyOnItsDay && !ofDay.includes(each))
  const pillars = [...ofDay, ...others]
  const mood = business.moods.find((each) => each.isOn(today))
  return timesAfter(now, count, mood?.times ?? TIMES_OF_A_DAY).flatMap((scheduledAt, index) => {
    const pillar = pillars[index]
    return pillar ? [{ scheduledAt, pillar, season: index === 0 ? season : undefined }] : []
  })
}

/** Nobody posts every day: what is over the limit of a month falls out, never a seasonal post and never one of today. */
function thinOut(slots: readonly Slot[], today: LocalDate, random: SeededRandom): Slot[] {
  const kept = [...slots]
  for (const month of new Set(slots.map((slot) => monthOf(slot.scheduledAt)))) {
    const ofMonth = kept.filter((slot) => monthOf(slot.scheduledAt) === month)
    const free = ofMonth.filter((slot) => !slot.season && localDateOf(slot.scheduledAt) !== today)
    for (let over = ofMonth.length - MONTH_LIMIT; over > 0 && free.length > 0; over--) {
      const [dropped] = free.splice(random.between(0, free.length - 1), 1)
      if (dropped) kept.splice(kept.indexOf(dropped), 1)
    }
  }
  return kept
}

const DAYS_SCHEDULED = 4
const DAYS_APPROVED = 8
const FURTHER_AHEAD: readonly PostState[] = [
  'in-review',
  'draft',
  'changes-requested',
  'draft',
  'idea',
  'in-review',
  'draft',
  'idea',
  'changes-requested',
  'draft',
  'on-hold',
]
const TODAY: readonly PostState[] = ['scheduled', 'approved', 'in-review']
const EVERY_NTH_MISSED = 17
const EVERY_NTH_ON_HOLD = 43

/** What has become of each slot by `now`, in order of time. The latest one before `now` is overdue. */
export function statesOf(slots: readonly Slot[], now: LocalDateTime): PostState[] {
  const today = localDateOf(now)
  const past = slots.filter((slot) => slot.scheduledAt <= now).length
  let further = 0
  return slots.map(({ scheduledAt, season }, index) => {
    if (index < past - 1) {
      if (season) return 'published'
      if (index % EVERY_NTH_MISSED === 8) return 'missed'
      return index % EVERY_NTH_ON_HOLD === 20 ? 'on-hold' : 'published'
    }
    if (index === past - 1) return 'scheduled'
    const date = localDateOf(scheduledAt)
    if (date === today) return TODAY[(index - past) % TODAY.length] ?? 'scheduled'
    if (date <= addDays(today, DAYS_SCHEDULED)) return 'scheduled'
    if (date <= addDays(today, DAYS_APPROVED)) return index % 2 === 0 ? 'approved' : 'scheduled'
    return FURTHER_AHEAD[further++ % FURTHER_AHEAD.length] ?? 'draft'
  })
}
