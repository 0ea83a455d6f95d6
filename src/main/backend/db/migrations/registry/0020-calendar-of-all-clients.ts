import type { Migration } from '../../migrate'

export const calendarOfAllClientsSchema: Migration = {
  version: 20,
  name: 'calendar-of-all-clients',
  sql: `
    ALTER TABLE searchable_post ADD COLUMN platforms TEXT NOT NULL DEFAULT '';
    ALTER TABLE searchable_post ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX searchable_post_by_time ON searchable_post
      (scheduled_at, client_id, post_id, title, state, platforms, revision) WHERE scheduled_at IS NOT NULL;
    -- Clients with series that have no end within what was made: until when their repeats are posts.
    CREATE TABLE series_upkeep (
      client_id TEXT PRIMARY KEY,
      made_until TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- The new columns mirror the client files: each is read once more.
    UPDATE client SET is_open = 1;
  `,
}
