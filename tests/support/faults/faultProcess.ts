import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

const ROOT = resolve(import.meta.dirname, '../../..')

/** A process of its own with the real backend in it, which can be killed at any moment. */
export interface FaultProcess {
  /** Gives it its one job. Every line that it prints, also one that is still in the pipe when it dies, is handed to `onLine`. */
  run(job: object, onLine: (line: unknown) => void): Promise<Ending>
  kill(): void
}

export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stderr: string
}

export interface FaultProcesses {
  start(): FaultProcess
  dispose(): void
}

/**
 * Bundles an entry below tests/support/faults once and starts as many processes of it as wanted: a bundle is up in a
 * tenth of a second. Call it before the tests, and `dispose` after them.
 */
export async function createFaultProcesses(entry: string): Promise<FaultProcesses> {
  const cache = join(ROOT, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  // Below node_modules, because the bundle loads better-sqlite3 from there.
  const folder = mkdtempSync(join(cache, 'faults-'))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, entry),
      outDir: folder,
      target: 'node20.18',
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  const running = new Set<ChildProcess>()
  return {
    start() {
      const child = spawn(process.execPath, [join(folder, 'child.mjs')], { stdio: ['pipe', 'pipe', 'pipe'] })
      running.add(child)
      // It may be killed before it reads its job.
      child.stdin.on('error', () => {})
      let stderr = ''
      child.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString('utf8')
      })
      return {
        async run(job, onLine) {
          const lines = createInterface({ input: child.stdout })
          lines.on('line', (line) => onLine(JSON.parse(line)))
          const ended = once(child, 'close')
          child.stdin.end(JSON.stringify(job))
          const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null]
          running.delete(child)
          return { code, signal, stderr }
        },
        kill: () => child.kill('SIGKILL'),
      }
    },
    dispose() {
      for (const child of running) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
