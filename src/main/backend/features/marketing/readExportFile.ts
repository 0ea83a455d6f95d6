import { shown } from '../../csv/shown'
import { setImmediate as breathe } from 'node:timers/promises'
import { EXPORT_FILE_LIMIT_BYTES, type RowProblem } from '#shared/marketing/contract'
import type { RecognisedColumns } from '#shared/marketing/exportFormats'
import { hasSameFigures, type PostFigures } from '#shared/marketing/postMetric'
import { AppError } from '#shared/rpc/appError'
import { type DateOrder, DateOrderEvidence, looksLikeTime, TimeReader } from './cellValues'
import { CsvReader } from '../../csv/csvReader'
import { decodeText } from '../../csv/decodeText'
import { findFlaw, findNul, isTotals, readFigures } from './exportRow'
import { findHeader, type Header } from './findHeader'

const ROW_LIMIT = 200_000
/** About five milliseconds of work: other calls are answered in between. */
const ROWS_PER_SLICE = 2_000
const PROBLEM_LIMIT = 1_000

export interface ExportRow {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly figures: PostFigures
}

export interface ExportFile {
  readonly columns: RecognisedColumns
  readonly encoding: string
  readonly delimiter: string
  readonly dateOrder: DateOrder
  readonly isDateOrderCertain: boolean
  /** One per post, in the order of the file. */
  readonly rows: readonly ExportRow[]
  /** Totals, and posts that come again with the same figures. */
  readonly ignored: number
  readonly refused: number
  /** The first 1,000, by row. */
  readonly problems: readonly RowProblem[]
}

/**
 * Reads an export file of a platform. Throws an `AppError` when the file as a whole cannot be read;
 * what is wrong with single rows is in `problems`.
 */
export async function readExportFile(bytes: Uint8Array): Promise<ExportFile> {
  assertReadable(bytes)
  const { text, encoding } = decodeText(bytes)
  if (text.trim() === '') throw new AppError('file-empty', 'The file is empty.')
  const header = findHeader(text)
  const read = await readRows(text, header)
  const order = read.evidence.order
  const timed = await readTimes(read.rows, order)
  const unique = separateRepeated(timed.rows)
  const problems = [read.problems, timed.problems, unique.problems]
  return {
    columns: header.columns,
    encoding,
    delimiter: header.delimiter,
    dateOrder: order,
    isDateOrderCertain: read.evidence.isCertain,
    rows: unique.rows,
    ignored: read.ignored + unique.ignored,
    refused: problems.reduce((total, { count }) => total + count, 0),
    problems: problems
      .flatMap(({ kept }) => kept)
      .sort((a, b) => a.row - b.row)
      .slice(0, PROBLEM_LIMIT),
  }
}

function assertReadable(bytes: Uint8Array): void {
  if (bytes.byteLength > EXPORT_FILE_LIMIT_BYTES) {
    const size = Math.round(bytes.byteLength / 1_000_000).toLocaleString('en')
    throw new AppError(
      'file-too-large',
      `The file has ${size} MB; at most ${EXPORT_FILE_LIMIT_BYTES / 1_000_000} MB can be read.`,
    )
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) {
    throw new AppError(
      'file-not-recognised',
      'This is a ZIP or Excel file. Unpack it, or save the sheet as CSV, and import that.',
    )
  }
}

/** Counts all, keeps the first. */
class ProblemList {
  count = 0
  readonly kept: RowProblem[] = []

  add(row: number, message: string): void {
    if (this.count++ < PROBLEM_LIMIT) this.kept.push({ row, message })
  }
}

async function readRows(text: string, header: Header) {
  const { columns, names } = header
  const mayHoldNul = text.includes('\0')
  const evidence = new DateOrderEvidence()
  const rows: ExportRow[] = []
  const problems = new ProblemList()
  let ignored = 0
  const reader = new CsvReader(text, header.delimiter)
  while (reader.row < header.row && reader.next());
  while (reader.next()) {
    if (reader.row % ROWS_PER_SLICE === 0) await breathe()
    if (reader.isBlank) continue
    if (isTotals(reader, columns)) {
      ignored++
      continue
    }
    const flaw = findFlaw(reader, names) ?? (mayHoldNul ? findNul(reader, columns) : undefined)
    const figures = flaw ?? readFigures(reader, columns)
    if (typeof figures === 'string') {
      problems.add(reader.row, figures)
      continue
    }
    if (rows.length >= ROW_LIMIT) {
      throw new AppError('too-many-rows', `The file has more than ${ROW_LIMIT.toLocaleString('en')} posts.`)
    }
    evidence.add(figures.publishedAt)
    rows.push({ row: reader.row, figures })
  }
  return { rows, ignored, problems, evidence }
}

/** In the order that the whole column has. */
async function readTimes(read: readonly ExportRow[], order: DateOrder) {
  const rows: ExportRow[] = []
  const problems = new ProblemList()
  const times = new TimeReader(order)
  for (const [index, each] of read.entries()) {
    if (index % ROWS_PER_SLICE === 0) await breathe()
    const publishedAt = times.read(each.figures.publishedAt)
    if (publishedAt === undefined) {
      problems.add(each.row, explainTime(each.figures.publishedAt, order))
      continue
    }
    each.figures.publishedAt = publishedAt
    rows.push(each)
  }
  return { rows, problems }
}

/** Each post once. A row that says the same again is ignored, one that says something else is refused. */
function separateRepeated(read: readonly ExportRow[]) {
  const problems = new ProblemList()
  const ids = new Set<string>()
  const repeated: ExportRow[] = []
  const rows = read.filter((each) => {
    const isNew = ids.size < ids.add(each.figures.externalId).size
    if (!isNew) repeated.push(each)
    return isNew
  })
  if (repeated.length === 0) return { rows: read, ignored: 0, problems }
  const firstOf = new Map(rows.map((each) => [each.figures.externalId, each]))
  let ignored = 0
  for (const { row, figures } of repeated) {
    const first = firstOf.get(figures.externalId)
    if (first && hasSameFigures(first.figures, figures)) ignored++
    else problems.add(row, `Post ID ${shown(figures.externalId)} is in row ${first?.row} already, with other figures`)
  }
  return { rows, ignored, problems }
}

function explainTime(cell: string, order: DateOrder): string {
  if (cell.trim() === '') return 'Publish time is missing'
  if (!looksLikeTime(cell)) {
    return `Publish time ${shown(cell)} is not a date and time such as 03/27/2026 06:08 or 2026-03-27 06:08`
  }
  const reading = cell.includes('/')
    ? ` (read as ${order === 'month-first' ? 'month/day/year' : 'day/month/year'})`
    : ''
  return `Publish time ${shown(cell)} does not exist${reading}`
}
