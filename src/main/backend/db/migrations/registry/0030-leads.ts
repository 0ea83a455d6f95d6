import type { Migration } from '../../migrate'

export const leadsSchema: Migration = {
  version: 30,
  name: 'leads',
  sql: `ALTER TABLE client ADD COLUMN stage TEXT NOT NULL DEFAULT 'client';`,
}
