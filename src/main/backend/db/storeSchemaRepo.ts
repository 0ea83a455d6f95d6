import type BetterSqlite3 from 'better-sqlite3'
import { AppError } from '#shared/rpc/appError'
import { type Migration, newestVersion } from './migrate'
import { openSqlite } from './sqlite'

const KNOWN_WORDINGS_LIMIT = 20

/** Version → what the migrations up to it make. */
const expectedSchemas = new WeakMap<readonly Migration[], Map<number, string>>()

/** What a store says of itself. */
export interface StoreIdentity {
  readonly version: number
  readonly applicationId: number
  /** Word for word what it is built of; null when it holds nothing. */
  readonly wording: string | null
}

const READ_IDENTITY = `SELECT
  (SELECT user_version FROM pragma_user_version) AS version,
  (SELECT application_id FROM pragma_application_id) AS applicationId,
  (SELECT group_concat(type || char(0) || name || char(0) || tbl_name || char(0) || coalesce(sql, ''), char(0))
    FROM sqlite_schema) AS wording`

/** One statement for all three: this runs whenever a client is opened. */
export function readIdentity(db: BetterSqlite3.Database): StoreIdentity {
  return db.prepare(READ_IDENTITY).get() as StoreIdentity
}

/**
 * Refuses a store that is built otherwise than its migrations build it, before anything is written: a trigger or view
 * that somebody put into a client's file would run with the next edit (docs/decisions/0008). Throws
 * `client-file-foreign`, or `client-file-damaged` for a version that never was.
 */
export function assertOwnSchema(
  db: BetterSqlite3.Database,
  { version, applicationId, wording }: StoreIdentity,
  file: string,
  expected: { readonly applicationId: number; readonly migrations: readonly Migration[] },
): void {
  const { migrations } = expected
  // `migrate` refuses it with the words for a newer version.
  if (version > newestVersion(migrations)) return
  if (!migrations.some((migration) => migration.version === version)) {
    throw new AppError('client-file-damaged', `The file ${file} names a version that never was. It was kept as it is.`)
  }
  if (applicationId !== expected.applicationId || !isBuiltAs(db, wording, expectedSchema(migrations, version))) {
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

/** Wordings that were looked at before: most stores were made alike, and need no second look. */
const knownWordings = new Map<string, string>()

function isBuiltAs(db: BetterSqlite3.Database, wording: string | null, expected: string): boolean {
  if (wording !== null && knownWordings.get(wording) === expected) return true
  if (describeSchema(db) !== expected) return false
  if (wording !== null && knownWordings.size < KNOWN_WORDINGS_LIMIT) knownWordings.set(wording, expected)
  return true
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
