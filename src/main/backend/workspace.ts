import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { AppError } from '#shared/rpc/appError'
import { openSqlite, sqliteCode } from './db/sqlite'
import { syncFolder } from './db/syncFile'

/** The folder that holds everything: one place to back up, move or throw away. */
export interface Workspace {
  readonly folder: string
  readonly isReadOnly: boolean
  readonly readOnlyReason: string | null
  registryFile: string
  clientFolder(clientId: string): string
  /** Where a new client is put together; not yet one of `listClientFolders`. */
  newClientFolder(clientId: string): string
  clientFile(clientId: string): string
  assetsFolder(clientId: string): string
  backupsFolder(clientId: string): string
  trashFolder(clientId: string): string
  isInTrash(clientId: string): boolean
  /** Ids of the folders below `clients/`. */
  listClientFolders(): string[]
  /** Takes away what a crash left of clients that were never made. */
  removeNewClientFolders(): void
  /** Puts a folder that was made, moved or renamed on the disk; its name is not part of what its file syncs. */
  syncClientFolders(): void
  release(): void
}

const CLIENT_FOLDER = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NEW_PREFIX = '.new-'

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
  const clientsFolder = join(folder, 'clients')
  const clientFolder = (clientId: string) => join(clientsFolder, clientId)
  const trashFolder = (clientId: string) => join(folder, 'trash', clientId)
  const listClientsFolder = () => (existsSync(clientsFolder) ? readdirSync(clientsFolder) : [])
  return {
    folder,
    isReadOnly: readOnlyReason !== null,
    readOnlyReason,
    registryFile: join(folder, 'registry.sqlite'),
    clientFolder,
    newClientFolder: (clientId) => join(clientsFolder, `${NEW_PREFIX}${clientId}`),
    clientFile: (clientId) => join(clientFolder(clientId), 'client.sqlite'),
    assetsFolder: (clientId) => join(clientFolder(clientId), 'assets'),
    backupsFolder: (clientId) => join(clientFolder(clientId), 'backups'),
    trashFolder,
    isInTrash: (clientId) => existsSync(trashFolder(clientId)),
    listClientFolders: () => listClientsFolder().filter((name) => CLIENT_FOLDER.test(name)),
    removeNewClientFolders: () => {
      for (const name of listClientsFolder()) {
        if (name.startsWith(NEW_PREFIX)) rmSync(join(clientsFolder, name), { recursive: true, force: true })
      }
    },
    syncClientFolders: () => syncFolder(clientsFolder),
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
    return code === 'EROFS'
      ? `${folder} is on a read-only disk.`
      : `${folder} cannot be written (${code ?? String(error)}).`
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
      throw new AppError(
        'workspace-in-use',
        `The workspace ${folder} is open in another Clientele. Close it there first.`,
        {
          cause,
        },
      )
    }
    throw cause
  }
}

/** A folder for copies that only this run needs. */
export function createTemporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'clientele-'))
}
