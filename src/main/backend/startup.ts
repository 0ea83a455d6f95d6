import type { ClientFiles } from './db/clientFiles'
import { checkStore } from './db/checkStoreRepo'
import { inspectFile } from './db/inspectFile'
import { newestVersion } from './db/migrate'
import { clientMigrations } from './db/migrations/index'
import { CLIENT_APPLICATION_ID } from './db/openStore'
import type { Registry } from './db/registry'
import type { Projector } from './projection/projector'
import { listClientMarks } from './projection/registryProjectionRepo'
import type { Workspace } from './workspace'

type Marks = ReturnType<typeof listClientMarks>[number]

/**
 * Makes the registry fit the folder: clients that it does not know are read in, files that were open
 * when the last run ended are projected again, and files that cannot be read are marked, not touched.
 */
export function reconcile(workspace: Workspace, registry: Registry, files: ClientFiles, projector: Projector): void {
  if (!workspace.isReadOnly) workspace.removeNewClientFolders()
  // One transaction: reading in a thousand clients must not wait for the disk a thousand times.
  registry.writeProjection((store) => {
    const known = new Map(listClientMarks(store).map((row) => [row.id, row]))
    for (const clientId of workspace.listClientFolders()) {
      const marks = known.get(clientId)
      known.delete(clientId)
      if (needsReading(workspace, registry, projector, clientId, marks)) readIn(registry, files, projector, clientId)
    }
    for (const row of known.values()) {
      // A crash between the move to the trash and the registry.
      if (workspace.isInTrash(row.id)) projector.remove(row.id)
      else projector.markUnreadable(row.id, 'missing', `The folder ${workspace.clientFolder(row.id)} is not there.`)
    }
  })
}

function needsReading(
  workspace: Workspace,
  registry: Registry,
  projector: Projector,
  clientId: string,
  marks: Marks | undefined,
): boolean {
  const file = workspace.clientFile(clientId)
  const { health, problem } = inspectFile(file, newestVersion(clientMigrations), CLIENT_APPLICATION_ID)
  if (health !== 'sound') {
    // A folder of that form without a store, which was never a client here, is somebody else's.
    if (marks || health !== 'missing') projector.markUnreadable(clientId, health, problem)
    return false
  }
  if (!marks || marks.is_open === 1) return true
  if (marks.health === 'sound' || marks.health === 'older-than-expected') return false
  // Looks mended from outside since the last run. Damage inside shows in no header.
  if (marks.health === 'damaged') {
    if (checkStore(file).problem !== null) return false
    registry.setHealth(clientId, 'sound', null)
  }
  return true
}

function readIn(registry: Registry, files: ClientFiles, projector: Projector, clientId: string): void {
  projector.enqueueWhole(clientId)
  projector.flush()
  files.close(clientId)
  registry.setOpen(clientId, false)
}
