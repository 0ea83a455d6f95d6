import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import type { ImportStep } from '#shared/media/contract'
import { pngBytes } from '../imageBytes'
import { createSayingBackend, readJob } from './child'

/** Takes files into a client's library and deletes some of them until it is killed. */
interface Job {
  readonly folder: string
  readonly clientId: string
  readonly seed: number
  /** Dies by itself: between two pieces of a file, or when a file is in its place and its row is not. */
  readonly dieAt?: 'piece' | 'file'
}

const { folder, clientId, seed, dieAt } = readJob<Job>()
const die = () => process.kill(process.pid, 'SIGKILL')

if (dieAt === 'file') {
  const rename = fs.renameSync
  fs.renameSync = (from, to) => {
    rename(from, to)
    if (String(to).endsWith('.png')) die()
  }
  syncBuiltinESMExports()
}

const random = createSeededRandom(seed)
const backend = createSayingBackend(folder)
const there: string[] = []

async function takeIn(): Promise<void> {
  const bytes = pngBytes(random.between(1, 30_000), random.between(1, 3_000), random.between(64, 300_000))
  const fileName = `${random.between(1, 1e9)}.png`
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // In pieces smaller than a window's, so that there is something between them.
  const size = random.next() < 0.5 ? bytes.length : Math.ceil(bytes.length / 3)
  const begin = { clientId, fileName, byteSize: bytes.length, bytes: bytes.subarray(0, size) }
  let step = await backend.command<ImportStep>('media.beginImport', begin, { sha256 })
  for (let at = size; step && !step.isDone; at += size) {
    if (dieAt === 'piece') die()
    const piece = { clientId, uploadId: step.uploadId, bytes: bytes.subarray(at, at + size) }
    step = await backend.command<ImportStep>('media.continueImport', piece, { sha256 })
  }
  if (step?.isDone) there.push(step.asset.id)
}

for (;;) {
  const [oldest] = there
  if (oldest === undefined || random.next() < 0.8) await takeIn()
  else {
    there.shift()
    await backend.command('media.deleteAssets', { clientId, assetIds: [oldest] })
  }
}
