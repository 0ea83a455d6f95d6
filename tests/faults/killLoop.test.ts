import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSqlite } from '#backend/db/sqlite'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { ExpectedClient, takeRound } from '../support/faults/expectedPosts'
import { createFaultProcesses, type FaultProcesses } from '../support/faults/faultProcess'
import { type KilledRound, killDuring } from '../support/faults/killRound'
import { readStoredClient } from '../support/faults/storedClient'
import { readRegistry } from '../support/readRegistry'
import { addClient, channelOn } from '../support/studioFixtures'
import { createTestBackend } from '../support/testBackend'

/*
 * A process with the real backend changes posts, figures and profiles, and says so after each change; it is killed at a
 * random moment. What it acknowledged must be there afterwards, and nothing may be there by halves.
 *
 * The suite kills 150 times here and 80 times in clientLifeKills and migrationKills. More on demand, in all three:
 * CLIENTELE_KILLS=1000 npm test -- unit tests/faults
 * SIGKILL does not lose what the system has not written yet, as a power cut does: for that, `synchronous = FULL`.
 */
const KILLS = Number(process.env['CLIENTELE_KILLS'] ?? 150)
/** Then the workspace has grown enough, and the next one begins. */
const KILLS_PER_WORKSPACE = 25
const THOROUGH_EVERY = 8
/** More than the backend keeps open at once. */
const CLIENTS = 10

let processes: FaultProcesses
beforeAll(async () => {
  processes = await createFaultProcesses('writer.ts')
})
afterAll(() => processes.dispose())

async function createWorkspace(): Promise<{ folder: string; expected: Map<string, ExpectedClient> }> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-kills-'))
  const studio = createTestBackend({ folder })
  const expected = new Map<string, ExpectedClient>()
  for (let index = 0; index < CLIENTS; index++) {
    const { id } = await addClient(studio, `Client ${index}`)
    for (const platform of ['instagram', 'facebook'] as const) {
      await studio.api.clients.addChannel({ clientId: id, channel: channelOn(platform) })
    }
    expected.set(id, new ExpectedClient())
  }
  studio.close()
  return { folder, expected }
}

/** Opens the workspace as the next start does, and reads back what the round touched, or all of it. */
async function findProblems(
  folder: string,
  expected: ReadonlyMap<string, ExpectedClient>,
  round: KilledRound,
  isThorough: boolean,
): Promise<string[]> {
  const studio = createTestBackend({ folder })
  const listed = await studio.api.clients.listClients({})
  studio.close()
  const problems = listed
    .filter(({ health }) => health !== 'sound')
    .map(({ id, health, problem }) => `${id} is ${health}: ${problem}`)
  if (listed.length !== expected.size) problems.push(`${listed.length} clients are listed`)
  const registry = openSqlite(join(folder, 'registry.sqlite'), { readonly: true })
  const mirrored = registry.prepare('SELECT revision, post_count FROM client WHERE id = ?')
  const touched = new Set([...round.acknowledged, round.underWay].map((command) => command?.input['clientId']))
  for (const [id, client] of expected) {
    if (!touched.has(id) && !isThorough) continue
    const stored = readStoredClient(join(folder, 'clients', id, 'client.sqlite'))
    const underWay = round.underWay?.input['clientId'] === id ? round.underWay : undefined
    problems.push(...stored.problems, ...client.compare(stored, underWay))
    const posts = stored.posts.filter(({ isDeleted }) => !isDeleted).length
    const row = mirrored.get(id) as { revision: number; post_count: number } | undefined
    if (row?.revision !== stored.revision || row.post_count !== posts) problems.push(`the registry is behind on ${id}`)
  }
  registry.close()
  return problems
}

/** What the registry mirrors, kept through all the kills, against one that is made anew from the files. */
function expectSameRegistry(folder: string): void {
  const kept = readRegistry(folder)
  rmSync(join(folder, 'registry.sqlite'))
  createTestBackend({ folder }).close()
  expect(kept).toEqual(readRegistry(folder))
}

describe('a data process that is killed at any moment', () => {
  const workspaces = Math.ceil(KILLS / KILLS_PER_WORKSPACE)
  const seeds = Array.from({ length: workspaces }, (_, index) => index + 1)
  it.each(seeds)(
    'loses nothing that it acknowledged and leaves nothing by halves (workspace %i)',
    async (seed) => {
      const random = createSeededRandom(seed)
      const kills = Math.min(KILLS_PER_WORKSPACE, KILLS - (seed - 1) * KILLS_PER_WORKSPACE)
      const { folder, expected } = await createWorkspace()
      let acknowledged = 0
      let next = processes.start()
      for (let kill = 1; kill <= kills; kill++) {
        const child = next
        const round = await killDuring(child, { folder, seed: random.between(1, 2 ** 31) }, random)
        // The next one loads while this one is looked at.
        if (kill < kills) next = processes.start()
        acknowledged += round.acknowledged.length
        takeRound(expected, round)
        const isThorough = kill % THOROUGH_EVERY === 0
        expect(await findProblems(folder, expected, round, isThorough), `kill ${kill}`).toEqual([])
        if (isThorough) expectSameRegistry(folder)
      }
      expect(acknowledged).toBeGreaterThan(kills)
      rmSync(folder, { recursive: true, force: true })
    },
    120_000,
  )
})
