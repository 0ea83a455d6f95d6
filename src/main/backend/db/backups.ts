import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { openSqlite } from './sqlite'
import { syncFile, syncFolder } from './syncFile'

/**
 * Writes a verified copy of the store before a migration touches it. `VACUUM INTO` reads one consistent
 * state, log included; a plain copy of the file would miss what is still in the log.
 */
export function backUpBeforeMigration(db: BetterSqlite3.Database, folder: string, fromVersion: number): string {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `before-migration-from-${fromVersion}.sqlite`)
  const partial = `${file}.partial`
  rmSync(partial, { force: true })
  db.prepare('VACUUM INTO ?').run(partial)
  const copy = openSqlite(partial, { readonly: true })
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok') throw new Error(`The backup ${partial} is not sound: ${String(verdict)}`)
  } finally {
    copy.close()
  }
  // SQLite does not wait for the disk after VACUUM INTO, and the migration must not come before its backup.
  syncFile(partial)
  // Takes the place of an older one in one step: at no moment is there none.
  renameSync(partial, file)
  syncFolder(folder)
  return file
}
