import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '#backend/db/sqlite'
import { Registry } from '#backend/db/registry'
import * as deliveries from '#backend/features/reminders/deliveriesRepo'
import * as dueItems from '#backend/features/reminders/dueItemsRepo'
import type { UtcInstant } from '#shared/kernel/time'

const NOW = '2026-03-10T09:00:00.000Z' as UtcInstant
const COUNT = 10_000

let folder: string
let registry: Registry
let db: BetterSqlite3.Database

/** 10,000 overdue posts of 50 clients, and as many that are still to come. */
function fill(): void {
  db.exec(
    `
    INSERT INTO client SELECT printf('client-%02d', value), 'Client ' || value, '#35524a', NULL, '[]', 'UTC', 'en',
      'EUR', 0, 0, 0, 0, 'sound', NULL, 'client' FROM generate_series;
  `.replace(
      'FROM generate_series',
      'FROM (WITH RECURSIVE n(value) AS (SELECT 0 UNION ALL SELECT value + 1 FROM n WHERE value < 49) SELECT value FROM n)',
    ),
  )
  const insert = db.prepare(`INSERT INTO due_item VALUES (?, 'post', ?, 'Title', 'scheduled', '', ?, ?, ?)`)
  db.transaction(() => {
    for (let index = 0; index < COUNT * 2; index++) {
      const offsetMs = index < COUNT ? -60_000 * (index + 1) : 60_000 * (index - COUNT + 1)
      const at = new Date(Date.parse(NOW) + offsetMs).toISOString()
      // Ids are random, so neither the key nor the time is in the order of insertion.
      insert.run(
        `client-${String(index % 50).padStart(2, '0')}`,
        `${(index * 7919) % 100_003}-${index}`,
        at.slice(0, 16),
        at,
        at,
      )
    }
  })()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-registry-'))
  const file = join(folder, 'registry.sqlite')
  registry = new Registry(file, join(folder, 'backups'))
  db = openSqlite(file)
})
afterEach(() => {
  db.close()
  registry.close()
  rmSync(folder, { recursive: true, force: true })
})

function planOf(statement: { sql: string }): string {
  const rows = db
    .prepare(`EXPLAIN QUERY PLAN ${statement.sql}`)
    .all(...Array(statement.sql.split('?').length - 1).fill(NOW))
  return rows.map((row) => (row as { detail: string }).detail).join('\n')
}

describe('ten thousand overdue posts', () => {
  beforeEach(fill)

  it('are claimed in one go, once, and the ones to come stay', () => {
    const first = registry.write((store) => ({
      items: dueItems.listClaimableItems(store, NOW, 20),
      count: deliveries.claimDue(store, NOW),
    }))
    expect(first.count).toBe(COUNT)
    expect(first.items).toHaveLength(20)
    expect(first.items[0]?.dueAtUtc).toBe(new Date(Date.parse(NOW) - COUNT * 60_000).toISOString())
    expect(registry.write((store) => deliveries.claimDue(store, NOW))).toBe(0)
    expect(registry.read(deliveries.findNextReminderAt)).toBe('2026-03-10T09:01:00.000Z')
  })

  it('take a fixed number of statements, whatever their number', () => {
    const statements: string[] = []
    registry.write((store) => {
      const { run } = store
      store.run = (statement, parameters) => {
        statements.push(statement.sql)
        return run.call(store, statement, parameters)
      }
      try {
        deliveries.claimDue(store, NOW)
      } finally {
        store.run = run
      }
    })
    expect(statements).toHaveLength(2)
  })

  it('are found, claimed, confirmed and taken up again through indexes', () => {
    expect(planOf(deliveries.selectNextReminder)).toMatch(/USING COVERING INDEX due_item_next/)
    expect(planOf(deliveries.selectNextReminder)).not.toMatch(/TEMP B-TREE/)
    expect(planOf(dueItems.selectClaimableItems)).toMatch(/USING INDEX due_item_next \(next_at_utc<\?\)/)
    expect(planOf(dueItems.selectClaimableItems)).not.toMatch(/TEMP B-TREE/)
    expect(planOf(deliveries.insertDueDeliveries)).toMatch(/USING INDEX due_item_next \(next_at_utc<\?\)/)
    expect(planOf(deliveries.clearDueReminders)).toMatch(/USING (COVERING )?INDEX due_item_next \(next_at_utc<\?\)/)
    expect(planOf(deliveries.confirmClaimed)).toMatch(/INDEX reminder_delivery_unconfirmed \(claimed_at_utc=\?\)/)
    expect(planOf(deliveries.renewUnconfirmed)).toMatch(/INDEX reminder_delivery_unconfirmed/)
    expect(planOf(dueItems.selectUnconfirmedItems)).toMatch(/INDEX reminder_delivery_unconfirmed/)
    expect(planOf(dueItems.selectDueItems)).toMatch(/INDEX due_item_by_time/)
  })
})
