import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Month } from '#shared/kernel/time'
import { rangeOfMonth } from '#shared/kernel/time'
import { fillLargeWorkspace } from '../support/largeWorkspace'
import { createTestBackend } from '../support/testBackend'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-large-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a large workspace has as many clients and posts as asked for, and is closed', async () => {
  const { clientIds } = await fillLargeWorkspace({ folder, clients: 12, postsPerClient: 30 })
  const backend = createTestBackend({ folder })
  try {
    const clients = await backend.api.clients.listClients({})
    expect(clients.map((client) => client.id).toSorted()).toEqual(clientIds.toSorted())
    expect(clients.map((client) => client.postCount)).toEqual(clients.map(() => 30))
    expect(new Set(clients.map((client) => client.timeZone)).size).toBe(3)
  } finally {
    backend.close()
  }
})

test('all posts of a large client can lie in one month', async () => {
  const month = '2026-03' as Month
  const { clientIds } = await fillLargeWorkspace({ folder, clients: 1, postsPerClient: 400, month })
  const backend = createTestBackend({ folder })
  try {
    const [clientId] = clientIds
    if (!clientId) throw new Error('No client')
    const posts = await backend.api.calendar.listPostsBetween({ clientId, ...rangeOfMonth(month) })
    expect(posts).toHaveLength(400)
    expect(new Set(posts.map((post) => post.scheduledAt?.slice(0, 10))).size).toBe(31)
  } finally {
    backend.close()
  }
})
