import { NewPost } from '#shared/calendar/contract'
import { needsDate, type PostVersion } from '#shared/calendar/post'
import type { Channel } from '#shared/clients/client'
import {
  channelColumnOf,
  findChannel,
  type PostColumn,
  type PostTableSettings,
  type PostTableSource,
  stateOfWord,
  unguardFormula,
} from '#shared/exchange/postTable'
import { readTableTime } from '#shared/exchange/tableTimes'
import type { ChannelId } from '#shared/kernel/ids'
import { isSkippedByDaylightSaving, type TimeZone } from '#shared/kernel/time'
import type { RowProblem } from '#shared/marketing/contract'
import type { CsvProblem } from '../../csv/csvReader'
import { shown } from '../../csv/shown'
import type { SheetRecord } from './postSheet'

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

/** Turns records into posts, and says why where it cannot. */
export class RowReading {
  readonly rows: TableRow[] = []
  readonly problems: RowProblem[] = []
  readonly unknownChannels = new Set<string>()
  /** Names in the file for which a channel, or none, was chosen. */
  readonly matchedNames = new Set<string>()
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
      if (chosen !== undefined) this.matchedNames.add(name)
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
