import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { resolveRuntime } from '../../scripts/electronRuntime.mjs'
import { expectedFuses, packageApp, readFuses } from '../../scripts/packageApp.mjs'
import { expect, test } from '../support/electronApp'

const ROOT = resolve(import.meta.dirname, '../..')
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : []

let executable: string
let root: string

test.beforeAll(async () => {
  test.setTimeout(120_000)
  root = mkdtempSync(join(tmpdir(), 'clientele-package-'))
  // The release build itself: it differs in nothing from what would be handed out.
  executable = await packageApp({ projectFolder: ROOT, runtime: resolveRuntime() })
})

test.afterAll(() => rmSync(root, { recursive: true, force: true }))

function start(words: readonly string[]): ChildProcess {
  return spawn(executable, [...ROOT_FLAGS, ...words], {
    cwd: root,
    env: { ...process.env, XDG_CONFIG_HOME: join(root, 'config'), CLIENTELE_SQLITE_BINDING: '', CLIENTELE_TEST: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function outputOf(words: readonly string[]): Promise<{ exitCode: number | null; stdout: string }> {
  const child = start(words)
  let stdout = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8')
  })
  const exitCode = await new Promise<number | null>((done) => child.on('close', done))
  return { exitCode, stdout }
}

test('APP-7 SEC-19 the packaged app has the fuses of a release', async () => {
  expect(await readFuses(executable)).toMatchObject(expectedFuses(false))
  expect(existsSync(join(dirname(executable), 'resources', 'app.asar'))).toBe(true)
  expect(existsSync(join(dirname(executable), 'resources', 'app'))).toBe(false)
})

test('APP-7 APP-6 the packaged app works from the command line', async () => {
  const workspace = join(root, 'cli')
  const added = await outputOf([
    '--cli',
    'client-add',
    '--name',
    'Packed',
    '--time-zone',
    'Europe/Lisbon',
    '--currency',
    'EUR',
    '--workspace',
    workspace,
    '--json',
  ])
  expect(added.exitCode).toBe(0)
  const listed = await outputOf(['--cli', 'clients', '--workspace', workspace, '--json'])
  expect(JSON.parse(listed.stdout)).toEqual([{ ...(JSON.parse(added.stdout) as object), archived: false }])
})

test('APP-7 the packaged app opens its window', async () => {
  const child = start(['--remote-debugging-port=0', '--workspace', join(root, 'window')])
  try {
    const endpoint = await new Promise<string>((done, fail) => {
      let text = ''
      child.stderr?.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8')
        const found = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1]
        if (found) done(found)
      })
      child.on('close', () => fail(new Error(`The app ended: ${text.slice(-500)}`)))
    })
    const browser = await chromium.connectOverCDP(endpoint, { timeout: 90_000 })
    const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.waitForEvent('page'))
    if (!page) throw new Error('The packaged app shows no window')
    await expect(page.getByRole('navigation').first()).toBeVisible()
    expect(page.url()).toContain('app://clientele/studio.html')
    const statuses = await page.evaluate(() =>
      Promise.all(['/report.html', '/presenter.html'].map(async (path) => (await fetch(path)).status)),
    )
    expect(statuses).toEqual([200, 200])
    await browser.close()
  } finally {
    child.kill()
    await new Promise((done) => child.on('close', done))
  }
})
