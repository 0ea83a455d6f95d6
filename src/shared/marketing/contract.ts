import { z } from 'zod'
import { ClientId, ImportId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDateTime, Month, TimeZone, UtcInstant } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { ChannelKpi } from './kpi'
import { MetricsSource, PostFigures, PostMetric } from './postMetric'

const ofClient = z.object({ clientId: ClientId })

const file = ofClient.extend({ fileName: freeText(1_000), bytes: z.instanceof(Uint8Array) })

export const EXPORT_FILE_LIMIT_BYTES = 200_000_000

export const RowCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  /** Already stored with the same figures, or a row of totals. */
  ignored: z.number().int(),
  refused: z.number().int(),
})
export type RowCounts = z.output<typeof RowCounts>

/** `row` as a spreadsheet counts (the header is row 1); 0: about the file as a whole. */
export const RowProblem = z.object({ row: z.number().int(), message: z.string() })
export type RowProblem = z.output<typeof RowProblem>

export const ImportResult = z.object({
  source: MetricsSource,
  importId: ImportId.nullable(),
  rows: RowCounts,
  /** The first 1,000. */
  problems: z.array(RowProblem),
})
export type ImportResult = z.output<typeof ImportResult>

export const marketingContract = {
  /** What an import would do; nothing is stored. Fails when the file as a whole cannot be read. */
  previewMetricsImport: query(
    file,
    z.object({
      source: MetricsSource,
      rows: RowCounts,
      problems: z.array(RowProblem),
      ignoredColumns: z.array(z.string()),
      missingColumns: z.array(z.string()),
      encoding: z.string(),
      delimiter: z.string(),
      /** How dates such as 03/04/2026 are read; not certain when no row of the file tells. */
      dateOrder: z.enum(['month-first', 'day-first']),
      isDateOrderCertain: z.boolean(),
      /** In which zone the file's times are read. */
      timeZone: TimeZone,
      /** Of the posts that can be read, in wall time; null without any. */
      firstPublishedAt: LocalDateTime.nullable(),
      lastPublishedAt: LocalDateTime.nullable(),
      /** The first rows as they would be stored. */
      sample: z.array(
        z.object({ row: z.number().int(), outcome: z.enum(['new', 'changed', 'ignored']), figures: PostFigures }),
      ),
    }),
  ),
  /** Stores the file's figures. With refused rows nothing is stored, unless `skipRefused`. */
  importMetrics: command(file.extend({ skipRefused: z.boolean().optional() }), ImportResult),
  /** Newest first. */
  listMetricsImports: query(
    ofClient,
    z.array(
      z.object({
        id: ImportId,
        source: MetricsSource,
        fileName: z.string(),
        sha256: z.string(),
        importedAtUtc: UtcInstant,
        /** Months of its oldest and its newest post. */
        firstMonth: Month,
        lastMonth: Month,
        rows: RowCounts,
      }),
    ),
  ),
  /** Takes an import back: the figures that it replaced return. */
  undoMetricsImport: command(ofClient.extend({ importId: ImportId }), z.object({})),
  getMonthlyKpis: query(ofClient.extend({ month: Month }), z.object({ channels: z.array(ChannelKpi) })),
  /** Posts of a month with their figures, newest first. */
  listPostMetrics: query(ofClient.extend({ month: Month }), z.array(PostMetric)),
}
