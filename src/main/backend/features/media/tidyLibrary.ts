import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientId } from '#shared/kernel/ids'
import { utcInstantFromMs } from '#shared/kernel/time'
import type { BackendContext } from '../../context'
import { findLeftovers, moveToTrash, pathIn, readFolder, removeContent, thumbnailPathIn } from './assetFiles'
import { fileOfRow } from './assetRows'
import { deleteAsset, listContents, listPurgeableRows } from './assetsRepo'

const DAY_MS = 86_400_000
/** How long a deleted file can come back. */
export const KEPT_DAYS = 30

/**
 * Before a client's library is first used in a run: takes away what a crash left of imports, and the files that were
 * deleted more than 30 days ago. A whole file that no row names goes to the workspace's trash instead: the store may be
 * an older copy of the one that named it.
 */
export function tidyLibrary(context: BackendContext, clientId: ClientId): void {
  const { clientFiles, workspace, clock } = context
  const folder = workspace.assetsFolder(clientId)
  const before = utcInstantFromMs(clock.nowMs() - KEPT_DAYS * DAY_MS)
  const purged = clientFiles.read(clientId, (store) => listPurgeableRows(store, before))
  if (purged.length > 0) {
    clientFiles.write(clientId, (store) => {
      for (const { id } of purged) deleteAsset(store, id)
    })
    for (const row of purged) removeContent(folder, fileOfRow(row), row.sha256)
  }
  const known = clientFiles.read(clientId, listContents)
  const leftovers = findLeftovers(readFolder(folder), known)
  for (const name of leftovers.uploads) rmSync(pathIn(folder, name), { force: true })
  for (const name of leftovers.thumbnails) rmSync(thumbnailPathIn(folder, name), { force: true })
  for (const name of leftovers.contents) {
    moveToTrash(pathIn(folder, name), join(workspace.folder, 'trash', `${clientId}-files`), name)
  }
}
