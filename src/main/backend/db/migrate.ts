import type BetterSqlite3 from 'better-sqlite3'
import { AppError } from '#shared/rpc/appError'

export interface Migration {
  /** Numbered by tens; stored as `user_version`. */
  readonly version: number
  readonly name: string
  readonly sql: string
}

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

export function userVersion(db: BetterSqlite3.Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a store to the newest version in one transaction: after a crash it is the old or the new one.
 * Throws `file-from-newer-version` without touching a store that a newer app has written.
 * `beforeChange` runs when there is something to do and the store is not new (for the backup).
 */
export function migrate(
  db: BetterSqlite3.Database,
  migrations: readonly Migration[],
  beforeChange: (fromVersion: number) => void = () => {},
): void {
  const from = userVersion(db)
  const newest = newestVersion(migrations)
  if (from > newest) throw newerVersionError(from, newest)
  if (from === newest) return
  if (from > 0) beforeChange(from)
  // SQLite ignores this pragma inside a transaction, and table rebuilds need it off.
  db.pragma('foreign_keys = OFF')
  try {
    db.exec('BEGIN IMMEDIATE')
    try {
      for (const migration of migrations) {
        if (migration.version > from) db.exec(migration.sql)
      }
      const broken = db.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`Migration to ${newest} breaks ${broken.length} references`)
      db.pragma(`user_version = ${newest}`)
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

export function newerVersionError(found: number, newest: number): AppError {
  return new AppError(
    'file-from-newer-version',
    `Written by a newer Clientele (format ${found}; this one knows ${newest}). Update the app; the file was not touched.`,
  )
}
