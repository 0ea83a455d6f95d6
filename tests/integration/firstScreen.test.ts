import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Backend, createBackend } from '#backend/backend'
import { firstScreenText } from '#backend/firstScreen'
import { createSeededRandom } from '#shared/kernel/seededRandom'
import { FIRST_SCREEN_FILE, type FirstScreen, type FirstScreenHead } from '#shared/workspace/firstScreen'

const NOW = '2026-03-10T09:00:00.000Z'

const folders: string[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clientele-test-'))
  folders.push(folder)
  return folder
}

function open(folder: string, build?: string) {
  const backend = createBackend({
    folder,
    clock: { nowMs: () => Date.parse(NOW) },
    random: createSeededRandom(3),
    log: () => {},
    ...(build === undefined ? {} : { keepsFirstScreenFor: build }),
  })
  return { backend, call: callOf(backend) }
}

const callOf =
  (backend: Backend) =>
  async <T>(path: string, input: unknown): Promise<T> => {
    const result = await backend.dispatch({ kind: 'studio' }, { path, input })
    if (!result.ok) throw new Error(result.error.message)
    return result.value as T
  }

function kept(folder: string): { head: FirstScreenHead; screen: FirstScreen | null } {
  const [head = '', body = ''] = readFileSync(join(folder, FIRST_SCREEN_FILE), 'utf8').split('\n')
  return { head: JSON.parse(head) as FirstScreenHead, screen: body === '' ? null : (JSON.parse(body) as FirstScreen) }
}

async function addClient(call: ReturnType<typeof callOf>, name: string, days: readonly string[] = []): Promise<string> {
  const { id } = await call<{ id: string }>('clients.createClient', {
    name,
    timeZone: 'Europe/Lisbon',
    currency: 'EUR',
  })
  const posts = days.map((day) => ({ title: `Post of ${day}`, scheduledAt: `${day}T10:00`, state: 'scheduled' }))
  if (posts.length > 0) await call('calendar.createPosts', { clientId: id, posts })
  return id
}

describe('the kept first screen', () => {
  test('holds what the window asks first, as the backend answers it', async () => {
    const folder = makeFolder()
    const { backend, call } = open(folder, 'build 1')
    await addClient(call, 'Padaria', ['2026-03-09', '2026-03-10', '2026-03-13', '2026-03-20'])
    await call('settings.updateSettings', { changes: { theme: 'dark' } })
    const clients = await call('clients.listClients', {})
    const settings = await call('settings.getSettings', {})
    backend.close()
    const { head, screen } = kept(folder)
    expect(head).toEqual({ build: 'build 1', theme: 'dark' })
    expect(screen).toMatchObject({ clients, settings })
    // A long weekend ahead, and nothing of the week after it.
    expect(screen?.due?.items.map(({ title }) => title)).toEqual([
      'Post of 2026-03-09',
      'Post of 2026-03-10',
      'Post of 2026-03-13',
    ])
  })

  test('follows each change a moment later, so that a power cut takes little of it', async () => {
    vi.useFakeTimers()
    const folder = makeFolder()
    const { backend, call } = open(folder, 'build 1')
    const id = await addClient(call, 'Padaria')
    await vi.advanceTimersByTimeAsync(1_500)
    expect(kept(folder).screen?.clients.map(({ name }) => name)).toEqual(['Padaria'])
    await call('clients.deleteClient', { clientId: id })
    await vi.advanceTimersByTimeAsync(1_500)
    expect(readFileSync(join(folder, FIRST_SCREEN_FILE), 'utf8')).not.toContain('Padaria')
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    backend.close()
  })

  test('lies in its own workspace and nowhere else', async () => {
    const [one, other] = [makeFolder(), makeFolder()]
    for (const [folder, name] of [
      [one, 'Padaria'],
      [other, 'Roastery'],
    ] as const) {
      const { backend, call } = open(folder, 'build 1')
      await addClient(call, name)
      backend.close()
    }
    expect(kept(one).screen?.clients.map(({ name }) => name)).toEqual(['Padaria'])
    expect(kept(other).screen?.clients.map(({ name }) => name)).toEqual(['Roastery'])
  })

  test('is not written for a backend without a window, such as the command line', async () => {
    const folder = makeFolder()
    const { backend, call } = open(folder)
    await addClient(call, 'Padaria')
    backend.close()
    expect(existsSync(join(folder, FIRST_SCREEN_FILE))).toBe(false)
  })

  test('leaves out what is due when that is more than a page, rather than a part of it', async () => {
    const folder = makeFolder()
    const { backend, call } = open(folder, 'build 1')
    await addClient(
      call,
      'Padaria',
      Array.from({ length: 501 }, () => '2026-03-09'),
    )
    backend.close()
    expect(kept(folder).screen?.due).toBeNull()
    expect(kept(folder).screen?.clients).toHaveLength(1)
  })

  test('is left out when there is far too much of it, and the theme is not', async () => {
    const folder = makeFolder()
    const { backend, call } = open(folder, 'build 1')
    await addClient(call, 'Padaria')
    backend.close()
    const { screen } = kept(folder)
    if (!screen) throw new Error('Nothing was kept')
    const clients = Array.from({ length: 10_000 }, () => screen.clients).flat()
    expect(firstScreenText({ ...screen, clients }, 'build 1')).toBe('{"build":"build 1","theme":"system"}\n')
  })
})
