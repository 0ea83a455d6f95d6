import { dirname, join } from 'node:path'
import { backUpBeforeMigration } from '#backend/db/backups'
import { migrate } from '#backend/db/migrate'
import { CLIENT_APPLICATION_ID, openStore } from '#backend/db/openStore'
import { openSqlite } from '#backend/db/sqlite'
import { readJob, say } from './child'
import { madeUpMigrations } from './madeUpMigrations'

/** Migrates a store to made-up versions. Dies behind statement `killAt`, or whenever its parent wants. */
interface Job {
  readonly file: string
  readonly killAt?: number
}

const { file, killAt } = readJob<Job>()
const backups = join(dirname(file), 'backups')

if (killAt === undefined) {
  say({ begins: true })
  openStore(file, {
    applicationId: CLIENT_APPLICATION_ID,
    migrations: madeUpMigrations(),
    mustExist: true,
    backupBeforeMigration: (db, from) => backUpBeforeMigration(db, backups, from),
  })
  say({ migrated: true })
  // The parent's signal may still be on its way.
  setInterval(() => {}, 1_000)
} else {
  const db = openSqlite(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.function('die_at', (statement) => {
    if (statement === killAt) process.kill(process.pid, 'SIGKILL')
    return null
  })
  const migrations = madeUpMigrations((statement) => `SELECT die_at(${statement});`)
  migrate(db, migrations, (from) => backUpBeforeMigration(db, backups, from))
  throw new Error(`It lived on behind statement ${killAt}`)
}
