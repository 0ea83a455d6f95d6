import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { createBackend } from '#backend/backend'
import { clientMigrations } from '#backend/db/migrations/index'
import { CLIENT_APPLICATION_ID, closeStore, openStore } from '#backend/db/openStore'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { type BenchRow, median, type Pair, summarize, timeMs } from '../ratio'

/** With the few columns that count, this is the 8 MB of the goal. */
const ROWS = 100_000
const HEADER = 'Post ID,Account username,Description,Publish time,Post type,Views,Reach,Likes,Comments,Shares,Saves'

function makeText(rows: number, seed: number): string {
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

/** Row 7 of the quality goals. */
export async function measureImport(pairs: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
  const backend = createBackend({
    folder: join(folder, 'studio'),
    clock: { nowMs: () => 1_767_225_600_000 },
    random: createSeededRandom(1),
    log: () => {},
  })
  const call = async (path: string, input: unknown): Promise<unknown> => {
    const result = await backend.dispatch({ kind: 'studio' }, { path, input })
    if (!result.ok) throw new Error(`${path}: ${result.error.message}`)
    return result.value
  }
  const blocks: number[] = []
  const measured: Pair[] = []
  try {
    for (let pair = 0; pair < pairs + 2; pair++) {
      const client = await call('clients.createClient', { name: `Client ${pair}`, timeZone: 'UTC', currency: 'EUR' })
      // Another file each time: the backend keeps the last one that it read.
      const text = makeText(ROWS, pair)
      const file = {
        clientId: (client as { id: string }).id,
        fileName: 'posts.csv',
        bytes: new TextEncoder().encode(text),
      }
      const importFile = async () => {
        const watch = watchBlocks()
        await call('marketing.previewMetricsImport', file)
        await call('marketing.importMetrics', file)
        blocks.push(watch.stop())
      }
      const floor = () => parseAndInsert(join(folder, `floor-${pair}.sqlite`), text)
      if (pair % 2 === 0) {
        const figure = await timeMs(importFile)
        measured.push({ figure, floor: floor() })
      } else {
        const floorMs = floor()
        measured.push({ figure: await timeMs(importFile), floor: floorMs })
      }
    }
  } finally {
    backend.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return [
    {
      id: '7',
      what: `Preview and import ${ROWS.toLocaleString('en')} rows (longest wait of another call ${Math.round(median(blocks))} ms)`,
      unit: 'ms',
      floorIs: 'Papa Parse with a header + raw insert of the same rows in one transaction',
      goal: 1.5,
      moonshot: 1,
      ...summarize(measured),
    },
  ]
}

/** The same table, indexes and pragmas; values as they come, in one transaction. */
function parseAndInsert(file: string, text: string): number {
  const db = openStore(file, { applicationId: CLIENT_APPLICATION_ID, migrations: clientMigrations })
  try {
    db.exec(`INSERT INTO metrics_import VALUES ('i', 's', 'f', 'h', 't', 1, 0, 0, 0, 0)`)
    const insert = db.prepare(
      `INSERT INTO post_metric VALUES ('instagram', ?, 1, 'i', ?, 1, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)`,
    )
    const started = performance.now()
    const records = Papa.parse<Record<string, string>>(text, { header: true }).data
    db.transaction(() => {
      for (const [index, cells] of records.entries()) {
        insert.run(
          cells['Post ID'],
          index + 2,
          cells['Publish time'],
          cells['Post type'],
          cells['Description'],
          Number(cells['Views']),
          Number(cells['Reach']),
          Number(cells['Likes']),
          Number(cells['Comments']),
          Number(cells['Shares']),
          Number(cells['Saves']),
        )
      }
    })()
    return performance.now() - started
  } finally {
    closeStore(db)
  }
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
