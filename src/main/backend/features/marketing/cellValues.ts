import type { LocalDateTime } from '#shared/kernel/time'

const SHOWN_LENGTH = 80

/** A value as messages quote it: one line, shortened. */
export function shown(value: string): string {
  const line = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value
  return `“${line.replace(/\s+/g, ' ').toWellFormed()}”`
}

/** Thousands may be grouped by one kind of sign: `1,234`, `1.234`, `1 234`, `1’234`; zeros may follow a decimal sign. */
const GROUPED = /^(\d{1,3}(?:([,. \u00a0\u202f'’])\d{3})(?:\2\d{3})*|\d+)(?:[.,]0{1,2})?$/

/** A count, null for an empty cell, or a text that says why it is none. */
export function readCount(cell: string): number | null | string {
  const { length } = cell
  if (length === 0) return null
  if (length <= 15) {
    let value = 0
    let index = 0
    for (; index < length; index++) {
      const digit = cell.charCodeAt(index) - 48
      if (digit < 0 || digit > 9) break
      value = value * 10 + digit
    }
    if (index === length) return value
  }
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

function readSlashed(text: string): TimeParts | undefined {
  const match = SLASHED.exec(text)
  if (!match) return undefined
  const [, first, second, year, hour, minute] = match
  if (Number(hour) > 23 || Number(minute) > 59) return undefined
  return { first: Number(first), second: Number(second), year: Number(year), time: `${two(Number(hour))}:${minute}` }
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
    if (cell.charCodeAt(4) === 45) return
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

/** Wall time, or undefined when the text is none or names a day or time that does not exist. */
export function readTime(cell: string, order: DateOrder): LocalDateTime | undefined {
  const text = cell.trim()
  const iso = ISO.exec(text)
  if (iso) {
    const [, year, month, day, hour, minute] = iso
    if (!exists(Number(year), Number(month), Number(day)) || Number(hour) > 23 || Number(minute) > 59) return undefined
    return `${year}-${month}-${day}T${hour}:${minute}` as LocalDateTime
  }
  const parts = readSlashed(text)
  if (!parts) return undefined
  const month = order === 'month-first' ? parts.first : parts.second
  const day = order === 'month-first' ? parts.second : parts.first
  if (!exists(parts.year, month, day)) return undefined
  return `${String(parts.year)}-${two(month)}-${two(day)}T${parts.time}` as LocalDateTime
}

/** Whether a text has the form of a time, so that a message can tell "does not exist" from "is not a date". */
export function looksLikeTime(cell: string): boolean {
  return /^(\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})[T, ]+\d{1,2}:\d{2}/.test(cell.trim())
}
