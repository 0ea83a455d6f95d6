import { setImmediate as breathe } from 'node:timers/promises'
import {
  guessColumns,
  type PostColumn,
  type PostTableSettings,
  type PostTableSource,
  recogniseSource,
  sourceKey,
} from '#shared/exchange/postTable'
import { guessDateOrder, looksLikeDay } from '#shared/exchange/tableTimes'
import type { RowProblem } from '#shared/marketing/contract'
import { RowReading, type TableClient, type TableRow } from './postRowReading'
import { readSheet, ROWS_PER_SLICE, type Sheet, type SheetRecord } from './postSheet'

const SAMPLES = 3

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

/** What was chosen for a file with the same columns before: for all clients, and of the channels of this one. */
export interface TableMemory {
  readonly settings: PostTableSettings | undefined
  readonly channels: Pick<PostTableSettings, 'channelIds' | 'channelNames'> | undefined
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
  remembered: (key: string) => TableMemory,
): Promise<PostTable & { readonly isRemembered: boolean }> {
  const sheet = await readSheet(bytes, given?.hasHeader)
  const names = sheet.header?.names ?? Array.from({ length: sheet.width }, (_, index) => `Column ${index + 1}`)
  const key = sourceKey(names, sheet.header !== null)
  const known = given ? undefined : remembered(key)
  const source = sheet.header ? recogniseSource(names) : looksLikeHootsuite(sheet) ? 'hootsuite' : 'other'
  const guessed = guessSettings(sheet, names, source, client)
  const wanted = given ?? { ...(known?.settings ?? guessed.settings), ...known?.channels }
  const settings = fit(wanted, names.length, client)
  const reading = new RowReading(client, settings, names, source)
  for (const [index, record] of sheet.records.entries()) {
    if (index % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) await breathe()
    reading.add(record)
  }
  return {
    source,
    key,
    isRemembered: known?.settings !== undefined,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    columns: names.map((name, column) => ({ name, samples: samplesOf(sheet.records, column) })),
    // Names that other files of this source have are no concern of this one.
    settings: { ...settings, channelNames: settings.channelNames.filter(({ name }) => reading.matchedNames.has(name)) },
    isDateOrderCertain: guessed.isOrderCertain,
    rows: reading.rows,
    problems: reading.problems,
    unknownChannels: [...reading.unknownChannels],
  }
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
