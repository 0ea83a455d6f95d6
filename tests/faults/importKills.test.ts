import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import type { Asset } from '#shared/media/asset'
import type { ImportStep } from '#shared/media/contract'
import { createFaultProcesses, type FaultProcesses } from '../support/faults/faultProcess'
import { type KilledRound, killDuring } from '../support/faults/killRound'
import type { Line } from '../support/faults/child'
import { createTestBackend } from '../support/testBackend'

/* A library whose process is killed: a file that was taken in is there, whole; one that was not leaves nothing. */
const KILLS = Math.ceil(Number(process.env['CLIENTELE_KILLS'] ?? 150) / 6)

let processes: FaultProcesses
let folder: string
let clientId: ClientId
beforeAll(async () => {
  processes = await createFaultProcesses('importing.ts')
})
afterAll(() => processes.dispose())
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-kills-'))
  const studio = createTestBackend({ folder })
  const client = await studio.api.clients.createClient({ name: 'Bakery', timeZone: 'Europe/Lisbon', currency: 'EUR' })
  clientId = client.id
  studio.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const assetsFolder = () => join(folder, 'clients', clientId, 'assets')
const namesIn = (path: string) => (existsSync(path) ? readdirSync(path) : [])
const trash = () => namesIn(join(folder, 'trash', `${clientId}-files`))
const hashOf = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(assetsFolder(), name)))
    .digest('hex')

/** Opens the workspace as the app would, looks into the library, and holds what is on the disk against it. */
async function openLibrary(): Promise<readonly Asset[]> {
  const studio = createTestBackend({ folder })
  try {
    const assets = await studio.api.media.listAssets({ clientId })
    expect(await studio.api.workspace.checkStores({})).toMatchObject({ ok: true })
    expect(assets.filter(({ isMissing }) => isMissing)).toEqual([])
    return assets
  } finally {
    studio.close()
  }
}

interface Expected {
  /** By id. */
  readonly there: Map<string, string>
  readonly deleted: Map<string, string>
}

function take({ there, deleted }: Expected, { acknowledged }: KilledRound): void {
  for (const { path, input, value } of acknowledged) {
    if (path === 'media.deleteAssets') {
      for (const id of input['assetIds'] as string[]) {
        deleted.set(id, there.get(id) ?? '')
        there.delete(id)
      }
    } else {
      const step = value as ImportStep
      if (step.isDone) there.set(step.asset.id, step.asset.sha256)
    }
  }
}

async function checkAndAdopt(expected: Expected, { underWay }: KilledRound): Promise<void> {
  const { there, deleted } = expected
  const assets = new Map((await openLibrary()).map(({ id, sha256 }) => [id as string, sha256]))
  for (const [id, sha256] of assets) {
    if (there.has(id)) continue
    expect(underWay?.input['sha256'], 'a file that nobody took in').toBe(sha256)
    there.set(id, sha256)
  }
  for (const [id, sha256] of there) {
    if (assets.has(id)) continue
    const isBeingDeleted = (underWay?.input['assetIds'] as string[] | undefined)?.includes(id)
    expect(isBeingDeleted, `${sha256} was taken in and is not listed`).toBe(true)
    there.delete(id)
    deleted.set(id, sha256)
  }
  const names = namesIn(assetsFolder()).filter((name) => name !== 'thumbnails')
  const known = [...there.values(), ...deleted.values()].map((sha256) => `${sha256}.png`)
  expect(names.toSorted()).toEqual(known.toSorted())
  for (const name of names) expect(`${hashOf(name)}.png`).toBe(name)
}

/** Lets a child die where it is told to, and gives back what it had said. */
async function dieAt(place: 'piece' | 'file'): Promise<Line[]> {
  const lines: Line[] = []
  const child = processes.start()
  const { signal, stderr } = await child.run(
    { folder, clientId, seed: place === 'piece' ? 3 : 4, dieAt: place },
    (line) => lines.push(line as Line),
  )
  expect([signal, stderr]).toEqual(['SIGKILL', ''])
  return lines
}

describe('a data process that is killed while files come in', () => {
  it('between two pieces of a file keeps nothing of it', async () => {
    await dieAt('piece')
    expect(namesIn(assetsFolder()).filter((name) => name.startsWith('.upload-'))).toHaveLength(1)
    const before = (await openLibrary()).map(({ sha256 }) => `${sha256}.png`)
    expect(namesIn(assetsFolder()).toSorted()).toEqual(before.toSorted())
    expect(trash()).toEqual([])
  })

  it('between a file and its row has no such file, puts it in the trash, and takes it in when it comes again', async () => {
    const lines = await dieAt('file')
    const sha256 = String(lines.findLast((line) => line.try)?.try?.input['sha256'])
    expect(lines.at(-1)).not.toHaveProperty('ack')
    expect(namesIn(assetsFolder())).toEqual([`${sha256}.png`])
    const bytes = new Uint8Array(readFileSync(join(assetsFolder(), `${sha256}.png`)))
    expect(await openLibrary()).toEqual([])
    expect(namesIn(assetsFolder())).toEqual([])
    expect(trash()).toEqual([`${sha256}.png`])

    const studio = createTestBackend({ folder })
    const step = await studio.api.media.beginImport({
      clientId,
      fileName: 'again.png',
      byteSize: bytes.length,
      bytes,
    })
    studio.close()
    expect(step).toMatchObject({ isDone: true, outcome: 'added', asset: { sha256 } })
    expect(await openLibrary()).toHaveLength(1)
  })

  it(
    'at any moment has every file that it said is in, and no piece of another',
    async () => {
      const random = createSeededRandom(11)
      const expected: Expected = { there: new Map(), deleted: new Map() }
      let next = processes.start()
      for (let kill = 1; kill <= KILLS; kill++) {
        const child = next
        const round = await killDuring(child, { folder, clientId, seed: random.between(1, 2 ** 31) }, random)
        if (kill < KILLS) next = processes.start()
        take(expected, round)
        await checkAndAdopt(expected, round)
      }
      expect(expected.there.size).toBeGreaterThan(0)
    },
    60_000 + KILLS * 2_000,
  )
})
