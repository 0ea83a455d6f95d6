import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { clientMigrations, registryMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore, REGISTRY_APPLICATION_ID } from '#backend/db/openStore'
import { selectPostsOfAll } from '#backend/features/calendar/allClientsRepo'
import { selectCountsByState, selectPostsBetween } from '#backend/features/calendar/postsRepo'
import { selectTimesBetween } from '#backend/features/planning/slotsRepo'
import { selectClients } from '#backend/features/clients/clientListRepo'

let folder: string
let client: BetterSqlite3.Database
let registry: BetterSqlite3.Database
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-plans-'))
  client = openStore(join(folder, 'client.sqlite'), {
    applicationId: CLIENT_APPLICATION_ID,
    migrations: clientMigrations,
  })
  registry = openStore(join(folder, 'registry.sqlite'), {
    applicationId: REGISTRY_APPLICATION_ID,
    migrations: registryMigrations,
  })
})
afterAll(() => {
  closeStore(client)
  closeStore(registry)
  rmSync(folder, { recursive: true, force: true })
})

function planOf<P>(
  db: BetterSqlite3.Database,
  statement: { sql: string; bind(parameters: P): readonly unknown[] },
  parameters: P,
): string[] {
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${statement.sql}`).all(...statement.bind(parameters)) as {
    detail: string
  }[]
  return rows.map(({ detail }) => detail)
}

describe('what is read all the time', () => {
  it('a month comes out of one covering index, in order', () => {
    expect(planOf(client, selectPostsBetween, { from: '2026-03-01', to: '2026-04-01' })).toEqual([
      'SEARCH post USING COVERING INDEX post_by_time (scheduled_at>? AND scheduled_at<?)',
    ])
  })

  it('the channels of a week’s posts are found from their times', () => {
    const plan = planOf(client, selectTimesBetween, { from: '2026-03-01T00:00', to: '2026-03-08T00:00' })
    expect(plan[0]).toMatch(/^SEARCH post USING (COVERING )?INDEX post_by_time/)
    expect(plan.filter((step) => step.startsWith('SCAN post'))).toEqual([])
  })

  it('counts by state come out of the same index', () => {
    const plan = planOf(client, selectCountsByState, { from: '2026-03-01', to: '2026-04-01' })
    expect(plan[0]).toBe('SEARCH post USING COVERING INDEX post_by_time (scheduled_at>? AND scheduled_at<?)')
  })

  it('the list of clients finds what is due of each in a covering index, and counts only what is due', () => {
    expect(planOf(registry, selectClients, { stage: 'client', nowUtc: 'x', endOfDayUtc: 'y' })).toEqual([
      'SCAN client',
      'CORRELATED SCALAR SUBQUERY 1',
      'SEARCH due_item USING COVERING INDEX due_item_by_client (client_id=?)',
      'CORRELATED SCALAR SUBQUERY 2',
      'SEARCH due_item USING COVERING INDEX due_item_by_client (client_id=? AND due_at_utc<?)',
      'CORRELATED SCALAR SUBQUERY 3',
      'SEARCH due_item USING COVERING INDEX due_item_by_client (client_id=? AND due_at_utc>? AND due_at_utc<?)',
      'USE TEMP B-TREE FOR ORDER BY',
    ])
  })

  it('the posts of all clients come out of one covering index by time', () => {
    const plan = planOf(registry, selectPostsOfAll, { from: '2026-03-01', to: '2026-04-01' })
    expect(plan[0]).toBe(
      'SEARCH searchable_post USING COVERING INDEX searchable_post_by_time (scheduled_at>? AND scheduled_at<?)',
    )
  })
})
