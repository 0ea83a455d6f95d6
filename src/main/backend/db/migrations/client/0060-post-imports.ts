import type { Migration } from '../../migrate'

export const postImportsSchema: Migration = {
  version: 60,
  name: 'post-imports',
  sql: `
    CREATE TABLE post_import (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      source TEXT NOT NULL,
      file_name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      imported_at_utc TEXT NOT NULL,
      created_posts INTEGER NOT NULL,
      duplicate_rows INTEGER NOT NULL,
      refused_rows INTEGER NOT NULL,
      undone_at_utc TEXT
    ) STRICT;

    CREATE TABLE post_import_post (
      import_id TEXT NOT NULL REFERENCES post_import (id) ON DELETE CASCADE,
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      PRIMARY KEY (import_id, post_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_import_post_by_post ON post_import_post (post_id);
  `,
}
