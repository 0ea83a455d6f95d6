import { shown } from '../../csv/shown'
import {
  countKnownNames,
  EXPORT_FORMATS,
  NEEDED_FIELDS,
  type RecognisedColumns,
  recogniseColumns,
} from '#shared/marketing/exportFormats'
import { AppError } from '#shared/rpc/appError'
import { COLUMN_LIMIT, CsvReader } from '../../csv/csvReader'

export interface Header {
  readonly delimiter: string
  readonly row: number
  readonly names: readonly string[]
  readonly columns: RecognisedColumns
}

/** How many rows may stand above the names of the columns. */
const PREAMBLE_LIMIT = 30
const DELIMITERS = [',', ';', '\t'] as const

/**
 * The row of names of a known export, whatever stands above it and whatever separates the columns.
 * Throws `file-not-recognised`, `column-repeated` or `too-many-columns`.
 */
export function findHeader(text: string): Header {
  const hint = /^"?sep=([^"\r\n])"?\r?(?:\n|$)/i.exec(text)?.[1]
  let closest: { readonly names: readonly string[]; readonly score: number } = { names: [], score: -1 }
  for (const delimiter of new Set([...(hint === undefined ? [] : [hint]), ...DELIMITERS])) {
    const reader = new CsvReader(text, delimiter)
    while (reader.row < PREAMBLE_LIMIT && reader.next()) {
      if (reader.isBlank || reader.problem) continue
      const names = reader.cells()
      const columns = recogniseColumns(names)
      if (columns) {
        assertUsable(columns, reader.columnCount)
        return { delimiter, row: reader.row, names, columns }
      }
      const score = countKnownNames(names) * 1_000 + Math.min(reader.columnCount, 999)
      if (score > closest.score) closest = { names, score }
    }
  }
  throw notRecognised(closest.names)
}

function assertUsable(columns: RecognisedColumns, columnCount: number): void {
  if (columnCount > COLUMN_LIMIT) {
    throw new AppError(
      'too-many-columns',
      `The file has ${columnCount.toLocaleString('en')} columns; at most ${COLUMN_LIMIT.toLocaleString('en')} can be read.`,
    )
  }
  const repeated = columns.repeated[0]
  if (repeated) {
    const places = repeated.positions.map((position) => position + 1).join(' and ')
    throw new AppError(
      'column-repeated',
      `The column ${shown(repeated.name)} is there ${repeated.positions.length} times (columns ${places}), so it is unclear which one counts.`,
    )
  }
}

const NAMED_COLUMNS = 25

function notRecognised(found: readonly string[]): AppError {
  const names = found.map((name) => name.trim()).filter((name) => name !== '')
  const listed = names.slice(0, NAMED_COLUMNS).map(shown).join(', ')
  const rest = names.length > NAMED_COLUMNS ? ` and ${names.length - NAMED_COLUMNS} more` : ''
  const expected = EXPORT_FORMATS.map((format) => {
    const needed = NEEDED_FIELDS.flatMap((field) => format.columns[field]?.slice(0, 1) ?? [])
    return `${format.name}: ${needed.map(shown).join(', ')} and one of ${format.markers.map(shown).join(', ')}`
  }).join('; ')
  return new AppError(
    'file-not-recognised',
    `This is not an export file that is known here. Columns found: ${listed || 'none'}${rest}. Expected for ${expected}.`,
  )
}
