import type { LocalDateTime } from '#shared/kernel/time'
import { shown } from '../../csv/shown'

/** Thousands may be grouped by one kind of sign: `1,234`, `1.234`, `1 234`, `1’234`; zeros may follow a decimal sign. */
const GROUPED = /^(\d{1,3}(?:([,. \u00a0\u202f'’])\d{3})(?:\2\d{3})*|\d+)(?:[.,]0{1,2})?$/

/** A count, null for an empty cell, or a text that says why it is none. */
export function readCount(cell: string): number | null | string {
  const text = cell.trim()
  if (text === '') return null
  const whole = GROUPED.exec(text)?.[1]
  if (whole !== undefined) {
    const value = Number(whole.replace(/\D/g, ''))
    return Number.isSafeInteger(value) ? value : `${shown(cell)} is too large`
  }
  if (/^[-−–]\s*\d/.test(text)) return `${shown(cell)} is negative`
  return `${shown(cell)} is not a whole number`
}

/** Which number of `03/04/2026` is the month. Meta's English export writes it first. */
export type DateOrder = 'month-first' | 'day-first'

interface TimeParts {
  readonly first: number
  readonly second: number
  readonly year: number
  readonly time: string
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d{2})(?::\d{2})?$/
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/

const daysInMonth = (year: number, month: number) =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** Two digits at an index as a number, NaN when they are none. */
function pair(text: string, index: number): number {
  const tens = text.charCodeAt(index) - 48
  const ones = text.charCodeAt(index + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}

const SLASH = 47
const DASH = 45
const SPACE = 32
const COLON = 58

/** `03/27/2026 06:08`: the form of nearly every row, without a regular expression. */
function isPlainSlashed(text: string): boolean {
  return (
    text.length === 16 &&
    text.charCodeAt(2) === SLASH &&
    text.charCodeAt(5) === SLASH &&
    text.charCodeAt(10) === SPACE &&
    text.charCodeAt(13) === COLON
  )
}

function readSlashed(text: string): TimeParts | undefined {
  if (isPlainSlashed(text)) {
    const parts = {
      first: pair(text, 0),
      second: pair(text, 3),
      year: pair(text, 6) * 100 + pair(text, 8),
      time: text.slice(11),
    }
    if (pair(text, 11) <= 23 && pair(text, 14) <= 59 && parts.first + parts.second + parts.year > 0) return parts
    return undefined
  }
  const match = SLASHED.exec(text)
  if (!match) return undefined
  const [, first, second, year, hour, minute] = match
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  return { first: Number(first), second: Number(second), year: Number(year), time: `${two(Number(hour))}:${minute}` }
}

function readIso(text: string): LocalDateTime | undefined {
  if (!ISO.test(text)) return undefined
  const isThere = exists(pair(text, 0) * 100 + pair(text, 2), pair(text, 5), pair(text, 8))
  if (!isThere || pair(text, 11) > 23 || pair(text, 14) > 59) return undefined
  return `${text.slice(0, 10)}T${text.slice(11, 16)}` as LocalDateTime
}

/**
 * Whether the column writes the day first, by the rows that are a date in one order only. Where none
 * decides, Meta's own order holds.
 */
export class DateOrderEvidence {
  private monthFirst = 0
  private dayFirst = 0
  private slashed = 0

  add(cell: string): void {
    if (isPlainSlashed(cell) && pair(cell, 0) <= 12 && pair(cell, 3) <= 12) {
      this.slashed++
      return
    }
    if (cell.charCodeAt(4) === DASH) return
    const parts = readSlashed(cell.trim())
    if (!parts) return
    this.slashed++
    if (parts.first === parts.second) return
    const isMonthFirst = exists(parts.year, parts.first, parts.second)
    const isDayFirst = exists(parts.year, parts.second, parts.first)
    if (isMonthFirst && !isDayFirst) this.monthFirst++
    if (isDayFirst && !isMonthFirst) this.dayFirst++
  }

  get order(): DateOrder {
    return this.dayFirst > this.monthFirst ? 'day-first' : 'month-first'
  }

  /** False when the order had to be assumed. */
  get isCertain(): boolean {
    return this.slashed === 0 || this.monthFirst + this.dayFirst > 0
  }
}

/** Reads the times of one column. */
export class TimeReader {
  private readonly order: DateOrder
  // Posts share days, and a day that was read once is known to exist.
  private readonly days = new Map<string, string>()

  constructor(order: DateOrder) {
    this.order = order
  }

  /** Wall time, or undefined when the text is none or names a day or time that does not exist. */
  read(cell: string): LocalDateTime | undefined {
    const isPlain = isPlainSlashed(cell)
    const day = isPlain ? this.days.get(cell.slice(0, 10)) : undefined
    if (day !== undefined && pair(cell, 11) <= 23 && pair(cell, 14) <= 59) {
      return (day + cell.slice(11)) as LocalDateTime
    }
    const time = readTime(cell, this.order)
    if (time !== undefined && isPlain) this.days.set(cell.slice(0, 10), time.slice(0, 11))
    return time
  }
}

function readTime(cell: string, order: DateOrder): LocalDateTime | undefined {
  const text = cell.trim()
  if (text.charCodeAt(4) === DASH) return readIso(text)
  const parts = readSlashed(text)
  if (!parts) return undefined
  const month = order === 'month-first' ? parts.first : parts.second
  const day = order === 'month-first' ? parts.second : parts.first
  if (!exists(parts.year, month, day)) return undefined
  return `${String(parts.year).padStart(4, '0')}-${two(month)}-${two(day)}T${parts.time}` as LocalDateTime
}

/** Whether a text has the form of a time, so that a message can tell "does not exist" from "is not a date". */
export function looksLikeTime(cell: string): boolean {
  return /^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})[T, ]+\d{1,2}:\d{2}/.test(cell.trim())
}
