import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import type { BenchRow } from './ratio'
import { formatTable, verdict } from './table'
import { measureApp } from './rows/app.bench'
import { measureDrop, measureListScroll } from './rows/calendar.bench'
import { measureImport } from './rows/importMetrics.bench'
import { measureMonth } from './rows/month.bench'
import { measurePresenter } from './rows/presenter.bench'
import { measureCalls, measureReport, measureReportMemory } from './rows/screens.bench'
import {
  measureDashboard,
  measureMoveCommit,
  measureOpenClient,
  measureReminderWake,
  measureSearch,
} from './rows/stores.bench'

const PAIRS = Number(process.env['CLIENTELE_BENCH_PAIRS'] ?? 15)

const MEASUREMENTS: readonly (readonly [string, (pairs: number) => Promise<BenchRow[]>])[] = [
  ['app', measureApp],
  ['open client', measureOpenClient],
  ['month', measureMonth],
  ['import', measureImport],
  ['move', measureMoveCommit],
  ['drop', measureDrop],
  ['list', measureListScroll],
  ['search', measureSearch],
  ['dashboard', measureDashboard],
  ['report', measureReport],
  ['memory of a report', measureReportMemory],
  ['reminders', measureReminderWake],
  ['calls', measureCalls],
  ['presenter', measurePresenter],
]

/** Runs every row (or those whose name holds a given word) and prints and stores the table. */
export async function run(only: readonly string[]): Promise<void> {
  const rows: BenchRow[] = []
  for (const [name, measure] of MEASUREMENTS) {
    if (only.length > 0 && !only.some((word) => name.includes(word))) continue
    process.stderr.write(`${name}…\n`)
    rows.push(...(await measure(PAIRS)))
  }
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg(),
  }
  mkdirSync('test-results', { recursive: true })
  writeFileSync(
    'test-results/bench.json',
    JSON.stringify(
      { machine, measuredAt: new Date().toISOString(), rows: rows.map((row) => ({ ...row, verdict: verdict(row) })) },
      null,
      2,
    ),
  )
  process.stdout.write(`${formatTable(rows)}\n\n${JSON.stringify(machine)}\nWritten to test-results/bench.json\n`)
}
