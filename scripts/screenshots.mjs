// npm run screenshots: the real app with the sample studio, every screen, light and dark, into docs/screens.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { ensureBuild } from './build.mjs'
import { withDisplay } from './display.mjs'
import { launchEnvironment, playwrightLaunchOptions } from './electronRuntime.mjs'
import { exitWith } from './launch.mjs'
import { projectFolder } from './places.mjs'

const target = path.join(projectFolder, 'docs', 'screens')
const only = process.argv.slice(2)

/** @param {import('@playwright/test').Page} page @param {string} hash */
async function goTo(page, hash) {
  await page.evaluate((place) => {
    globalThis.location.hash = place
  }, hash)
  await page.waitForTimeout(900)
}

/**
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Page} page
 */
async function takeAll(app, page) {
  const clients = await app.evaluate(() => Reflect.get(globalThis, 'clienteleTest').backend.api.clients.listClients({}))
  const id = clients[0].id
  const month = new Date(Date.now() - 32 * 86_400_000).toISOString().slice(0, 7)
  const busy = clients[1].id
  const posts = await app.evaluate(
    (_electronModule, clientId) =>
      Reflect.get(globalThis, 'clienteleTest').backend.api.calendar.listPosts({
        clientId,
        states: ['scheduled', 'approved', 'in-review'],
      }),
    id,
  )
  /** @type {[string, string, ((page: import('@playwright/test').Page) => Promise<void>)?][]} */
  const screens = [
    ['today', '#/'],
    ['reminders', '#/reminders'],
    ['overview', `#/client/${id}/overview`],
    ['month', `#/client/${id}/calendar`],
    ['month-arabic', `#/client/${busy}/calendar`],
    ['editor', `#/client/${id}/calendar?post=${posts[0]?.id}`],
    ['results', `#/client/${id}/results`],
    ['report', `#/client/${id}/reports?month=${month}`],
    ['settings', '#/settings'],
  ]
  for (const theme of ['light', 'dark']) {
    // Playwright tells the page its own idea of the scheme, over Electron's.
    await page.emulateMedia({ colorScheme: /** @type {'light' | 'dark'} */ (theme) })
    for (const [name, hash] of screens) {
      if (only.length > 0 && !only.includes(name)) continue
      await goTo(page, hash)
      await page.screenshot({ path: path.join(target, `${name}-${theme}.png`) })
    }
    if (only.length === 0 || only.includes('list')) {
      await goTo(page, `#/client/${id}/calendar`)
      await page.getByText('List', { exact: true }).first().click()
      await page.waitForTimeout(600)
      await page.screenshot({ path: path.join(target, `list-${theme}.png`) })
      await page.getByText('Month', { exact: true }).first().click()
    }
  }
  if (only.length > 0 && !only.includes('pdf')) return
  const { file } = await app.evaluate(
    (_electronModule, input) =>
      Reflect.get(globalThis, 'clienteleTest')
        .hostDispatch({ kind: 'studio' }, { path: 'host.exportReport', input })
        .then((/** @type {any} */ result) => result.value),
    { clientId: id, month },
  )
  spawnSync('pdftoppm', ['-r', '70', '-png', file, path.join(target, 'report-page')])
}

await exitWith(async () => {
  await ensureBuild()
  mkdirSync(target, { recursive: true })
  if (only.length === 0) for (const name of readdirSync(target)) rmSync(path.join(target, name))
  const root = mkdtempSync(path.join(tmpdir(), 'clientele-screens-'))
  return withDisplay(launchEnvironment(), async (env) => {
    Object.assign(process.env, { DISPLAY: env.DISPLAY })
    const app = await _electron.launch(
      playwrightLaunchOptions({
        appFolder: projectFolder,
        appArguments: ['--demo'],
        environment: {
          CLIENTELE_TEST: '1',
          XDG_CONFIG_HOME: root,
          TZ: 'Europe/Lisbon',
          LANG: 'en_GB.UTF-8',
          DISPLAY: env.DISPLAY ?? '',
        },
      }),
    )
    const page = await app.firstWindow()
    await page.getByRole('navigation').getByText('Settings').waitFor()
    await page.locator('nav a[href*="/client/"]').first().waitFor({ timeout: 30_000 })
    await takeAll(app, page)
    await app.evaluate(({ app: electron }) => electron.quit())
    await app.waitForEvent('close').catch(() => {})
    rmSync(root, { recursive: true, force: true })
    return 0
  })
})
