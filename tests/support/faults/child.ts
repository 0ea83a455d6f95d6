import { randomBytes } from 'node:crypto'
import { readFileSync, writeSync } from 'node:fs'
import { createBackend } from '#backend/backend'
import type { SeededRandom } from '#shared/kernel/seededRandom'
import type { Result } from '#shared/rpc/procedure'

/** What a killed process leaves for its parent: a line is in the pipe before the next statement runs. */
export function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

/** The job that the parent gave this process. */
export function readJob<Job>(): Job {
  return JSON.parse(readFileSync(0, 'utf8')) as Job
}

/** Before each call the child says what it is about to do, after it what came of it. */
export interface Line {
  readonly try?: Attempt
  readonly ack?: unknown
  readonly refused?: { readonly code: string; readonly message: string }
}

export interface Attempt {
  readonly path: string
  readonly input: Record<string, unknown>
}

/** The real backend, whose every command is announced before and acknowledged after. */
export function createSayingBackend(folder: string) {
  const backend = createBackend({
    folder,
    clock: { nowMs: () => Date.now() },
    random: { bytes: (length) => randomBytes(length) },
    log: () => {},
    checksOutput: true,
  })
  const call = (path: string, input: object): Promise<Result<unknown>> =>
    backend.dispatch({ kind: 'studio' }, { path, input })
  return {
    async query<T>(path: string, input: object): Promise<T> {
      const result = await call(path, input)
      if (!result.ok) throw new Error(`${path}: ${result.error.code}: ${result.error.message}`)
      return result.value as T
    },
    /** `shown` replaces what cannot be printed. Undefined when the command was refused. */
    async command<T>(path: string, input: object, shown: object = input): Promise<T | undefined> {
      say({ try: { path, input: shown } })
      const result = await call(path, input)
      say(result.ok ? { ack: result.value } : { refused: result.error })
      return result.ok ? (result.value as T) : undefined
    },
  }
}

export type SayingBackend = ReturnType<typeof createSayingBackend>

export function someText(random: SeededRandom): string {
  const words = ['oven', 'São João', '東京', '🎉', 'مرحبا', 'two\nlines', '<b>bold</b>', '']
  const text = Array.from({ length: random.between(0, 6) }, () => random.pick(words)).join(' ')
  // Now and then one that needs pages of its own.
  return random.next() < 0.1 ? text.repeat(200) : text
}
