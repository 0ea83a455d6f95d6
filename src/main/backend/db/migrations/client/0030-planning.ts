import type { Migration } from '../../migrate'

export const planningSchema: Migration = {
  version: 30,
  name: 'planning',
  sql: `
    -- A time of the week at which a channel posts: wall time in the client's zone.
    CREATE TABLE posting_slot (
      id TEXT PRIMARY KEY,
      channel_id TEXT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
      -- 1 is Monday.
      weekday INTEGER NOT NULL,
      time TEXT NOT NULL,
      is_paused INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX posting_slot_by_time ON posting_slot (channel_id, weekday, time);

    CREATE TABLE queued_post (
      post_id TEXT PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE,
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE hashtag_group (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      reach TEXT NOT NULL,
      reason TEXT NOT NULL,
      language TEXT NOT NULL,
      -- In the order in which they are inserted, each with its sign.
      hashtags_json TEXT NOT NULL
    ) STRICT;

    -- What the freelancer found out about a hashtag, whatever group it is in.
    CREATE TABLE hashtag_mark (
      folded TEXT PRIMARY KEY,
      hashtag TEXT NOT NULL,
      kind TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE caption_template (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      text TEXT NOT NULL,
      notes TEXT NOT NULL,
      last_used_at_utc TEXT,
      last_post_id TEXT REFERENCES post (id) ON DELETE SET NULL
    ) STRICT;

    CREATE TABLE own_date (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      -- Of a yearly one: its first time.
      date TEXT NOT NULL,
      is_yearly INTEGER NOT NULL,
      color TEXT NOT NULL,
      notes TEXT NOT NULL
    ) STRICT;

    CREATE TABLE planning_preference (
      key TEXT PRIMARY KEY,
      value_json TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
