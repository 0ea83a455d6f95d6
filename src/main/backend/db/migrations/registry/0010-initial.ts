import type { Migration } from '../../migrate'

export const initialRegistrySchema: Migration = {
  version: 10,
  name: 'initial',
  sql: `
    -- What spans clients and is not in any client's file ---------------------------------------
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value_json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- One row per notified occurrence. It is about this computer's notifications, not about the client.
    CREATE TABLE reminder_delivery (
      client_id TEXT NOT NULL,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      due_at_utc TEXT NOT NULL,
      claimed_at_utc TEXT NOT NULL,
      shown_at_utc TEXT,
      PRIMARY KEY (client_id, subject_kind, subject_id, due_at_utc)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reminder_delivery_unconfirmed ON reminder_delivery (claimed_at_utc) WHERE shown_at_utc IS NULL;

    -- Projection of the client files: all below can be rebuilt from them -----------------------
    CREATE TABLE client (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      color TEXT NOT NULL,
      logo_hash TEXT,
      tags_json TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      locale TEXT NOT NULL,
      currency TEXT NOT NULL,
      is_archived INTEGER NOT NULL,
      post_count INTEGER NOT NULL,
      -- Revision of the client's file that this row and the rows below mirror.
      revision INTEGER NOT NULL,
      -- 1 while the file may hold changes that are not projected yet: looked at after a crash.
      is_open INTEGER NOT NULL,
      health TEXT NOT NULL,
      problem TEXT
    ) STRICT;

    CREATE TABLE due_item (
      client_id TEXT NOT NULL,
      subject_kind TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL,
      platforms TEXT NOT NULL,
      due_at TEXT NOT NULL,
      due_at_utc TEXT NOT NULL,
      -- When to notify; null once claimed, so that the index holds only what is still to come.
      next_at_utc TEXT,
      PRIMARY KEY (client_id, subject_kind, subject_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX due_item_by_time ON due_item (due_at_utc);
    CREATE INDEX due_item_by_client ON due_item (client_id, due_at_utc);
    CREATE INDEX due_item_next ON due_item (next_at_utc) WHERE next_at_utc IS NOT NULL;

    CREATE TABLE searchable_post (
      rowid INTEGER PRIMARY KEY,
      client_id TEXT NOT NULL,
      post_id TEXT NOT NULL,
      title TEXT NOT NULL,
      state TEXT NOT NULL,
      scheduled_at TEXT,
      UNIQUE (client_id, post_id)
    ) STRICT;

    -- Contentless: the text stays in the client files, the index only finds it.
    CREATE VIRTUAL TABLE post_search USING fts5 (
      title, caption, notes,
      content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
    );
  `,
}
