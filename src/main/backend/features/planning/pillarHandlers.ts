import type { ClientId, PillarId } from '#shared/kernel/ids'
import type { pillarsContract } from '#shared/planning/pillarsContract'
import type { Handlers } from '#shared/rpc/procedure'
import type { BackendContext } from '../../context'
import type { ClientDatabase } from '../../db/schema'
import type { WriteStore } from '../../db/statement'
import { archiveCampaign, createCampaign, deleteCampaign, toCampaign, updateCampaign } from './campaigns'
import { listCampaignRows } from './campaignsRepo'
import { archivePillar, createPillar, deletePillar, movePillar, toPillar, updatePillar } from './pillars'
import { countPostsByPillar, listPillarRows } from './pillarsRepo'

export function createPillarHandlers(context: BackendContext): Handlers<typeof pillarsContract> {
  const files = context.clientFiles
  const write = <T>(clientId: ClientId, work: (store: WriteStore<ClientDatabase>) => T): T =>
    files.write(clientId, (store, change) => {
      change.topic('planning')
      return work(store)
    })

  return {
    listPillars: ({ clientId }) =>
      files.read(clientId, (store) => ({
        pillars: listPillarRows(store).map(toPillar),
        campaigns: listCampaignRows(store).map(toCampaign),
      })),
    countPostsByPillar: ({ clientId, from, to }) =>
      files.read(clientId, (store) =>
        countPostsByPillar(store, from, to).map((row) => ({
          pillarId: row.pillar_id as PillarId | null,
          count: row.count,
        })),
      ),
    createPillar: ({ clientId, pillar, position }) =>
      write(clientId, (store) => createPillar(context, store, pillar, position)),
    updatePillar: ({ clientId, pillarId, changes }) =>
      write(clientId, (store) => updatePillar(store, pillarId, changes)),
    movePillar: ({ clientId, pillarId, position }) =>
      write(clientId, (store) => {
        movePillar(store, pillarId, position)
        return {}
      }),
    archivePillar: ({ clientId, pillarId, isArchived }) =>
      write(clientId, (store) => archivePillar(context, store, pillarId, isArchived)),
    deletePillar: ({ clientId, pillarId }) =>
      write(clientId, (store) => {
        deletePillar(store, pillarId)
        return {}
      }),
    createCampaign: ({ clientId, campaign }) => write(clientId, (store) => createCampaign(context, store, campaign)),
    updateCampaign: ({ clientId, campaignId, changes }) =>
      write(clientId, (store) => updateCampaign(store, campaignId, changes)),
    archiveCampaign: ({ clientId, campaignId, isArchived }) =>
      write(clientId, (store) => archiveCampaign(context, store, campaignId, isArchived)),
    deleteCampaign: ({ clientId, campaignId }) =>
      write(clientId, (store) => {
        deleteCampaign(store, campaignId)
        return {}
      }),
  }
}
