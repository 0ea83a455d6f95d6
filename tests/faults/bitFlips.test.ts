import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFaultProcesses, type FaultProcesses } from '../support/faults/faultProcess'
import type { ReadingOutcome } from '../support/faults/readingDamaged'
import { exportBytes, makePosts } from '../support/metricsFiles'
import { pngBytes } from '../support/imageBytes'
import { addClient, channelOn, versionFor } from '../support/studioFixtures'
import { createTestBackend, type TestBackend } from '../support/testBackend'

/*
 * Random bits of a store are flipped, and everything is read: the backend says what is wrong or reads on, leaves the
 * file as it is, and all other clients work. In a process of its own, because a crash or an endless loop must show.
 * The suite does it 500 times. More on demand: CLIENTELE_FLIPS=10000 npm test -- unit tests/faults
 */
const ROUNDS = Number(process.env['CLIENTELE_FLIPS'] ?? 500)
const FLIPPED_STORES = Math.ceil(ROUNDS * 0.4)
const FLIPPED_REGISTRIES = Math.ceil(ROUNDS * 0.2)
/** A seed takes a few hundredths of a second; what takes this long hangs. */
const HANG_MS = 20_000

let processes: FaultProcesses
let studio: TestBackend
let damagedId: string
let otherId: string
let postIds: string[]
beforeAll(async () => {
  processes = await createFaultProcesses('readingDamaged.ts')
  studio = createTestBackend()
  const clients = [await addClient(studio, 'Damaged'), await addClient(studio, 'Other')]
  for (const { id: clientId } of clients) {
    const channel = await studio.api.clients.addChannel({ clientId, channel: channelOn('instagram') })
    const posts = Array.from({ length: 30 }, (_, index) => ({
      title: `Post ${index}`,
      caption: `Fresh from the oven ${index} `.repeat(index * 10),
      scheduledAt: `2026-04-${String((index % 28) + 1).padStart(2, '0')}T10:00`,
      versions: [versionFor(channel.id, index % 2 ? `Own ${index}` : null)],
    }))
    const ids = await studio.api.calendar.createPosts({ clientId, posts })
    if (clientId === clients[0]?.id) postIds = ids
    await studio.api.marketing.importMetrics({ clientId, fileName: 'a.csv', bytes: exportBytes(makePosts(40)) })
    await studio.api.clients.setLogo({ clientId, bytes: pngBytes(10, 10) })
  }
  damagedId = clients[0]?.id ?? ''
  otherId = clients[1]?.id ?? ''
  studio.backend.close()
})
afterAll(() => {
  processes.dispose()
  studio.close()
  rmSync(studio.folder, { recursive: true, force: true })
})

async function readAll(file: string, seeds: readonly number[], keepsRegistry: boolean): Promise<ReadingOutcome[]> {
  const sound = `${studio.folder}-sound`
  copyFileSync(file, sound)
  const child = processes.start()
  const outcomes: ReadingOutcome[] = []
  let current = 0
  let watchdog = setTimeout(() => child.kill(), HANG_MS)
  const job = { folder: studio.folder, file, sound, damagedId, otherId, postIds, seeds, keepsRegistry }
  const ending = await child.run(job, (raw) => {
    const line = raw as { begins: number } | ReadingOutcome
    if ('begins' in line) {
      current = line.begins
      clearTimeout(watchdog)
      watchdog = setTimeout(() => child.kill(), HANG_MS)
    } else outcomes.push(line)
  })
  clearTimeout(watchdog)
  copyFileSync(sound, file)
  expect(ending, `seed ${current}: ${ending.stderr}`).toMatchObject({ code: 0, signal: null })
  return outcomes
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)
const faultsOf = (outcomes: readonly ReadingOutcome[]) =>
  outcomes.flatMap(({ seed, faults }) => faults.map((fault) => `seed ${seed}: ${fault}`))

describe('a store with flipped bits', () => {
  it.each([
    ['that the registry knows', true],
    ['that is read in anew', false],
  ])(
    '%s is read right or named, kept as it is, and keeps nobody else away',
    async (_how, keepsRegistry) => {
      const file = join(studio.folder, 'clients', damagedId, 'client.sqlite')
      const outcomes = await readAll(file, range(keepsRegistry ? 1 : 1_000_001, FLIPPED_STORES), keepsRegistry)
      expect(faultsOf(outcomes)).toEqual([])
      expect(outcomes).toHaveLength(FLIPPED_STORES)
      // The flips do hit something, and most of what they hit is read on.
      expect(outcomes.filter(({ refusals }) => refusals.length > 0).length).toBeGreaterThan(10)
    },
    120_000 + ROUNDS * 200,
  )

  it(
    'is mended when it is the registry',
    async () => {
      const outcomes = await readAll(join(studio.folder, 'registry.sqlite'), range(2_000_001, FLIPPED_REGISTRIES), true)
      expect(faultsOf(outcomes)).toEqual([])
      expect(outcomes.flatMap(({ refusals }) => refusals)).toEqual([])
    },
    120_000 + ROUNDS * 200,
  )
})
