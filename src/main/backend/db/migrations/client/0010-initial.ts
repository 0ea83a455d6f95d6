import type { Migration } from '../../migrate'

export const initialClientSchema: Migration = {
  version: 10,
  name: 'initial',
  sql: `
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- One row: a client's file holds one client.
    CREATE TABLE profile (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      industry TEXT NOT NULL,
      website TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      locale TEXT NOT NULL,
      currency TEXT NOT NULL,
      tags_json TEXT NOT NULL,
      contacts_json TEXT NOT NULL,
      contract_start TEXT,
      contract_renewal TEXT,
      goals TEXT NOT NULL,
      competitors TEXT NOT NULL,
      notes TEXT NOT NULL,
      brand_json TEXT NOT NULL,
      logo_hash TEXT,
      logo_media_type TEXT,
      created_at_utc TEXT NOT NULL,
      archived_at_utc TEXT
    ) STRICT;

    CREATE TABLE channel (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      platform TEXT NOT NULL,
      handle TEXT NOT NULL,
      address TEXT NOT NULL,
      audience TEXT NOT NULL,
      followers_at_start INTEGER
    ) STRICT;

    CREATE TABLE post (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      caption TEXT NOT NULL,
      notes TEXT NOT NULL,
      state TEXT NOT NULL,
      scheduled_at TEXT,
      permalink TEXT NOT NULL,
      -- Denormalised for the calendar: what a cell shows must not cost a look at captions or versions.
      display_title TEXT NOT NULL,
      platforms TEXT NOT NULL,
      revision INTEGER NOT NULL,
      created_at_utc TEXT NOT NULL,
      updated_at_utc TEXT NOT NULL,
      deleted_at_utc TEXT
    ) STRICT;
    -- Covers a month of the calendar without touching the rows with their captions. SQLite takes an index for
    -- covering only when it also holds the column of its own condition.
    CREATE INDEX post_by_time ON post (scheduled_at, id, state, display_title, platforms, revision, deleted_at_utc)
      WHERE deleted_at_utc IS NULL;
    CREATE INDEX post_by_state ON post (state, scheduled_at, deleted_at_utc) WHERE deleted_at_utc IS NULL;

    CREATE TABLE post_version (
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      channel_id TEXT NOT NULL REFERENCES channel (id),
      position INTEGER NOT NULL,
      caption TEXT,
      first_comment TEXT NOT NULL,
      link TEXT NOT NULL,
      PRIMARY KEY (post_id, channel_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_version_by_channel ON post_version (channel_id);

    CREATE TABLE post_event (
      id INTEGER PRIMARY KEY,
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      at_utc TEXT NOT NULL,
      kind TEXT NOT NULL,
      from_value TEXT NOT NULL,
      to_value TEXT NOT NULL
    ) STRICT;
    CREATE INDEX post_event_by_post ON post_event (post_id, id);

    CREATE TABLE metrics_import (
      id TEXT PRIMARY KEY,
      source TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      imported_at_utc TEXT NOT NULL,
      position INTEGER NOT NULL,
      new_rows INTEGER NOT NULL,
      changed_rows INTEGER NOT NULL,
      ignored_rows INTEGER NOT NULL,
      refused_rows INTEGER NOT NULL
    ) STRICT;

    -- Every figure that a file gave, so that an import can be undone and each figure names its file and row.
    CREATE TABLE post_metric (
      platform TEXT NOT NULL,
      external_id TEXT NOT NULL,
      -- Position of the import: the highest one is what counts.
      import_position INTEGER NOT NULL,
      import_id TEXT NOT NULL REFERENCES metrics_import (id) ON DELETE CASCADE,
      row_number INTEGER NOT NULL,
      is_current INTEGER NOT NULL,
      published_at TEXT NOT NULL,
      permalink TEXT NOT NULL,
      post_type TEXT NOT NULL,
      caption TEXT NOT NULL,
      views INTEGER,
      reach INTEGER,
      reactions INTEGER,
      comments INTEGER,
      shares INTEGER,
      saves INTEGER,
      follows INTEGER,
      clicks INTEGER,
      PRIMARY KEY (platform, external_id, import_position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_metric_by_time ON post_metric (published_at) WHERE is_current = 1;
    CREATE INDEX post_metric_by_import ON post_metric (import_id);

    CREATE TABLE report_commentary (
      month TEXT PRIMARY KEY,
      summary TEXT NOT NULL,
      why TEXT NOT NULL,
      next_steps TEXT NOT NULL,
      updated_at_utc TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
