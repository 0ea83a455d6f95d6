import type { ClientProfile } from '#shared/clients/client'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { pngBytes } from '../imageBytes'
import { createSayingBackend, readJob, someText } from './child'

/** Makes clients, deletes them, takes that back and changes their logos until it is killed. */
interface Job {
  readonly folder: string
  readonly seed: number
  readonly clientIds: readonly string[]
  readonly deletedIds: readonly string[]
}

const job = readJob<Job>()
const random = createSeededRandom(job.seed)
const backend = createSayingBackend(job.folder)
const there = new Set(job.clientIds)
const deleted = new Set(job.deletedIds)

const pickFrom = (ids: ReadonlySet<string>) => (ids.size > 0 ? random.pick(Array.from(ids)) : undefined)

async function changeSomething(): Promise<void> {
  const dice = random.between(1, 10)
  const clientId = pickFrom(there)
  const deletedId = pickFrom(deleted)
  if (clientId === undefined || (dice <= 3 && there.size < 12)) {
    const input = { name: `Client ${random.between(1, 1e9)}`, timeZone: 'Asia/Tokyo', currency: 'JPY' }
    const created = await backend.command<ClientProfile>('clients.createClient', {
      ...input,
      fields: { goals: someText(random) },
    })
    if (created) there.add(created.id)
  } else if (dice <= 5) {
    await backend.command('clients.deleteClient', { clientId })
    there.delete(clientId)
    deleted.add(clientId)
  } else if (dice <= 7 && deletedId !== undefined) {
    await backend.command('clients.undeleteClient', { clientId: deletedId })
    deleted.delete(deletedId)
    there.add(deletedId)
  } else {
    const width = random.between(1, 4_000)
    const bytes = random.next() < 0.2 ? null : pngBytes(width, 100, random.between(64, 300_000))
    await backend.command('clients.setLogo', { clientId, bytes }, { clientId })
  }
}

for (;;) await changeSomething()
