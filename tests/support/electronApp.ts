import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page, test as base } from '@playwright/test'
import type { BackendApi } from '#shared/rpc/api'
import type { Client } from '#shared/rpc/procedure'
import { playwrightLaunchOptions } from '../../scripts/electronRuntime.mjs'
import { keepEvaluations } from './keptEvaluations'
import { createTestBackend } from './testBackend'

const APP_FOLDER = resolve(import.meta.dirname, '../..')

/** The real app on a workspace of its own. */
export interface Studio {
  /** The workspace's folder; it outlives restarts within a test. */
  readonly folder: string
  readonly app: ElectronApplication
  readonly page: Page
  /** Quits in an orderly way and starts again on the same workspace. */
  restart(): Promise<void>
  /** Ends every process at once, as a power cut would, and starts again. */
  killAndRestart(): Promise<void>
  kill(): void
  close(): Promise<void>
}

export interface StudioOptions {
  /** Fills the workspace through the same handlers before the app starts. `now` of that backend: `preparedAt`. */
  readonly prepare?: (api: Client<BackendApi>) => Promise<void>
  readonly preparedAt?: string
  readonly folder?: string
  readonly arguments?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/** Starts the app and waits until its window shows the studio. */
export async function launchStudio(options: StudioOptions = {}): Promise<Studio> {
  const root = mkdtempSync(join(tmpdir(), 'clientele-e2e-'))
  const folder = options.folder ?? join(root, 'workspace')
  if (options.prepare) {
    const prepared = createTestBackend({ folder, now: options.preparedAt ?? new Date().toISOString() })
    try {
      await options.prepare(prepared.api)
    } finally {
      prepared.close()
    }
  }
  let app: ElectronApplication
  let page: Page
  let isKilled = false
  const start = async () => {
    app = await _electron.launch(
      playwrightLaunchOptions({
        appFolder: APP_FOLDER,
        appArguments: ['--workspace', folder, ...(options.arguments ?? [])],
        environment: {
          CLIENTELE_TEST: '1',
          // Profiles and everything else that Electron keeps goes with the test.
          XDG_CONFIG_HOME: join(root, 'config'),
          TZ: 'Europe/Lisbon',
          LANG: 'en_GB.UTF-8',
          ...options.environment,
        },
      }),
    )
    keepEvaluations(app)
    isKilled = false
    page = await studioPage(app)
    await page.getByRole('navigation').first().waitFor()
    await untilHooksStand(app)
  }
  const kill = () => {
    isKilled = true
    app.process().kill('SIGKILL')
  }
  await start()
  return {
    folder,
    get app() {
      return app
    },
    get page() {
      return page
    },
    async restart() {
      await quit(app)
      await start()
    },
    async killAndRestart() {
      const ended = app.waitForEvent('close')
      kill()
      await ended
      await start()
    },
    kill,
    async close() {
      if (!isKilled) await quit(app).catch(() => kill())
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The studio's window among all windows (the report printer has one too). */
async function studioPage(app: ElectronApplication): Promise<Page> {
  for (;;) {
    const found = app.windows().find((window) => window.url().includes('/studio.html'))
    if (found) return found
    await app.waitForEvent('window')
  }
}

/** The window is there before the data process; tests that talk to main need both, unless they hold that process back. */
async function untilHooksStand(app: ElectronApplication): Promise<void> {
  const areStanding = () =>
    app
      .evaluate(() => {
        const hooks = (globalThis as { clienteleTest?: object }).clienteleTest ?? {}
        return 'backend' in hooks || 'startDataProcess' in hooks
      })
      .catch(() => false)
  while (!(await areStanding())) await new Promise((done) => setTimeout(done, 20))
}

async function quit(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close')
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {})
  await ended
}

/** `test` with a studio that is closed after each test; give options with `test.use({ studioOptions })`. */
export const test = base.extend<{ studioOptions: StudioOptions; studio: Studio }>({
  studioOptions: [{}, { option: true }],
  studio: async ({ studioOptions }, use) => {
    const studio = await launchStudio(studioOptions)
    await use(studio)
    await studio.close()
  },
})

export { expect } from '@playwright/test'
