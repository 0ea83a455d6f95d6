import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { createBackend } from '#backend/backend'
import { clientMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore } from '#backend/db/openStore'
import { createSeededRandom } from '#shared/kernel/seededRandom'

/** Row 7 of QUALITY.md §1: preview and import of 100,000 rows (7.7 MB) against Papa Parse plus a raw insert. */
export interface ImportMeasurement {
  readonly rows: number
  readonly bytes: number
  readonly pairs: readonly {
    readonly previewMs: number
    readonly importMs: number
    readonly parseFloorMs: number
    readonly insertFloorMs: number
  }[]
  /** The longest time for which another call had to wait while a preview and an import ran. */
  readonly longestBlockMs: number
}

const HEADER = 'Post ID,Account username,Description,Publish time,Post type,Views,Reach,Likes,Comments,Shares,Saves'

export function makeText(rows: number, seed: number): string {
  const random = createSeededRandom(seed)
  const lines = [HEADER]
  for (let index = 0; index < rows; index++) {
    const reach = random.between(100, 9_999)
    const month = String(1 + (index % 12)).padStart(2, '0')
    const day = String(1 + (index % 28)).padStart(2, '0')
    lines.push(
      `18${String(index * 7_919).padStart(15, '0')},cafe,${index % 4 === 0 ? `"Two for one, ""today""\nno ${index}"` : `Post ${index}`},${month}/${day}/2026 0${index % 10}:08,IG reel,${reach * 2},${reach},${random.between(0, 99)},${random.between(0, 99)},${random.between(0, 9)},${random.between(0, 9)}`,
    )
  }
  return lines.join('\r\n')
}

export async function measure(options: { rows?: number; pairs?: number } = {}): Promise<ImportMeasurement> {
  const rows = options.rows ?? 100_000
  const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
  const random = createSeededRandom(1)
  const backend = createBackend({
    folder: join(folder, 'studio'),
    clock: { nowMs: () => 1_767_225_600_000 },
    random,
    log: () => {},
  })
  const call = async (path: string, input: unknown): Promise<unknown> => {
    const result = await backend.dispatch({ kind: 'studio' }, { path, input })
    if (!result.ok) throw new Error(`${path}: ${result.error.message}`)
    return result.value
  }
  const pairs: ImportMeasurement['pairs'][number][] = []
  let longestBlockMs = 0
  let size = 0
  try {
    for (let pair = 0; pair < (options.pairs ?? 15); pair++) {
      const { id } = (await call('clients.createClient', {
        name: `Client ${pair}`,
        timeZone: 'UTC',
        currency: 'EUR',
      })) as { id: string }
      // Another file each time: the backend keeps the last one that it read.
      const text = makeText(rows, pair)
      const bytes = new TextEncoder().encode(text)
      size = bytes.byteLength
      const file = { clientId: id, fileName: 'posts.csv', bytes }
      const watch = watchBlocks()
      const previewMs = await time(() => call('marketing.previewMetricsImport', file))
      const importMs = await time(() => call('marketing.importMetrics', file))
      longestBlockMs = Math.max(longestBlockMs, watch.stop())
      let parsed: string[][] = []
      const parseFloorMs = await time(() => {
        parsed = Papa.parse<string[]>(text, { header: false }).data
      })
      const insertFloorMs = await insertRaw(join(folder, `floor-${pair}.sqlite`), parsed)
      pairs.push({ previewMs, importMs, parseFloorMs, insertFloorMs })
    }
  } finally {
    backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { rows, bytes: size, pairs, longestBlockMs }
}

/** The same table, indexes and pragmas; values as they come, in one transaction. */
async function insertRaw(file: string, records: readonly string[][]): Promise<number> {
  const db = openStore(file, { applicationId: CLIENT_APPLICATION_ID, migrations: clientMigrations })
  try {
    db.exec(`INSERT INTO metrics_import VALUES ('i', 's', 'f', 'h', 't', 1, 0, 0, 0, 0)`)
    const insert = db.prepare(
      `INSERT INTO post_metric VALUES ('instagram', ?, 1, 'i', ?, 1, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)`,
    )
    return await time(() =>
      db.transaction(() => {
        for (let row = 1; row < records.length; row++) {
          const cells = records[row] ?? []
          insert.run(
            cells[0],
            row + 1,
            cells[3],
            cells[4],
            cells[2],
            +(cells[5] ?? 0),
            +(cells[6] ?? 0),
            +(cells[7] ?? 0),
            +(cells[8] ?? 0),
            +(cells[9] ?? 0),
            +(cells[10] ?? 0),
          )
        }
      })(),
    )
  } finally {
    closeStore(db)
  }
}

async function time(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

function watchBlocks(): { stop(): number } {
  let longest = 0
  let last = performance.now()
  let isRunning = true
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (isRunning) setImmediate(tick)
  }
  setImmediate(tick)
  return {
    stop() {
      isRunning = false
      return Math.max(longest, performance.now() - last)
    },
  }
}
