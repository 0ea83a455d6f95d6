import type { CampaignTable, ClientDatabase } from '../../db/schema'
import { read, type ReadStore, write, type WriteStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

const selectCampaigns = read<ClientDatabase>()((db) =>
  db
    .selectFrom('campaign')
    .selectAll('campaign')
    .select((eb) =>
      eb
        .selectFrom('post')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('post.campaign_id', '=', 'campaign.id')
        .where('post.campaign_id', 'is not', null)
        .where('post.deleted_at_utc', 'is', null)
        .as('post_count'),
    )
    .orderBy((eb) => eb.fn.coalesce('starts_on', 'ends_on'), 'desc')
    .orderBy('name')
    .orderBy('id'),
)
const insertRow = write<ClientDatabase>()((db, p: CampaignTable) =>
  db.insertInto('campaign').values({
    id: p.id,
    name: p.name,
    color: p.color,
    starts_on: p.starts_on,
    ends_on: p.ends_on,
    notes: p.notes,
    archived_at_utc: p.archived_at_utc,
  }),
)
const updateRow = write<ClientDatabase>()((db, p: CampaignTable) =>
  db
    .updateTable('campaign')
    .set({
      name: p.name,
      color: p.color,
      starts_on: p.starts_on,
      ends_on: p.ends_on,
      notes: p.notes,
      archived_at_utc: p.archived_at_utc,
    })
    .where('id', '=', p.id),
)
const deleteRow = write<ClientDatabase>()((db, p: { id: string }) => db.deleteFrom('campaign').where('id', '=', p.id))
const forgetInDeletedPosts = write<ClientDatabase>()((db, p: { id: string }) =>
  db
    .updateTable('post')
    .set({ campaign_id: null })
    .where('campaign_id', '=', p.id)
    .where('deleted_at_utc', 'is not', null),
)

export type CampaignRow = CampaignTable & { readonly post_count: number | null }

/** The latest first, those without a date last. */
export function listCampaignRows(store: Reads): CampaignRow[] {
  return store.all(selectCampaigns, {})
}

export function insertCampaign(store: Writes, campaign: CampaignTable): void {
  store.run(insertRow, campaign)
}

export function updateCampaignRow(store: Writes, campaign: CampaignTable): void {
  store.run(updateRow, campaign)
}

/** Deleted posts may come back: they come back without it. */
export function deleteCampaignRow(store: Writes, id: string): void {
  store.run(forgetInDeletedPosts, { id })
  store.run(deleteRow, { id })
}
