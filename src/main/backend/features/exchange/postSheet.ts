import { setImmediate as breathe } from 'node:timers/promises'
import { POST_TABLE_LIMIT_BYTES, POST_TABLE_LIMIT_ROWS } from '#shared/exchange/contract'
import { looksLikeHeader } from '#shared/exchange/postTable'
import { looksLikeDay } from '#shared/exchange/tableTimes'
import { AppError } from '#shared/rpc/appError'
import { COLUMN_LIMIT, type CsvProblem, CsvReader } from '../../csv/csvReader'
import { decodeText } from '../../csv/decodeText'

/** A few milliseconds of work: other calls are answered in between. */
export const ROWS_PER_SLICE = 500
const PREAMBLE_LIMIT = 30
const DELIMITERS = [',', ';', '\t'] as const

/** A file as rows of cells, before anything is made of them. */
export interface Sheet {
  readonly encoding: string
  readonly delimiter: string
  /** The row of names; null when the file has none. */
  readonly header: { readonly row: number; readonly names: readonly string[] } | null
  readonly records: readonly SheetRecord[]
  readonly width: number
}

export interface SheetRecord {
  readonly row: number
  readonly cells: readonly string[]
  readonly flaw: CsvProblem | undefined
}

/** Throws an `AppError` when the file as a whole cannot be read. */
export async function readSheet(bytes: Uint8Array, wantsHeader: boolean | undefined): Promise<Sheet> {
  if (bytes.byteLength > POST_TABLE_LIMIT_BYTES) {
    const size = Math.ceil(bytes.byteLength / 1_000_000).toLocaleString('en')
    throw new AppError(
      'file-too-large',
      `The file has ${size} MB; at most ${POST_TABLE_LIMIT_BYTES / 1_000_000} MB can be read.`,
    )
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new AppError('file-not-recognised', 'This is a ZIP or Excel file. Save the sheet as CSV, and import that.')
  }
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '') throw new AppError('file-empty', 'The file is empty.')
  const { delimiter, headerRow } = findLayout(text)
  const hasHeader = wantsHeader ?? headerRow !== null
  const reader = new CsvReader(text, delimiter)
  const records: SheetRecord[] = []
  let header: Sheet['header'] = null
  let width = 0
  while (reader.next()) {
    if (reader.row % ROWS_PER_SLICE === 0) await breathe()
    if (reader.isBlank) continue
    if (reader.columnCount > COLUMN_LIMIT) {
      throw new AppError(
        'too-many-columns',
        `Row ${reader.row} has ${reader.columnCount.toLocaleString('en')} columns; at most ${COLUMN_LIMIT.toLocaleString('en')} can be read.`,
      )
    }
    const cells = reader.cells()
    if (hasHeader && header === null) {
      if (headerRow !== null && reader.row < headerRow) continue
      header = { row: reader.row, names: cells }
      width = Math.max(width, cells.length)
      continue
    }
    if (records.length >= POST_TABLE_LIMIT_ROWS) {
      throw new AppError(
        'too-many-rows',
        `The file has more than ${POST_TABLE_LIMIT_ROWS.toLocaleString('en')} posts. Split it, and import the parts.`,
      )
    }
    width = Math.max(width, cells.length)
    records.push({ row: reader.row, cells, flaw: reader.problem })
  }
  if (header !== null) {
    const missing = Array.from(
      { length: width - header.names.length },
      (_, index) => `Column ${(header?.names.length ?? 0) + index + 1}`,
    )
    header = { row: header.row, names: [...header.names, ...missing] }
  }
  return { encoding, delimiter, header, records, width }
}

/** What separates the cells, and where the names of the columns are; null for a file without names. */
function findLayout(text: string): { delimiter: string; headerRow: number | null } {
  const hint = /^"?sep=([^"\r\n])"?\r?(?:\n|$)/i.exec(text)?.[1]
  let widest = { delimiter: hint ?? ',', columns: 0, firstRow: 1, startsWithDay: false }
  for (const delimiter of new Set([...(hint === undefined ? [] : [hint]), ...DELIMITERS])) {
    const reader = new CsvReader(text, delimiter)
    let isFirst = true
    while (reader.row < PREAMBLE_LIMIT && reader.next()) {
      if (reader.isBlank || reader.problem || reader.cell(0).toLowerCase().startsWith('sep=')) continue
      if (looksLikeHeader(reader.cells())) return { delimiter, headerRow: reader.row }
      if (isFirst && reader.columnCount > widest.columns) {
        widest = {
          delimiter,
          columns: reader.columnCount,
          firstRow: reader.row,
          startsWithDay: looksLikeDay(reader.cell(0)),
        }
      }
      isFirst = false
    }
  }
  return { delimiter: widest.delimiter, headerRow: widest.startsWithDay ? null : widest.firstRow }
}
