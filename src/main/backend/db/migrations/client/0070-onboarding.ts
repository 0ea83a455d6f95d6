import type { Migration } from '../../migrate'

export const onboardingSchema: Migration = {
  version: 70,
  name: 'onboarding',
  sql: `
    ALTER TABLE profile ADD COLUMN stage TEXT NOT NULL DEFAULT 'client';

    -- One row, from the first thing that is kept of a conversation.
    CREATE TABLE onboarding (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      started_at_utc TEXT,
      finished_at_utc TEXT,
      cares_json TEXT NOT NULL,
      -- null: follows the recommendation.
      mix_json TEXT,
      terms_json TEXT,
      shows_recommendation INTEGER NOT NULL,
      shows_price INTEGER NOT NULL,
      closing TEXT NOT NULL,
      kick_off_on TEXT,
      has_checklist INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE onboarding_answer (
      question_id TEXT PRIMARY KEY,
      choices_json TEXT NOT NULL,
      answered_at_utc TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE onboarding_note (
      step TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      updated_at_utc TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE onboarding_item (
      id TEXT PRIMARY KEY,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      notes TEXT NOT NULL,
      due_on TEXT,
      -- Days after the kick-off; null for a date of its own.
      offset_days INTEGER,
      is_shown INTEGER NOT NULL,
      done_at_utc TEXT,
      deleted_at_utc TEXT
    ) STRICT;
  `,
}
