import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '#backend/db/sqlite'
import type { ClientProfile, StoreHealth } from '#shared/clients/client'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let one: ClientProfile
let other: ClientProfile
beforeEach(async () => {
  studio = createTestBackend()
  one = await addClient(studio, 'One')
  other = await addClient(studio, 'Other')
  for (const { id } of [one, other]) {
    const posts = Array.from({ length: 40 }, (_, index) => ({ title: `Post ${index}`, caption: 'text '.repeat(100) }))
    await studio.api.calendar.createPosts({ clientId: id, posts })
  }
  studio.backend.close()
})
afterEach(() => {
  studio.close()
  rmSync(studio.folder, { recursive: true, force: true })
})

const folderOf = (client: ClientProfile) => join(studio.folder, 'clients', client.id)
const fileOf = (client: ClientProfile) => join(folderOf(client), 'client.sqlite')
const registryFile = () => join(studio.folder, 'registry.sqlite')
const reopen = () => {
  studio = createTestBackend({ folder: studio.folder })
}
const healthOf = async (client: ClientProfile) =>
  (await studio.api.clients.listClients({})).find(({ id }) => id === client.id)

type Damage = readonly [health: StoreHealth, what: string, damage: (file: string) => void]
const damages: Damage[] = [
  ['empty', 'zero bytes', (file) => truncateSync(file, 0)],
  ['damaged', 'garbage', (file) => writeFileSync(file, Buffer.alloc(9_000, 0xa5))],
  ['damaged', 'a text file', (file) => writeFileSync(file, 'not a database')],
  ['damaged', 'nothing but its header', (file) => truncateSync(file, 50)],
  ['truncated', 'half of it', (file) => truncateSync(file, 8_192)],
  [
    'from-newer-version',
    'a newer format',
    (file) => {
      const db = openSqlite(file)
      db.pragma('user_version = 9990')
      db.close()
    },
  ],
  [
    'damaged',
    'another program’s database',
    (file) => {
      rmSync(file)
      const db = openSqlite(file)
      db.exec('CREATE TABLE profile (id TEXT); PRAGMA user_version = 10')
      db.close()
    },
  ],
]

describe.each(damages)('a client’s file that is %s: %s', (health, _what, damage) => {
  it.each(['is known', 'is not known'])(
    'and %s to the registry is named, kept as it is, and keeps nobody else away',
    async (known) => {
      damage(fileOf(one))
      const bytes = readFileSync(fileOf(one))
      if (known === 'is not known') rmSync(registryFile())
      reopen()
      expect(await healthOf(one)).toMatchObject({ health, problem: expect.stringMatching(/\S/) })
      expect((await refusal(studio.api.clients.getClient({ clientId: one.id }))).code).toBe(`client-file-${health}`)
      expect((await refusal(studio.api.calendar.createPost({ clientId: one.id, post: {} }))).code).toBe(
        `client-file-${health}`,
      )
      expect(await studio.api.clients.getClient({ clientId: other.id })).toEqual(other)
      expect(await studio.api.calendar.createPost({ clientId: other.id, post: {} })).toMatchObject({ revision: 1 })
      const checked = await studio.api.workspace.checkStores({})
      expect(checked.ok).toBe(false)
      expect(checked.clients.find(({ id }) => id === one.id)).toMatchObject({ ok: false, health })
      expect(checked.clients.find(({ id }) => id === other.id)).toMatchObject({
        ok: true,
        health: 'sound',
        problem: null,
      })
      studio.restart()
      expect(await healthOf(one)).toMatchObject({ health })
      studio.backend.close()
      expect(readFileSync(fileOf(one)).equals(bytes)).toBe(true)
      expect(readdirSync(folderOf(one)).sort()).toEqual(['assets', 'backups', 'client.sqlite'])
    },
  )

  it('works again when the file is put back', async () => {
    const bytes = readFileSync(fileOf(one))
    damage(fileOf(one))
    rmSync(registryFile())
    reopen()
    expect(await healthOf(one)).toMatchObject({ health, name: `Client ${one.id.slice(0, 8)}` })
    studio.backend.close()
    writeFileSync(fileOf(one), bytes)
    reopen()
    expect(await healthOf(one)).toMatchObject({ health: 'sound', problem: null, name: 'One', postCount: 40 })
    expect(await studio.api.clients.getClient({ clientId: one.id })).toEqual(one)
  })

  it('shows when the client is opened, also when it was sound at the start', async () => {
    reopen()
    damage(fileOf(one))
    expect((await refusal(studio.api.clients.getClient({ clientId: one.id }))).code).toBe(`client-file-${health}`)
    expect(studio.events).toMatchObject([{ clientId: one.id, topics: ['clients'] }])
    expect((await refusal(studio.api.clients.getClient({ clientId: one.id }))).code).toBe(`client-file-${health}`)
    expect(studio.events).toHaveLength(1)
    expect(await healthOf(one)).toMatchObject({ health, name: 'One' })
  })
})

describe('a client’s file', () => {
  it('that is missing is named, and found again', async () => {
    const away = join(studio.folder, 'away')
    renameSync(folderOf(one), away)
    reopen()
    expect(await healthOf(one)).toMatchObject({ health: 'missing', name: 'One' })
    expect((await refusal(studio.api.clients.getClient({ clientId: one.id }))).code).toBe('client-file-missing')
    expect((await studio.api.workspace.checkStores({})).clients[0]).toMatchObject({ health: 'missing', ok: false })
    studio.backend.close()
    renameSync(away, folderOf(one))
    reopen()
    expect(await healthOf(one)).toMatchObject({ health: 'sound', problem: null })
  })

  it('that is an old copy is named until it is accepted', async () => {
    const copy = join(studio.folder, 'copy.sqlite')
    copyFileSync(fileOf(one), copy)
    reopen()
    await studio.api.calendar.createPost({ clientId: one.id, post: { title: 'Newest' } })
    studio.backend.close()
    copyFileSync(copy, fileOf(one))
    reopen()
    const checked = await studio.api.workspace.checkStores({})
    expect(checked.clients[0]).toMatchObject({ ok: false, health: 'older-than-expected' })
    await studio.api.clients.getClient({ clientId: one.id })
    expect(await healthOf(one)).toMatchObject({ health: 'older-than-expected', postCount: 40 })
    expect(await studio.api.calendar.searchPosts({ text: 'newest' })).toEqual([])
    await studio.api.calendar.createPost({ clientId: one.id, post: {} })
    studio.restart()
    expect(await healthOf(one)).toMatchObject({ health: 'older-than-expected' })
    expect(await studio.api.clients.acceptOlderFile({ clientId: one.id })).toEqual(one)
    studio.restart()
    expect(await healthOf(one)).toMatchObject({ health: 'sound', problem: null, postCount: 41 })
    expect((await studio.api.workspace.checkStores({})).ok).toBe(true)
  })

  it('that is damaged inside is found by the check and when it is read, and named across restarts', async () => {
    const bytes = readFileSync(fileOf(one))
    bytes.fill(0xa5, 4_096 * 3)
    writeFileSync(fileOf(one), bytes)
    rmSync(registryFile())
    reopen()
    expect(await healthOf(one)).toMatchObject({ health: 'damaged' })
    expect((await studio.api.workspace.checkStores({})).clients[0]).toMatchObject({ ok: false, health: 'damaged' })
    studio.restart()
    expect(await healthOf(one)).toMatchObject({ health: 'damaged' })
    expect(await studio.api.clients.getClient({ clientId: other.id })).toEqual(other)
    studio.backend.close()
    expect(readFileSync(fileOf(one)).equals(bytes)).toBe(true)
  })

  it('that holds no client is named, not shown as an empty one', async () => {
    const db = openSqlite(fileOf(one))
    db.exec('DELETE FROM profile')
    db.close()
    reopen()
    expect((await refusal(studio.api.clients.getClient({ clientId: one.id }))).code).toBe('client-file-damaged')
    expect(await healthOf(one)).toMatchObject({ health: 'damaged' })
    expect((await studio.api.workspace.checkStores({})).clients[0]).toMatchObject({ ok: false })
  })

  it('is exactly one file while its client is not open', async () => {
    reopen()
    await studio.api.calendar.createPost({ clientId: one.id, post: {} })
    expect(readdirSync(folderOf(one))).toContain('client.sqlite-wal')
    for (let index = 0; index < 9; index++) {
      const added = await addClient(studio, `Client ${index}`)
      await studio.api.calendar.createPost({ clientId: added.id, post: { title: `of ${index}` } })
    }
    expect(readdirSync(folderOf(one)).sort()).toEqual(['assets', 'backups', 'client.sqlite'])
    const all = await studio.api.clients.listClients({})
    for (const { id } of [...all, ...all]) {
      const posts = await studio.api.calendar.listPosts({ clientId: id })
      await studio.api.calendar.updatePost({ clientId: id, postId: posts[0]?.id ?? '', changes: { notes: 'seen' } })
    }
    const openLogs = all.filter(({ id }) => existsSync(join(studio.folder, 'clients', id, 'client.sqlite-wal')))
    expect(openLogs).toHaveLength(8)
    expect(await studio.api.calendar.searchPosts({ text: 'seen' })).toHaveLength(11)
    studio.backend.close()
    for (const { id } of all) {
      expect(readdirSync(join(studio.folder, 'clients', id)).sort()).toEqual(['assets', 'backups', 'client.sqlite'])
    }
  })
})

describe('at the start', () => {
  it('a registry that is gone is made anew from the clients', async () => {
    rmSync(registryFile())
    reopen()
    const all = await studio.api.clients.listClients({})
    expect(all).toMatchObject([
      { name: 'One', postCount: 40 },
      { name: 'Other', postCount: 40 },
    ])
    expect(await studio.api.calendar.searchPosts({ text: 'post 39' })).toHaveLength(2)
  })

  it.each<[string, (file: string) => void]>([
    ['garbage', (file) => writeFileSync(file, Buffer.alloc(9_000, 0xa5))],
    ['zero bytes', (file) => truncateSync(file, 0)],
    ['cut off', (file) => truncateSync(file, 20_000)],
    ['damaged behind its header', (file) => writeFileSync(file, readFileSync(file).fill(0xa5, 100, 4_096))],
  ])('a registry that is %s is set aside and made anew', async (_what, damage) => {
    damage(registryFile())
    const bytes = readFileSync(registryFile())
    reopen()
    expect(await studio.api.clients.listClients({})).toMatchObject([{ name: 'One' }, { name: 'Other' }])
    const aside = readdirSync(studio.folder).find((name) => name.startsWith('registry.sqlite.damaged-'))
    expect(readFileSync(join(studio.folder, aside ?? '')).equals(bytes)).toBe(true)
  })

  it('a registry of a newer version is refused and stays as it is, and the folder is free again', () => {
    const db = openSqlite(registryFile())
    db.pragma('user_version = 9990')
    db.close()
    const bytes = readFileSync(registryFile())
    expect(reopen).toThrow(expect.objectContaining({ code: 'file-from-newer-version' }))
    expect(reopen).toThrow(expect.objectContaining({ code: 'file-from-newer-version' }))
    expect(readFileSync(registryFile()).equals(bytes)).toBe(true)
  })

  it('a folder that came from another workspace is read in', async () => {
    const elsewhere = createTestBackend({ seed: 7 })
    const guest = await addClient(elsewhere, 'Guest')
    elsewhere.backend.close()
    renameSync(join(elsewhere.folder, 'clients', guest.id), join(studio.folder, 'clients', guest.id))
    elsewhere.close()
    reopen()
    expect(await healthOf(guest)).toMatchObject({ name: 'Guest', health: 'sound' })
    expect(await studio.api.clients.getClient({ clientId: guest.id })).toEqual(guest)
  })

  it('a copied folder is a client of its own', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    mkdirSync(join(studio.folder, 'clients', id))
    copyFileSync(fileOf(one), join(studio.folder, 'clients', id, 'client.sqlite'))
    reopen()
    expect(await studio.api.clients.getClient({ clientId: id })).toEqual({ ...one, id })
    expect(await studio.api.calendar.searchPosts({ text: 'post 39' })).toHaveLength(3)
  })

  it('what a crash left of a client that was never made is taken away', async () => {
    const left = join(studio.folder, 'clients', '.new-00000000-0000-4000-8000-000000000000')
    mkdirSync(join(left, 'assets'), { recursive: true })
    copyFileSync(fileOf(one), join(left, 'client.sqlite'))
    mkdirSync(join(studio.folder, 'clients', 'notes of mine'))
    mkdirSync(join(studio.folder, 'clients', '00000000-0000-4000-8000-000000000001'))
    reopen()
    expect(await studio.api.clients.listClients({})).toHaveLength(2)
    expect(existsSync(left)).toBe(false)
    expect(existsSync(join(studio.folder, 'clients', 'notes of mine'))).toBe(true)
  })

  it('a client whose deletion was cut short is in the trash', async () => {
    renameSync(folderOf(one), join(studio.folder, 'trash', one.id))
    reopen()
    expect(await healthOf(one)).toBeUndefined()
    expect(await studio.api.clients.undeleteClient({ clientId: one.id })).toEqual(one)
  })
})
