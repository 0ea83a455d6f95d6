import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClientId } from '#shared/kernel/ids'
import { FIRST_SCREEN_FILE } from '#shared/workspace/firstScreen'
import type { BackendContext } from '../../context'
import { syncFolder } from '../../db/syncFile'

/** Where main prints what clients and leads keep of the explainer, each in a folder of its own. */
const PAPERS = 'onboarding'

/** Names what is being discarded: what a crash leaves of it is taken away at the next start. A row would be a trace. */
const MARK = '.discard-'

/**
 * Takes a lead's folder away and everything that the workspace's own files hold of it, down to the free space of the
 * registry, where deleted rows stay readable until something else is written over them.
 */
export function removeTraces(context: BackendContext, clientId: ClientId): void {
  const { workspace, registry } = context
  const mark = join(workspace.folder, `${MARK}${clientId}`)
  writeFileSync(mark, '')
  syncFolder(workspace.folder)
  context.clientFiles.discard(clientId)
  rmSync(join(workspace.folder, PAPERS, clientId), { recursive: true, force: true })
  context.projector.forget(clientId)
  // What was printed for it.
  rmSync(join(workspace.folder, 'onboarding', clientId), { recursive: true, force: true })
  // It is written anew with the next change; until then the next start shows nothing early.
  rmSync(join(workspace.folder, FIRST_SCREEN_FILE), { force: true })
  removeOldRegistries(workspace.folder, clientId)
  registry.compact()
  rmSync(mark, { force: true })
}

/** At the start: finishes what a crash interrupted. */
export function finishDiscarding(context: BackendContext): void {
  const { folder, isReadOnly } = context.workspace
  if (isReadOnly) return
  for (const name of readdirSync(folder)) {
    // Nothing but an id names a folder: a file of another name is not ours.
    const clientId = name.startsWith(MARK) ? ClientId.safeParse(name.slice(MARK.length)).data : undefined
    if (clientId !== undefined) removeTraces(context, clientId)
  }
}

/** Copies of registries that knew the lead: set aside because of damage, or made before a migration. */
function removeOldRegistries(folder: string, clientId: string): void {
  const backups = join(folder, 'backups')
  const copies = [
    ...readdirSync(folder)
      .filter((name) => name.startsWith('registry.sqlite.damaged-'))
      .map((name) => join(folder, name)),
    ...(existsSync(backups) ? readdirSync(backups).map((name) => join(backups, name)) : []),
  ]
  for (const copy of copies) if (readFileSync(copy).includes(clientId)) rmSync(copy, { force: true })
}
