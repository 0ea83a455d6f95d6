import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUpBeforeMigration } from '#backend/db/backups'
import type { Migration } from '#backend/db/migrate'
import { clientMigrations, registryMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore, REGISTRY_APPLICATION_ID } from '#backend/db/openStore'
import { openSqlite } from '#backend/db/sqlite'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-migrate-'))
  file = join(folder, 'store.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const first: Migration = {
  version: 10,
  name: 'initial',
  sql: `CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
        CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE) STRICT;`,
}
/** Makes a table anew that others refer to: only right while references are not acted upon. */
const rebuild: Migration = {
  version: 20,
  name: 'rebuild',
  sql: `CREATE TABLE parent_new (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '') STRICT;
        INSERT INTO parent_new (id) SELECT id FROM parent;
        DROP TABLE parent;
        ALTER TABLE parent_new RENAME TO parent;`,
}
const third: Migration = { version: 30, name: 'third', sql: 'CREATE TABLE third (id TEXT PRIMARY KEY) STRICT' }

function open(migrations: readonly Migration[], backupsFolder?: string) {
  return openStore(file, {
    applicationId: CLIENT_APPLICATION_ID,
    migrations,
    ...(backupsFolder && { backupBeforeMigration: (db, from) => backUpBeforeMigration(db, backupsFolder, from) }),
  })
}
function makeFirst(): void {
  const db = open([first])
  db.exec(`INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c', 'p')`)
  closeStore(db)
}
const tablesOf = (path: string) => {
  const db = openSqlite(path, { readonly: true })
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
    return { tables, version: db.pragma('user_version', { simple: true }) }
  } finally {
    db.close()
  }
}

describe('a migration', () => {
  it('brings a store from any version to the newest, keeping its rows', () => {
    makeFirst()
    const db = open([first, rebuild, third])
    expect(db.pragma('user_version', { simple: true })).toBe(30)
    expect(db.prepare('SELECT * FROM child').all()).toEqual([{ id: 'c', parent_id: 'p' }])
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => db.exec(`INSERT INTO child VALUES ('d', 'nowhere')`)).toThrow('FOREIGN KEY')
    closeStore(db)
  })

  it('that fails leaves the version, the tables and the rows of before', () => {
    makeFirst()
    const before = readFileSync(file)
    const broken: Migration = {
      version: 40,
      name: 'broken',
      sql: 'CREATE TABLE fourth (id TEXT) STRICT; SELECT nonsense',
    }
    expect(() => open([first, rebuild, third, broken])).toThrow('nonsense')
    expect(tablesOf(file)).toEqual({ tables: ['child', 'parent'], version: 10 })
    expect(readFileSync(file).equals(before)).toBe(true)
    closeStore(open([first, rebuild, third]))
    expect(tablesOf(file)).toEqual({ tables: ['child', 'parent', 'third'], version: 30 })
  })

  it('that would leave rows pointing nowhere is undone', () => {
    makeFirst()
    const orphans: Migration = { version: 20, name: 'orphans', sql: `DELETE FROM parent` }
    expect(() => open([first, orphans])).toThrow('breaks 1 references')
    expect(tablesOf(file).version).toBe(10)
  })

  it('is preceded by a verified copy of the store, its log included', () => {
    makeFirst()
    const writer = open([first])
    writer.exec(`INSERT INTO parent VALUES ('only in the log')`)
    const backups = join(folder, 'backups')
    closeStore(open([first, rebuild], backups))
    closeStore(writer)
    const copy = join(backups, 'before-migration-from-10.sqlite')
    expect(tablesOf(copy)).toEqual({ tables: ['child', 'parent'], version: 10 })
    const db = openSqlite(copy, { readonly: true })
    expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(2)
    db.close()
    expect(existsSync(`${copy}.partial`)).toBe(false)
  })

  it('does not begin when the copy cannot be made', () => {
    makeFirst()
    expect(() => open([first, rebuild], join(file, 'not a folder'))).toThrow()
    expect(tablesOf(file).version).toBe(10)
  })

  it('of a new store needs no copy', () => {
    const backups = join(folder, 'backups')
    closeStore(open([first, rebuild], backups))
    expect(existsSync(backups)).toBe(false)
  })

  it('refuses a newer store and leaves it as it is', () => {
    closeStore(open([first, rebuild, third]))
    const before = readFileSync(file)
    expect(() => open([first, rebuild])).toThrow(expect.objectContaining({ code: 'file-from-newer-version' }))
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe.each([
  ['client', clientMigrations, CLIENT_APPLICATION_ID],
  ['registry', registryMigrations, REGISTRY_APPLICATION_ID],
])('the %s store', (_kind, migrations, applicationId) => {
  it('has numbers by tens, STRICT tables and the promised pragmas', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([])
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other))
    const db = openStore(file, { applicationId, migrations })
    const loose = db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
      )
      .pluck()
      .all()
    expect(loose).toEqual([])
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect({
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous'),
      references: pragma('foreign_keys'),
      trusted: pragma('trusted_schema'),
      application: pragma('application_id'),
    }).toEqual({ journal: 'wal', synchronous: 2, references: 1, trusted: 0, application: applicationId })
    closeStore(db)
  })
})
