import { ordinalWord } from './ordinalWord'
import type { LocalDate, LocalDateTime } from '../kernel/time'
import { type RecurrenceRule, type RuleDay, type Weekday, WEEKDAYS } from './rule'

export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** How the reader's country writes a date and a time. */
export interface RuleDateWords {
  date(date: LocalDate): string
  time(at: LocalDateTime): string
}

interface RuleSentence {
  readonly rule: RecurrenceRule
  readonly startsAt: LocalDateTime
  readonly words: RuleDateWords
  /** The place of the client's clock: “Lisbon”. */
  readonly place: string
}

/** “Every 2nd Tuesday of the month at 09:00, Lisbon time, until 31 Dec 2026” */
export function describeSeries({ rule, startsAt, words, place }: RuleSentence): string {
  return `${describeRule(rule, startsAt)} at ${words.time(startsAt)}, ${place} time${describeEnd(rule, words)}`
}

function describeEnd({ ends }: RecurrenceRule, words: RuleDateWords): string {
  switch (ends.kind) {
    case 'never':
      return ''
    case 'after':
      return ends.count === 1 ? ', once' : `, ${ends.count.toLocaleString('en')} times`
    case 'on':
      return `, until ${words.date(ends.until.slice(0, 10) as LocalDate)}`
  }
}

/** The rule without time and end. What the start gives, such as the weekday of a weekly rule, is said too. */
export function describeRule(rule: RecurrenceRule, startsAt: LocalDateTime): string {
  if (rule.weekNumbers.length > 0 || rule.yearDays.length > 0) return describeParts(rule)
  switch (rule.frequency) {
    case 'daily':
      return describeDaily(rule)
    case 'weekly':
      return rule.months.length > 0 || rule.positions.length > 0 ? describeParts(rule) : describeWeekly(rule, startsAt)
    case 'monthly':
      return rule.months.length > 0 ? describeParts(rule) : describeMonthly(rule, startsAt)
    case 'yearly':
      return describeYearly(rule, startsAt)
  }
}

const every = (interval: number, unit: string) => (interval === 1 ? `Every ${unit}` : `Every ${interval} ${unit}s`)

function describeDaily(rule: RecurrenceRule): string {
  const isPlain = [rule.weekdays, rule.monthDays, rule.months, rule.positions].every((part) => part.length === 0)
  return isPlain ? every(rule.interval, 'day') : describeParts(rule)
}

function describeWeekly(rule: RecurrenceRule, startsAt: LocalDateTime): string {
  const days = rule.weekdays.length > 0 ? rule.weekdays.map(({ weekday }) => weekday) : [weekdayOf(startsAt)]
  const inOrder = WEEKDAYS.filter((weekday) => days.includes(weekday))
  if (rule.interval === 1 && inOrder.join() === 'MO,TU,WE,TH,FR') return 'Every weekday, Monday to Friday'
  if (inOrder.length === 7) return rule.interval === 1 ? 'Every day' : `${every(rule.interval, 'week')} on every day`
  const only = inOrder.length === 1 ? inOrder[0] : undefined
  if (only !== undefined && rule.interval === 1) return `Every ${WEEKDAY_NAMES[only]}`
  return `${every(rule.interval, 'week')} on ${listed(inOrder.map((weekday) => WEEKDAY_NAMES[weekday]))}`
}

function describeMonthly(rule: RecurrenceRule, startsAt: LocalDateTime): string {
  const counted = countedWeekday(rule)
  if (counted) {
    const name = `${ordinalWord(counted.ordinal)} ${WEEKDAY_NAMES[counted.weekday]}`
    return rule.interval === 1 ? `Every ${name} of the month` : `${every(rule.interval, 'month')} on the ${name}`
  }
  if (rule.weekdays.length > 0) return describeParts(rule)
  const clamped = clampedDay(rule)
  if (clamped) return `${every(rule.interval, 'month')} on day ${clamped}, or the last day of shorter months`
  if (rule.positions.length > 0) return describeParts(rule)
  const days = rule.monthDays.length > 0 ? rule.monthDays : [Number(startsAt.slice(8, 10))]
  return `${every(rule.interval, 'month')} on ${dayNumbers(days)}`
}

function describeYearly(rule: RecurrenceRule, startsAt: LocalDateTime): string {
  if (rule.positions.length > 0 && !countedWeekday(rule)) return describeParts(rule)
  const months = rule.months.length > 0 ? rule.months : [Number(startsAt.slice(5, 7))]
  const monthNames = listed(months.map((month) => MONTH_NAMES[month - 1] ?? ''))
  const counted = countedWeekday(rule)
  if (counted && rule.months.length > 0) {
    return `${every(rule.interval, 'year')} on the ${ordinalWord(counted.ordinal)} ${WEEKDAY_NAMES[counted.weekday]} of ${monthNames}`
  }
  if (rule.weekdays.length > 0) return describeParts(rule)
  const days = rule.monthDays.length > 0 ? rule.monthDays : [Number(startsAt.slice(8, 10))]
  if (days.some((day) => day < 0)) return `${every(rule.interval, 'year')} on ${dayNumbers(days)} of ${monthNames}`
  const isLeapDay = days.join() === '29' && months.join() === '2'
  return `${every(rule.interval, 'year')} on ${listed(days.map(String))} ${monthNames}${isLeapDay ? ', in leap years' : ''}`
}

function dayNumbers(days: readonly number[]): string {
  if (days.join() === '-1') return 'the last day'
  const numbers = days.filter((day) => day > 0)
  const fromEnd = days
    .filter((day) => day < 0)
    .map((day) => (day === -1 ? 'the last day' : `the ${ordinalWord(day)} day`))
  const counted = numbers.length > 0 ? [`day ${listed(numbers.map(String))}`] : []
  const isShortMonthLeftOut = fromEnd.length === 0 && numbers.some((day) => day > 28)
  return listed([...counted, ...fromEnd]) + (isShortMonthLeftOut ? ', shorter months left out' : '')
}

/** One weekday counted in its month, also where a position says the same. */
export function countedWeekday({ weekdays, positions, monthDays }: RecurrenceRule): RuleDay | undefined {
  const [only, another] = weekdays
  if (!only || another || monthDays.length > 0) return undefined
  const [position, more] = positions
  if (only.ordinal !== 0) return positions.length === 0 ? only : undefined
  return position !== undefined && more === undefined ? { ordinal: position, weekday: only.weekday } : undefined
}

/** Day 29, 30 or 31 of rules that take the last day of a month that has none. */
export function clampedDay({ monthDays, positions, weekdays }: RecurrenceRule): number | undefined {
  const last = Math.max(...monthDays, 0)
  const expected = Array.from({ length: Math.max(last - 27, 0) }, (_, index) => 28 + index)
  const isClamped = positions.join() === '-1' && weekdays.length === 0 && last > 28
  return isClamped && monthDays.toSorted((a, b) => a - b).join() === expected.join() ? last : undefined
}

// Rules that only an expert writes: every part is named, nothing is left out.
function describeParts(rule: RecurrenceRule): string {
  const unit = { daily: 'day', weekly: 'week', monthly: 'month', yearly: 'year' }[rule.frequency]
  const dayName = ({ ordinal, weekday }: RuleDay) =>
    ordinal === 0 ? WEEKDAY_NAMES[weekday] : `the ${ordinalWord(ordinal)} ${WEEKDAY_NAMES[weekday]}`
  const parts = [
    rule.months.length > 0 && `in ${listed(rule.months.map((month) => MONTH_NAMES[month - 1] ?? ''))}`,
    rule.weekNumbers.length > 0 && `in ${numbered('week', rule.weekNumbers)}`,
    rule.yearDays.length > 0 && `on ${numbered('day', rule.yearDays)} of the year`,
    rule.monthDays.length > 0 && `on ${numbered('day', rule.monthDays)} of the month`,
    rule.weekdays.length > 0 && `on ${listed(rule.weekdays.map(dayName))}`,
    rule.positions.length > 0 && `only the ${listed(rule.positions.map(ordinalWord))} of these`,
  ].filter((part) => part !== false)
  return [every(rule.interval, unit), ...parts].join(', ')
}

function numbered(noun: string, numbers: readonly number[]): string {
  return numbers.every((number) => number > 0)
    ? `${noun} ${listed(numbers.map(String))}`
    : `the ${listed(numbers.map(ordinalWord))} ${noun}`
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

export function weekdayOf(at: LocalDateTime | LocalDate): Weekday {
  return WEEKDAYS[(new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'MO'
}
