import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { OPEN_LIMIT } from '#backend/db/clientFiles'
import { openSqlite } from '#backend/db/sqlite'
import { selectClients } from '#backend/features/clients/clientListRepo'
import { clearDueReminders, insertDueDeliveries, selectNextReminder } from '#backend/features/reminders/deliveriesRepo'
import { selectDueItems } from '#backend/features/reminders/dueItemsRepo'
import { createBenchWorkspace } from '../benchWorkspace'
import { type BenchRow, measurePairs, median, summarize, timeMs } from '../ratio'

/** Rows that need no window: the backend against raw SQLite on the same files. */

function openRaw(file: string) {
  const db = openSqlite(file)
  db.pragma('busy_timeout = 2000')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  return db
}

const SERIES_SQL = `SELECT * FROM post_series WHERE deleted_at_utc IS NULL AND made_until < ? AND starts_at < ?
  AND (ends_at IS NULL OR (ends_at >= ? AND ends_at >= made_until))`
const MONTH_SQL = `SELECT id, display_title, state, scheduled_at, platforms, revision FROM post
  WHERE deleted_at_utc IS NULL AND scheduled_at >= ? AND scheduled_at < ? ORDER BY scheduled_at, id`

/** What the port does to a message: copy it out and in. */
const acrossThePort = (value: unknown) => structuredClone(value)

async function openClientPairs(posts: number, pairs: number) {
  // Ten clients, so that opening the next one always closes an older one: each opening is a real one.
  const workspace = await createBenchWorkspace(10, posts / 10)
  try {
    const range = { from: '2026-06-01', to: '2026-07-01' }
    const rawOpen: ReturnType<typeof openRaw>[] = []
    // Copies that nothing else has open: opening them makes their log, and closing them takes it away, as for the backend.
    workspace.reopen()
    const rawFiles = workspace.clientIds.map((id) => {
      const file = join(workspace.folder, `raw-${id}.sqlite`)
      copyFileSync(join(workspace.folder, 'clients', id, 'client.sqlite'), file)
      return file
    })
    const result = await measurePairs(
      pairs,
      // All ten each time: one alone takes a millisecond or two, which is less than a busy disk's hiccup.
      async () => {
        for (const clientId of workspace.clientIds) {
          acrossThePort(await workspace.call('clients.getClient', { clientId }))
          acrossThePort(await workspace.call('calendar.listPostsBetween', { clientId, ...range }))
        }
      },
      () => {
        for (const file of rawFiles) {
          const db = openRaw(file)
          acrossThePort(db.prepare('SELECT * FROM profile').get())
          acrossThePort(db.prepare('SELECT * FROM channel ORDER BY position').all())
          acrossThePort(db.prepare(MONTH_SQL).all(range.from, range.to))
          db.prepare(SERIES_SQL).all(range.to, range.to, range.from)
          rawOpen.push(db)
          // As many stay open as in the backend.
          if (rawOpen.length > OPEN_LIMIT) rawOpen.shift()?.close()
        }
      },
    )
    for (const db of rawOpen) db.close()
    return result
  } finally {
    workspace.close()
  }
}

export async function measureOpenClient(pairs: number): Promise<BenchRow[]> {
  const small = await openClientPairs(1_000, pairs)
  const large = await openClientPairs(100_000, pairs)
  const figures = (all: typeof small) => all.slice(2).map(({ figure }) => figure)
  return [
    {
      id: '2',
      what: 'open ten clients, one after the other (profile and month)',
      unit: 'ms',
      floorIs: 'raw open, same SQL, same copy',
      ...summarize(small),
      goal: 1.5,
      moonshot: 1.2,
    },
    {
      id: '2g',
      what: 'the same with 100 times the posts in the same month range: growth beyond the raw growth',
      unit: 'ms',
      floorIs: 'raw, same file',
      ...summarize(large),
      figure: median(figures(large)),
      goal: 1.5,
      moonshot: 1.15,
    },
  ]
}

export async function measureMoveCommit(pairs: number): Promise<BenchRow[]> {
  const workspace = await createBenchWorkspace(1, 1_000)
  try {
    const clientId = workspace.clientIds[0] ?? ''
    const posts = await workspace.call<{ id: string }[]>('calendar.listPosts', { clientId, limit: 500 })
    // The same table with the same indices in a file of its own.
    const rawFile = join(workspace.folder, 'raw.sqlite')
    workspace.reopen()
    copyFileSync(join(workspace.folder, 'clients', clientId, 'client.sqlite'), rawFile)
    const raw = openRaw(rawFile)
    const update = raw.prepare('UPDATE post SET scheduled_at = ?, revision = revision + 1 WHERE id = ?')
    const result = await measurePairs(
      pairs,
      async (index) => {
        for (let step = 0; step < 10; step++) {
          await workspace.call('calendar.movePost', {
            clientId,
            postId: posts[(index * 10 + step) % 500]?.id,
            scheduledAt: `2026-06-${String(1 + ((index + step) % 28)).padStart(2, '0')}T10:15`,
          })
        }
      },
      (index) => {
        for (let step = 0; step < 10; step++)
          update.run(
            `2026-06-${String(1 + ((index + step) % 28)).padStart(2, '0')}T10:15`,
            posts[(index * 10 + step) % 500]?.id,
          )
      },
    )
    raw.close()
    return [
      {
        id: '4',
        what: 'commit ten moves of posts, one by one',
        unit: 'ms',
        floorIs: 'ten raw UPDATEs, each on the disk',
        ...summarize(result),
        goal: 1.5,
        moonshot: 1.15,
      },
    ]
  } finally {
    workspace.close()
  }
}

const SEARCHES = ['coffee', 'garden sum', 'quiet stone', 'harvest letter', 'no 4711']

async function searchPairs(clients: number, total: number, pairs: number) {
  const workspace = await createBenchWorkspace(clients, total / clients)
  try {
    workspace.reopen()
    await workspace.call('clients.listClients', {})
    const raw = openSqlite(join(workspace.folder, 'registry.sqlite'), { readonly: true })
    // Every match is visited once, none is weighed.
    const match = raw.prepare('SELECT count(*) FROM post_search WHERE post_search MATCH ?')
    const toMatch = (text: string) =>
      text
        .split(' ')
        .map((word, index, all) => `"${word}"${index === all.length - 1 ? '*' : ''}`)
        .join(' ')
    const result = await measurePairs(
      pairs,
      async () => {
        for (const text of SEARCHES) await workspace.call('calendar.searchPosts', { text, limit: 20 })
      },
      () => {
        for (const text of SEARCHES) match.get(toMatch(text))
      },
    )
    raw.close()
    return result
  } finally {
    workspace.close()
  }
}

export async function measureSearch(pairs: number): Promise<BenchRow[]> {
  const few = await searchPairs(10, 200_000, pairs)
  const many = await searchPairs(1_000, 200_000, pairs)
  return [
    {
      id: '5',
      what: 'five searches over 200,000 posts of 10 clients',
      unit: 'ms',
      floorIs: 'raw MATCH on one index, counting the matches',
      ...summarize(few),
      goal: 3,
      moonshot: 2,
    },
    {
      id: '5g',
      what: 'the same posts in 1,000 clients',
      unit: 'ms',
      floorIs: 'in 10 clients',
      ...summarize(many.map(({ figure }, index) => ({ figure, floor: few[index]?.figure ?? Number.NaN }))),
      goal: 1.5,
      moonshot: 1.5,
    },
  ]
}

export async function measureDashboard(pairs: number): Promise<BenchRow[]> {
  const workspace = await createBenchWorkspace(1_000, 20)
  try {
    await workspace.call('clients.listClients', {})
    const raw = openSqlite(join(workspace.folder, 'registry.sqlite'), { readonly: true })
    // The same SQL, without anything around it.
    const clients = raw.prepare(selectClients.sql)
    const due = raw.prepare(selectDueItems.sql)
    const now = '2026-06-15T09:00:00.000Z'
    const until = '2026-06-16T00:00:00.000Z'
    const work = async () => {
      await workspace.call('clients.listClients', {})
      await workspace.call('reminders.listDue', { untilUtc: until, limit: 200 })
    }
    const result = await measurePairs(pairs, work, () => {
      clients.all(...selectClients.bind({ stage: 'client', nowUtc: now, endOfDayUtc: until }))
      due.all(...selectDueItems.bind({ fromUtc: '0000', untilUtc: until, limit: 200 }))
    })
    const opening: number[] = []
    for (let round = 0; round < 3; round++) {
      opening.push(
        await timeMs(() => {
          for (const id of workspace.clientIds) {
            const db = openRaw(join(workspace.folder, 'clients', id, 'client.sqlite'))
            db.prepare('SELECT name FROM profile').get()
            db.prepare('SELECT min(scheduled_at) FROM post WHERE deleted_at_utc IS NULL').get()
            db.close()
          }
        }),
      )
    }
    raw.close()
    return [
      {
        id: '6',
        what: 'Today: 1,000 clients and what is due',
        unit: 'ms',
        floorIs: 'raw SELECTs on the registry',
        ...summarize(result),
        goal: 5,
        moonshot: 2,
      },
      {
        id: '6b',
        what: 'the same against opening each client',
        unit: 'ms',
        floorIs: 'opening 1,000 files',
        ...summarize(result.map(({ figure }) => ({ figure, floor: median(opening) }))),
        goal: 0.02,
        moonshot: 0.02,
      },
    ]
  } finally {
    workspace.close()
  }
}

export async function measureReminderWake(pairs: number): Promise<BenchRow[]> {
  const workspace = await createBenchWorkspace(10, 1_000)
  try {
    await workspace.call('clients.listClients', {})
    workspace.reopen()
    const copy = join(workspace.folder, 'copy.sqlite')
    copyFileSync(join(workspace.folder, 'registry.sqlite'), copy)
    const raw = openRaw(copy)
    const next = raw.prepare(selectNextReminder.sql)
    const idle = await measurePairs(
      pairs,
      async () => {
        for (let round = 0; round < 50; round++) await workspace.call('reminders.getNextReminderAt', {})
      },
      () => {
        for (let round = 0; round < 50; round++) next.get(...selectNextReminder.bind({}))
      },
    )
    // Each wake finds three days of posts due, and takes them from both stores.
    const due = raw.prepare('SELECT * FROM due_item WHERE next_at_utc <= ? ORDER BY next_at_utc LIMIT 20')
    const insert = raw.prepare(insertDueDeliveries.sql)
    const clear = raw.prepare(clearDueReminders.sql)
    const instantOfWake = (index: number) => new Date(Date.UTC(2026, 0, 2 + index * 3)).toISOString()
    const busy = await measurePairs(
      pairs,
      (index) => workspace.call('reminders.claimDueReminders', { nowUtc: instantOfWake(index) }),
      raw.transaction((index: number) => {
        const nowUtc = instantOfWake(index)
        due.all(nowUtc)
        insert.run(...insertDueDeliveries.bind({ nowUtc }))
        clear.run(...clearDueReminders.bind({ nowUtc }))
      }),
    )
    raw.close()
    return [
      {
        id: '11',
        what: 'a wake that finds three days of 10,000 posts due',
        unit: 'ms',
        floorIs: 'raw: the same query and the same two statements on the disk',
        ...summarize(busy),
        goal: 3,
        moonshot: 1.5,
      },
      {
        id: '11b',
        what: '50 wakes that find nothing due among 10,000',
        unit: 'ms',
        floorIs: 'raw indexed query',
        ...summarize(idle),
        goal: 3,
        moonshot: 1.5,
      },
    ]
  } finally {
    workspace.close()
  }
}
