import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientProfile } from '#shared/clients/client'
import type { Post } from '#shared/calendar/post'
import { readStoredClient } from '../support/faults/storedClient'
import { pngBytes } from '../support/imageBytes'
import { exportBytes, makePosts } from '../support/metricsFiles'
import { canMount, mountSmallDisk, type SmallDisk } from '../support/smallDisk'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

/* A disk that is full: a plain message, nothing changed, and the same command works once there is room again. */
let disk: SmallDisk
let folder: string
let studio: TestBackend
let client: ClientProfile
let post: Post

async function prepare(): Promise<void> {
  const mounted = mountSmallDisk(3)
  if (!mounted) throw new Error('No disk was mounted')
  disk = mounted
  folder = join(disk.folder, 'workspace')
  studio = createTestBackend({ folder })
  client = await addClient(studio, 'Full')
  post = await studio.api.calendar.createPost({ clientId: client.id, post: { title: 'Before', caption: 'Kept' } })
  // The registry follows right after; here, before the disk is full.
  await studio.api.clients.listClients({})
}

const storedOf = () => readStoredClient(join(folder, 'clients', client.id, 'client.sqlite'))
const longText = 'A long caption that needs pages of its own. '.repeat(5_000)

interface Command {
  readonly what: string
  run(): Promise<unknown>
}

const commands: readonly Command[] = [
  {
    what: 'creating a post',
    run: () => studio.api.calendar.createPost({ clientId: client.id, post: { caption: longText } }),
  },
  {
    what: 'changing a post',
    run: () => studio.api.calendar.updatePost({ clientId: client.id, postId: post.id, changes: { caption: longText } }),
  },
  {
    what: 'changing a client',
    run: () => studio.api.clients.updateClient({ clientId: client.id, changes: { notes: longText.slice(0, 100_000) } }),
  },
  {
    what: 'an import',
    run: () =>
      studio.api.marketing.importMetrics({
        clientId: client.id,
        fileName: 'export.csv',
        bytes: exportBytes(makePosts(2_000)),
      }),
  },
  { what: 'a new client', run: () => addClient(studio, 'New') },
  {
    what: 'a logo',
    run: () => studio.api.clients.setLogo({ clientId: client.id, bytes: pngBytes(100, 100, 400_000) }),
  },
  {
    what: 'a file for the library',
    run: () =>
      studio.api.media.beginImport({
        clientId: client.id,
        fileName: 'bread.png',
        byteSize: 400_000,
        bytes: pngBytes(100, 100, 400_000),
      }),
  },
]

// A condition and no skip: where nobody can mount, these tests are not in the list.
if (canMount) {
  describe('on a full disk', () => {
    beforeEach(prepare)
    afterEach(() => {
      studio.close()
      disk.unmount()
    })

    it.each(commands)(
      '$what is refused in plain words, changes nothing and works once there is room',
      async ({ run }) => {
        const before = await studio.api.clients.getClient({ clientId: client.id })
        const posts = await studio.api.calendar.listPosts({ clientId: client.id })
        disk.fill()
        for (let attempt = 0; attempt < 3; attempt++) {
          expect(await refusal(run())).toMatchObject({
            code: 'disk-full',
            message: expect.stringContaining('disk is full'),
          })
        }
        // Reading goes on, and nothing of it is there.
        expect(await studio.api.clients.getClient({ clientId: client.id })).toEqual(before)
        expect(await studio.api.calendar.listPosts({ clientId: client.id })).toEqual(posts)
        expect(await studio.api.clients.listClients({})).toMatchObject([{ name: 'Full', health: 'sound' }])
        expect(await studio.api.marketing.listMetricsImports({ clientId: client.id })).toEqual([])
        expect(readdirSync(join(folder, 'clients'))).toEqual([client.id])
        expect(readdirSync(join(folder, 'clients', client.id, 'assets'))).toEqual([])
        disk.free()
        await run()
        studio.restart()
        expect((await studio.api.workspace.checkStores({})).ok).toBe(true)
        studio.backend.close()
        expect(storedOf().problems).toEqual([])
      },
    )

    it('whatever room is left, a post is stored whole or refused', async () => {
      for (let free = 0; free <= 320 * 1024; free += 16 * 1024) {
        studio.restart()
        const { length } = await studio.api.calendar.listPosts({ clientId: client.id })
        disk.fill(free)
        const outcome = await studio.api.calendar
          .createPost({ clientId: client.id, post: { caption: longText.slice(0, 100_000) } })
          .then(() => 'stored')
          .catch((error: { code: string }) => error.code)
        expect(['stored', 'disk-full']).toContain(outcome)
        const posts = await studio.api.calendar.listPosts({ clientId: client.id })
        expect(posts).toHaveLength(outcome === 'stored' ? length + 1 : length)
        // The registry may be behind while there is no room, and catches up once there is.
        disk.free()
        expect(await studio.api.clients.listClients({})).toMatchObject([{ postCount: posts.length }])
      }
      studio.backend.close()
      expect(storedOf().problems).toEqual([])
    })

    it('closing loses nothing, and the next start says why it cannot begin, or begins', async () => {
      await studio.api.calendar.createPost({ clientId: client.id, post: { title: 'Last', caption: longText } })
      disk.fill()
      studio.backend.close()
      const start = () => createTestBackend({ folder })
      let started: TestBackend | undefined
      try {
        started = start()
        expect(await started.api.calendar.listPosts({ clientId: client.id })).toHaveLength(2)
        started.close()
      } catch (error) {
        expect(error).toMatchObject({ code: 'disk-full', message: expect.stringContaining('disk is full') })
      }
      disk.free()
      studio = start()
      expect(await studio.api.calendar.listPosts({ clientId: client.id })).toHaveLength(2)
      expect((await studio.api.workspace.checkStores({})).ok).toBe(true)
    })

    it('a workspace that cannot even be made says so', () => {
      disk.fill()
      const place = join(disk.folder, 'another')
      expect(() => createTestBackend({ folder: place })).toThrow(
        expect.objectContaining({ code: 'disk-full', message: expect.stringContaining('disk is full') }),
      )
      disk.free()
      createTestBackend({ folder: place }).close()
      expect(existsSync(join(place, 'registry.sqlite'))).toBe(true)
    })
  })
} else {
  describe('faults of the disk', () => {
    it('are tried where tests run as root on Linux', () => {
      expect(canMount).toBe(false)
    })
  })
}
