import type { Migration } from '#backend/db/migrate'
import { clientMigrations } from '#backend/db/migrations/index'

/** What later versions may do to a store: columns, a table made anew, a table filled from another, references moved. */
const STEPS: readonly (readonly string[])[] = [
  [`ALTER TABLE post ADD COLUMN shade TEXT NOT NULL DEFAULT ''`, `UPDATE post SET shade = substr(id, 1, 6)`],
  [
    `CREATE TABLE channel_new (id TEXT PRIMARY KEY, position INTEGER NOT NULL, platform TEXT NOT NULL, label TEXT NOT NULL) STRICT`,
    `INSERT INTO channel_new SELECT id, position, platform, handle || ' ' || address FROM channel`,
    `DROP TABLE channel`,
    `ALTER TABLE channel_new RENAME TO channel`,
  ],
  [
    `CREATE TABLE caption (post_id TEXT PRIMARY KEY REFERENCES post (id), text TEXT NOT NULL) STRICT`,
    `INSERT INTO caption SELECT id, caption FROM post`,
    `DROP INDEX post_by_time`,
    `ALTER TABLE post DROP COLUMN caption`,
    `CREATE INDEX post_by_shade ON post (shade)`,
  ],
]

/** Statements of all steps. */
export const STATEMENTS = STEPS.flat().length

/** The shipped migrations with made-up ones behind them; `after` is put behind each statement, by number. */
export function madeUpMigrations(after: (statement: number) => string = () => ''): readonly Migration[] {
  let count = 0
  const last = clientMigrations.at(-1)?.version ?? 0
  const steps = STEPS.map((statements, index) => ({
    version: last + (index + 1) * 10,
    name: `made-up-${index}`,
    sql: statements.map((sql) => `${sql}; ${after(++count)}`).join('\n'),
  }))
  return [...clientMigrations, ...steps]
}
