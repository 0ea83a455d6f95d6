import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientProfile } from '#shared/clients/client'
import { api } from '#shared/rpc/api'
import type { Scope } from '#shared/rpc/procedure'
import { addClient, refusal } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

let studio: TestBackend
let one: ClientProfile
let other: ClientProfile
beforeEach(async () => {
  studio = createTestBackend()
  one = await addClient(studio, 'One')
  other = await addClient(studio, 'Canary')
})
afterEach(() => studio.close())

const wholeStudio: Scope = { kind: 'studio' }
const paths = Object.entries(api).flatMap(([feature, contract]) =>
  Object.keys(contract).map((name) => `${feature}.${name}`),
)

describe('a port of one client', () => {
  it('reaches that client', async () => {
    const own = studio.apiFor({ kind: 'client', clientId: one.id })
    expect(await own.clients.getClient({ clientId: one.id })).toEqual(one)
  })

  it.each(paths)('gets nothing of another client, or of all, from %s', async (path) => {
    const scope: Scope = { kind: 'client', clientId: one.id }
    const inputs = [
      {},
      { clientId: other.id },
      null,
      undefined,
      [one.id],
      one.id,
      { clientId: [one.id] },
      { clientid: one.id },
    ]
    const hidden = Object.create({ clientId: one.id }) as object
    for (const input of [...inputs, hidden]) {
      const result = await studio.backend.dispatch(scope, { path, input })
      expect(result).toMatchObject({ ok: false, error: { code: 'out-of-scope' } })
      expect(JSON.stringify(result)).not.toContain('Canary')
    }
  })

  it('does not get at a post of another client through its own', async () => {
    const post = await studio.api.calendar.createPost({ clientId: other.id, post: { title: 'Canary' } })
    const own = studio.apiFor({ kind: 'client', clientId: one.id })
    expect((await refusal(own.calendar.getPost({ clientId: one.id, postId: post.id }))).code).toBe('post-not-found')
  })

  it('hears only of that client', async () => {
    const heard: unknown[] = []
    const end = studio.backend.connect(
      { kind: 'client', clientId: one.id },
      { send: (message) => heard.push(message), receive: () => {} },
    )
    await studio.api.calendar.createPost({ clientId: other.id, post: {} })
    await studio.api.settings.updateSettings({ changes: { theme: 'dark' } })
    await addClient(studio, 'Third')
    expect(heard).toEqual([])
    await studio.api.calendar.createPost({ clientId: one.id, post: {} })
    expect(heard).toMatchObject([{ event: { type: 'dataChanged', clientId: one.id } }])
    end()
    await studio.api.calendar.createPost({ clientId: one.id, post: {} })
    expect(heard).toHaveLength(1)
  })
})

describe('a port of one client with a list of calls', () => {
  const calls = ['clients.getLogo']
  const scope = (): Scope => ({ kind: 'client', clientId: one.id, calls })

  it('reaches what is on it', async () => {
    expect(await studio.apiFor(scope()).clients.getLogo({ clientId: one.id })).toBeNull()
  })

  it.each(paths.filter((path) => !calls.includes(path)))(
    'cannot call %s, also not for its own client',
    async (path) => {
      expect(await studio.backend.dispatch(scope(), { path, input: { clientId: one.id } })).toMatchObject({
        ok: false,
        error: { code: 'out-of-scope' },
      })
    },
  )

  it('cannot make them for another client', async () => {
    const result = await studio.backend.dispatch(scope(), { path: 'clients.getLogo', input: { clientId: other.id } })
    expect(result).toMatchObject({ ok: false, error: { code: 'out-of-scope' } })
  })

  it('hears nothing of other clients, and of its own only what these calls read', async () => {
    const post = await studio.api.calendar.createPost({ clientId: one.id, post: {} })
    const heard: unknown[] = []
    const end = studio.backend.connect(scope(), { send: (message) => heard.push(message), receive: () => {} })
    await studio.api.clients.updateClient({ clientId: other.id, changes: { name: 'Canary 2' } })
    await studio.api.calendar.updatePost({ clientId: one.id, postId: post.id, changes: { title: 'Seen by nobody' } })
    expect(heard).toEqual([])
    await studio.api.clients.updateClient({ clientId: one.id, changes: { name: 'One and only' } })
    expect(heard).toEqual([{ event: { type: 'dataChanged', clientId: one.id, topics: ['clients'] } }])
    end()
  })
})

describe('a call', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    '__proto__.toString',
    'clients.__proto__',
    'clients.constructor',
    'clients.toString',
    'clients',
    'clients.',
    '.',
    '',
    'clients.listClients.x',
    'CLIENTS.listClients',
  ])('by the name %j is unknown', async (path) => {
    expect(await studio.backend.dispatch(wholeStudio, { path, input: {} })).toMatchObject({
      ok: false,
      error: { code: 'unknown-call' },
    })
  })

  it('through a port is answered whatever was sent', async () => {
    const sent: unknown[] = []
    let listener: (message: unknown) => void = () => {}
    studio.backend.connect(wholeStudio, {
      send: (message) => sent.push(message),
      receive: (given) => (listener = given),
    })
    for (const message of [
      null,
      undefined,
      7,
      'x',
      [7, {}],
      [],
      {},
      { id: 1 },
      { id: 2, path: null },
      { id: 3, path: 'clients.listClients', input: {} },
    ]) {
      listener(message)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
    // Each request of a batch is answered; an empty batch asks nothing.
    expect(sent).toHaveLength(10)
    expect(sent.at(-1)).toMatchObject({ id: 3, result: { ok: true } })
  })

  it('of any kind never throws and never fails by accident', async () => {
    const path = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...paths.filter((name) => name !== 'workspace.createSampleStudio')) },
      fc.string(),
    )
    const value = fc.oneof(
      fc.anything(),
      fc.constant(one.id),
      fc.constantFrom('2026-03-12', '2026-03-12T10:00', 'UTC', 'draft'),
    )
    const keys = fc.constantFrom(
      'clientId',
      'postId',
      'post',
      'posts',
      'changes',
      'text',
      'from',
      'to',
      'limit',
      'states',
      'bytes',
      '__proto__',
      'name',
      'channel',
    )
    const input = fc.oneof(fc.anything(), fc.dictionary(keys, value))
    const scope = fc.constantFrom<Scope>(wholeStudio, { kind: 'client', clientId: one.id })
    await fc.assert(
      fc.asyncProperty(scope, path, input, fc.boolean(), async (from, name, given, isNamed) => {
        const whole = isNamed && typeof given === 'object' && given !== null ? { ...given, clientId: one.id } : given
        const result = await studio.backend.dispatch(from, { path: name, input: whole })
        if (!result.ok) expect(result.error.code).not.toBe('internal-error')
      }),
      { numRuns: 1_500 },
    )
  }, 60_000)

  it('with input that does not fit names the field and the value', async () => {
    const call = studio.api.calendar.listPostsBetween({ clientId: one.id, from: '2026-02-30', to: '2026-03-01' })
    expect(await refusal(call)).toMatchObject({
      code: 'invalid-input',
      field: 'from',
      message: 'This day does not exist: “2026-02-30”',
    })
  })

  it('after the end is refused', async () => {
    studio.backend.close()
    expect(await refusal(studio.api.clients.listClients({}))).toMatchObject({ code: 'backend-closed' })
  })
})
