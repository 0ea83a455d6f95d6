import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'

// Loaded at run time: bundling would separate the package from its native half.
const Database = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3

/** Opens a file with the binding that fits this runtime (scripts/setup.mjs says which). */
export function openSqlite(file: string, options: BetterSqlite3.Options = {}): BetterSqlite3.Database {
  const nativeBinding = process.env['CLIENTELE_SQLITE_BINDING']
  return new Database(file, nativeBinding ? { ...options, nativeBinding } : options)
}

/** The `code` of an error that SQLite raised, such as `SQLITE_FULL`, else undefined. */
export function sqliteCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined
}
