import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#shared/rpc/appError'
import type { Log } from '../context'
import type { Workspace } from '../workspace'
import { isDamageAtOpening, RegistryDamage } from './damage'
import { inspectFile } from './inspectFile'
import { newestVersion } from './migrate'
import { registryMigrations } from './migrations/index'
import { REGISTRY_APPLICATION_ID } from './openStore'
import { Registry } from './registry'

const STORE_SUFFIXES = ['', '-wal', '-shm'] as const

/**
 * Opens the registry, in `copiesFolder` when the workspace is read-only. A damaged one is set aside and
 * made anew, because the client files hold what it mirrors; only settings start over. Throws
 * `file-from-newer-version` and leaves such a file as it is.
 */
export function openRegistry(workspace: Workspace, copiesFolder: string | undefined, log: Log): Registry {
  const original = workspace.registryFile
  const inspection = inspectFile(original, newestVersion(registryMigrations), REGISTRY_APPLICATION_ID)
  if (inspection.health === 'from-newer-version') {
    throw new AppError('file-from-newer-version', inspection.problem ?? 'Written by a newer Clientele.')
  }
  const isUsable = inspection.health === 'sound'
  const backupsFolder = join(copiesFolder ?? workspace.folder, 'backups')
  if (copiesFolder !== undefined) {
    const copy = join(copiesFolder, 'registry.sqlite')
    if (isUsable) {
      for (const suffix of ['', '-wal']) {
        if (existsSync(original + suffix)) copyFileSync(original + suffix, copy + suffix)
      }
    }
    return openOrRenew(copy, backupsFolder, log)
  }
  if (!isUsable && inspection.health !== 'missing') setAside(original, inspection.problem ?? '', log)
  return openOrRenew(original, backupsFolder, log)
}

function openOrRenew(file: string, backupsFolder: string, log: Log): Registry {
  const aside = (problem: string) => setAside(file, problem, log)
  let registry: Registry | undefined
  try {
    registry = new Registry(file, backupsFolder, aside)
    registry.assertClientsAreSound()
    return registry
  } catch (error) {
    if (!isDamageAtOpening(error) && !(error instanceof RegistryDamage) && !isForeign(error)) throw error
    registry?.close()
    aside((error as Error).message)
    return new Registry(file, backupsFolder, aside)
  }
}

const isForeign = (error: unknown) => error instanceof AppError && error.code.startsWith('client-file-')

function setAside(file: string, problem: string, log: Log): void {
  const aside = `${file}.damaged-${Date.now()}`
  log('warn', 'registry is made anew', { problem, aside })
  for (const suffix of STORE_SUFFIXES) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix)
  }
}
