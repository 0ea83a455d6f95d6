import { z } from 'zod'
import { CampaignId, ClientId, PillarId } from '../kernel/ids'
import { LocalDate } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { Campaign, CampaignFields } from './campaign'
import { Pillar, PillarFields } from './pillar'

const ofClient = z.object({ clientId: ClientId })
const ofPillar = ofClient.extend({ pillarId: PillarId })
const ofCampaign = ofClient.extend({ campaignId: CampaignId })
const position = z.number().int().nonnegative().optional()

/** Pillars, campaigns, and the mix. */
export const pillarsContract = {
  /** In their order, the archived ones too. */
  listPillars: query(ofClient, z.object({ pillars: z.array(Pillar), campaigns: z.array(Campaign) })),
  /** Posts with `from` ≤ day < `to` by pillar. Posts on hold and missed ones are no part of the mix. */
  countPostsByPillar: query(
    ofClient.extend({ from: LocalDate, to: LocalDate }),
    z.array(z.object({ pillarId: PillarId.nullable(), count: z.number().int() })),
  ),
  /** At the end when no position is given. */
  createPillar: command(ofClient.extend({ pillar: PillarFields, position }), Pillar),
  updatePillar: command(ofPillar.extend({ changes: PillarFields.partial() }), Pillar),
  /** To this place among all pillars, from 0. */
  movePillar: command(ofPillar.extend({ position: z.number().int().nonnegative() }), z.object({})),
  /** An archived pillar is no longer offered; its posts keep it. */
  archivePillar: command(ofPillar.extend({ isArchived: z.boolean() }), Pillar),
  /** Refused with `pillar-in-use` while posts have it. */
  deletePillar: command(ofPillar, z.object({})),
  createCampaign: command(ofClient.extend({ campaign: CampaignFields }), Campaign),
  /** Refused with `campaign-ends-before-start`, as creating one is. */
  updateCampaign: command(ofCampaign.extend({ changes: CampaignFields.partial() }), Campaign),
  archiveCampaign: command(ofCampaign.extend({ isArchived: z.boolean() }), Campaign),
  /** Refused with `campaign-in-use` while posts have it. */
  deleteCampaign: command(ofCampaign, z.object({})),
}
