import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { createFaultProcesses, type FaultProcesses } from '../support/faults/faultProcess'
import { type KilledRound, killDuring } from '../support/faults/killRound'
import { readRegistry } from '../support/readRegistry'
import { createTestBackend } from '../support/testBackend'

/* As killLoop.test.ts, with what moves folders and files: clients that are made, deleted and taken back, and logos. */
const KILLS = Math.ceil(Number(process.env['CLIENTELE_KILLS'] ?? 150) / 3)

interface ExpectedStudio {
  readonly clients: Map<string, { name: string; logoHash: string | null }>
  readonly deleted: Map<string, { name: string; logoHash: string | null }>
}

let processes: FaultProcesses
beforeAll(async () => {
  processes = await createFaultProcesses('clientLife.ts')
})
afterAll(() => processes.dispose())

function take({ clients, deleted }: ExpectedStudio, { acknowledged }: KilledRound): void {
  for (const { path, input, value } of acknowledged) {
    const id = (input['clientId'] ?? (value as { id: string }).id) as string
    const known = clients.get(id) ?? deleted.get(id) ?? { name: input['name'] as string, logoHash: null }
    if (path === 'clients.deleteClient') {
      clients.delete(id)
      deleted.set(id, known)
    } else {
      deleted.delete(id)
      clients.set(id, path === 'clients.setLogo' ? { ...known, ...(value as { logoHash: string | null }) } : known)
    }
  }
}

/** What was under way may be there or not; after this it is what is expected. */
async function checkAndAdopt(folder: string, expected: ExpectedStudio, { underWay }: KilledRound): Promise<void> {
  const { clients, deleted } = expected
  const studio = createTestBackend({ folder })
  try {
    const listed = await studio.api.clients.listClients({})
    const affected = underWay?.input['clientId'] as string | undefined
    for (const { id, name } of listed) {
      if (clients.has(id)) continue
      const isMade = underWay?.path === 'clients.createClient' && name === underWay.input['name']
      const isBack = underWay?.path === 'clients.undeleteClient' && id === affected
      expect(isMade || isBack, `${name} (${id}) is listed`).toBe(true)
      clients.set(id, deleted.get(id) ?? { name, logoHash: null })
      deleted.delete(id)
    }
    for (const [id, known] of clients) {
      if (listed.some((client) => client.id === id)) continue
      expect(underWay?.path === 'clients.deleteClient' && id === affected, `${known.name} (${id}) is not listed`).toBe(
        true,
      )
      clients.delete(id)
      deleted.set(id, known)
    }
    for (const { id, name, health, problem, logoHash } of listed) {
      const known = clients.get(id)
      expect({ name, health, problem }).toEqual({ name: known?.name, health: 'sound', problem: null })
      if (logoHash !== known?.logoHash) {
        expect(underWay?.path === 'clients.setLogo' && id === affected, `${name} has another logo`).toBe(true)
        clients.set(id, { name, logoHash })
      }
      expect(await studio.api.clients.getClient({ clientId: id })).toMatchObject({ id, name, logoHash })
      const logo = await studio.api.clients.getLogo({ clientId: id })
      expect(logo && createHash('sha256').update(logo.bytes).digest('hex')).toBe(logoHash)
    }
    expect(await studio.api.workspace.checkStores({})).toMatchObject({ ok: true })
  } finally {
    studio.close()
  }
  expect(readdirSync(join(folder, 'clients')).sort()).toEqual(Array.from(clients.keys()).sort())
  for (const id of deleted.keys()) expect(existsSync(join(folder, 'trash', id, 'client.sqlite'))).toBe(true)
  for (const [id, { logoHash }] of clients) {
    // The kill may have left a file beside it, which goes with the next change of the logo.
    const logos = readdirSync(join(folder, 'clients', id, 'assets'))
    expect(logos.length).toBeLessThanOrEqual(logoHash === null ? 1 : 2)
    if (logoHash !== null) expect(logos).toContain(`logo-${logoHash}.png`)
  }
}

describe('a data process that is killed while clients come and go', () => {
  it(
    'leaves each client whole or not at all, with the logo that it names',
    async () => {
      const random = createSeededRandom(7)
      const folder = mkdtempSync(join(tmpdir(), 'clientele-kills-'))
      createTestBackend({ folder }).close()
      const expected: ExpectedStudio = { clients: new Map(), deleted: new Map() }
      let next = processes.start()
      for (let kill = 1; kill <= KILLS; kill++) {
        const child = next
        const job = {
          folder,
          seed: random.between(1, 2 ** 31),
          clientIds: Array.from(expected.clients.keys()),
          deletedIds: Array.from(expected.deleted.keys()),
        }
        const round = await killDuring(child, job, random)
        if (kill < KILLS) next = processes.start()
        take(expected, round)
        await checkAndAdopt(folder, expected, round)
      }
      const kept = readRegistry(folder)
      rmSync(join(folder, 'registry.sqlite'))
      createTestBackend({ folder }).close()
      expect(kept).toEqual(readRegistry(folder))
      rmSync(folder, { recursive: true, force: true })
    },
    60_000 + KILLS * 2_000,
  )
})
