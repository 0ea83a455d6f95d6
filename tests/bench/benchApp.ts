import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { playwrightLaunchOptions } from '../../scripts/electronRuntime.mjs'
import type { BenchWorkspace } from './benchWorkspace'

const ROOT = resolve(process.cwd())

export interface BenchApp {
  readonly app: ElectronApplication
  readonly page: Page
}

/** The built app on a prepared workspace, which goes with it. */
export async function withBenchApp<T>(workspace: BenchWorkspace, work: (running: BenchApp) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'clientele-bench-screens-'))
  try {
    workspace.release()
    const app = await _electron.launch(
      playwrightLaunchOptions({
        appFolder: ROOT,
        appArguments: ['--workspace', workspace.folder],
        environment: { CLIENTELE_TEST: '1', XDG_CONFIG_HOME: root },
      }),
    )
    const page = await app.firstWindow()
    await page.locator('nav a[href*="/client/"]').first().waitFor()
    try {
      return await work({ app, page })
    } finally {
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {})
      await app.waitForEvent('close').catch(() => {})
    }
  } finally {
    workspace.remove()
    rmSync(root, { recursive: true, force: true })
  }
}
