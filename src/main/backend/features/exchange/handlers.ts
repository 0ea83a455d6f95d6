import { createHash } from 'node:crypto'
import { displayTitle, type PostState } from '#shared/calendar/post'
import { nowUtc } from '#shared/kernel/clock'
import type { Platform } from '#shared/clients/client'
import type { exchangeContract } from '#shared/exchange/contract'
import { channelLabels, type PostTableSettings } from '#shared/exchange/postTable'
import type { ClientId, ImportId } from '#shared/kernel/ids'
import { addDays, type LocalDate, type LocalDateTime } from '#shared/kernel/time'
import { clipText } from '#shared/reports/clipText'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import { type BackendContext, createId } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { createPosts, deletePost } from '../calendar/handlers'
import { createClientsHandlers } from '../clients/handlers'
import { getReportClient } from '../reports/handlers'
import { listPlannedRepeats } from '../series/handlers'
import { readSettings } from '../settings/handlers'
import * as exports from './exportRepo'
import { findImport, insertImport, listImportedPosts, listImports, markUndone } from './importsRepo'
import type { TableRow } from './postRowReading'
import { readPostTable } from './readPostTable'
import { findTableChannels, rememberTableChannels } from './tableChannelsRepo'
import { findTableSettings, rememberTableSettings } from './tableMemoryRepo'
import type { CalendarFile } from './writeCalendarFile'
import { writePostTable } from './writePostTable'

const PROBLEM_LIMIT = 1_000
const SAMPLE_ROWS = 50
const SAMPLE_LENGTH = 300
const PRINTED_CAPTION_LENGTH = 600
/** More would not be looked at, and a file would not be opened by the programs that it is for. */
const RANGE_LIMIT_DAYS = 3_700

const keyOf = (post: {
  scheduledAt?: string | null | undefined
  title?: string | undefined
  caption?: string | undefined
  notes?: string | undefined
}) => [post.scheduledAt ?? '', (post.caption || post.title || post.notes) ?? ''].join('\0')

const byTime = ({ scheduled_at: a }: exports.ExportedPostRow, { scheduled_at: b }: exports.ExportedPostRow): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1

export function createExchangeHandlers(context: BackendContext): Handlers<typeof exchangeContract> {
  const files = context.clientFiles
  const clients = createClientsHandlers(context)

  const readTable = async (clientId: ClientId, bytes: Uint8Array, settings: PostTableSettings | undefined) => {
    const client = await clients.getClient({ clientId })
    const table = await readPostTable(bytes, client, settings, (key) => ({
      settings: context.registry.read((store) => findTableSettings(store, key)),
      channels: files.read(clientId, (store) => findTableChannels(store, key)),
    }))
    return { client, table }
  }

  /** Rows of which the calendar, or the file above them, has a twin. */
  const findDuplicates = (clientId: ClientId, rows: readonly TableRow[]): Set<TableRow> =>
    files.read(clientId, (store) => {
      const known = new Set<string>()
      const times = new Set(rows.map(({ post }) => post.scheduledAt ?? null))
      for (const row of exports.listPostTexts(store, times)) {
        known.add(keyOf({ scheduledAt: row.scheduled_at, title: row.title, caption: row.caption, notes: row.notes }))
      }
      return new Set(
        rows.filter(({ post }) => {
          const key = keyOf(post)
          return known.has(key) || !known.add(key)
        }),
      )
    })

  /** Repeats that are no posts yet, in the range only: a series may have no end. */
  const plannedRows = (store: ReadStore<ClientDatabase>, from: LocalDate, to: LocalDate): exports.ExportedPostRow[] => {
    const now = nowUtc(context.clock)
    return listPlannedRepeats(context, store, from, to).map((repeat) => ({
      id: repeat.id,
      title: repeat.title,
      caption: '',
      notes: '',
      state: repeat.state,
      scheduled_at: repeat.scheduledAt,
      permalink: '',
      display_title: repeat.title,
      platforms: repeat.platforms.join(','),
      revision: 0,
      series_id: repeat.seriesId,
      occurrence_at: repeat.plannedAt ?? repeat.scheduledAt,
      created_at_utc: now,
      updated_at_utc: now,
      deleted_at_utc: null,
      pillar: null,
      campaign: null,
    }))
  }

  const assertRange = (from: LocalDate, to: LocalDate) => {
    if (to <= from) throw new AppError('range-empty', `The last day is before the first one, ${from}.`, { field: 'to' })
    if (to > addDays(from, RANGE_LIMIT_DAYS)) {
      throw new AppError('range-too-long', 'At most ten years can be exported at once.', { field: 'to' })
    }
  }

  return {
    async previewPostImport({ clientId, bytes, settings }) {
      const { client, table } = await readTable(clientId, bytes, settings)
      const labels = channelLabels(client.channels)
      const duplicates = findDuplicates(clientId, table.rows)
      return {
        source: table.source,
        isRemembered: table.isRemembered,
        encoding: table.encoding,
        delimiter: table.delimiter,
        columns: table.columns.map(({ name, samples }) => ({ name, samples: [...samples] })),
        settings: table.settings,
        isDateOrderCertain: table.isDateOrderCertain,
        counts: {
          created: table.rows.length - duplicates.size,
          duplicates: duplicates.size,
          refused: table.problems.length,
        },
        problems: table.problems.slice(0, PROBLEM_LIMIT),
        unknownChannels: [...table.unknownChannels],
        sample: table.rows.slice(0, SAMPLE_ROWS).map((each) => ({
          row: each.row,
          isDuplicate: duplicates.has(each),
          title: displayTitle(each.post.title ?? '', each.post.caption ?? ''),
          caption: clipText(each.post.caption ?? '', SAMPLE_LENGTH),
          scheduledAt: each.post.scheduledAt ?? null,
          state: each.post.state ?? 'draft',
          channels: (each.post.versions ?? []).map(({ channelId }) => labels.get(channelId) ?? ''),
        })),
      }
    },

    async importPosts({ clientId, fileName, bytes, settings, skipRefused }) {
      const { table } = await readTable(clientId, bytes, settings)
      const duplicates = findDuplicates(clientId, table.rows)
      const rows = table.rows.filter((row) => !duplicates.has(row))
      const problems = table.problems.slice(0, PROBLEM_LIMIT)
      const refused = table.problems.length
      if ((refused > 0 && !skipRefused) || rows.length === 0) {
        return { importId: null, counts: { created: 0, duplicates: duplicates.size, refused }, problems }
      }
      const importId = createId<ImportId>(context)
      const counts = { created: rows.length, duplicates: duplicates.size, refused }
      files.write(clientId, (store, change) => {
        const posts = createPosts(
          context,
          store,
          change,
          rows.map(({ post }) => post),
          (index, field) => `row ${rows[index]?.row ?? 0}: ${field}`,
        )
        insertImport(
          store,
          {
            id: importId,
            source: table.source,
            file_name: fileName,
            sha256: createHash('sha256').update(bytes).digest('hex'),
            imported_at_utc: nowUtc(context.clock),
            created_posts: counts.created,
            duplicate_rows: counts.duplicates,
            refused_rows: counts.refused,
          },
          posts.map(({ id }) => id),
        )
        rememberTableChannels(store, table.key, table.settings, table.unknownChannels)
        change.topic('exchange')
      })
      context.registry.write((store) => rememberTableSettings(store, table.key, table.settings))
      return { importId, counts, problems }
    },

    listPostImports: ({ clientId }) =>
      files.read(clientId, (store) =>
        listImports(store).map((row) => ({
          id: row.id as ImportId,
          source: row.source as never,
          fileName: row.file_name,
          importedAtUtc: row.imported_at_utc as never,
          counts: { created: row.created_posts, duplicates: row.duplicate_rows, refused: row.refused_rows },
          unchanged: row.unchanged ?? 0,
          undoneAtUtc: row.undone_at_utc as never,
        })),
      ),

    undoPostImport: ({ clientId, importId }) =>
      files.write(clientId, (store, change) => {
        const found = findImport(store, importId)
        if (!found) throw new AppError('import-not-found', 'This import does not exist any more.')
        if (found.undone_at_utc !== null) {
          throw new AppError('import-undone', `The import of ${found.file_name} was taken back already.`)
        }
        const posts = listImportedPosts(store, importId)
        const untouched = posts.filter(({ isChanged }) => !isChanged)
        for (const { id } of untouched) deletePost({ context, store, change }, id)
        markUndone(store, importId, nowUtc(context.clock))
        change.topic('exchange')
        return {
          deleted: untouched.length,
          kept: posts.filter(({ isChanged }) => isChanged).map(({ title }) => ({ title })),
        }
      }),

    async exportPosts({ clientId, from, to, format, hasUndated }) {
      assertRange(from, to)
      const client = await clients.getClient({ clientId })
      const { posts, versions } = files.read(clientId, (store) => {
        const dated = exports.listDatedPosts(store, from, to)
        const all = [
          // A calendar program that has a post which is gone has to be told.
          ...(format === 'ics' ? dated : dated.filter(({ deleted_at_utc }) => deleted_at_utc === null)),
          ...(hasUndated && format === 'csv' ? exports.listUndatedPosts(store) : []),
          ...(format === 'ics' ? plannedRows(store, from, to) : []),
        ]
        return {
          posts: all,
          versions: exports.listVersions(
            store,
            all.map(({ id }) => id),
          ),
        }
      })
      const labels = channelLabels(client.channels)
      const text =
        format === 'csv'
          ? writePostTable(posts, versions, client.channels, client.timeZone)
          : await writeIcs({ name: client.name, timeZone: client.timeZone, posts, versions, channelNames: labels })
      return {
        bytes: new TextEncoder().encode(text),
        posts: posts.filter(({ deleted_at_utc }) => deleted_at_utc === null).length,
      }
    },

    async getCalendarDocument({ clientId, from, to, layout }) {
      assertRange(from, to)
      const client = await getReportClient(context, clientId)
      const rows = files.read(clientId, (store) =>
        [...exports.listDatedPosts(store, from, to), ...plannedRows(store, from, to)].toSorted(byTime),
      )
      return {
        client,
        layout,
        firstDayOfWeek: context.registry.read(readSettings).firstDayOfWeek,
        from,
        to,
        posts: rows
          .filter(({ deleted_at_utc }) => deleted_at_utc === null)
          .map((row) => ({
            title: row.display_title,
            caption: clipText(row.caption, PRINTED_CAPTION_LENGTH),
            state: row.state as PostState,
            scheduledAt: row.scheduled_at as LocalDateTime,
            platforms: row.platforms === '' ? [] : (row.platforms.split(',') as Platform[]),
          })),
        generatedAtUtc: nowUtc(context.clock),
      }
    },
  }
}

/** Loaded when it is needed: its rules of all zones are a third of a megabyte. */
async function writeIcs(file: CalendarFile): Promise<string> {
  const { writeCalendarFile } = await import('./writeCalendarFile')
  return writeCalendarFile(file)
}
