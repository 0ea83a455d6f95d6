import { shown } from '../../csv/shown'
import type { LocalDateTime } from '#shared/kernel/time'
import type { CountField, ExportField, RecognisedColumns } from '#shared/marketing/exportFormats'
import type { PostFigures } from '#shared/marketing/postMetric'
import { looksLikeTime, readCount } from './cellValues'
import { type CsvReader, FIELD_LIMIT } from '../../csv/csvReader'

const ID_LIMIT = 200

/**
 * The figures of one record, its time still as the file writes it, or a text that says what is wrong with
 * the row.
 */
export function readFigures(reader: CsvReader, columns: RecognisedColumns): PostFigures | string {
  const { positions, format } = columns
  const cellOf = (field: ExportField): string => {
    const position = positions[field]
    return position === undefined ? '' : reader.cell(position)
  }
  let flaws: string[] | undefined
  const refuse = (flaw: string) => {
    flaws ??= []
    flaws.push(flaw)
  }
  const countOf = (field: CountField): number | null => {
    const position = positions[field]
    if (position === undefined) return null
    const digits = reader.digits(position)
    if (digits !== -1) return digits === -2 ? null : digits
    const count = readCount(reader.cell(position))
    if (typeof count !== 'string') return count
    refuse(`${columns.names[field]} ${count}`)
    return null
  }
  const externalId = cellOf('externalId').trim()
  const idFlaw = explainId(externalId)
  if (idFlaw !== undefined) refuse(`Post ID ${idFlaw}`)
  const period = cellOf('period')
  // "Lifetime" in a lifetime export; a day where the export was asked for figures by day.
  if (period !== '' && period !== 'Lifetime' && (looksLikeTime(`${period} 0:00`) || looksLikeTime(period))) {
    refuse(`Date ${shown(period)}: the row holds the figures of one day, and only lifetime totals can be imported`)
  }
  const figures: PostFigures = {
    platform: format.platform,
    externalId,
    publishedAt: cellOf('publishedAt') as LocalDateTime,
    permalink: cellOf('permalink'),
    postType: cellOf('postType'),
    caption: captionOf(cellOf('title'), cellOf('description')),
    views: countOf('views'),
    reach: countOf('reach'),
    reactions: countOf('reactions'),
    comments: countOf('comments'),
    shares: countOf('shares'),
    saves: countOf('saves'),
    follows: countOf('follows'),
    clicks: countOf('clicks'),
  }
  return flaws ? (flaws as string[]).join('; ') : figures
}

function explainId(id: string): string | undefined {
  if (id === '') return 'is missing'
  if (id.length > ID_LIMIT) return `${shown(id)} is too long`
  if (/^\d[.,]\d+E\+\d+$/i.test(id)) {
    return `${shown(id)} was rounded by a spreadsheet program; import the file as the platform gave it`
  }
  return undefined
}

/** Facebook puts the text into one of two columns, and some videos use both. */
function captionOf(title: string, description: string): string {
  if (title === '' || description.startsWith(title)) return description
  if (description === '' || title.startsWith(description)) return title
  return `${title}\n${description}`
}

/** `Total`, `Totals` or `Grand total: …` in the first column, in a row that names no post. */
export function isTotals(reader: CsvReader, columns: RecognisedColumns): boolean {
  const first = reader.cell(0)
  // Most rows are told apart by one look at their first letter.
  const letter = first.trimStart().charCodeAt(0) | 32
  if (letter !== 116 && letter !== 103) return false
  if (!/^\s*(grand )?totals?\s*(:|$)/i.test(first)) return false
  const position = columns.positions.externalId
  return position === undefined || position === 0 || reader.cell(position).trim() === ''
}

export function findFlaw(reader: CsvReader, names: readonly string[]): string | undefined {
  const { problem } = reader
  if (problem) {
    const name = shown(names[problem.column] ?? `column ${problem.column + 1}`)
    switch (problem.kind) {
      case 'quote-not-closed':
        return `${name}: a quotation mark is opened and never closed`
      case 'text-after-quote':
        return `${name}: text follows the closing quotation mark; a quotation mark inside a text has to be doubled`
      case 'field-too-long':
        return `${name} holds ${problem.length.toLocaleString('en')} characters; at most ${FIELD_LIMIT.toLocaleString('en')} are read`
    }
  }
  if (reader.columnCount === names.length) return undefined
  if (reader.columnCount > names.length && !reader.hasContentFrom(names.length)) return undefined
  const count = reader.columnCount === 1 ? '1 column' : `${reader.columnCount.toLocaleString('en')} columns`
  const start = shown(reader.cells().find((cell) => cell.trim() !== '') ?? '')
  return `The row has ${count}, the header has ${names.length}; it begins with ${start}`
}

export function findNul(reader: CsvReader, columns: RecognisedColumns): string | undefined {
  for (const [field, position] of Object.entries(columns.positions)) {
    const cell = reader.cell(position)
    if (!cell.includes('\0')) continue
    return `${columns.names[field as ExportField]} ${shown(cell.replaceAll('\0', '␀'))} contains a NUL character`
  }
  return undefined
}
