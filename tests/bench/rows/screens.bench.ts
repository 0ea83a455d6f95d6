import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { playwrightLaunchOptions } from '../../../scripts/electronRuntime.mjs'
import { createBenchWorkspace } from '../benchWorkspace'
import { type BenchRow, type Pair, summarize } from '../ratio'

/** Rows measured inside the running app: one report as a PDF, and how many calls a screen makes. */

const ROOT = resolve(process.cwd())
const MONTH = '2026-06'
const SETTLE_MS = 1_200

interface TestGlobals {
  clienteleTest: {
    hostDispatch(scope: object, request: object): Promise<{ ok: boolean; value: { file: string; pages: number } }>
  }
}

/** An Instagram export with a post a day, so that the report has all its pages. */
function makeExport(): Uint8Array {
  const header =
    'Post ID,Account username,Description,Publish time,Permalink,Post type,Views,Reach,Likes,Shares,Comments,Saves'
  const rows = Array.from({ length: 60 }, (_, index) => {
    const month = index < 30 ? '05' : '06'
    return `${index},studio,"A post about bread, number ${index}",${month}/${String(1 + (index % 30)).padStart(2, '0')}/2026 09:00,https://example.com/p/${index},IG image,${900 + index * 7},${600 + index * 5},${20 + (index % 9)},${index % 5},${index % 4},${index % 7}`
  })
  return new TextEncoder().encode([header, ...rows].join('\n'))
}

async function withApp<T>(work: (app: ElectronApplication, clientIds: readonly string[]) => Promise<T>): Promise<T> {
  const workspace = await createBenchWorkspace(10, 300)
  const root = mkdtempSync(join(tmpdir(), 'clientele-bench-screens-'))
  try {
    for (const clientId of workspace.clientIds.slice(0, 1)) {
      await workspace.call('marketing.importMetrics', { clientId, fileName: 'june.csv', bytes: makeExport() })
    }
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
      return await work(app, workspace.clientIds)
    } finally {
      await app.evaluate(({ app: electron }) => electron.quit()).catch(() => {})
      await app.waitForEvent('close').catch(() => {})
    }
  } finally {
    workspace.remove()
    rmSync(root, { recursive: true, force: true })
  }
}

export async function measureReport(pairs: number): Promise<BenchRow[]> {
  return withApp(async (app, [clientId]) => {
    const result = await app.evaluate(
      async ({ BrowserWindow: Windows }, { client, month, count }) => {
        const { hostDispatch } = (globalThis as unknown as TestGlobals).clienteleTest
        const printOurs = async () => {
          const started = performance.now()
          const answer = await hostDispatch(
            { kind: 'studio' },
            { path: 'host.exportReport', input: { clientId: client, month } },
          )
          if (!answer.ok) throw new Error(JSON.stringify(answer))
          return { ms: performance.now() - started, pages: answer.value.pages }
        }
        const { pages } = await printOurs()
        const printing = Windows.getAllWindows().find((window) => window.webContents.getURL().includes('/report.html'))
        if (!printing) throw new Error('The print window is not there')
        // The floor is the same laid-out pages, printed once more by nothing but Chromium, before or after the real one.
        const print = printing.webContents.printToPDF.bind(printing.webContents)
        let floorMs = 0
        let isFloorFirst = false
        const printBare = async (options: Parameters<typeof print>[0]) => {
          const started = performance.now()
          await print(options)
          floorMs = performance.now() - started
        }
        printing.webContents.printToPDF = async (options) => {
          if (isFloorFirst) await printBare(options)
          const pdf = await print(options)
          if (!isFloorFirst) await printBare(options)
          return pdf
        }
        const measured: { figure: number; floor: number }[] = []
        for (let index = 0; index < count; index++) {
          isFloorFirst = index % 2 === 0
          const { ms } = await printOurs()
          measured.push({ figure: ms - floorMs, floor: floorMs })
        }
        return { measured, pages }
      },
      { client: clientId, month: MONTH, count: pairs + 2 },
    )
    return [
      {
        id: '9',
        what: `a report of ${result.pages} pages, from click to file`,
        unit: 'ms',
        floorIs: 'bare print of the same pages, warm window',
        ...summarize(result.measured),
        goal: 1.5,
        moonshot: 1.15,
      },
    ]
  })
}

export async function measureCalls(): Promise<BenchRow[]> {
  return withApp(async (app, [clientId]) => {
    const page = await app.firstWindow()
    await page.evaluate(() => {
      const calls: string[] = []
      const send = MessagePort.prototype.postMessage
      MessagePort.prototype.postMessage = function (this: MessagePort, ...values: unknown[]) {
        // Calls of one turn travel in one message.
        const message = values[0] as { path?: string } | readonly { path?: string }[] | null
        const paths = [message].flat().flatMap((request) => request?.path ?? [])
        if (paths.length > 0) calls.push(paths.join(' + '))
        Reflect.apply(send, this, values)
      }
      Object.assign(globalThis, { calls })
    })
    const screens = [
      '/',
      '/reminders',
      '/settings',
      ...['overview', 'calendar', 'results', 'reports'].map((tab) => `/client/${clientId}/${tab}`),
    ]
    const rows: BenchRow[] = []
    for (const screen of screens) {
      // From somewhere that shares nothing with it.
      const calls = await page.evaluate(
        async ({ place, settle }) => {
          const all = (globalThis as unknown as { calls: string[] }).calls
          const before = all.length
          location.hash = place
          await new Promise((done) => setTimeout(done, settle))
          return all.slice(before)
        },
        { place: screen, settle: SETTLE_MS },
      )
      const count = calls.length
      const pairs: Pair[] = Array.from({ length: 3 }, () => ({ figure: count, floor: 1 }))
      rows.push({
        id: '14',
        what: `calls of ${screen.replace(clientId ?? '', 'ID')}${count > 2 ? ` (${calls.join(', ')})` : ''}`,
        unit: 'calls',
        floorIs: 'one',
        ...summarize(pairs),
        goal: 2,
        moonshot: 2,
      })
    }
    return rows
  })
}
