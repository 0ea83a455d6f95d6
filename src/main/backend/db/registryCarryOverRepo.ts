import type BetterSqlite3 from 'better-sqlite3'

/** What no client's file holds, so that a new registry cannot be filled with it from there. */
const TABLES = ['setting', 'reminder_delivery'] as const

export type CarriedOver = ReadonlyMap<string, readonly Record<string, unknown>[]>

/** Reads as far as the damage allows. */
export function readCarriedOver(damaged: BetterSqlite3.Database): CarriedOver {
  const carried = new Map<string, Record<string, unknown>[]>()
  for (const table of TABLES) {
    const rows: Record<string, unknown>[] = []
    carried.set(table, rows)
    try {
      const statement = damaged.prepare(`SELECT * FROM ${table}`)
      for (const row of statement.iterate() as Iterable<Record<string, unknown>>) if (isReadable(row)) rows.push(row)
    } catch {
      // What came before the damage is kept.
    }
  }
  return carried
}

function isReadable(row: Record<string, unknown>): boolean {
  try {
    if ('value_json' in row) JSON.parse(String(row['value_json']))
    return true
  } catch {
    return false
  }
}

export function carryOver(db: BetterSqlite3.Database, carried: CarriedOver): void {
  db.transaction(() => {
    for (const [table, rows] of carried) {
      for (const row of rows) {
        const columns = Object.keys(row)
        const values = columns.map((column) => `@${column}`)
        db.prepare(`INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})`).run(row)
      }
    }
  })()
}
