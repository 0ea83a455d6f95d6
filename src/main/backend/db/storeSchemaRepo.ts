import type BetterSqlite3 from 'better-sqlite3'
import { AppError } from '#shared/rpc/appError'
import { type Migration, newestVersion, userVersion } from './migrate'
import { openSqlite } from './sqlite'

/** Version → what the migrations up to it make. */
const expectedSchemas = new WeakMap<readonly Migration[], Map<number, string>>()

/**
 * Refuses a store that is built otherwise than its migrations build it, before anything is written: a trigger or view
 * that somebody put into a client's file would run with the next edit (docs/decisions/0008). Throws
 * `client-file-foreign`, or `client-file-damaged` for a version that never was.
 */
export function assertOwnSchema(
  db: BetterSqlite3.Database,
  file: string,
  applicationId: number,
  migrations: readonly Migration[],
): void {
  const version = userVersion(db)
  // `migrate` refuses it with the words for a newer version.
  if (version > newestVersion(migrations)) return
  if (!migrations.some((migration) => migration.version === version)) {
    throw new AppError('client-file-damaged', `The file ${file} names a version that never was. It was kept as it is.`)
  }
  if (
    db.pragma('application_id', { simple: true }) !== applicationId ||
    describeSchema(db) !== expectedSchema(migrations, version)
  ) {
    throw new AppError(
      'client-file-foreign',
      `The file ${file} is not built as Clientele builds it: another program made or changed it, or it is damaged. It was kept as it is.`,
    )
  }
}

function expectedSchema(migrations: readonly Migration[], version: number): string {
  let versions = expectedSchemas.get(migrations)
  if (!versions) expectedSchemas.set(migrations, (versions = new Map()))
  let schema = versions.get(version)
  if (schema === undefined) {
    const db = openSqlite(':memory:')
    try {
      for (const migration of migrations) if (migration.version <= version) db.exec(migration.sql)
      schema = describeSchema(db)
    } finally {
      db.close()
    }
    versions.set(version, schema)
  }
  return schema
}

/** Made by SQLite itself for its own planning: no migration names them, and they hold nothing that runs. */
const STATISTICS = /^sqlite_stat\d$/

function describeSchema(db: BetterSqlite3.Database): string {
  const rows = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').raw().all() as (string | null)[][]
  return rows
    .filter(([, name]) => !STATISTICS.test(name ?? ''))
    .map(([type, name, table, sql]) => [type, name, table, withoutLayout(sql ?? '')].join('\0'))
    .sort()
    .join('\n')
}

/** What SQLite may write in another way when it rewrites a statement for ALTER TABLE: spaces, comments, quotes. */
function withoutLayout(sql: string): string {
  return sql.replaceAll(/--[^\n]*|[\s"]/g, '')
}
