import type { Migration } from '../../migrate'

export const reviewsSchema: Migration = {
  version: 50,
  name: 'reviews',
  sql: `
    CREATE TABLE review_round (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      message TEXT NOT NULL,
      answer_by TEXT,
      -- Stands in the round's file and seals the answers to it.
      nonce TEXT NOT NULL,
      sent_at_utc TEXT NOT NULL
    ) STRICT;

    CREATE TABLE review_item (
      round_id TEXT NOT NULL REFERENCES review_round (id) ON DELETE CASCADE,
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      scheduled_at TEXT,
      fingerprint TEXT NOT NULL,
      -- What the client was shown, so that the file can be made again when the post is another one by now.
      content_json TEXT NOT NULL,
      -- The state that sending took it out of; null: it kept its state.
      state_before TEXT,
      PRIMARY KEY (round_id, post_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_item_by_post ON review_item (post_id);

    CREATE TABLE review_answer (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES review_round (id) ON DELETE CASCADE,
      seal TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      saved_at_utc TEXT NOT NULL,
      imported_at_utc TEXT NOT NULL,
      source_name TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX review_answer_by_seal ON review_answer (round_id, seal);

    CREATE TABLE review_decision (
      answer_id TEXT NOT NULL REFERENCES review_answer (id) ON DELETE CASCADE,
      post_id TEXT NOT NULL REFERENCES post (id) ON DELETE CASCADE,
      fingerprint TEXT NOT NULL,
      decision TEXT NOT NULL,
      comment TEXT NOT NULL,
      -- By the reviewer's clock, but never later than the import.
      decided_at_utc TEXT NOT NULL,
      outcome TEXT NOT NULL,
      state_before TEXT,
      state_after TEXT,
      -- The post's revision after the import: an undo leaves alone what was changed since.
      revision_after INTEGER,
      PRIMARY KEY (answer_id, post_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX review_decision_by_post ON review_decision (post_id, decided_at_utc);
  `,
}
