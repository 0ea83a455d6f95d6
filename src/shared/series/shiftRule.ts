import { addDays, addMonths, type LocalDate, localDateOf, type LocalDateTime, monthOf } from '../kernel/time'
import { listOccurrences, type Recurrence } from './recurrence'
import { NO_END, type RecurrenceRule, WEEKDAYS } from './rule'
import { clampedDay, countedWeekday, weekdayOf } from './ruleWords'

/** A rule after one of its repeats was moved, and where each of its repeats goes; null: to no day. */
export interface ShiftedRule {
  /** Its end is the old one's; the caller moves that. */
  readonly rule: RecurrenceRule
  readonly place: (occurrence: LocalDateTime) => LocalDateTime | null
}

/**
 * What a rule becomes when its repeat at `from` is moved to `to` together with the others. Undefined when its days are
 * named in a way that does not say where the others go, such as “the 13th, on Fridays only”.
 */
export function shiftRule(
  { rule, startsAt }: Recurrence,
  from: LocalDateTime,
  to: LocalDateTime,
): ShiftedRule | undefined {
  const time = to.slice(11)
  const days = daysBetween(from, to)
  const onDay = (date: LocalDate) => `${date}T${time}` as LocalDateTime
  if (days === 0) return { rule, place: (at) => onDay(localDateOf(at)) }
  if (rule.weekNumbers.length > 0 || rule.yearDays.length > 0) return undefined
  switch (rule.frequency) {
    case 'daily': {
      const isPlain = rule.weekdays.length + rule.monthDays.length + rule.months.length + rule.positions.length === 0
      return isPlain ? { rule, place: (at) => onDay(addDays(localDateOf(at), days)) } : undefined
    }
    case 'weekly':
      return shiftWeekly(rule, startsAt, from, to)
    case 'monthly':
      return rule.months.length === 0 && monthOf(from) === monthOf(to)
        ? placedWithin('month', shiftInMonth(rule, from, to), time)
        : undefined
    case 'yearly': {
      const isNamed = rule.months.length < 2 && (rule.months.length === 1 || rule.weekdays.length === 0)
      const shifted = shiftInMonth(rule, from, to)
      const months = [Number(to.slice(5, 7))]
      return isNamed && from.slice(0, 4) === to.slice(0, 4)
        ? placedWithin('year', shifted && { ...shifted, months }, time)
        : undefined
    }
  }
}

function daysBetween(from: LocalDateTime, to: LocalDateTime): number {
  return Math.round((Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / 86_400_000)
}

function shiftWeekly(
  rule: RecurrenceRule,
  startsAt: LocalDateTime,
  from: LocalDateTime,
  to: LocalDateTime,
): ShiftedRule | undefined {
  if (rule.months.length > 0 || rule.positions.length > 0) return undefined
  const [before, after] = [weekdayOf(from), weekdayOf(to)]
  const days = daysBetween(from, to)
  const own = rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : [weekdayOf(startsAt)]
  const others = own.filter((weekday) => weekday !== before)
  if (others.length > 0) {
    const startOfWeek = (at: LocalDateTime) =>
      addDays(localDateOf(at), -((WEEKDAYS.indexOf(weekdayOf(at)) - WEEKDAYS.indexOf(rule.weekStart) + 7) % 7))
    // Another week would be another beat for this weekday only, and two on a day are one.
    if (others.includes(after) || startOfWeek(from) !== startOfWeek(to)) return undefined
  }
  const weekdays = WEEKDAYS.filter((weekday) => weekday === after || others.includes(weekday))
  return {
    rule: { ...rule, weekdays: weekdays.map((weekday) => ({ ordinal: 0, weekday })) },
    place: (at) => {
      const date = weekdayOf(at) === before ? addDays(localDateOf(at), days) : localDateOf(at)
      return `${date}T${to.slice(11)}` as LocalDateTime
    },
  }
}

/** The day of the month that a single day becomes, counted as the rule counts. */
function shiftInMonth(rule: RecurrenceRule, from: LocalDateTime, to: LocalDateTime): RecurrenceRule | undefined {
  const day = Number(to.slice(8, 10))
  const counted = countedWeekday(rule)
  if (counted) {
    const isLast = addDays(localDateOf(to), 7).slice(0, 7) !== to.slice(0, 7)
    if (counted.ordinal < 0 && !isLast) return undefined
    const ordinal = counted.ordinal < 0 ? -1 : Math.ceil(day / 7)
    return { ...rule, weekdays: [{ ordinal, weekday: weekdayOf(to) }], positions: [] }
  }
  if (rule.weekdays.length > 0) return undefined
  if (clampedDay(rule)) return { ...rule, ...dayOrLast(day) }
  if (rule.positions.length > 0 || rule.monthDays.length > 1) return undefined
  const isFromEnd = (rule.monthDays[0] ?? Number(from.slice(8, 10))) < 0
  return isFromEnd ? { ...rule, ...dayOrLast(day) } : { ...rule, monthDays: [day], positions: [] }
}

/** A day of every month, also of those that are shorter. */
export function dayOrLast(day: number): Pick<RecurrenceRule, 'monthDays' | 'positions'> {
  return day > 28
    ? { monthDays: Array.from({ length: day - 27 }, (_, index) => 28 + index), positions: [-1] }
    : { monthDays: [day], positions: [] }
}

/** Each repeat goes to the one day that the new rule has in its month or year. */
function placedWithin(
  period: 'month' | 'year',
  rule: RecurrenceRule | undefined,
  time: string,
): ShiftedRule | undefined {
  if (!rule) return undefined
  return {
    rule,
    place: (at) => {
      const from = (period === 'month' ? `${monthOf(at)}-01` : `${at.slice(0, 4)}-01-01`) as LocalDate
      const to = `${addMonths(monthOf(from), period === 'month' ? 1 : 12)}-01` as LocalDate
      const every = { rule: { ...rule, interval: 1, ends: NO_END }, startsAt: `${from}T${time}` as LocalDateTime }
      return listOccurrences(every, from, to)[0] ?? null
    },
  }
}
