import type { ClientDatabase } from '../../db/schema'
import { read, type ReadStore } from '../../db/statement'

type Reads = ReadStore<ClientDatabase>

/** What a post may name. */

const findPillar = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('pillar').select('id').where('id', '=', p.id),
)
const findCampaign = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('campaign').select('id').where('id', '=', p.id),
)
const findAsset = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('asset').select('id').where('id', '=', p.id).where('deleted_at_utc', 'is', null),
)

const findContent = read<ClientDatabase>()((db, p: { id: string }) =>
  db.selectFrom('asset').select('sha256').where('id', '=', p.id).where('deleted_at_utc', 'is', null),
)
const findByContent = read<ClientDatabase>()((db, p: { sha256: string }) =>
  db.selectFrom('asset').select('id').where('sha256', '=', p.sha256).where('deleted_at_utc', 'is', null),
)

export function hasPillar(store: Reads, id: string): boolean {
  return store.first(findPillar, { id }) !== undefined
}

export function hasCampaign(store: Reads, id: string): boolean {
  return store.first(findCampaign, { id }) !== undefined
}

export function hasAsset(store: Reads, id: string): boolean {
  return store.first(findAsset, { id }) !== undefined
}

/** What a file of the library holds, as its hash. */
export function findAssetContent(store: Reads, id: string): string | undefined {
  return store.first(findContent, { id })?.sha256
}

export function findAssetByContent(store: Reads, sha256: string): string | undefined {
  return store.first(findByContent, { sha256 })?.id
}
