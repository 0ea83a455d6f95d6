import { addMonths, type LocalDate, type LocalDateTime, monthOf, type TimeZone } from '#shared/kernel/time'
import {
  type Frequency,
  formatRule,
  parseRule,
  plainRule,
  type RecurrenceRule,
  type RuleEnd,
  type Weekday,
  WEEKDAYS,
} from '#shared/series/rule'
import { clampedDay, countedWeekday, weekdayOf } from '#shared/series/ruleWords'

export type MonthlyKind = 'day' | 'last-day' | 'weekday'
export type ShortMonths = 'skip' | 'last-day'

/** What the dialog offers to choose; everything is kept while another choice hides it. */
export interface RepeatChoice {
  readonly frequency: Frequency | 'rule'
  readonly interval: number | string
  readonly weekdays: readonly Weekday[]
  readonly monthlyKind: MonthlyKind
  readonly day: number | string
  readonly shortMonths: ShortMonths
  /** 1 to 4, or -1 for the last. */
  readonly ordinal: number
  readonly weekday: Weekday
  readonly ends: RuleEnd['kind']
  readonly until: LocalDate | null
  readonly count: number | string
  /** What an expert writes. */
  readonly text: string
}

export const ORDINALS = [1, 2, 3, 4, -1] as const

/** Proposes what fits the post's date: every week on its weekday. */
export function choiceFor(startsAt: LocalDateTime): RepeatChoice {
  const day = Number(startsAt.slice(8, 10))
  const month = monthOf(startsAt)
  const isLastOfKind = day + 7 > daysIn(`${month}-01` as LocalDate)
  const threeMonthsOn = addMonths(month, 3)
  const until = `${threeMonthsOn}-${String(Math.min(day, daysIn(`${threeMonthsOn}-01` as LocalDate))).padStart(2, '0')}`
  return {
    frequency: 'weekly',
    interval: 1,
    weekdays: [weekdayOf(startsAt)],
    monthlyKind: 'day',
    day,
    shortMonths: 'last-day',
    ordinal: isLastOfKind ? -1 : Math.ceil(day / 7),
    weekday: weekdayOf(startsAt),
    ends: 'never',
    until: until as LocalDate,
    count: 10,
    text: '',
  }
}

function daysIn(first: LocalDate): number {
  return new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 0)).getUTCDate()
}

/** The choice that makes this rule; the rule itself where the dialog has no choice for it. */
export function choiceOf(text: string, startsAt: LocalDateTime, timeZone: TimeZone): RepeatChoice {
  const rule = parseRule(text, timeZone)
  const { ends } = rule
  const base: RepeatChoice = {
    ...choiceFor(startsAt),
    frequency: rule.frequency,
    interval: rule.interval,
    text,
    ends: ends.kind,
    ...(ends.kind === 'on' ? { until: ends.until.slice(0, 10) as LocalDate } : {}),
    ...(ends.kind === 'after' ? { count: ends.count } : {}),
  }
  const choice = { ...base, ...partsOf(rule) }
  const made = toRuleText(choice)
  return made !== undefined && withoutWeekStart(made) === formatRule({ ...rule, weekStart: 'MO' })
    ? choice
    : isInherited(rule)
      ? base
      : { ...base, frequency: 'rule' }
}

const withoutWeekStart = (text: string) => text.replace(/;WKST=\w\w/, '')

/** FREQ alone: the start gives the day. */
function isInherited(rule: RecurrenceRule): boolean {
  return formatRule({ ...plainRule(rule.frequency), interval: rule.interval, ends: rule.ends }) === formatRule(rule)
}

function partsOf(rule: RecurrenceRule): Partial<RepeatChoice> {
  if (rule.frequency === 'weekly') {
    return rule.weekdays.length > 0 ? { weekdays: rule.weekdays.map(({ weekday }) => weekday) } : {}
  }
  if (rule.frequency !== 'monthly') return {}
  const counted = countedWeekday(rule)
  if (counted) return { monthlyKind: 'weekday', ordinal: counted.ordinal, weekday: counted.weekday }
  const clamped = clampedDay(rule)
  if (clamped) return { monthlyKind: 'day', day: clamped, shortMonths: 'last-day' }
  if (rule.monthDays[0] === -1) return { monthlyKind: 'last-day' }
  return rule.monthDays[0] ? { monthlyKind: 'day', day: rule.monthDays[0], shortMonths: 'skip' } : {}
}

/** Which field of the dialog is not filled in. */
export type MissingField = 'interval' | 'weekdays' | 'day' | 'until' | 'count' | 'rule'

export function missingField(choice: RepeatChoice): MissingField | undefined {
  if (choice.frequency === 'rule') return choice.text.trim() === '' ? 'rule' : undefined
  if (!isWhole(choice.interval, 1, 1_000)) return 'interval'
  if (choice.frequency === 'weekly' && choice.weekdays.length === 0) return 'weekdays'
  const needsDay = choice.frequency === 'monthly' && choice.monthlyKind === 'day'
  if (needsDay && !isWhole(choice.day, 1, 31)) return 'day'
  if (choice.ends === 'on' && choice.until === null) return 'until'
  return choice.ends === 'after' && !isWhole(choice.count, 1, 3_650) ? 'count' : undefined
}

function isWhole(value: number | string, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/** The rule of a choice; undefined while something is missing. */
export function toRuleText(choice: RepeatChoice): string | undefined {
  if (missingField(choice)) return undefined
  if (choice.frequency === 'rule') return choice.text
  return formatRule(
    plainRule(choice.frequency, { interval: Number(choice.interval), ...rulePartsOf(choice), ends: endOf(choice) }),
  )
}

function rulePartsOf(choice: RepeatChoice): Partial<RecurrenceRule> {
  if (choice.frequency === 'weekly') {
    const chosen = WEEKDAYS.filter((weekday) => choice.weekdays.includes(weekday))
    return { weekdays: chosen.map((weekday) => ({ ordinal: 0, weekday })) }
  }
  if (choice.frequency !== 'monthly') return {}
  if (choice.monthlyKind === 'last-day') return { monthDays: [-1] }
  if (choice.monthlyKind === 'weekday') return { weekdays: [{ ordinal: choice.ordinal, weekday: choice.weekday }] }
  const day = Number(choice.day)
  return day > 28 && choice.shortMonths === 'last-day'
    ? { monthDays: Array.from({ length: day - 27 }, (_, index) => 28 + index), positions: [-1] }
    : { monthDays: [day] }
}

function endOf({ ends, until, count }: RepeatChoice): RuleEnd {
  if (ends === 'on' && until !== null) return { kind: 'on', until: `${until}T23:59` as LocalDateTime }
  return ends === 'after' ? { kind: 'after', count: Number(count) } : { kind: 'never' }
}
