import { AppError } from '../rpc/appError'
import type { LocalDateTime, TimeZone } from '../kernel/time'
import { instantOf, localDateTimeOf, LocalDateTime as LocalDateTimeSchema, type UtcInstant } from '../kernel/time'

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
export type Weekday = (typeof WEEKDAYS)[number]

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof FREQUENCIES)[number]

export interface RuleDay {
  /** 0: every one; 2: the second of the month or year; -1: the last. */
  readonly ordinal: number
  readonly weekday: Weekday
}

export type RuleEnd =
  | { readonly kind: 'never' }
  /** The last wall time that still counts. */
  | { readonly kind: 'on'; readonly until: LocalDateTime }
  | { readonly kind: 'after'; readonly count: number }

/** A recurrence rule of RFC 5545 whose time of day is that of the series' start. */
export interface RecurrenceRule {
  readonly frequency: Frequency
  readonly interval: number
  readonly weekdays: readonly RuleDay[]
  readonly monthDays: readonly number[]
  readonly months: readonly number[]
  readonly yearDays: readonly number[]
  readonly weekNumbers: readonly number[]
  readonly positions: readonly number[]
  readonly weekStart: Weekday
  readonly ends: RuleEnd
}

export const NO_END: RuleEnd = { kind: 'never' }
/** More are refused: ten years of every day. */
export const MOST_OCCURRENCES = 3_650
const MOST_INTERVAL = 1_000
const LONGEST_RULE = 1_000

function refuse(message: string): never {
  throw new AppError('rule-not-valid', message, { field: 'rule' })
}

const SUB_DAILY = /^(HOURLY|MINUTELY|SECONDLY)$/

type Parts = ReadonlyMap<string, string>

/**
 * Reads `FREQ=WEEKLY;BYDAY=TU`. An UNTIL in UTC becomes wall time in `timeZone`. Throws `rule-not-valid`, which names
 * the part that is wrong.
 */
export function parseRule(text: string, timeZone: TimeZone): RecurrenceRule {
  const parts = splitParts(text)
  const frequency = readFrequency(parts)
  const rule: RecurrenceRule = {
    frequency,
    interval: readInterval(parts),
    weekdays: readWeekdays(parts),
    monthDays: readNumbers(parts, 'BYMONTHDAY', 31, true),
    months: readNumbers(parts, 'BYMONTH', 12, false),
    yearDays: readNumbers(parts, 'BYYEARDAY', 366, true),
    weekNumbers: readNumbers(parts, 'BYWEEKNO', 53, true),
    positions: readNumbers(parts, 'BYSETPOS', 366, true),
    weekStart: readWeekStart(parts),
    ends: readEnd(parts, timeZone),
  }
  assertPartsFit(rule, parts)
  return rule
}

function splitParts(text: string): Parts {
  const rule = text.trim().replace(/^RRULE:/i, '')
  if (rule === '') refuse('Write a rule such as FREQ=WEEKLY;BYDAY=TU.')
  if (rule.length > LONGEST_RULE) refuse(`A rule has at most ${LONGEST_RULE} characters.`)
  if (/[\r\n]|^(DTSTART|EXDATE|RDATE|EXRULE)/i.test(rule)) {
    refuse('Only the rule itself, in one line: the post gives the start, and skipped dates are listed below.')
  }
  const parts = new Map<string, string>()
  for (const part of rule.toUpperCase().replace(/;$/, '').split(';')) {
    const [name = '', value = '', more] = part.split('=').map((side) => side.trim())
    if (name === '' || value === '' || more !== undefined) refuse(`“${part}” is not of the form NAME=VALUE.`)
    if (parts.has(name)) refuse(`${name} is there twice.`)
    if (/^BY(HOUR|MINUTE|SECOND)$/.test(name)) {
      refuse(`${name} is not possible: the time of day is that of the post. Repeat a second post for a second time.`)
    }
    if (!KNOWN_PARTS.has(name)) refuse(`${name} is not a part of a rule that is known here.`)
    parts.set(name, value)
  }
  return parts
}

const KNOWN_PARTS: ReadonlySet<string> = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTHDAY BYMONTH BYYEARDAY BYWEEKNO BYSETPOS'.split(' '),
)

function readFrequency(parts: Parts): Frequency {
  const value = parts.get('FREQ')
  if (value === undefined) refuse('FREQ is missing: DAILY, WEEKLY, MONTHLY or YEARLY.')
  if (SUB_DAILY.test(value)) refuse(`FREQ=${value} is not possible: a post repeats once a day at most.`)
  const frequency = FREQUENCIES.find((known) => known.toUpperCase() === value)
  return frequency ?? refuse(`FREQ=${value} is not known: DAILY, WEEKLY, MONTHLY or YEARLY.`)
}

function wholeNumber(name: string, value: string): number {
  if (!/^[+-]?\d{1,6}$/.test(value)) refuse(`${name}: “${value}” is not a whole number.`)
  return Number(value)
}

function readInterval(parts: Parts): number {
  const value = parts.get('INTERVAL')
  if (value === undefined) return 1
  const interval = wholeNumber('INTERVAL', value)
  if (interval < 1 || interval > MOST_INTERVAL) refuse(`INTERVAL goes from 1 to ${MOST_INTERVAL}, not ${value}.`)
  return interval
}

function readNumbers(parts: Parts, name: string, most: number, hasNegative: boolean): number[] {
  const value = parts.get(name)
  if (value === undefined) return []
  const numbers = value.split(',').map((item) => {
    const number = wholeNumber(name, item.trim())
    if (number === 0 || Math.abs(number) > most || (number < 0 && !hasNegative)) {
      refuse(
        `${name} goes from 1 to ${most}${hasNegative ? `, or from -1 to -${most} from the end` : ''}, not ${item}.`,
      )
    }
    return number
  })
  return [...new Set(numbers)]
}

function readWeekdays(parts: Parts): RuleDay[] {
  const value = parts.get('BYDAY')
  if (value === undefined) return []
  const days = value.split(',').map((item): RuleDay => {
    const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(item.trim())
    if (!match) refuse(`BYDAY: “${item}” is not a weekday such as TU, 2TU or -1FR.`)
    const ordinal = match[1] === undefined ? 0 : Number(match[1])
    if (match[1] !== undefined && (ordinal === 0 || Math.abs(ordinal) > 53)) {
      refuse(`BYDAY: “${item}” counts from 1 to 53, or from -1 from the end.`)
    }
    return { ordinal, weekday: match[2] as Weekday }
  })
  return days.filter(
    (day, index) =>
      days.findIndex(({ ordinal, weekday }) => ordinal === day.ordinal && weekday === day.weekday) === index,
  )
}

function readWeekStart(parts: Parts): Weekday {
  const value = parts.get('WKST')
  if (value === undefined) return 'MO'
  return WEEKDAYS.find((weekday) => weekday === value) ?? refuse(`WKST: “${value}” is not a weekday such as MO.`)
}

function readEnd(parts: Parts, timeZone: TimeZone): RuleEnd {
  const count = parts.get('COUNT')
  const until = parts.get('UNTIL')
  if (count !== undefined && until !== undefined) refuse('A rule has UNTIL or COUNT, not both.')
  if (count !== undefined) {
    const number = wholeNumber('COUNT', count)
    if (number < 1 || number > MOST_OCCURRENCES) {
      refuse(`COUNT goes from 1 to ${MOST_OCCURRENCES.toLocaleString('en')}, not ${count}.`)
    }
    return { kind: 'after', count: number }
  }
  return until === undefined ? NO_END : { kind: 'on', until: readUntil(until, timeZone) }
}

function readUntil(value: string, timeZone: TimeZone): LocalDateTime {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z)?)?$/.exec(value)
  if (!match) refuse(`UNTIL: “${value}” is not a date such as 20261231 or 20261231T090000Z.`)
  const [, year, month, day, hour = '23', minute = '59', utc] = match
  const wall = LocalDateTimeSchema.safeParse(`${year}-${month}-${day}T${hour}:${minute}`)
  if (!wall.success) refuse(`UNTIL: “${value}” is not a date that exists.`)
  return utc === undefined ? wall.data : localDateTimeOf(`${wall.data}:00.000Z` as UtcInstant, timeZone)
}

/** What RFC 5545 (3.3.10) rules out. */
function assertPartsFit(rule: RecurrenceRule, parts: Parts): void {
  const { frequency } = rule
  const hasOrdinal = rule.weekdays.some(({ ordinal }) => ordinal !== 0)
  if (hasOrdinal && frequency !== 'monthly' && frequency !== 'yearly') {
    refuse('A counted weekday such as 2TU needs FREQ=MONTHLY or FREQ=YEARLY.')
  }
  if (hasOrdinal && rule.weekNumbers.length > 0) refuse('A counted weekday such as 2TU does not go with BYWEEKNO.')
  if (rule.monthDays.length > 0 && frequency === 'weekly') refuse('BYMONTHDAY does not go with FREQ=WEEKLY.')
  if (rule.yearDays.length > 0 && frequency !== 'yearly') refuse('BYYEARDAY needs FREQ=YEARLY.')
  if (rule.weekNumbers.length > 0 && frequency !== 'yearly') refuse('BYWEEKNO needs FREQ=YEARLY.')
  const hasSelection = [...parts.keys()].some((name) => name.startsWith('BY') && name !== 'BYSETPOS')
  if (rule.positions.length > 0 && !hasSelection) refuse('BYSETPOS needs another BY part to choose from.')
}

/** The rule as RFC 5545 writes it, its parts in a fixed order. UNTIL is wall time. */
export function formatRule(rule: RecurrenceRule): string {
  const list = (name: string, values: readonly (number | string)[]) =>
    values.length > 0 ? [`${name}=${values.join(',')}`] : []
  return [
    `FREQ=${rule.frequency.toUpperCase()}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...list('BYMONTH', rule.months),
    ...list('BYWEEKNO', rule.weekNumbers),
    ...list('BYYEARDAY', rule.yearDays),
    ...list('BYMONTHDAY', rule.monthDays),
    ...list(
      'BYDAY',
      rule.weekdays.map(({ ordinal, weekday }) => `${ordinal === 0 ? '' : ordinal}${weekday}`),
    ),
    ...list('BYSETPOS', rule.positions),
    ...(rule.weekStart === 'MO' ? [] : [`WKST=${rule.weekStart}`]),
    ...(rule.ends.kind === 'after' ? [`COUNT=${rule.ends.count}`] : []),
    ...(rule.ends.kind === 'on' ? [`UNTIL=${compact(rule.ends.until)}`] : []),
  ].join(';')
}

/** As other programs read it: beside a start with a zone, UNTIL is in UTC. */
export function formatRuleForExport(rule: RecurrenceRule, timeZone: TimeZone): string {
  const text = formatRule(rule)
  if (rule.ends.kind !== 'on') return text
  const until = instantOf(rule.ends.until, timeZone).slice(0, 19).replace(/[-:]/g, '')
  return text.replace(/UNTIL=\w+/, `UNTIL=${until}Z`)
}

function compact(at: LocalDateTime): string {
  return `${at.replace(/[-:]/g, '')}00`
}

/** A rule with nothing chosen but how often. */
export function plainRule(frequency: Frequency, more: Partial<RecurrenceRule> = {}): RecurrenceRule {
  return {
    frequency,
    interval: 1,
    weekdays: [],
    monthDays: [],
    months: [],
    yearDays: [],
    weekNumbers: [],
    positions: [],
    weekStart: 'MO',
    ends: NO_END,
    ...more,
  }
}
