import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { createBackend } from '#backend/backend'
import { createSeededRandom, type SeededRandom } from '#shared/kernel/seededRandom'
import type { Result } from '#shared/rpc/procedure'
import { readJob, say } from './child'

/** Flips bits of a store, starts the real backend on it and reads everything, once per seed. */
interface Job {
  readonly folder: string
  /** The store whose bits are flipped, and a sound copy of it. */
  readonly file: string
  readonly sound: string
  readonly damagedId: string
  readonly otherId: string
  readonly postIds: readonly string[]
  readonly seeds: readonly number[]
  /** Whether the registry is there when the backend starts: without it the file is read in whole. */
  readonly keepsRegistry: boolean
}

export interface ReadingOutcome {
  readonly seed: number
  /** Codes of what was refused, each once. */
  readonly refusals: readonly string[]
  readonly health: string
  /** Nothing was refused, but something reads differently: SQLite keeps no checksum of what is inside a row. */
  readonly isSilent: boolean
  /** What must never be. */
  readonly faults: readonly string[]
}

const job = readJob<Job>()
const registry = `${job.folder}/registry.sqlite`
const soundRegistry = `${job.sound}-registry`
const isRegistryDamaged = job.file === registry

function flipBits(random: SeededRandom): Buffer {
  const bytes = readFileSync(job.sound)
  // Every third hits the head of a page, where the structure is.
  for (let count = random.pick([1, 1, 1, 2, 8]); count > 0; count--) {
    const page = random.between(0, bytes.length / 4_096 - 1) * 4_096
    const offset = page + (random.next() < 0.33 ? random.between(0, 107) : random.between(0, 4_095))
    bytes[offset] = (bytes[offset] ?? 0) ^ (1 << random.between(0, 7))
  }
  return bytes
}

const callsFor = (clientId: string): readonly (readonly [string, object])[] => [
  ['clients.getClient', { clientId }],
  ['clients.getLogo', { clientId }],
  ['calendar.listPosts', { clientId }],
  ['calendar.listPosts', { clientId, text: 'oven' }],
  ['calendar.listPostsBetween', { clientId, from: '2026-01-01', to: '2027-01-01' }],
  ['calendar.getOutlook', { clientId, from: '2026-01-01', to: '2027-01-01', limit: 8 }],
  ['marketing.listMetricsImports', { clientId }],
  ['marketing.listPostMetrics', { clientId, month: '2026-01' }],
  ['marketing.getMonthlyKpis', { clientId, month: '2026-01' }],
]
const studioCalls: readonly (readonly [string, object])[] = [
  ['clients.listClients', {}],
  ['calendar.searchPosts', { text: 'oven' }],
  ['settings.getSettings', {}],
]

interface Reading {
  readonly damaged: Map<string, Result<unknown>>
  readonly other: Map<string, Result<unknown>>
  readonly studio: Map<string, Result<unknown>>
}

let reasons: string[] = []

async function readEverything(): Promise<Reading> {
  const backend = createBackend({
    folder: job.folder,
    clock: { nowMs: () => Date.parse('2026-03-10T09:00:00.000Z') },
    random: createSeededRandom(1),
    log: (level, _message, details) => {
      if (level === 'error') reasons.push(String(details?.['error']))
    },
  })
  try {
    const callAll = async (calls: readonly (readonly [string, object])[]) => {
      const results = new Map<string, Result<unknown>>()
      for (const [path, input] of calls) {
        const result = await backend.dispatch({ kind: 'studio' }, { path, input })
        results.set(`${path} ${JSON.stringify(input)}`, result)
      }
      return results
    }
    const posts = job.postIds.map((postId) => ['calendar.getPost', { clientId: job.damagedId, postId }] as const)
    const damaged = await callAll([...callsFor(job.damagedId), ...posts])
    return { damaged, other: await callAll(callsFor(job.otherId)), studio: await callAll(studioCalls) }
  } finally {
    backend.close()
  }
}

interface ListedClient {
  readonly id: string
  readonly health: string
}

function listedClients({ studio }: Reading): readonly ListedClient[] {
  const listed = studio.get('clients.listClients {}')
  return listed?.ok ? (listed.value as ListedClient[]) : []
}

async function judge(seed: number, expected: Reading): Promise<ReadingOutcome> {
  const flipped = flipBits(createSeededRandom(seed))
  if (isRegistryDamaged || !job.keepsRegistry)
    for (const suffix of ['', '-wal', '-shm']) rmSync(registry + suffix, { force: true })
  if (!isRegistryDamaged && job.keepsRegistry) copyFileSync(soundRegistry, registry)
  writeFileSync(job.file, flipped)
  const faults: string[] = []
  reasons = []
  let found: Reading
  try {
    found = await readEverything()
  } catch (error) {
    return { seed, refusals: [], health: '', isSilent: false, faults: [`It cannot start: ${(error as Error).stack}`] }
  }
  const refusals = new Set<string>()
  let isSilent = false
  for (const [call, result] of [...found.damaged, ...found.studio]) {
    const before = expected.damaged.get(call) ?? expected.studio.get(call)
    if (result.ok) isSilent ||= !isDeepStrictEqual(result, before)
    else {
      refusals.add(result.error.code)
      if (result.error.code === 'internal-error')
        faults.push(`${call} fails without a reason${reasons.length > 0 ? `: ${reasons.join('; ')}` : ''}`)
    }
  }
  for (const [call, result] of found.other) {
    if (!isDeepStrictEqual(result, expected.other.get(call))) faults.push(`the other client is affected: ${call}`)
  }
  const clients = listedClients(found)
  const listedOf = (reading: readonly ListedClient[], id: string) => reading.find((client) => client.id === id)
  const healthy = listedOf(clients, job.otherId)
  if (healthy?.health !== 'sound') faults.push(`the other client is ${healthy?.health ?? 'not listed'}`)
  const health = listedOf(clients, job.damagedId)?.health ?? 'not listed'
  if (health === 'not listed') faults.push('the damaged client is not listed')
  // An id that reads differently is not found; nothing tells that it was another one.
  const isRefused = Array.from(refusals).some((code) => code !== 'post-not-found')
  if (!isRegistryDamaged && isRefused && health === 'sound')
    faults.push(`it is refused but listed as sound: ${Array.from(refusals).join(', ')}`)
  if (!isRegistryDamaged && !readFileSync(job.file).equals(flipped)) faults.push('the damaged file was changed')
  return { seed, refusals: Array.from(refusals), health, isSilent, faults }
}

copyFileSync(registry, soundRegistry)
const expected = await readEverything()
for (const seed of job.seeds) {
  say({ begins: seed })
  say(await judge(seed, expected))
}
