import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { electronArguments, launchEnvironment, resolveRuntime } from '../../../scripts/electronRuntime.mjs'
import { createBenchWorkspace } from '../benchWorkspace'
import { proportionalMemoryMb } from '../processMemory'
import { type BenchRow, type Pair, summarize } from '../ratio'

/** Rows about the running app: start, memory. The bare app beside it is tests/bench/floorApp. */

const ROOT = resolve(process.cwd())
/** The rail lists the clients: data is there and can be clicked. */
const READY_SELECTOR = 'nav a[href*="/client/"]'
/** The client's own page, after a click in the rail: nothing of it is there before the data process answers. */
const CONFIRM_SELECTOR = '#overview-next'
const SETTLE_MS = 3_000
const USES_BEFORE = 3

interface Running {
  readonly child: ChildProcess
  readonly readyMs: number
  /** When the client that was clicked is on the screen; nothing is clicked in the floor. */
  readonly confirmed: Promise<number>
}

function startApp(folder: string, argv: readonly string[], environment: Record<string, string>): Promise<Running> {
  const started = performance.now()
  const child = spawn(resolveRuntime().electronPath, electronArguments(folder, [...argv]), {
    cwd: ROOT,
    env: { ...launchEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const confirmed = Promise.withResolvers<number>()
  return new Promise((done, fail) => {
    let written = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8')
      const ms = performance.now() - started
      if (written.includes('clientele-ready')) done({ child, readyMs: ms, confirmed: confirmed.promise })
      const place = /clientele-confirmed (.*)\n/.exec(written)?.[1]
      if (place === undefined) return
      const { clicked, heading } = JSON.parse(place) as { clicked: string; heading: string }
      if (clicked === heading && clicked !== '') confirmed.resolve(ms)
      else confirmed.reject(new Error(`A click on ${clicked} led to ${heading}`))
    })
    child.on('exit', (code) => fail(new Error(`The app ended with ${code} before it was ready`)))
  })
}

/**
 * Ends as a person ends it: killed, Chromium has not written its code cache, and what is measured next is a start after
 * a crash.
 */
async function quit({ child }: Running): Promise<void> {
  child.removeAllListeners('exit')
  const ended = new Promise((done) => child.on('exit', done))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), SETTLE_MS)
  await ended
  clearTimeout(timer)
  // Helper processes follow their parent a moment later.
  await new Promise((done) => setTimeout(done, 250))
}

function startClientele(workspace: string, profile: string): Promise<Running> {
  return startApp('.', ['--workspace', workspace], {
    CLIENTELE_TEST: '1',
    CLIENTELE_READY_SELECTOR: READY_SELECTOR,
    CLIENTELE_CONFIRM_SELECTOR: CONFIRM_SELECTOR,
    XDG_CONFIG_HOME: profile,
  })
}

const startFloor = (profile: string) =>
  startApp(join(ROOT, 'tests/bench/floorApp'), [], { CLIENTELE_FLOOR_PROFILE: profile })

interface Measured {
  readonly readyMs: number
  readonly confirmedMs: number
  readonly memoryMb: number
}

async function measureBoth(pairs: number, clients: number): Promise<Record<'start' | 'confirmed' | 'memory', Pair[]>> {
  const workspace = await createBenchWorkspace(clients, 20)
  await workspace.call('clients.listClients', {})
  const root = mkdtempSync(join(tmpdir(), 'clientele-bench-app-'))
  const folder = workspace.folder
  const start: Pair[] = []
  const confirmed: Pair[] = []
  const memory: Pair[] = []
  workspace.release()
  try {
    // A workspace that was used before: its first screen is kept a second after the start, and Chromium keeps compiled
    // scripts from their second run on.
    for (let run = 0; run < USES_BEFORE; run++) {
      const used = await startClientele(folder, join(root, 'config'))
      await new Promise((done) => setTimeout(done, SETTLE_MS))
      await quit(used)
    }
    for (let index = 0; index < pairs + 2; index++) {
      const measured: { app?: Measured; floor?: Measured } = {}
      for (const which of index % 2 === 0 ? (['app', 'floor'] as const) : (['floor', 'app'] as const)) {
        const running = await (which === 'app'
          ? startClientele(folder, join(root, 'config'))
          : startFloor(join(root, 'floor')))
        const confirmedMs = which === 'app' ? await running.confirmed : Number.NaN
        let memoryMb = 0
        // Memory settles slowly; a few pairs are enough for it.
        if (index < 7) {
          await new Promise((done) => setTimeout(done, SETTLE_MS))
          memoryMb = proportionalMemoryMb(running.child.pid ?? 0)
        }
        measured[which] = { readyMs: running.readyMs, confirmedMs, memoryMb }
        await quit(running)
      }
      if (!measured.app || !measured.floor) continue
      const { app, floor } = measured
      start.push({ figure: app.readyMs, floor: floor.readyMs })
      confirmed.push({ figure: app.confirmedMs, floor: floor.readyMs })
      if (index < 7) memory.push({ figure: app.memoryMb, floor: floor.memoryMb })
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
    workspace.remove()
  }
  return { start, confirmed, memory }
}

export async function measureApp(pairs: number): Promise<BenchRow[]> {
  const few = await measureBoth(pairs, 10)
  const many = await measureBoth(Math.min(pairs, 7), 1_000)
  const compare = (large: readonly Pair[], small: readonly Pair[]) =>
    large
      .map(({ figure }, index) => ({ figure, floor: small[index]?.figure ?? Number.NaN }))
      .filter(({ floor }) => !Number.isNaN(floor))
  return [
    {
      id: '1',
      what: 'cold start until the clients can be clicked (as the last run kept them)',
      unit: 'ms',
      floorIs: 'same binary, empty page',
      ...summarize(few.start),
      goal: 1.4,
      moonshot: 1.25,
    },
    {
      id: '1c',
      what: 'the same until a click on one has its page on the screen, from the data process',
      unit: 'ms',
      floorIs: 'same binary, empty page',
      ...summarize(few.confirmed),
      goal: Number.POSITIVE_INFINITY,
      moonshot: Number.POSITIVE_INFINITY,
    },
    {
      id: '1g',
      what: 'cold start with 1,000 clients',
      unit: 'ms',
      floorIs: 'with 10 clients',
      ...summarize(compare(many.start, few.start)),
      goal: 1.05,
      moonshot: 1.05,
    },
    {
      id: '12',
      what: 'memory of all processes (PSS)',
      unit: 'MB',
      floorIs: 'same binary, empty page',
      ...summarize(few.memory),
      goal: 1.35,
      moonshot: 1.2,
    },
    {
      id: '12g',
      what: 'memory with 1,000 clients',
      unit: 'MB',
      floorIs: 'with 10 clients',
      ...summarize(compare(many.memory, few.memory)),
      goal: 1.05,
      moonshot: 1.05,
    },
  ]
}
