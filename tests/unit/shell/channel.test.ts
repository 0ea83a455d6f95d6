import { describe, expect, it } from 'vitest'
import type { BackendApi } from '#shared/rpc/api'
import { type Channel, createChannelClient, requestsOf } from '#shared/rpc/channel'

function connected() {
  const sent: unknown[] = []
  let answer: (message: unknown) => void = () => {}
  const channel: Channel = { send: (message) => sent.push(message), receive: (listener) => (answer = listener) }
  const client = createChannelClient<BackendApi>(() => {})
  return { client, channel, sent, answer: (message: unknown) => answer(message) }
}

describe('calls of one turn', () => {
  it('travel in one message and are answered one by one', async () => {
    const { client, channel, sent, answer } = connected()
    client.connect(channel)
    const first = client.api.clients.listClients({})
    const second = client.api.settings.getSettings({})
    await Promise.resolve()
    expect(sent).toEqual([
      [
        { id: 1, path: 'clients.listClients', input: {} },
        { id: 2, path: 'settings.getSettings', input: {} },
      ],
    ])
    answer({ id: 2, result: { ok: true, value: 'settings' } })
    answer({ id: 1, result: { ok: true, value: 'clients' } })
    expect(await Promise.all([first, second])).toEqual(['clients', 'settings'])
  })

  it('wait for a channel, and a single one is sent as it is', async () => {
    const { client, channel, sent } = connected()
    void client.api.clients.listClients({})
    await Promise.resolve()
    expect(sent).toEqual([])
    client.connect(channel)
    expect(sent).toEqual([{ id: 1, path: 'clients.listClients', input: {} }])
  })

  it('fail when the channel goes before the answer; those not sent yet go over the next one', async () => {
    const { client, channel, sent } = connected()
    client.connect(channel)
    const lost = client.api.clients.listClients({}).catch((error: unknown) => error)
    await Promise.resolve()
    const kept = client.api.settings.getSettings({})
    client.disconnect()
    expect(await lost).toMatchObject({ code: 'backend-restarted' })
    const next = connected()
    client.connect(next.channel)
    expect(sent).toHaveLength(1)
    expect(next.sent).toEqual([{ id: 2, path: 'settings.getSettings', input: {} }])
    next.answer({ id: 2, result: { ok: true, value: 'settings' } })
    expect(await kept).toBe('settings')
  })

  it('are read from any message without trusting its form', () => {
    expect(requestsOf(null)).toEqual([null])
    expect(requestsOf([])).toEqual([])
    expect(requestsOf(Array.from({ length: 5_000 }, () => 1))).toHaveLength(1_000)
  })
})
