import { z } from 'zod'
import { PostState } from '../calendar/post'
import { ClientId, ImportId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, LocalDateTime, UtcInstant } from '../kernel/time'
import { RowProblem } from '../marketing/contract'
import { command, query } from '../rpc/procedure'
import { CalendarDocument, CalendarLayout } from './calendarDocument'
import { PostTableSettings, PostTableSource } from './postTable'

const ofClient = z.object({ clientId: ClientId })
const file = ofClient.extend({ fileName: freeText(1_000), bytes: z.instanceof(Uint8Array) })
const range = ofClient.extend({
  /** Days with `from` ≤ day < `to`. */
  from: LocalDate,
  to: LocalDate,
})

export const POST_TABLE_LIMIT_BYTES = 50_000_000
export const POST_TABLE_LIMIT_ROWS = 10_000

export const PostImportCounts = z.object({
  created: z.number().int(),
  /** The calendar has a post with this text at this time already. */
  duplicates: z.number().int(),
  refused: z.number().int(),
})
export type PostImportCounts = z.output<typeof PostImportCounts>

export const PostImport = z.object({
  id: ImportId,
  source: PostTableSource,
  fileName: z.string(),
  importedAtUtc: UtcInstant,
  counts: PostImportCounts,
  /** Posts of it that are still as they were imported. */
  unchanged: z.number().int(),
  undoneAtUtc: UtcInstant.nullable(),
})
export type PostImport = z.output<typeof PostImport>

export const PostTablePreview = z.object({
  source: PostTableSource,
  /** The settings are those that were chosen for such a file before. */
  isRemembered: z.boolean(),
  encoding: z.string(),
  delimiter: z.string(),
  columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
  settings: PostTableSettings,
  isDateOrderCertain: z.boolean(),
  counts: PostImportCounts,
  /** The first 1,000. */
  problems: z.array(RowProblem),
  /** Names in the file that no channel of the client has. */
  unknownChannels: z.array(z.string()),
  /** The first rows as they would be stored. */
  sample: z.array(
    z.object({
      row: z.number().int(),
      isDuplicate: z.boolean(),
      title: z.string(),
      caption: z.string(),
      scheduledAt: LocalDateTime.nullable(),
      state: PostState,
      channels: z.array(z.string()),
    }),
  ),
})
export type PostTablePreview = z.output<typeof PostTablePreview>

export const exchangeContract = {
  /** How a table of posts would be read; nothing is stored. Without settings those of its source, or a guess. */
  previewPostImport: query(file.extend({ settings: PostTableSettings.optional() }), PostTablePreview),
  /** Adds the file's posts, all or none. With refused rows nothing is stored, unless `skipRefused`. */
  importPosts: command(
    file.extend({ settings: PostTableSettings.optional(), skipRefused: z.boolean().optional() }),
    z.object({ importId: ImportId.nullable(), counts: PostImportCounts, problems: z.array(RowProblem) }),
  ),
  /** Newest first. */
  listPostImports: query(ofClient, z.array(PostImport)),
  /** Deletes the posts of an import that nobody has changed since; the others stay. */
  undoPostImport: command(
    ofClient.extend({ importId: ImportId }),
    z.object({ deleted: z.number().int(), kept: z.array(z.object({ title: z.string() })) }),
  ),
  /** The posts of a range as a file's content; with `hasUndated` ideas and drafts without a date as well (CSV only). */
  exportPosts: query(
    range.extend({ format: z.enum(['csv', 'ics']), hasUndated: z.boolean().optional() }),
    z.object({ bytes: z.instanceof(Uint8Array), posts: z.number().int() }),
  ),
  /** Everything that the printed calendar shows. */
  getCalendarDocument: query(range.extend({ layout: CalendarLayout }), CalendarDocument),
}
