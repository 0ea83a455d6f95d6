import { afterEach, describe, expect, it } from 'vitest'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
afterEach(() => studio.close())

describe('a client', () => {
  it('is made, planned for and found again after a restart', async () => {
    studio = createTestBackend()
    const client = await studio.api.clients.createClient({
      name: ' Padaria 🥐 ',
      timeZone: 'Europe/Lisbon',
      currency: 'EUR',
    })
    expect(client.name).toBe('Padaria 🥐')
    const channel = await studio.api.clients.addChannel({
      clientId: client.id,
      channel: { platform: 'instagram', handle: '@padaria', address: '', audience: '', followersAtStart: null },
    })
    const post = await studio.api.calendar.createPost({
      clientId: client.id,
      post: {
        caption: 'Olá São João 🎉',
        scheduledAt: '2026-03-12T10:00',
        versions: [{ channelId: channel.id, caption: null, firstComment: '', link: '' }],
      },
    })
    expect(post.state).toBe('draft')
    studio.restart()
    expect(await studio.api.clients.listClients({})).toMatchObject([
      { name: 'Padaria 🥐', postCount: 1, overdueCount: 0, dueTodayCount: 0, nextDueAtUtc: '2026-03-12T10:00:00.000Z' },
    ])
    expect(await studio.api.calendar.searchPosts({ text: 'sao' })).toHaveLength(1)
    expect(await studio.api.calendar.searchPosts({ text: '🎉' })).toHaveLength(1)
    expect(
      await studio.api.calendar.listPostsBetween({ clientId: client.id, from: '2026-03-01', to: '2026-04-01' }),
    ).toMatchObject([{ id: post.id, platforms: ['instagram'] }])
    await studio.api.clients.deleteClient({ clientId: client.id })
    expect(await studio.api.clients.listClients({})).toEqual([])
    studio.restart()
    await studio.api.clients.undeleteClient({ clientId: client.id })
    expect(await studio.api.clients.listClients({})).toMatchObject([{ id: client.id, health: 'sound' }])
    expect(await studio.api.settings.listPlatformLimits({})).toHaveLength(8)
    expect((await studio.api.workspace.checkStores({})).ok).toBe(true)
  })
})
