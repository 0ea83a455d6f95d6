import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newestVersion } from '#backend/db/migrate'
import { clientMigrations } from '#backend/db/migrations/index'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let scratch: string
beforeEach(() => {
  studio = createTestBackend()
  scratch = mkdtempSync(join(tmpdir(), 'clientele-opening-'))
})
afterEach(() => {
  studio.close()
  rmSync(scratch, { recursive: true, force: true })
})

function contentOf(folder: string): Record<string, string> {
  const content: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    content[file.slice(folder.length)] = entry.isFile() ? readFileSync(file).toString('base64') : ''
  }
  return content
}

describe('a workspace', () => {
  it('tells where it is and what it is', async () => {
    expect(await studio.api.workspace.getWorkspace({})).toEqual({
      folder: studio.folder,
      isReadOnly: false,
      readOnlyReason: null,
      isSample: false,
      schemaVersion: newestVersion(clientMigrations),
    })
  })

  it('belongs to one backend at a time', () => {
    expect(() => createTestBackend({ folder: studio.folder })).toThrow(
      expect.objectContaining({ code: 'workspace-in-use' }),
    )
    studio.backend.close()
    createTestBackend({ folder: studio.folder }).close()
  })

  it('cannot be a file', () => {
    const file = join(scratch, 'file')
    writeFileSync(file, '')
    expect(() => createTestBackend({ folder: file })).toThrow(expect.objectContaining({ code: 'workspace-not-usable' }))
  })

  it('may have any name', async () => {
    const folder = join(scratch, 'Ateliê 🎨 %20 #?&')
    const other = createTestBackend({ folder })
    await addClient(other)
    other.restart()
    expect(await other.api.clients.listClients({})).toHaveLength(1)
    other.close()
  })
})

describe('after a crash', () => {
  it('everything that was acknowledged is there, also what the registry had not seen', async () => {
    const client = await addClient(studio, 'Before')
    const of = { clientId: client.id }
    await studio.api.calendar.createPost({ ...of, post: { title: 'seen' } })
    await studio.api.clients.listClients({})
    await studio.api.calendar.createPost({ ...of, post: { title: 'unseen', scheduledAt: '2026-03-12T10:00' } })
    const late = await addClient(studio, 'Late')
    await studio.api.clients.updateClient({ ...of, changes: { name: 'After' } })
    // The folder as a crash at this moment leaves it: logs unfolded, the registry behind.
    const image = join(scratch, 'image')
    cpSync(studio.folder, image, { recursive: true })
    const survivor = createTestBackend({ folder: image })
    const found = await survivor.api.clients.listClients({})
    expect(found).toMatchObject([
      { id: client.id, name: 'After', postCount: 2, nextDueAtUtc: '2026-03-12T10:00:00.000Z', health: 'sound' },
      { id: late.id, name: 'Late' },
    ])
    expect(await survivor.api.calendar.searchPosts({ text: 'unseen' })).toHaveLength(1)
    expect((await survivor.api.workspace.checkStores({})).ok).toBe(true)
    survivor.close()
    expect(readdirSync(join(image, 'clients', client.id)).sort()).toEqual(['assets', 'backups', 'client.sqlite'])
  })
})

describe('the check of all stores', () => {
  it('changes nothing on the disk', async () => {
    await addClient(studio, 'One')
    const two = await addClient(studio, 'Two')
    studio.restart()
    await studio.api.calendar.createPost({ clientId: two.id, post: {} })
    await studio.api.clients.listClients({})
    const before = contentOf(join(studio.folder, 'clients'))
    expect(await studio.api.workspace.checkStores({})).toMatchObject({
      ok: true,
      clients: [{ name: 'One', ok: true }, { name: 'Two' }],
    })
    expect(contentOf(join(studio.folder, 'clients'))).toEqual(before)
  })

  it('of an empty workspace is good', async () => {
    expect(await studio.api.workspace.checkStores({})).toEqual({ ok: true, clients: [] })
  })
})

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const probe = mkdtempSync(join(tmpdir(), 'clientele-mount-'))
  try {
    execFileSync('mount', ['--bind', probe, probe], { stdio: 'ignore' })
    execFileSync('umount', [probe], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    rmSync(probe, { recursive: true, force: true })
  }
}

describe.skipIf(!canMount())('a workspace on a read-only disk', () => {
  let mounted: string
  beforeEach(async () => {
    const { id } = await addClient(studio, 'One')
    await studio.api.calendar.createPost({ clientId: id, post: { title: 'Findable' } })
    await studio.api.clients.listClients({})
    // As a crash leaves it, with logs: those must be read too.
    mounted = join(scratch, 'workspace')
    cpSync(studio.folder, mounted, { recursive: true })
    execFileSync('mount', ['--bind', mounted, mounted])
    execFileSync('mount', ['-o', 'remount,ro,bind', mounted])
  })
  afterEach(() => execFileSync('umount', [mounted]))

  it('can be read and searched, refuses every change with the reason, and stays as it is', async () => {
    const before = contentOf(mounted)
    const reader = createTestBackend({ folder: mounted })
    const info = await reader.api.workspace.getWorkspace({})
    expect(info).toMatchObject({ isReadOnly: true, readOnlyReason: expect.stringContaining(mounted) })
    const [client] = await reader.api.clients.listClients({})
    if (!client) throw new Error('not listed')
    expect(await reader.api.clients.getClient({ clientId: client.id })).toMatchObject({ name: 'One' })
    expect(await reader.api.calendar.searchPosts({ text: 'findable' })).toHaveLength(1)
    expect(await reader.api.calendar.listPosts({ clientId: client.id })).toHaveLength(1)
    expect(await refusal(reader.api.calendar.createPost({ clientId: client.id, post: {} }))).toMatchObject({
      code: 'workspace-read-only',
      message: expect.stringContaining(mounted),
    })
    expect((await refusal(reader.api.settings.updateSettings({ changes: { theme: 'dark' } }))).code).toBe(
      'workspace-read-only',
    )
    expect((await reader.api.workspace.checkStores({})).ok).toBe(true)
    reader.close()
    expect(contentOf(mounted)).toEqual(before)
  })

  it('that is empty shows no clients', async () => {
    const empty = join(scratch, 'empty')
    mkdirSync(empty)
    execFileSync('mount', ['--bind', empty, empty])
    execFileSync('mount', ['-o', 'remount,ro,bind', empty])
    const reader = createTestBackend({ folder: empty })
    expect(await reader.api.clients.listClients({})).toEqual([])
    reader.close()
    execFileSync('umount', [empty])
  })
})
