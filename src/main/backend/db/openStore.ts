import type BetterSqlite3 from 'better-sqlite3'
import { migrate, type Migration, userVersion } from './migrate'
import { openSqlite } from './sqlite'
import { assertOwnSchema } from './storeSchemaRepo'

/** "CLTL": `file` and forensic tools can tell whose file it is. */
export const CLIENT_APPLICATION_ID = 0x434c544c
/** "CLTR" */
export const REGISTRY_APPLICATION_ID = 0x434c5452

interface OpenOptions {
  readonly applicationId: number
  readonly migrations: readonly Migration[]
  /** A store that should be there is never made anew in its place. */
  readonly mustExist?: boolean
  readonly backupBeforeMigration?: (db: BetterSqlite3.Database, fromVersion: number) => void
}

/** Opens a store with the pragmas that acknowledged-means-stored rests on, and migrates it. */
export function openStore(file: string, options: OpenOptions): BetterSqlite3.Database {
  const db = openSqlite(file, { fileMustExist: options.mustExist ?? false })
  try {
    db.pragma('busy_timeout = 2000')
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('mmap_size = 0')
    const isNew = !options.mustExist && userVersion(db) === 0
    if (!isNew) assertOwnSchema(db, file, options.applicationId, options.migrations)
    db.pragma('journal_mode = WAL')
    // better-sqlite3 is compiled so that WAL files fall back to NORMAL, which can lose the last commits with the power.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    if (isNew) db.pragma(`application_id = ${options.applicationId}`)
    migrate(db, options.migrations, (from) => options.backupBeforeMigration?.(db, from))
    // SQLite's own lower() and LIKE know only ASCII letters.
    db.function('folded', { deterministic: true }, (text) => (typeof text === 'string' ? text.toLowerCase() : null))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Folds the write-ahead log into the file, so that a closed store is exactly one file. */
export function closeStore(db: BetterSqlite3.Database): void {
  if (!db.open) return
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk keeps the log beside the file; the next open reads both.
  }
  db.close()
}
