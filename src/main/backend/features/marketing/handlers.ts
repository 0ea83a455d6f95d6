import { nowUtc } from '#shared/kernel/clock'
import type { ClientId, ImportId } from '#shared/kernel/ids'
import { type LocalDateTime, type Month, rangeOfMonth, type TimeZone } from '#shared/kernel/time'
import type { ImportResult, marketingContract } from '#shared/marketing/contract'
import { channelKpisOf } from '#shared/marketing/kpi'
import { AppError } from '#shared/rpc/appError'
import type { Handlers } from '#shared/rpc/procedure'
import { type BackendContext, createId } from '../../context'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { planImport } from './importPlan'
import * as repo from './metricsRepo'
import type { ExportRow } from './readExportFile'
import { ExportFileReader } from './exportFileReader'

const SAMPLE_ROWS = 20

function publishedRange(rows: readonly ExportRow[]) {
  let first: LocalDateTime | null = null
  let last: LocalDateTime | null = null
  for (const { figures } of rows) {
    if (first === null || figures.publishedAt < first) first = figures.publishedAt
    if (last === null || figures.publishedAt > last) last = figures.publishedAt
  }
  return { firstPublishedAt: first, lastPublishedAt: last }
}

/** For reports, which need the figures inside a reading of their own. */
export { listMetrics } from './metricsRepo'

export function createMarketingHandlers(context: BackendContext): Handlers<typeof marketingContract> {
  const files = new ExportFileReader()
  // Publish times are wall time in the client's zone, so the month is that of the client.
  const listMetrics = (clientId: ClientId, month: Month) =>
    context.clientFiles.read(clientId, (store) => repo.listMetrics(store, rangeOfMonth(month)))

  return {
    async previewMetricsImport({ clientId, bytes }) {
      const { file } = await files.read(bytes)
      const { plan, timeZone } = context.clientFiles.read(clientId, (store) => ({
        plan: planImport(store, file),
        timeZone: getProfileRow(store).time_zone as TimeZone,
      }))
      return {
        source: file.columns.format.source,
        rows: plan.counts,
        problems: [...file.problems],
        ignoredColumns: [...file.columns.ignored],
        missingColumns: [...file.columns.missing],
        encoding: file.encoding,
        delimiter: file.delimiter,
        dateOrder: file.dateOrder,
        isDateOrderCertain: file.isDateOrderCertain,
        timeZone,
        ...publishedRange(file.rows),
        sample: file.rows.slice(0, SAMPLE_ROWS).map(({ row, figures }, index) => {
          const outcome = plan.outcomes[index] ?? 'new'
          return { row, outcome: outcome === 'confirmed' ? 'ignored' : outcome, figures }
        }),
      }
    },

    async importMetrics({ clientId, fileName, bytes, skipRefused }) {
      const { file, sha256 } = await files.read(bytes)
      const { source } = file.columns.format
      const nothing = (rows: ImportResult['rows']): ImportResult => ({
        source,
        importId: null,
        rows,
        problems: [...file.problems],
      })
      // Nothing can come between this and the write below: both run without a pause.
      const { counts, outcomes } = context.clientFiles.read(clientId, (store) => planImport(store, file))
      if (counts.refused > 0 && !skipRefused) return nothing({ ...counts, new: 0, changed: 0 })
      if (counts.new + counts.changed === 0) return nothing(counts)
      const importId = createId<ImportId>(context)
      context.clientFiles.write(clientId, (store, change) => {
        repo.insertImport(
          store,
          { id: importId, source, fileName, sha256, importedAtUtc: nowUtc(context.clock), rows: counts },
          file.rows,
          outcomes,
        )
        change.topic('marketing')
        change.topic('reports')
      })
      return { source, importId, rows: counts, problems: [...file.problems] }
    },

    listMetricsImports: ({ clientId }) => context.clientFiles.read(clientId, (store) => repo.listImports(store)),

    undoMetricsImport({ clientId, importId }) {
      context.clientFiles.write(clientId, (store, change) => {
        if (!repo.hasImport(store, importId)) {
          throw new AppError('import-not-found', 'This import was taken back already.')
        }
        repo.deleteImport(store, importId)
        change.topic('marketing')
        change.topic('reports')
      })
      return {}
    },

    getMonthlyKpis: ({ clientId, month }) => ({
      channels: channelKpisOf(listMetrics(clientId, month)),
    }),

    listPostMetrics: ({ clientId, month }) => listMetrics(clientId, month),
  }
}
