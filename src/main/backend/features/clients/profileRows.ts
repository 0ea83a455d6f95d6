import { type ClientFields, type ClientProfile, DEFAULT_BRAND } from '#shared/clients/client'
import type { ClientId } from '#shared/kernel/ids'
import type { ClientDatabase, ProfileTable } from '../../db/schema'
import type { ReadStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { listChannels } from './channelsRepo'

export function toFields(row: ProfileTable): ClientFields {
  return {
    name: row.name,
    industry: row.industry,
    website: row.website,
    timeZone: row.time_zone,
    locale: row.locale,
    currency: row.currency,
    tags: JSON.parse(row.tags_json),
    contacts: JSON.parse(row.contacts_json),
    contractStart: row.contract_start,
    contractRenewal: row.contract_renewal,
    goals: row.goals,
    competitors: row.competitors,
    notes: row.notes,
    brand: JSON.parse(row.brand_json),
  } as ClientFields
}

/** The folder's name, not the file's content, says which client it is: folders are copied by hand. */
export function getProfile(store: ReadStore<ClientDatabase>, clientId: ClientId): ClientProfile {
  const row = getProfileRow(store)
  return {
    ...toFields(row),
    id: clientId,
    stage: row.stage as ClientProfile['stage'],
    createdAtUtc: row.created_at_utc as ClientProfile['createdAtUtc'],
    archivedAtUtc: row.archived_at_utc as ClientProfile['archivedAtUtc'],
    logoHash: row.logo_hash,
    channels: listChannels(store),
  }
}

/** What a client has that is known by no more than its name, zone, locale and currency. */
export function emptyFields(known: Pick<ClientFields, 'name' | 'timeZone' | 'locale' | 'currency'>): ClientFields {
  return {
    industry: '',
    website: '',
    tags: [],
    contacts: [],
    contractStart: null,
    contractRenewal: null,
    goals: '',
    competitors: '',
    notes: '',
    brand: DEFAULT_BRAND,
    ...known,
  }
}
