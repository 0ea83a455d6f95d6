import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { AppError } from '#shared/rpc/appError'
import { openSqlite, sqliteCode } from './db/sqlite'

/** The folder that holds everything: one place to back up, move or throw away. */
export interface Workspace {
  readonly folder: string
  readonly isReadOnly: boolean
  readonly readOnlyReason: string | null
  registryFile: string
  clientFolder(clientId: string): string
  clientFile(clientId: string): string
  assetsFolder(clientId: string): string
  backupsFolder(clientId: string): string
  trashFolder(clientId: string): string
  /** Ids of the folders below `clients/`. */
  listClientFolders(): string[]
  release(): void
}

const CLIENT_FOLDER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Opens the workspace for this process alone. Throws `workspace-in-use` while another program has it,
 * `workspace-not-usable` when the folder cannot be made.
 */
export function openWorkspace(givenFolder: string): Workspace {
  const folder = resolve(givenFolder)
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw new AppError('workspace-not-usable', `The workspace ${folder} cannot be made: ${(cause as Error).message}`, {
      cause,
    })
  }
  const readOnlyReason = reasonForReadOnly(folder)
  const lock = readOnlyReason ? undefined : takeLock(join(folder, 'workspace.lock'), folder)
  if (!readOnlyReason) {
    for (const name of ['clients', 'reports', 'trash']) mkdirSync(join(folder, name), { recursive: true })
  }
  const clientFolder = (clientId: string) => join(folder, 'clients', clientId)
  return {
    folder,
    isReadOnly: readOnlyReason !== null,
    readOnlyReason,
    registryFile: join(folder, 'registry.sqlite'),
    clientFolder,
    clientFile: (clientId) => join(clientFolder(clientId), 'client.sqlite'),
    assetsFolder: (clientId) => join(clientFolder(clientId), 'assets'),
    backupsFolder: (clientId) => join(clientFolder(clientId), 'backups'),
    trashFolder: (clientId) => join(folder, 'trash', clientId),
    listClientFolders: () => {
      const clients = join(folder, 'clients')
      return existsSync(clients) ? readdirSync(clients).filter((name) => CLIENT_FOLDER.test(name)) : []
    },
    release: () => lock?.close(),
  }
}

function reasonForReadOnly(folder: string): string | null {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    // Root passes every access check, also on a read-only file system: only a real file tells.
    const probe = mkdtempSync(join(folder, '.write-probe-'))
    rmSync(probe, { recursive: true })
    return null
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') return null
    return code === 'EROFS' ? `${folder} is on a read-only disk.` : `${folder} cannot be written (${code ?? String(error)}).`
  }
}

/** An open transaction on a file of its own: the system frees it with the process, however that ends. */
function takeLock(file: string, folder: string): BetterSqlite3.Database {
  let db: BetterSqlite3.Database | undefined
  try {
    if (!existsSync(file)) writeFileSync(file, '')
    db = openSqlite(file)
    db.pragma('busy_timeout = 0')
    // Nothing is ever written, so no journal file appears beside it.
    db.pragma('journal_mode = MEMORY')
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (cause) {
    db?.close()
    if (sqliteCode(cause)?.startsWith('SQLITE_BUSY')) {
      throw new AppError('workspace-in-use', `The workspace ${folder} is open in another Clientele. Close it there first.`, {
        cause,
      })
    }
    throw cause
  }
}

/** A folder for copies that only this run needs. */
export function createTemporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'clientele-'))
}
