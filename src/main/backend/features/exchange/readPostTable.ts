import { setImmediate as breathe } from 'node:timers/promises'
import { NewPost } from '#shared/calendar/contract'
import { needsDate, type PostVersion } from '#shared/calendar/post'
import type { Channel } from '#shared/clients/client'
import { POST_TABLE_LIMIT_BYTES, POST_TABLE_LIMIT_ROWS } from '#shared/exchange/contract'
import {
  channelColumnOf,
  findChannel,
  guessColumns,
  looksLikeHeader,
  type PostColumn,
  type PostTableSettings,
  type PostTableSource,
  recogniseSource,
  sourceKey,
  stateOfWord,
  unguardFormula,
} from '#shared/exchange/postTable'
import { guessDateOrder, looksLikeDay, readTableTime } from '#shared/exchange/tableTimes'
import type { ChannelId } from '#shared/kernel/ids'
import { isSkippedByDaylightSaving, type TimeZone } from '#shared/kernel/time'
import type { RowProblem } from '#shared/marketing/contract'
import { AppError } from '#shared/rpc/appError'
import { COLUMN_LIMIT, type CsvProblem, CsvReader } from '../../csv/csvReader'
import { decodeText } from '../../csv/decodeText'
import { shown } from '../../csv/shown'

const ROWS_PER_SLICE = 500
const PREAMBLE_LIMIT = 30
const SAMPLES = 3
const DELIMITERS = [',', ';', '\t'] as const

/** What the client has that a table may name. */
export interface TableClient {
  readonly timeZone: TimeZone
  readonly channels: readonly Channel[]
}

export interface TableRow {
  /** As a spreadsheet counts. */
  readonly row: number
  readonly post: NewPost
}

export interface PostTable {
  readonly source: PostTableSource
  readonly key: string
  readonly encoding: string
  readonly delimiter: string
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[]
  readonly settings: PostTableSettings
  readonly isDateOrderCertain: boolean
  readonly rows: readonly TableRow[]
  readonly problems: readonly RowProblem[]
  readonly unknownChannels: readonly string[]
}

interface Sheet {
  readonly encoding: string
  readonly delimiter: string
  /** The row of names; null when the file has none. */
  readonly header: { readonly row: number; readonly names: readonly string[] } | null
  readonly records: readonly SheetRecord[]
  readonly width: number
}

interface SheetRecord {
  readonly row: number
  readonly cells: readonly string[]
  readonly flaw: CsvProblem | undefined
}

/**
 * Reads a table of posts. `remembered` looks up what was chosen for such a file before; `given` is what the person
 * has chosen now. Throws an `AppError` when the file as a whole cannot be read; what is wrong with rows is in
 * `problems`.
 */
export async function readPostTable(
  bytes: Uint8Array,
  client: TableClient,
  given: PostTableSettings | undefined,
  remembered: (key: string) => PostTableSettings | undefined,
): Promise<PostTable & { readonly isRemembered: boolean }> {
  const sheet = await readSheet(bytes, given?.hasHeader)
  const names = sheet.header?.names ?? Array.from({ length: sheet.width }, (_, index) => `Column ${index + 1}`)
  const key = sourceKey(names, sheet.header !== null)
  const known = given ? undefined : remembered(key)
  const source = sheet.header ? recogniseSource(names) : looksLikeHootsuite(sheet) ? 'hootsuite' : 'other'
  const guessed = guessSettings(sheet, names, source, client)
  const settings = fit(given ?? known ?? guessed.settings, names.length, client)
  const reading = new RowReading(client, settings, names, source)
  for (const [index, record] of sheet.records.entries()) {
    if (index % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) await breathe()
    reading.add(record)
  }
  return {
    source,
    key,
    isRemembered: known !== undefined,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    columns: names.map((name, column) => ({ name, samples: samplesOf(sheet.records, column) })),
    settings,
    isDateOrderCertain: guessed.isOrderCertain,
    rows: reading.rows,
    problems: reading.problems,
    unknownChannels: [...reading.unknownChannels],
  }
}

async function readSheet(bytes: Uint8Array, wantsHeader: boolean | undefined): Promise<Sheet> {
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

const looksLikeHootsuite = (sheet: Sheet) => looksLikeDay(sheet.records[0]?.cells[0] ?? '')

const HOOTSUITE_COLUMNS: readonly PostColumn[] = ['date-and-time', 'caption', 'link']

function guessSettings(sheet: Sheet, names: readonly string[], source: PostTableSource, client: TableClient) {
  const columns = sheet.header
    ? guessColumns(names)
    : names.map((_name, index) => (source === 'hootsuite' ? (HOOTSUITE_COLUMNS[index] ?? null) : null))
  const dateColumn = columns.findIndex((column) => column === 'date-and-time' || column === 'date')
  const order = guessDateOrder(sheet.records.map(({ cells }) => cells[dateColumn] ?? ''))
  const isSlashed = sheet.records.some(({ cells }) =>
    /^\d{1,2}[-/]\d{1,2}[-/]\d{4}/.test(cells[dateColumn]?.trim() ?? ''),
  )
  const settings: PostTableSettings = {
    columns,
    hasHeader: sheet.header !== null,
    dateOrder: order ?? 'day-first',
    timeZone: client.timeZone,
    state: 'draft',
    channelIds: [],
    channelNames: [],
  }
  return { settings, isOrderCertain: order !== null || !isSlashed }
}

/** Settings may be older than the file and the client's channels. */
function fit(settings: PostTableSettings, width: number, { channels }: TableClient): PostTableSettings {
  const ids = new Set<string>(channels.map(({ id }) => id))
  return {
    ...settings,
    columns: Array.from({ length: width }, (_, index) => settings.columns[index] ?? null),
    channelIds: settings.channelIds.filter((id) => ids.has(id)),
    channelNames: settings.channelNames.filter(({ channelId }) => channelId === null || ids.has(channelId)),
  }
}

function samplesOf(records: readonly SheetRecord[], column: number): string[] {
  const samples: string[] = []
  for (const { cells } of records) {
    const cell = cells[column]?.trim() ?? ''
    if (cell !== '') samples.push(cell.slice(0, 120).toWellFormed())
    if (samples.length === SAMPLES) break
  }
  return samples
}

/** Turns records into posts, and says why where it cannot. */
class RowReading {
  readonly rows: TableRow[] = []
  readonly problems: RowProblem[] = []
  readonly unknownChannels = new Set<string>()
  private readonly client: TableClient
  private readonly settings: PostTableSettings
  private readonly names: readonly string[]
  private readonly source: PostTableSource
  private readonly places: ReadonlyMap<PostColumn, number>
  private readonly chosenNames: ReadonlyMap<string, ChannelId | null>
  private readonly channelColumns: readonly {
    readonly column: number
    readonly part: 'caption' | 'firstComment' | 'link'
    readonly channelId: ChannelId
  }[]

  constructor(client: TableClient, settings: PostTableSettings, names: readonly string[], source: PostTableSource) {
    this.client = client
    this.settings = settings
    this.names = names
    this.source = source
    this.places = new Map(settings.columns.flatMap((kind, index) => (kind === null ? [] : [[kind, index] as const])))
    this.chosenNames = new Map(settings.channelNames.map(({ name, channelId }) => [name, channelId]))
    this.channelColumns = names.flatMap((name, column) => {
      const own = channelColumnOf(name)
      const channel = own && findChannel(own.label, client.channels)
      return own && channel ? [{ column, part: own.part, channelId: channel.id }] : []
    })
    if (!['caption', 'title', 'notes'].some((kind) => this.places.has(kind as PostColumn))) {
      this.problems.push({ row: 0, message: 'No column is the caption. Choose the column that holds the texts.' })
    }
  }

  add({ row, cells, flaw }: SheetRecord): void {
    const post = flaw ? this.describe(flaw) : this.read(cells)
    if (typeof post !== 'string') this.rows.push({ row, post })
    // A file without a caption is told of once.
    else if (this.problems[0]?.row !== 0) this.problems.push({ row, message: post })
  }

  private describe(flaw: CsvProblem): string {
    const column = `column ${shown(this.names[flaw.column] ?? String(flaw.column + 1))}`
    if (flaw.kind === 'quote-not-closed') return `A quotation mark in ${column} is not closed`
    if (flaw.kind === 'text-after-quote') return `Text stands behind a closing quotation mark in ${column}`
    return `The text in ${column} has ${flaw.length.toLocaleString('en')} characters; at most 1,000,000 can be stored`
  }

  private read(cells: readonly string[]): NewPost | string {
    const cell = (kind: PostColumn): string => this.textOf(cells, this.places.get(kind))
    const scheduledAt = readTableTime(
      { dateAndTime: cell('date-and-time'), date: cell('date'), time: cell('time') },
      { order: this.settings.dateOrder, from: this.settings.timeZone, to: this.client.timeZone },
    )
    if (scheduledAt !== null && typeof scheduledAt === 'object') return `Date: ${scheduledAt.problem}`
    if (scheduledAt !== null) {
      const year = Number(scheduledAt.slice(0, 4))
      if (year < 1900 || year > 9_000) return `Date: the year ${year} is outside of 1900 to 9000`
      if (isSkippedByDaylightSaving(scheduledAt, this.client.timeZone)) {
        return `Date: ${scheduledAt.replace('T', ' ')} does not exist in ${this.client.timeZone}: the clocks go forward then`
      }
    }
    const stateWord = cell('state').trim()
    const state = stateWord === '' ? undefined : stateOfWord(stateWord)
    if (stateWord !== '' && state === undefined) return `State: ${shown(stateWord)} is no state of a post`
    if (state !== undefined && scheduledAt === null && needsDate(state)) {
      return `State: a post that is ${shown(stateWord)} needs a date and a time`
    }
    const caption = [cell('caption'), cell('hashtags')].filter((text) => text.trim() !== '').join('\n\n')
    const notes = [cell('notes'), cell('media-links')].filter((text) => text.trim() !== '').join('\n')
    const title = cell('title')
    if (`${caption}${title}${notes}`.trim() === '') return 'The row has no caption, title or notes'
    const versions = this.versionsOf(cells, cell('channels'), cell('first-comment'), cell('link'))
    if (typeof versions === 'string') return versions
    const fallback = scheduledAt === null && needsDate(this.settings.state) ? 'draft' : this.settings.state
    const parsed = NewPost.safeParse({
      title,
      caption,
      notes,
      scheduledAt,
      state: state ?? fallback,
      permalink: cell('permalink').trim(),
      versions,
    })
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return `${String(issue?.path[0] ?? 'Row')}: ${issue?.message ?? 'cannot be stored'}`
  }

  private textOf(cells: readonly string[], column: number | undefined): string {
    const text = column === undefined ? '' : (cells[column] ?? '')
    return this.source === 'clientele' ? unguardFormula(text) : text
  }

  private versionsOf(
    cells: readonly string[],
    names: string,
    firstComment: string,
    link: string,
  ): PostVersion[] | string {
    const channelIds = this.channelsOf(names)
    if (typeof channelIds === 'string') return channelIds
    return channelIds.map((channelId) => {
      const own = this.channelColumns.filter((column) => column.channelId === channelId)
      const part = (name: 'caption' | 'firstComment' | 'link') => {
        const column = own.find((each) => each.part === name)
        return column ? this.textOf(cells, column.column) : ''
      }
      return {
        channelId,
        caption: part('caption') || null,
        firstComment: part('firstComment') || firstComment,
        link: part('link') || link.trim(),
        media: null,
      }
    })
  }

  private channelsOf(text: string): ChannelId[] | string {
    const separator = this.source === 'clientele' ? '|' : /[,;|\n]/
    const names = text.split(separator).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
    if (names.length === 0) return this.settings.channelIds
    const ids = new Set<ChannelId>()
    for (const name of names) {
      const chosen = this.chosenNames.get(name)
      if (chosen === null) continue
      const channelId = chosen ?? findChannel(name, this.client.channels)?.id
      if (channelId === undefined) {
        if (this.unknownChannels.size < 500) this.unknownChannels.add(name.slice(0, 500))
        return `Channels: ${shown(name)} is no channel of this client`
      }
      ids.add(channelId)
    }
    return [...ids]
  }
}
