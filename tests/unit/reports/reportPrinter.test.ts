import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import type { MonthlyReport } from '#shared/reports/report'
import type { HostEvent } from '#shared/rpc/hostApi'
import { createReportPrinter, type PrintWindow, type ReportPrinter } from '../../../src/main/windows/reportPrinter'
import { refusal } from '../../support/studioFixtures'

const MONTH = '2026-03' as Month
const clients = [1, 2, 3, 4].map((number) => ({
  id: `0000000${number}-0000-4000-8000-000000000000` as ClientId,
  name: `Client ${number}`,
}))

/** A window that answers as the real one does, or not at all. */
class TestWindow implements PrintWindow {
  readonly sent: HostEvent[] = []
  isDestroyed = false
  private goneListener: (reason: string) => void = () => {}
  private readonly answer: (event: HostEvent, window: TestWindow) => void
  constructor(answer: (event: HostEvent, window: TestWindow) => void) {
    this.answer = answer
  }
  send(event: HostEvent) {
    this.sent.push(event)
    this.answer(event, this)
  }
  printToPdf = async () => new TextEncoder().encode(`PDF of ${this.shown?.client.name}`)
  onGone(listener: (reason: string) => void) {
    this.goneListener = listener
  }
  crash = () => this.goneListener('its window ended (crashed)')
  destroy() {
    this.isDestroyed = true
  }
  get shown(): MonthlyReport | undefined {
    const last = this.sent.at(-1)
    return last?.type === 'printReport' ? last.report : undefined
  }
}

let folder: string
let windows: TestWindow[]
let printer: ReportPrinter
let answer: (event: HostEvent, window: TestWindow) => void

const ready = (event: HostEvent) => {
  if (event.type === 'printReport') queueMicrotask(() => printer.ready(event.jobId, 5))
}
const print = (index: number) => printer.print({ clientId: clients[index]?.id as ClientId, month: MONTH, folder })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-printer-'))
  windows = []
  answer = ready
  const api = {
    clients: { listClients: async () => clients },
    reports: {
      getMonthlyReport: async ({ clientId }: { clientId: string }) => ({
        client: clients.find(({ id }) => id === clientId),
      }),
    },
  }
  printer = createReportPrinter({
    api: () => api as never,
    openWindow: (windowId) => {
      const window = new TestWindow((event, each) => answer(event, each))
      windows.push(window)
      queueMicrotask(() => printer.opened(windowId))
      return window
    },
    timeoutMs: 200,
    idleMs: 50,
  })
})

afterEach(() => {
  printer.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the report printer', () => {
  it('writes the PDF, tells its pages, and leaves no client in the window', async () => {
    expect(await print(0)).toEqual({ file: join(folder, 'Client 1 2026-03.pdf'), pages: 5 })
    expect(readFileSync(join(folder, 'Client 1 2026-03.pdf'), 'utf8')).toBe('PDF of Client 1')
    expect(windows[0]?.sent.map((event) => event.type)).toEqual(['printReport', 'clearReport'])
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('uses its windows again, and no more than two', async () => {
    await Promise.all([print(0), print(1), print(2), print(3)])
    await print(0)
    expect(windows).toHaveLength(2)
    for (const [index, { name }] of clients.entries()) {
      expect(readFileSync(join(folder, `Client ${index + 1} 2026-03.pdf`), 'utf8')).toBe(`PDF of ${name}`)
    }
  })

  it('closes a window that has had nothing to do for a while', async () => {
    await print(0)
    await expect.poll(() => windows[0]?.isDestroyed).toBe(true)
    await print(0)
    expect(windows).toHaveLength(2)
  })

  it('fails only the job of a window that crashes, with the reason', async () => {
    answer = (event, window) => {
      if (event.type === 'printReport' && event.report.client.name === 'Client 2') window.crash()
      else ready(event)
    }
    const results = await Promise.allSettled([print(0), print(1), print(2), print(3)])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled'])
    expect((await refusal(print(1))).message).toContain('its window ended (crashed)')
    expect(readdirSync(folder)).toHaveLength(3)
  })

  it('gives up on a window that hangs and opens another', async () => {
    answer = () => {}
    expect((await refusal(print(0))).code).toBe('report-timed-out')
    expect(windows[0]?.isDestroyed).toBe(true)
    answer = ready
    expect((await print(0)).pages).toBe(5)
  })

  it('does not touch the report that is there when the new one cannot be made', async () => {
    writeFileSync(join(folder, 'Client 1 2026-03.pdf'), 'the old one')
    answer = (_event, window) => window.crash()
    await refusal(print(0))
    expect(readFileSync(join(folder, 'Client 1 2026-03.pdf'), 'utf8')).toBe('the old one')
    answer = ready
    await print(0)
    expect(readFileSync(join(folder, 'Client 1 2026-03.pdf'), 'utf8')).toBe('PDF of Client 1')
  })

  it('says which file could not be written and why, and leaves nothing half done', async () => {
    const place = join(folder, 'a-file')
    writeFileSync(place, '')
    const failed = await refusal(printer.print({ clientId: clients[0]?.id as ClientId, month: MONTH, folder: place }))
    expect(failed).toMatchObject({ code: 'report-not-written' })
    expect(failed.message).toContain(place)
    expect((await print(0)).pages).toBe(5)
  })
})
