import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { openSqlite } from './sqlite'

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
  if (existsSync(file)) rmSync(file)
  renameSync(partial, file)
  return file
}
