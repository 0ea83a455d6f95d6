import { existsSync } from 'node:fs'
import { inspectFile } from './db/inspectFile'
import { newestVersion } from './db/migrate'
import { clientMigrations } from './db/migrations/index'
import type { ClientFiles } from './db/clientFiles'
import type { Registry } from './db/registry'
import type { RegistryDatabase } from './db/schema'
import { read, write } from './db/statement'
import type { Projector } from './projection/projector'
import type { Log } from './context'
import type { Workspace } from './workspace'

const listKnown = read<RegistryDatabase>()((db) => db.selectFrom('client').select(['id', 'is_open', 'health']))
const insertUnreadable = write<RegistryDatabase>()(
  (db, p: { id: string; name: string; health: string; problem: string | null }) =>
    db.insertInto('client').values({
      id: p.id,
      name: p.name,
      color: '#6b6b6b',
      logo_hash: null,
      tags_json: '[]',
      time_zone: 'UTC',
      locale: 'en',
      currency: 'EUR',
      is_archived: 0,
      post_count: 0,
      revision: 0,
      is_open: 0,
      health: p.health,
      problem: p.problem,
    }),
)

/**
 * Makes the registry fit the folder: clients that it does not know are read in, files that were open
 * when the last run ended are projected again, and files that cannot be read are marked, not touched.
 */
export function reconcile(
  workspace: Workspace,
  registry: Registry,
  files: ClientFiles,
  projector: Projector,
  log: Log,
): void {
  const known = new Map(registry.read((store) => store.all(listKnown, {})).map((row) => [row.id, row]))
  const newest = newestVersion(clientMigrations)
  for (const clientId of workspace.listClientFolders()) {
    const row = known.get(clientId)
    known.delete(clientId)
    const inspection = inspectFile(workspace.clientFile(clientId), newest)
    if (inspection.health !== 'sound') {
      if (row) registry.setHealth(clientId, inspection.health, inspection.problem)
      else if (existsSync(workspace.clientFile(clientId))) addUnreadable(registry, clientId, inspection)
      continue
    }
    if (row && row.is_open === 0) {
      // Mended from outside since the last start: the file decides.
      if (row.health !== 'sound' && row.health !== 'older-than-expected') registry.setHealth(clientId, 'sound', null)
      continue
    }
    try {
      files.read(clientId, () => projector.enqueueWhole(clientId))
      projector.flush()
      files.close(clientId)
      registry.setOpen(clientId, false)
    } catch (error) {
      log('warn', 'client not readable at start', { clientId, error: String(error) })
      if (!row && registry.findRevision(clientId) === undefined) {
        addUnreadable(registry, clientId, { health: 'damaged', problem: String((error as Error).message) })
      }
    }
  }
  for (const row of known.values()) {
    registry.setHealth(row.id, 'missing', `The folder ${workspace.clientFolder(row.id)} is not there.`)
  }
}

function addUnreadable(registry: Registry, clientId: string, found: { health: string; problem: string | null }): void {
  registry.write((store) =>
    store.run(insertUnreadable, { id: clientId, name: `Client ${clientId.slice(0, 8)}`, ...found }),
  )
}
