/** Nobody's caption is longer; what is, is a broken file. In UTF-16 units. */
export const FIELD_LIMIT = 1_000_000
export const COLUMN_LIMIT = 1_000

export type CsvProblem =
  | { readonly kind: 'quote-not-closed'; readonly column: number }
  | { readonly kind: 'text-after-quote'; readonly column: number }
  | { readonly kind: 'field-too-long'; readonly column: number; readonly length: number }

const QUOTE = 34
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32

/**
 * Reads records of RFC 4180 one at a time, so that the caller can pause, and keeps no more than one. After
 * a broken quote it goes on with the next line: one bad caption costs its own row. Papa Parse is the
 * reference that tests compare it with; it was not used because it cannot bound a field or name its row.
 */
export class CsvReader {
  /** Of the current record. */
  columnCount = 0
  /** As a spreadsheet counts, from 1; a record over several lines is one row. */
  row = 0
  problem: CsvProblem | undefined

  private readonly text: string
  private readonly delimiter: number
  // Only where fields lie: most are never looked at, or are numbers that need no string.
  private readonly starts = new Int32Array(COLUMN_LIMIT)
  private readonly ends = new Int32Array(COLUMN_LIMIT)
  private readonly hasEscapes = new Uint8Array(COLUMN_LIMIT)
  private position = 0
  private lastColumnWithContent = -1

  constructor(text: string, delimiter: string) {
    this.text = text
    this.delimiter = delimiter.charCodeAt(0)
  }

  /** A line without anything on it. */
  get isBlank(): boolean {
    return this.columnCount === 1 && this.lastColumnWithContent === -1 && this.problem === undefined
  }

  /** Empty for columns that the record does not have, and for a field that is too long. */
  cell(column: number): string {
    if (column >= this.columnCount || column >= COLUMN_LIMIT) return ''
    const cell = this.text.slice(this.starts[column], this.ends[column])
    return this.hasEscapes[column] === 1 ? cell.replaceAll('""', '"') : cell
  }

  /** Of the first thousand columns. */
  cells(): string[] {
    return Array.from({ length: Math.min(this.columnCount, COLUMN_LIMIT) }, (_, column) => this.cell(column))
  }

  /** The value of a cell of at most 15 digits and nothing else; -1 for any other, -2 for an empty one. */
  digits(column: number): number {
    if (column >= this.columnCount || column >= COLUMN_LIMIT) return -2
    const from = this.starts[column] ?? 0
    const to = this.ends[column] ?? 0
    if (from === to) return -2
    if (to - from > 15) return -1
    let value = 0
    for (let index = from; index < to; index++) {
      const digit = this.text.charCodeAt(index) - 48
      if (digit < 0 || digit > 9) return -1
      value = value * 10 + digit
    }
    return value
  }

  /** Whether any column from this one on holds something. */
  hasContentFrom(column: number): boolean {
    return this.lastColumnWithContent >= column
  }

  /** False at the end of the text. */
  next(): boolean {
    const { text } = this
    if (this.position >= text.length) return false
    const start = this.position
    this.row++
    this.columnCount = 0
    this.lastColumnWithContent = -1
    this.problem = undefined
    for (;;) {
      const isQuoted = text.charCodeAt(this.position) === QUOTE
      if (isQuoted ? !this.readQuoted() : !this.readPlain()) {
        this.position = this.endOfLine(start)
        return true
      }
      if (text.charCodeAt(this.position) !== this.delimiter) break
      this.position++
    }
    this.skipLineEnd()
    return true
  }

  private readPlain(): boolean {
    const { text, delimiter } = this
    const from = this.position
    let to = from
    for (; to < text.length; to++) {
      const code = text.charCodeAt(to)
      if (code === delimiter || code === LINE_FEED || code === CARRIAGE_RETURN) break
    }
    this.position = to
    this.add(from, to, false)
    return true
  }

  private readQuoted(): boolean {
    const { text } = this
    const from = this.position + 1
    let hasEscapes = false
    let to = text.indexOf('"', from)
    while (to !== -1 && text.charCodeAt(to + 1) === QUOTE) {
      hasEscapes = true
      to = text.indexOf('"', to + 2)
    }
    if (to === -1) {
      this.problem = { kind: 'quote-not-closed', column: this.columnCount }
      return false
    }
    let after = to + 1
    while (text.charCodeAt(after) === SPACE) after++
    const code = text.charCodeAt(after)
    if (after < text.length && code !== this.delimiter && code !== LINE_FEED && code !== CARRIAGE_RETURN) {
      this.problem = { kind: 'text-after-quote', column: this.columnCount }
      return false
    }
    this.position = after
    this.add(from, to, hasEscapes)
    return true
  }

  private add(from: number, to: number, hasEscapes: boolean): void {
    const column = this.columnCount++
    if (to > from) this.lastColumnWithContent = column
    const isTooLong = to - from > FIELD_LIMIT
    if (isTooLong) this.problem ??= { kind: 'field-too-long', column, length: to - from }
    if (column >= COLUMN_LIMIT) return
    this.starts[column] = from
    this.ends[column] = isTooLong ? from : to
    this.hasEscapes[column] = hasEscapes ? 1 : 0
  }

  private skipLineEnd(): void {
    const isCarriageReturn = this.text.charCodeAt(this.position) === CARRIAGE_RETURN
    this.position++
    if (isCarriageReturn && this.text.charCodeAt(this.position) === LINE_FEED) this.position++
  }

  private endOfLine(from: number): number {
    let index = from
    for (; index < this.text.length; index++) {
      const code = this.text.charCodeAt(index)
      if (code === LINE_FEED) return index + 1
      if (code === CARRIAGE_RETURN) return this.text.charCodeAt(index + 1) === LINE_FEED ? index + 2 : index + 1
    }
    return index
  }
}
