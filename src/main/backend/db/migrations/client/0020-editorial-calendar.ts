import type { Migration } from '../../migrate'

export const editorialCalendarSchema: Migration = {
  version: 20,
  name: 'editorial-calendar',
  sql: `
    CREATE TABLE pillar (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      color TEXT NOT NULL,
      -- Wanted share of the posts; null: none is wanted.
      target_percent INTEGER,
      notes TEXT NOT NULL,
      archived_at_utc TEXT
    ) STRICT;

    CREATE TABLE campaign (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      color TEXT NOT NULL,
      starts_on TEXT,
      ends_on TEXT,
      notes TEXT NOT NULL,
      archived_at_utc TEXT
    ) STRICT;

    CREATE TABLE asset (
      id TEXT PRIMARY KEY,
      sha256 TEXT NOT NULL,
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      byte_size INTEGER NOT NULL,
      width INTEGER,
      height INTEGER,
      duration_ms INTEGER,
      alt_text TEXT NOT NULL,
      folder TEXT NOT NULL,
      tags_json TEXT NOT NULL,
      -- Why no picture of it can be made; empty while there is no reason.
      problem TEXT NOT NULL,
      has_thumbnail INTEGER NOT NULL,
      -- How often a window began to decode it: one that takes the window down is not tried for ever.
      thumbnail_attempts INTEGER NOT NULL,
      created_at_utc TEXT NOT NULL,
      deleted_at_utc TEXT
    ) STRICT;
    -- Also of deleted files: the same content brings them back.
    CREATE UNIQUE INDEX asset_by_content ON asset (sha256);

    CREATE TABLE post_series (
      id TEXT PRIMARY KEY,
      -- RRULE of RFC 5545 without its DTSTART.
      rule TEXT NOT NULL,
      -- First occurrence, wall time in the client's zone.
      starts_at TEXT NOT NULL,
      -- What an occurrence begins as: fields of a post without its date.
      template_json TEXT NOT NULL,
      -- The last occurrence; null: no end.
      ends_at TEXT,
      -- Repeated by a person: ending the series never takes it away.
      first_post_id TEXT NOT NULL,
      -- Up to this day, exclusive, occurrences were made into posts.
      made_until TEXT NOT NULL,
      revision INTEGER NOT NULL,
      created_at_utc TEXT NOT NULL,
      updated_at_utc TEXT NOT NULL,
      deleted_at_utc TEXT
    ) STRICT;

    CREATE TABLE post_series_exception (
      series_id TEXT NOT NULL REFERENCES post_series (id) ON DELETE CASCADE,
      -- The occurrence that is left out, by the time that the rule gives it.
      occurrence_at TEXT NOT NULL,
      PRIMARY KEY (series_id, occurrence_at)
    ) STRICT, WITHOUT ROWID;

    -- How to take back the latest changes of whole series.
    CREATE TABLE post_series_change (
      id TEXT PRIMARY KEY,
      at_utc TEXT NOT NULL,
      steps_json TEXT NOT NULL
    ) STRICT;

    ALTER TABLE post ADD COLUMN pillar_id TEXT REFERENCES pillar (id);
    ALTER TABLE post ADD COLUMN campaign_id TEXT REFERENCES campaign (id);
    ALTER TABLE post ADD COLUMN series_id TEXT REFERENCES post_series (id);
    -- The time that the series' rule gives this post, wherever it was moved since.
    ALTER TABLE post ADD COLUMN occurrence_at TEXT;
    DROP INDEX post_by_time;
    CREATE INDEX post_by_time ON post
      (scheduled_at, id, state, display_title, platforms, revision, pillar_id, series_id, deleted_at_utc)
      WHERE deleted_at_utc IS NULL;
    -- Also of deleted posts: an occurrence that was deleted is not made again.
    CREATE UNIQUE INDEX post_by_occurrence ON post (series_id, occurrence_at) WHERE series_id IS NOT NULL;
    CREATE INDEX post_by_pillar ON post (pillar_id, scheduled_at, deleted_at_utc)
      WHERE pillar_id IS NOT NULL AND deleted_at_utc IS NULL;
    CREATE INDEX post_by_campaign ON post (campaign_id, scheduled_at, deleted_at_utc)
      WHERE campaign_id IS NOT NULL AND deleted_at_utc IS NULL;

    ALTER TABLE post_version ADD COLUMN has_own_media INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE post_media (
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      -- Empty: the post's own, which channels without media of their own follow.
      channel_id TEXT NOT NULL,
      position INTEGER NOT NULL,
      asset_id TEXT NOT NULL REFERENCES asset (id),
      -- Null follows the asset's own.
      alt_text TEXT,
      PRIMARY KEY (post_id, channel_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_media_by_asset ON post_media (asset_id);

    -- What the posts of a bulk change were before it, so that it can be taken back as a whole. The latest ones only.
    CREATE TABLE bulk_change (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      at_utc TEXT NOT NULL
    ) STRICT;
    CREATE TABLE bulk_change_post (
      bulk_change_id TEXT NOT NULL REFERENCES bulk_change (id) ON DELETE CASCADE,
      post_id TEXT NOT NULL,
      -- Of all that the post held right after the change: with another content it was changed since.
      content_sha256 TEXT NOT NULL,
      scheduled_at TEXT,
      state TEXT NOT NULL,
      pillar_id TEXT,
      campaign_id TEXT,
      -- Of a post that the change made: when it did, for then there was none before.
      deleted_at_utc TEXT,
      PRIMARY KEY (bulk_change_id, post_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE post_permalink (
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      channel_id TEXT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
      url TEXT NOT NULL,
      PRIMARY KEY (post_id, channel_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_permalink_by_channel ON post_permalink (channel_id);
  `,
}
