import type { StoreHealth } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { BackendContext } from '../../context'
import { checkStore } from '../../db/checkStoreRepo'
import { inspectFile } from '../../db/inspectFile'
import { newestVersion } from '../../db/migrate'
import { clientMigrations } from '../../db/migrations/index'
import { CLIENT_APPLICATION_ID } from '../../db/openStore'
import { listKnownClients } from './knownClientsRepo'

interface CheckedClient {
  readonly id: ClientId
  readonly name: string
  readonly ok: boolean
  readonly health: StoreHealth
  readonly problem: string | null
}

/** Every client that the registry knows: the start reads in each folder that it did not know. */
export function checkStores({ registry, workspace }: BackendContext): { ok: boolean; clients: CheckedClient[] } {
  const clients = registry.read(listKnownClients).map((known): CheckedClient => {
    const judge = (health: StoreHealth, problem: string | null): CheckedClient => ({
      id: known.id as ClientId,
      name: known.name,
      ok: health === 'sound',
      health,
      problem,
    })
    const file = workspace.clientFile(known.id)
    const inspection = inspectFile(file, newestVersion(clientMigrations), CLIENT_APPLICATION_ID)
    if (inspection.health !== 'sound') return judge(inspection.health, inspection.problem)
    const check = checkStore(file)
    if (check.problem !== null) return judge('damaged', check.problem)
    if (known.health === 'older-than-expected') return judge('older-than-expected', known.problem)
    if (check.revision < known.revision) {
      return judge(
        'older-than-expected',
        `The file ${file} holds change ${check.revision}, but change ${known.revision} was seen before: it may be an old copy.`,
      )
    }
    return judge('sound', null)
  })
  return { ok: clients.every((client) => client.ok), clients }
}
