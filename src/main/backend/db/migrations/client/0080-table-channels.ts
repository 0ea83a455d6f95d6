import type { Migration } from '../../migrate'

export const tableChannelsSchema: Migration = {
  version: 80,
  name: 'table-channels',
  sql: `
    CREATE TABLE table_channels (
      source_key TEXT PRIMARY KEY,
      channel_ids_json TEXT NOT NULL,
      channel_names_json TEXT NOT NULL
    ) STRICT;
  `,
}
