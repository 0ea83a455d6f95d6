import { existsSync, readdirSync } from 'node:fs'
import type { Stage, StoreHealth } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { MediaType } from '#shared/media/asset'
import { assetFileName } from '#shared/media/mediaAddress'
import type { BackendContext } from '../../context'
import { checkStore, type StoredAsset } from '../../db/checkStoreRepo'
import { inspectFile } from '../../db/inspectFile'
import { newestVersion } from '../../db/migrate'
import { clientMigrations } from '../../db/migrations/index'
import { CLIENT_APPLICATION_ID } from '../../db/openStore'
import { listKnownClients } from './knownClientsRepo'

interface CheckedClient {
  readonly id: ClientId
  readonly name: string
  readonly stage: Stage
  readonly ok: boolean
  readonly health: StoreHealth
  readonly problem: string | null
  /** Names of files of the media library that are not in the client's folder any more. */
  readonly missingFiles: string[]
}

/** Every client that the registry knows: the start reads in each folder that it did not know. */
export function checkStores({ registry, workspace }: BackendContext): { ok: boolean; clients: CheckedClient[] } {
  const clients = registry.read(listKnownClients).map((known): CheckedClient => {
    const judge = (health: StoreHealth, problem: string | null, missingFiles: string[] = []): CheckedClient => ({
      id: known.id as ClientId,
      name: known.name,
      stage: known.stage as Stage,
      ok: health === 'sound',
      health,
      problem,
      missingFiles,
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
    return judge('sound', null, listMissingFiles(workspace.assetsFolder(known.id), check.assets))
  })
  return { ok: clients.every((client) => client.ok), clients }
}

function listMissingFiles(folder: string, assets: readonly StoredAsset[]): string[] {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : [])
  return assets
    .filter(({ sha256, media_type }) => !names.has(assetFileName({ sha256, mediaType: media_type as MediaType })))
    .map(({ file_name }) => file_name)
}
