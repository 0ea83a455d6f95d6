import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, createBackend } from '#backend/backend'
import { AppError } from '#shared/rpc/appError'
import type { BackendApi } from '#shared/rpc/api'
import type { BackendEvent } from '#shared/rpc/events'
import type { Client, Scope } from '#shared/rpc/procedure'
import { createSeededRandom } from '#shared/kernel/seededRandom'

/** Real stores in a temporary folder, a clock that the test moves, and seeded ids. */
export interface TestBackend {
  readonly api: Client<BackendApi>
  readonly backend: Backend
  readonly folder: string
  readonly events: BackendEvent[]
  readonly clock: { nowMs(): number; set(instant: string): void; advanceMs(ms: number): void }
  apiFor(scope: Scope): Client<BackendApi>
  /** Closes and opens the same workspace again, as a restart does. */
  restart(): void
  close(): void
}

interface TestBackendOptions {
  readonly folder?: string
  /** ISO instant; default 2026-03-10T09:00:00.000Z. */
  readonly now?: string
  readonly seed?: number
}

// Two backends of a test, perhaps on one folder, must not make the same ids.
let nextSeed = 1

export function createTestBackend(options: TestBackendOptions = {}): TestBackend {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'clientele-test-'))
  let nowMs = Date.parse(options.now ?? '2026-03-10T09:00:00.000Z')
  const clock = {
    nowMs: () => nowMs,
    set: (instant: string) => {
      nowMs = Date.parse(instant)
    },
    advanceMs: (ms: number) => {
      nowMs += ms
    },
  }
  const events: BackendEvent[] = []
  const random = createSeededRandom(options.seed ?? nextSeed++)
  const open = () => {
    const backend = createBackend({ folder, clock, random, log: () => {}, checksOutput: true })
    backend.connect(
      { kind: 'studio' },
      { send: (message) => events.push((message as { event: BackendEvent }).event), receive: () => {} },
    )
    return backend
  }
  let backend = open()
  const apiFor = (scope: Scope): Client<BackendApi> =>
    new Proxy({} as Client<BackendApi>, {
      get: (_target, feature) =>
        new Proxy(
          {},
          {
            get: (_inner, name) => async (input: unknown) => {
              const result = await backend.dispatch(scope, { path: `${String(feature)}.${String(name)}`, input })
              if (!result.ok) throw AppError.from(result.error)
              return result.value
            },
          },
        ),
    })
  return {
    api: apiFor({ kind: 'studio' }),
    apiFor,
    get backend() {
      return backend
    },
    folder,
    events,
    clock,
    restart() {
      backend.close()
      backend = open()
    },
    close() {
      backend.close()
      if (!options.folder) rmSync(folder, { recursive: true, force: true })
    },
  }
}
