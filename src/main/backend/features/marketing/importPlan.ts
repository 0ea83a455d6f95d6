import type { RowCounts } from '#shared/marketing/contract'
import { hasSameFigures, type PostFigures } from '#shared/marketing/postMetric'
import type { ClientDatabase } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { iterateCurrentFigures, type Outcome } from './metricsRepo'
import type { ExportFile } from './readExportFile'

export interface ImportPlan {
  readonly counts: RowCounts
  /** What becomes of each row of the file, in its order. */
  readonly outcomes: readonly Outcome[]
}

/** What a file would change in a client's store. */
export function planImport(store: ReadStore<ClientDatabase>, file: ExportFile): ImportPlan {
  const stored = new Map<string, PostFigures>()
  const externalIds = () => file.rows.map(({ figures }) => figures.externalId)
  for (const figures of iterateCurrentFigures(store, file.columns.format.platform, externalIds)) {
    stored.set(figures.externalId, figures)
  }
  const counts = { new: 0, changed: 0, ignored: file.ignored, refused: file.refused }
  const outcomes = file.rows.map(({ figures }): Outcome => {
    const known = stored.get(figures.externalId)
    const outcome = !known ? 'new' : hasSameFigures(known, figures) ? 'confirmed' : 'changed'
    counts[outcome === 'confirmed' ? 'ignored' : outcome]++
    return outcome
  })
  return { counts, outcomes }
}
