import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, createBackend } from '#backend/backend'
import { createSeededRandom } from '#shared/kernel/seededRandom'

/** A real backend on a workspace of made-up clients, without the test suite's checking of outputs. */
export interface BenchWorkspace {
  readonly folder: string
  readonly clientIds: readonly string[]
  call<T>(path: string, input: unknown): Promise<T>
  /** Closes every store and opens the workspace again. */
  reopen(): void
  /** Closes the stores and keeps the folder, for another process to open. */
  release(): void
  remove(): void
  /** `release` and `remove`. */
  close(): void
}

const WORDS =
  'Bread coffee morning light market street garden season fresh clay glaze recipe guest window table quiet bright small open summer harvest letter stone water'.split(
    ' ',
  )
const BATCH = 5_000

export function makeCaption(random: ReturnType<typeof createSeededRandom>, index: number): string {
  const words = Array.from({ length: random.between(8, 30) }, () => random.pick(WORDS))
  return `${words.join(' ')} no ${index} #${random.pick(WORDS).toLowerCase()}`
}

/**
 * `postsPerClient` posts each, spread over a year from 2026-01-01. Drafts are left alone by an app that looks at them
 * later; scheduled ones become missed, and that goes on while the app is measured.
 */
export async function createBenchWorkspace(
  clients: number,
  postsPerClient: number,
  state: 'scheduled' | 'draft' = 'scheduled',
): Promise<BenchWorkspace> {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
  const random = createSeededRandom(11)
  const open = () =>
    createBackend({ folder, clock: { nowMs: () => Date.parse('2026-06-15T09:00:00.000Z') }, random, log: () => {} })
  let backend: Backend = open()
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await backend.dispatch({ kind: 'studio' }, { path, input })
    if (!result.ok) throw new Error(`${path}: ${result.error.message}`)
    return result.value as T
  }
  const clientIds: string[] = []
  for (let client = 0; client < clients; client++) {
    const { id } = await call<{ id: string }>('clients.createClient', {
      name: `Client ${client}`,
      timeZone: 'Europe/Lisbon',
      currency: 'EUR',
    })
    clientIds.push(id)
    for (let done = 0; done < postsPerClient; done += BATCH) {
      const size = Math.min(BATCH, postsPerClient - done)
      await call('calendar.createPosts', {
        clientId: id,
        posts: Array.from({ length: size }, (_, offset) => {
          const index = done + offset
          const day = new Date(Date.UTC(2026, 0, 1 + (index % 365))).toISOString().slice(0, 10)
          return {
            caption: makeCaption(random, index),
            scheduledAt: `${day}T${String(8 + (index % 12)).padStart(2, '0')}:30`,
            state,
          }
        }),
      })
    }
  }
  return {
    folder,
    clientIds,
    call,
    reopen() {
      backend.close()
      backend = open()
    },
    release: () => backend.close(),
    remove: () => rmSync(folder, { recursive: true, force: true }),
    close() {
      backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
