import { nowUtc } from '#shared/kernel/clock'
import type { CampaignId } from '#shared/kernel/ids'
import { type Campaign, type CampaignFields, endsBeforeStart } from '#shared/planning/campaign'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { CampaignTable, ClientDatabase } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import {
  type CampaignRow,
  deleteCampaignRow,
  insertCampaign,
  listCampaignRows,
  updateCampaignRow,
} from './campaignsRepo'

type Writes = WriteStore<ClientDatabase>

export function toCampaign(row: CampaignRow): Campaign {
  return {
    id: row.id,
    name: row.name,
    color: row.color,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    notes: row.notes,
    archivedAtUtc: row.archived_at_utc,
    postCount: row.post_count ?? 0,
  } as Campaign
}

function getCampaignRow(store: ReadStore<ClientDatabase>, campaignId: string): CampaignRow {
  const row = listCampaignRows(store).find(({ id }) => id === campaignId)
  if (!row) throw new AppError('campaign-not-found', 'This campaign does not exist any more.')
  return row
}

function assertEndFits(fields: Pick<CampaignFields, 'startsOn' | 'endsOn'>, field: string): void {
  if (endsBeforeStart(fields)) {
    throw new AppError(
      'campaign-ends-before-start',
      `The end ${fields.endsOn} lies before the start ${fields.startsOn}.`,
      { field },
    )
  }
}

export function createCampaign(context: BackendContext, store: Writes, fields: CampaignFields): Campaign {
  assertEndFits(fields, 'campaign.endsOn')
  const row: CampaignTable = {
    id: createId<CampaignId>(context),
    name: fields.name,
    color: fields.color,
    starts_on: fields.startsOn,
    ends_on: fields.endsOn,
    notes: fields.notes,
    archived_at_utc: null,
  }
  insertCampaign(store, row)
  return toCampaign({ ...row, post_count: 0 })
}

export function updateCampaign(store: Writes, campaignId: string, changes: Partial<CampaignFields>): Campaign {
  const row = getCampaignRow(store, campaignId)
  const after = { ...toCampaign(row), ...changes }
  assertEndFits(after, 'changes.endsOn')
  updateCampaignRow(store, {
    ...row,
    name: after.name,
    color: after.color,
    starts_on: after.startsOn,
    ends_on: after.endsOn,
    notes: after.notes,
  })
  return after
}

export function archiveCampaign(
  context: BackendContext,
  store: Writes,
  campaignId: string,
  isArchived: boolean,
): Campaign {
  const before = getCampaignRow(store, campaignId)
  const archivedAt = isArchived ? (before.archived_at_utc ?? nowUtc(context.clock)) : null
  const after = { ...before, archived_at_utc: archivedAt }
  updateCampaignRow(store, after)
  return toCampaign(after)
}

export function deleteCampaign(store: Writes, campaignId: string): void {
  const row = getCampaignRow(store, campaignId)
  const count = row.post_count ?? 0
  if (count > 0) {
    throw new AppError(
      'campaign-in-use',
      `${count === 1 ? 'One post belongs' : `${count} posts belong`} to the campaign “${row.name}”. Archive it instead: the posts keep it, and it is no longer offered.`,
      { field: 'campaignId' },
    )
  }
  deleteCampaignRow(store, campaignId)
}
