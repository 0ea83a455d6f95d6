import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron, type Page } from '@playwright/test'
import { build } from 'vite'
import { playwrightLaunchOptions } from '../../../scripts/electronRuntime.mjs'
import { type BenchRow, type Pair, summarize } from '../ratio'

const ROOT = resolve(process.cwd())
const PEERS = ['react-big-calendar', 'fullcalendar']

declare const draw: (name: string, count: number) => number

async function drawPairs(
  page: Page,
  figure: [string, number],
  floor: [string, number],
  count: number,
): Promise<Pair[]> {
  return page.evaluate(
    ({ figure: a, floor: b, count: wanted }) => {
      const pairs: { figure: number; floor: number }[] = []
      for (let index = 0; index < wanted; index++) {
        if (index % 2 === 0) pairs.push({ figure: draw(...a), floor: draw(...b) })
        else {
          const bare = draw(...b)
          pairs.push({ figure: draw(...a), floor: bare })
        }
      }
      return pairs
    },
    { figure, floor, count: count + 2 },
  )
}

/** Row 3: our month beside the ready-made calendars and a bare grid, in the Electron that the app runs on. */
export async function measureMonth(pairs: number): Promise<BenchRow[]> {
  const out = mkdtempSync(join(tmpdir(), 'clientele-bench-month-'))
  await build({
    configFile: false,
    root: join(ROOT, 'tests/bench/pages'),
    base: './',
    logLevel: 'error',
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'chrome130',
      rolldownOptions: { input: join(ROOT, 'tests/bench/pages/month.html') },
    },
  })
  const app = await _electron.launch(
    playwrightLaunchOptions({
      appFolder: join(ROOT, 'tests/bench/floorApp'),
      environment: { CLIENTELE_FLOOR_PROFILE: join(out, 'profile') },
    }),
  )
  try {
    const page = await app.firstWindow()
    await page.goto(pathToFileURL(join(out, 'month.html')).href)
    await page.waitForFunction(() => 'draw' in globalThis)
    const rows: BenchRow[] = []
    const peers = await Promise.all(
      PEERS.map(async (peer) => ({ peer, pairs: await drawPairs(page, ['ours', 1_000], [peer, 1_000], pairs) })),
    )
    // Measured beside each, compared with the faster one.
    const best = peers.toSorted((a, b) => summarize(a.pairs).floor - summarize(b.pairs).floor)[0]
    if (!best) throw new Error('No calendar to compare with')
    rows.push({
      id: '3',
      what: 'a month of 1,000 posts',
      unit: 'ms',
      floorIs: `${best.peer}, the fastest of ${PEERS.join(', ')}`,
      ...summarize(best.pairs),
      goal: 0.25,
      moonshot: 0.1,
    })
    const bare = await drawPairs(page, ['ours', 1_000], ['bare', 1_000], pairs)
    rows.push({
      id: '3b',
      what: 'the same against bare React (no glyphs, no names for screen readers)',
      unit: 'ms',
      floorIs: 'bare React grid',
      ...summarize(bare),
      goal: Number.POSITIVE_INFINITY,
      moonshot: Number.POSITIVE_INFINITY,
    })
    const growth = await drawPairs(page, ['ours', 3_000], ['ours', 300], pairs)
    rows.push({
      id: '3g',
      what: 'a month of 3,000 posts',
      unit: 'ms',
      floorIs: 'a month of 300',
      ...summarize(growth),
      goal: 1.5,
      moonshot: 1.5,
    })
    return rows
  } finally {
    await app.close()
    rmSync(out, { recursive: true, force: true })
  }
}
