import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newestVersion, userVersion } from '#backend/db/migrate'
import { clientMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore } from '#backend/db/openStore'
import { openSqlite } from '#backend/db/sqlite'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { createFaultProcesses, type FaultProcesses } from '../support/faults/faultProcess'
import { madeUpMigrations, STATEMENTS } from '../support/faults/madeUpMigrations'
import { addClient, channelOn, versionFor } from '../support/studioFixtures'
import { createTestBackend } from '../support/testBackend'

/* A migration that is killed leaves the old store or the new one, and a backup of the old one before either. */
const RANDOM_KILLS = Math.ceil(Number(process.env['CLIENTELE_KILLS'] ?? 150) / 8)
const OLD_VERSION = newestVersion(clientMigrations)
const NEW_VERSION = newestVersion(madeUpMigrations())
const SIDE_FILES = ['-wal', '-shm'] as const

interface StoreState {
  readonly version: number
  readonly integrity: unknown
  /** Of every row of every table. */
  readonly content: string
}

let processes: FaultProcesses
let folder: string
/** As the migration finds it. */
let original: string
let before: StoreState
let after: StoreState
let durationMs: number

const store = () => join(folder, 'client.sqlite')
const backup = () => join(folder, 'backups', `before-migration-from-${OLD_VERSION}.sqlite`)

function readState(file: string): StoreState {
  const db = openSqlite(file)
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
    const hash = createHash('sha256')
    for (const table of tables) {
      const rows = db
        .prepare(`SELECT * FROM "${String(table)}"`)
        .all()
        .map((row) => JSON.stringify(row))
      hash.update(JSON.stringify([table, rows.sort()]))
    }
    return {
      version: userVersion(db),
      integrity: db.pragma('integrity_check', { simple: true }),
      content: hash.digest('hex'),
    }
  } finally {
    db.close()
  }
}

function migrateInOneGo(): void {
  const options = { applicationId: CLIENT_APPLICATION_ID, migrations: madeUpMigrations(), mustExist: true }
  closeStore(openStore(store(), options))
}

function putBack(): void {
  for (const suffix of SIDE_FILES) rmSync(store() + suffix, { force: true })
  copyFileSync(original, store())
}

beforeAll(async () => {
  processes = await createFaultProcesses('migrating.ts')
  folder = mkdtempSync(join(tmpdir(), 'clientele-migration-'))
  const studio = createTestBackend()
  const { id: clientId } = await addClient(studio)
  const channel = await studio.api.clients.addChannel({ clientId, channel: channelOn('instagram') })
  const posts = Array.from({ length: 1_000 }, (_, index) => ({
    title: `Post ${index}`,
    caption: `Caption ${index} `.repeat(100),
    versions: [versionFor(channel.id, `Own words ${index}`)],
  }))
  await studio.api.calendar.createPosts({ clientId, posts })
  studio.backend.close()
  original = join(folder, 'original.sqlite')
  copyFileSync(join(studio.folder, 'clients', clientId, 'client.sqlite'), original)
  studio.close()
  before = readState(original)
  putBack()
  const startedAt = performance.now()
  migrateInOneGo()
  durationMs = performance.now() - startedAt
  after = readState(store())
})
afterAll(() => {
  processes.dispose()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  rmSync(join(folder, 'backups'), { recursive: true, force: true })
})

describe('a migration that is killed', () => {
  it('changes something in this test', () => {
    expect(before).toMatchObject({ version: OLD_VERSION, integrity: 'ok' })
    expect(after).toMatchObject({ version: NEW_VERSION, integrity: 'ok' })
    expect(after.content).not.toBe(before.content)
  })

  it.each(Array.from({ length: STATEMENTS }, (_, index) => index + 1))(
    'behind statement %i leaves the old store, with a sound backup, and works the next time',
    async (killAt) => {
      putBack()
      const ending = await processes.start().run({ file: store(), killAt }, () => {})
      expect(ending).toMatchObject({ signal: 'SIGKILL' })
      expect(readState(store())).toEqual(before)
      expect(readState(backup())).toEqual(before)
      migrateInOneGo()
      expect(readState(store())).toEqual(after)
    },
  )

  it(
    'at any moment leaves the old store or the new one, and never a new one without a backup',
    async () => {
      const random = createSeededRandom(3)
      const seen = new Set<number>()
      let next = processes.start()
      for (let kill = 1; kill <= RANDOM_KILLS; kill++) {
        putBack()
        // Every other time there is a backup of an earlier attempt, which must not be lost either.
        const hadBackup = kill % 2 === 0
        if (!hadBackup) rmSync(join(folder, 'backups'), { recursive: true, force: true })
        const child = next
        // Twice the time of a migration in this process: it makes a backup too.
        const delayMs = random.next() * (durationMs * 2 + 20)
        const ended = child.run({ file: store() }, (line) => {
          if ('begins' in (line as object)) setTimeout(() => child.kill(), delayMs)
        })
        if (kill < RANDOM_KILLS) next = processes.start()
        const ending = await ended
        expect(ending.signal, ending.stderr).toBe('SIGKILL')
        const found = readState(store())
        expect(found).toEqual(found.version === NEW_VERSION ? after : before)
        seen.add(found.version)
        if (found.version === NEW_VERSION || hadBackup) expect(existsSync(backup())).toBe(true)
        if (existsSync(backup())) expect(readState(backup())).toEqual(before)
        else if (existsSync(join(folder, 'backups'))) {
          for (const name of readdirSync(join(folder, 'backups'))) expect(name).toMatch(/\.partial(-journal)?$/)
        }
        migrateInOneGo()
        expect(readState(store())).toEqual(after)
        // For the next round's earlier attempt.
        mkdirSync(join(folder, 'backups'), { recursive: true })
        if (!existsSync(backup())) copyFileSync(original, backup())
      }
      expect(seen).toEqual(new Set([OLD_VERSION, NEW_VERSION]))
    },
    60_000 + RANDOM_KILLS * 2_000,
  )
})
