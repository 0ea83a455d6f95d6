import type { ClientFields, Stage } from '#shared/clients/client'
import type { ClientDatabase, ProfileTable } from '../../db/schema'
import { write, type WriteStore } from '../../db/statement'

type Writes = WriteStore<ClientDatabase>

type FieldColumns = Omit<
  ProfileTable,
  'id' | 'logo_hash' | 'logo_media_type' | 'created_at_utc' | 'archived_at_utc' | 'stage'
>

/** Column by column: a statement's parameters are found by name, so they cannot be spread. */
const fieldValues = (p: FieldColumns): FieldColumns => ({
  name: p.name,
  industry: p.industry,
  website: p.website,
  time_zone: p.time_zone,
  locale: p.locale,
  currency: p.currency,
  tags_json: p.tags_json,
  contacts_json: p.contacts_json,
  contract_start: p.contract_start,
  contract_renewal: p.contract_renewal,
  goals: p.goals,
  competitors: p.competitors,
  notes: p.notes,
  brand_json: p.brand_json,
})

const insertProfileRow = write<ClientDatabase>()((db, p: ProfileTable) =>
  db.insertInto('profile').values({
    id: p.id,
    ...fieldValues(p),
    logo_hash: p.logo_hash,
    logo_media_type: p.logo_media_type,
    created_at_utc: p.created_at_utc,
    archived_at_utc: p.archived_at_utc,
    stage: p.stage,
  }),
)
const updateFieldsRow = write<ClientDatabase>()((db, p: FieldColumns) => db.updateTable('profile').set(fieldValues(p)))
const updateArchived = write<ClientDatabase>()((db, p: { archivedAtUtc: string | null }) =>
  db.updateTable('profile').set({ archived_at_utc: p.archivedAtUtc }),
)
const updateStage = write<ClientDatabase>()((db, p: { stage: Stage }) =>
  db.updateTable('profile').set({ stage: p.stage }),
)
const updateLogoRow = write<ClientDatabase>()((db, p: { hash: string | null; mediaType: string | null }) =>
  db.updateTable('profile').set({ logo_hash: p.hash, logo_media_type: p.mediaType }),
)

function toColumns(fields: ClientFields): FieldColumns {
  return {
    name: fields.name,
    industry: fields.industry,
    website: fields.website,
    time_zone: fields.timeZone,
    locale: fields.locale,
    currency: fields.currency,
    tags_json: JSON.stringify(fields.tags),
    contacts_json: JSON.stringify(fields.contacts),
    contract_start: fields.contractStart,
    contract_renewal: fields.contractRenewal,
    goals: fields.goals,
    competitors: fields.competitors,
    notes: fields.notes,
    brand_json: JSON.stringify(fields.brand),
  }
}

export function insertProfile(
  store: Writes,
  id: string,
  fields: ClientFields,
  createdAtUtc: string,
  stage: Stage,
): void {
  store.run(insertProfileRow, {
    id,
    ...toColumns(fields),
    logo_hash: null,
    logo_media_type: null,
    created_at_utc: createdAtUtc,
    archived_at_utc: null,
    stage,
  })
}

export function updateFields(store: Writes, fields: ClientFields): void {
  store.run(updateFieldsRow, toColumns(fields))
}

export function setArchivedAt(store: Writes, archivedAtUtc: string | null): void {
  store.run(updateArchived, { archivedAtUtc })
}

export function setStage(store: Writes, stage: Stage): void {
  store.run(updateStage, { stage })
}

export function setLogoRow(store: Writes, logo: { hash: string; mediaType: string } | null): void {
  store.run(updateLogoRow, { hash: logo?.hash ?? null, mediaType: logo?.mediaType ?? null })
}
