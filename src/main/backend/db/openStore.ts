import type BetterSqlite3 from 'better-sqlite3'
import { migrate, type Migration, newestVersion } from './migrate'
import { openSqlite } from './sqlite'
import { assertOwnSchema, readIdentity } from './storeSchemaRepo'

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

// In one call each: a statement of its own for every pragma was a third of the time that opening a client took.
const GUARDING_PRAGMAS = `
  PRAGMA busy_timeout = 2000;
  PRAGMA trusted_schema = OFF;
  PRAGMA cell_size_check = ON;
  PRAGMA mmap_size = 0;
`
// better-sqlite3 is compiled so that WAL files fall back to NORMAL, which can lose the last commits with the power.
const WRITING_PRAGMAS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
`

/** Opens a store with the pragmas that acknowledged-means-stored rests on, and migrates it. */
export function openStore(file: string, options: OpenOptions): BetterSqlite3.Database {
  const db = openSqlite(file, { fileMustExist: options.mustExist ?? false })
  try {
    db.exec(GUARDING_PRAGMAS)
    const identity = readIdentity(db)
    const isNew = !options.mustExist && identity.version === 0
    if (!isNew) assertOwnSchema(db, identity, file, options)
    db.exec(WRITING_PRAGMAS)
    if (isNew) db.pragma(`application_id = ${options.applicationId}`)
    if (identity.version !== newestVersion(options.migrations)) {
      migrate(db, options.migrations, (from) => options.backupBeforeMigration?.(db, from))
    }
    // SQLite's own lower() and LIKE know only ASCII letters.
    db.function('folded', { deterministic: true }, (text) => (typeof text === 'string' ? text.toLowerCase() : null))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * As the last connection SQLite folds the log into the file and removes it, so that a closed store is exactly one file.
 * On a full disk the log stays beside the file; the next open reads both.
 */
export function closeStore(db: BetterSqlite3.Database): void {
  if (db.open) db.close()
}
