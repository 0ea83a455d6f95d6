import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '#backend/db/sqlite'
import type { ClientProfile } from '#shared/clients/client'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

/* A client's file that somebody else made or changed is refused before anything in it can run (docs/decisions/0008). */
let studio: TestBackend
let one: ClientProfile
let other: ClientProfile
beforeEach(async () => {
  studio = createTestBackend()
  one = await addClient(studio, 'One')
  other = await addClient(studio, 'Other')
  await studio.api.calendar.createPost({ clientId: one.id, post: { title: 'Mine' } })
  studio.backend.close()
})
afterEach(() => {
  studio.close()
  rmSync(studio.folder, { recursive: true, force: true })
})

const fileOf = ({ id }: ClientProfile) => join(studio.folder, 'clients', id, 'client.sqlite')
const reopen = () => {
  studio = createTestBackend({ folder: studio.folder })
}
const healthOf = async ({ id }: ClientProfile) =>
  (await studio.api.clients.listClients({})).find((client) => client.id === id)

function change(file: string, sql: string): void {
  const db = openSqlite(file)
  db.unsafeMode()
  db.exec(sql)
  db.close()
}

async function expectRefused(code: string): Promise<void> {
  const bytes = readFileSync(fileOf(one))
  reopen()
  const clientId = one.id
  expect((await refusal(studio.api.clients.getClient({ clientId }))).code).toBe(code)
  expect((await refusal(studio.api.calendar.createPost({ clientId, post: { title: 'New' } }))).code).toBe(code)
  expect((await refusal(studio.api.clients.updateClient({ clientId, changes: { goals: 'x' } }))).code).toBe(code)
  expect(await healthOf(one)).toMatchObject({
    health: code.replace('client-file-', ''),
    problem: expect.stringMatching(/\S/),
  })
  expect(await studio.api.clients.getClient({ clientId: other.id })).toEqual(other)
  studio.backend.close()
  expect(readFileSync(fileOf(one)).equals(bytes)).toBe(true)
}

const ON_INSERT = `CREATE TRIGGER quiet AFTER INSERT ON post BEGIN UPDATE post SET caption = 'Buy now'; END`

describe('a client’s file with', () => {
  it.each([
    ['a trigger that changes other posts', ON_INSERT],
    ['a trigger on the profile', `CREATE TRIGGER quiet BEFORE UPDATE ON profile BEGIN DELETE FROM post; END`],
    ['a view more', 'CREATE VIEW more AS SELECT * FROM post'],
    ['a view in the place of a table', 'ALTER TABLE post RENAME TO real; CREATE VIEW post AS SELECT * FROM real'],
    ['a table more', 'CREATE TABLE more (id TEXT)'],
    ['a table less', 'DROP TABLE report_commentary'],
    ['an index less', 'DROP INDEX post_by_time'],
    ['a column more', 'ALTER TABLE post ADD COLUMN more TEXT'],
    [
      'a rule of its own in a table',
      `PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = replace(sql, 'permalink TEXT NOT NULL', 'permalink TEXT NOT NULL CHECK (title <> ''x'')')
       WHERE name = 'post'; PRAGMA writable_schema = RESET`,
    ],
    ['another program’s mark', 'PRAGMA application_id = 7'],
  ])('%s is refused before anything in it runs', async (_what, sql) => {
    change(fileOf(one), sql)
    const isMark = sql.includes('application_id')
    await expectRefused(isMark ? 'client-file-damaged' : 'client-file-foreign')
  })

  it('the statistics of SQLite’s planner is ours', async () => {
    change(fileOf(one), 'ANALYZE')
    reopen()
    expect(await studio.api.calendar.createPost({ clientId: one.id, post: {} })).toMatchObject({ revision: 1 })
  })

  it('a version that never was is refused', async () => {
    change(fileOf(one), 'PRAGMA user_version = 3')
    await expectRefused('client-file-damaged')
  })

  it('a trigger that hides in the log beside it is refused too', async () => {
    const image = join(studio.folder, 'image.sqlite')
    copyFileSync(fileOf(one), image)
    const db = openSqlite(image)
    db.exec(ON_INSERT)
    // As a crash of the other program leaves it.
    copyFileSync(`${image}-wal`, `${fileOf(one)}-wal`)
    db.close()
    reopen()
    expect((await refusal(studio.api.calendar.createPost({ clientId: one.id, post: {} }))).code).toBe(
      'client-file-foreign',
    )
    studio.backend.close()
    change(fileOf(one), 'DROP TRIGGER quiet')
    reopen()
    expect(await studio.api.calendar.listPosts({ clientId: one.id })).toMatchObject([{ title: 'Mine' }])
  })
})

describe('the file of another client', () => {
  it('is refused in the folder of a known one, which is named', async () => {
    copyFileSync(fileOf(other), fileOf(one))
    await expectRefused('client-file-foreign')
    reopen()
    expect((await healthOf(one))?.problem).toContain('Other')
  })

  it('that was swapped with it is refused on both sides, and both are well when they are swapped back', async () => {
    const swap = () => {
      renameSync(fileOf(one), `${fileOf(one)}.away`)
      renameSync(fileOf(other), fileOf(one))
      renameSync(`${fileOf(one)}.away`, fileOf(other))
    }
    swap()
    reopen()
    for (const client of [one, other]) {
      expect((await refusal(studio.api.clients.getClient({ clientId: client.id }))).code).toBe('client-file-foreign')
    }
    studio.backend.close()
    swap()
    reopen()
    expect(await studio.api.clients.getClient({ clientId: one.id })).toMatchObject({ name: 'One' })
    expect(await studio.api.clients.listClients({})).toMatchObject([
      { name: 'One', health: 'sound' },
      { name: 'Other', health: 'sound' },
    ])
  })
})

describe('the log of a client’s file', () => {
  it('that is gone after a crash is noticed: what the registry saw of it is named as missing', async () => {
    reopen()
    for (let index = 0; index < 5; index++) {
      await studio.api.calendar.createPost({ clientId: one.id, post: { title: `Late ${index}` } })
    }
    await studio.api.clients.listClients({})
    const image = `${studio.folder}-image`
    cpSync(studio.folder, image, { recursive: true })
    for (const suffix of ['-wal', '-shm'])
      rmSync(join(image, 'clients', one.id, `client.sqlite${suffix}`), { force: true })
    const survivor = createTestBackend({ folder: image })
    const listed = (await survivor.api.clients.listClients({})).find(({ id }) => id === one.id)
    expect(listed).toMatchObject({ health: 'older-than-expected', problem: expect.stringContaining('change 7') })
    survivor.close()
    rmSync(image, { recursive: true, force: true })
  })
})

describe('a hostile registry', () => {
  it('with a trigger is set aside and made anew', async () => {
    change(
      join(studio.folder, 'registry.sqlite'),
      `CREATE TRIGGER quiet AFTER UPDATE ON client BEGIN DELETE FROM setting; END`,
    )
    reopen()
    await studio.api.settings.updateSettings({ changes: { theme: 'dark' } })
    await studio.api.clients.updateClient({ clientId: one.id, changes: { name: 'Once' } })
    expect(await healthOf(one)).toMatchObject({ name: 'Once' })
    expect(await studio.api.settings.getSettings({})).toMatchObject({ theme: 'dark' })
  })

  it('that is damaged while the app runs is made anew, with settings and what is known of clients', async () => {
    reopen()
    await studio.api.settings.updateSettings({ changes: { theme: 'dark' } })
    await studio.api.clients.listClients({})
    studio.restart()
    const file = join(studio.folder, 'registry.sqlite')
    const db = openSqlite(file, { readonly: true })
    const pages = db
      .prepare(`SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('due_item', 'searchable_post')`)
      .pluck()
      .all()
    db.close()
    const bytes = readFileSync(file)
    for (const page of pages as number[]) bytes.fill(0xa5, (page - 1) * 4_096, page * 4_096)
    studio.backend.close()
    writeFileSync(file, bytes)
    reopen()
    expect(await studio.api.calendar.searchPosts({ text: 'mine' })).toHaveLength(1)
    expect(await studio.api.clients.listClients({})).toMatchObject([{ name: 'One', postCount: 1 }, { name: 'Other' }])
    await studio.api.calendar.createPost({ clientId: one.id, post: { title: 'Mine too' } })
    expect(await studio.api.calendar.searchPosts({ text: 'mine' })).toHaveLength(2)
    expect(await studio.api.settings.getSettings({})).toMatchObject({ theme: 'dark' })
  })
})
