import type { ElectronApplication } from '@playwright/test'
import { withBenchApp } from '../benchApp'
import { createBenchWorkspace } from '../benchWorkspace'
import { peakMemoryMb } from '../processMemory'
import { type BenchRow, type Pair, summarize } from '../ratio'

/** Rows measured inside the running app: one report as a PDF, and how many calls a screen makes. */

const MONTH = '2026-06'
const SETTLE_MS = 1_200
/** Until nothing of the last print is being cleared away. */
const MEMORY_SETTLE_MS = 600
const MEMORY_PAIRS = 9

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
  const [clientId] = workspace.clientIds
  await workspace.call('marketing.importMetrics', { clientId, fileName: 'june.csv', bytes: makeExport() })
  return withBenchApp(workspace, ({ app }) => work(app, workspace.clientIds))
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

interface HeldPrint {
  heldPrint: { laidOut: Promise<void>; printBare(): Promise<unknown>; goOn(): void }
}

/**
 * What a report takes of the machine at most, against printing its pages alone: the same app, the same laid-out pages,
 * held back once before they are printed so that a bare print of them can be looked at by itself.
 */
export async function measureReportMemory(pairs: number): Promise<BenchRow[]> {
  const settle = () => new Promise((done) => setTimeout(done, MEMORY_SETTLE_MS))
  return withApp(async (app, [clientId]) => {
    const rootPid = app.process().pid ?? 0
    const printOurs = () =>
      app.evaluate(
        async (_electron, input) => {
          const { hostDispatch } = (globalThis as unknown as TestGlobals).clienteleTest
          const answer = await hostDispatch({ kind: 'studio' }, { path: 'host.exportReport', input })
          if (!answer.ok) throw new Error(JSON.stringify(answer))
        },
        { clientId, month: MONTH },
      )
    const holdNextPrint = () =>
      app.evaluate(({ BrowserWindow: Windows }) => {
        const printing = Windows.getAllWindows().find((window) => window.webContents.getURL().includes('/report.html'))
        if (!printing) throw new Error('The print window is not there')
        const { webContents } = printing
        const print = webContents.printToPDF
        const laidOut = Promise.withResolvers<void>()
        const released = Promise.withResolvers<void>()
        webContents.printToPDF = async (options) => {
          webContents.printToPDF = print
          Object.assign((globalThis as unknown as HeldPrint).heldPrint, {
            printBare: () => print.call(webContents, options),
          })
          laidOut.resolve()
          await released.promise
          return print.call(webContents, options)
        }
        Object.assign(globalThis, { heldPrint: { laidOut: laidOut.promise, goOn: released.resolve } })
      })
    await printOurs()
    const measured: Pair[] = []
    for (let index = 0; index < Math.min(pairs, MEMORY_PAIRS) + 2; index++) {
      const ours = async () => {
        await settle()
        return peakMemoryMb(rootPid, printOurs)
      }
      const bare = async () => {
        await holdNextPrint()
        const printed = printOurs()
        await app.evaluate(() => (globalThis as unknown as HeldPrint).heldPrint.laidOut)
        await settle()
        const peak = await peakMemoryMb(rootPid, () =>
          app.evaluate(async () => {
            await (globalThis as unknown as HeldPrint).heldPrint.printBare()
          }),
        )
        await app.evaluate(() => (globalThis as unknown as HeldPrint).heldPrint.goOn())
        await printed
        return peak
      }
      if (index % 2 === 0) measured.push({ figure: await ours(), floor: await bare() })
      else {
        const floor = await bare()
        measured.push({ figure: await ours(), floor })
      }
    }
    return [
      {
        id: '9m',
        what: 'the most memory while a report is made (PSS of all processes)',
        unit: 'MB',
        floorIs: 'while its pages are printed and nothing else',
        ...summarize(measured),
        goal: 1.3,
        moonshot: 1.1,
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
