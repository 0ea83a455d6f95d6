import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { CalendarDocument } from '#shared/exchange/calendarDocument'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import { reportFileName } from '#shared/reports/fileName'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { HostEvent } from '#shared/rpc/hostApi'
import type { Client } from '#shared/rpc/procedure'
import { reasonOf, replaceFile } from '../files/replaceFile'

/** A hidden window on report.html, without any way to data. */
export interface PrintWindow {
  send(event: HostEvent): void
  printToPdf(): Promise<Uint8Array>
  /** Its process ended or hangs: it will never answer. */
  onGone(listener: (reason: string) => void): void
  destroy(): void
}

interface ReportPrinterOptions {
  readonly api: () => Pick<Client<BackendApi>, 'reports' | 'clients'>
  readonly openWindow: (windowId: string) => PrintWindow
  /** Windows that print side by side. */
  readonly size?: number
  /** How long laying out and printing may take each. */
  readonly timeoutMs?: number
  /** How long a window without work stays, so that the next report finds it warm. */
  readonly idleMs?: number
}

interface PrintJob {
  readonly clientId: ClientId
  readonly month: Month
  readonly folder: string
}

export interface ReportPrinter {
  /** Makes the PDF of a client's month in `folder`; an older one of the same client and month is replaced. */
  print(job: PrintJob): Promise<{ file: string; pages: number }>
  /** Makes the PDF of a calendar; an older file of that name is replaced. */
  printCalendar(calendar: CalendarDocument, file: string): Promise<{ pages: number }>
  /** Makes the PDF that a client keeps of the explainer; an older file of that name is replaced. */
  printLeaveBehind(leaveBehind: LeaveBehind, file: string): Promise<{ pages: number }>
  /** Opens a window, so that the first report finds it warm. */
  warmUp(): Promise<void>
  /** From the window (`host.reportWindowOpened`): it listens. */
  opened(windowId: string): void
  /** From the window (`host.reportReady`): the report is laid out. */
  ready(jobId: string, pages: number): void
  close(): void
}

interface Slot {
  readonly window: PrintWindow
  readonly isListening: Promise<void>
  /** Rejects when the window is gone; never resolves. */
  readonly gone: Promise<never>
  idleTimer: NodeJS.Timeout | undefined
}

/**
 * Prints reports in a few hidden windows that are used again: opening one costs more than printing. A window that
 * crashes or hangs fails its own job and is replaced.
 */
export function createReportPrinter(options: ReportPrinterOptions): ReportPrinter {
  const { size = 2, timeoutMs = 60_000, idleMs = 120_000 } = options
  const slots = new Set<Slot>()
  const idle: Slot[] = []
  const waiting: ((slot: Slot) => void)[] = []
  const listening = new Map<string, () => void>()
  const laidOut = new Map<string, (pages: number) => void>()

  const discard = (slot: Slot) => {
    clearTimeout(slot.idleTimer)
    slots.delete(slot)
    const index = idle.indexOf(slot)
    if (index >= 0) idle.splice(index, 1)
    slot.window.destroy()
  }

  const openSlot = (): Slot => {
    const windowId = randomUUID()
    const isListening = new Promise<void>((resolve) => listening.set(windowId, resolve))
    const window = options.openWindow(windowId)
    const gone = new Promise<never>((_resolve, reject) => {
      window.onGone((reason) => {
        discard(slot)
        reject(new AppError('report-window-gone', `The pages could not be laid out: ${reason}. Try again.`))
      })
    })
    // Nobody waits for an idle window; its end is no fault then.
    gone.catch(() => {})
    const slot: Slot = { window, isListening, gone, idleTimer: undefined }
    slots.add(slot)
    return slot
  }

  const takeSlot = (): Promise<Slot> | Slot => {
    const free = idle.pop()
    if (free) {
      clearTimeout(free.idleTimer)
      return free
    }
    if (slots.size < size) return openSlot()
    return new Promise((resolve) => waiting.push(resolve))
  }

  const giveBack = (slot: Slot) => {
    const next = waiting.shift()
    if (next) {
      next(slots.has(slot) ? slot : openSlot())
    } else if (slots.has(slot)) {
      idle.push(slot)
      slot.idleTimer = setTimeout(() => discard(slot), idleMs)
      slot.idleTimer.unref()
    }
  }

  const inTime = async <T>(slot: Slot, work: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined
    const timeout = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        discard(slot)
        const seconds = Math.round(timeoutMs / 1000)
        reject(new AppError('report-timed-out', `The pages were not laid out within ${seconds} s. Try again.`))
      }, timeoutMs)
    })
    try {
      return await Promise.race([work, slot.gone, timeout])
    } finally {
      clearTimeout(timer)
    }
  }

  const layOutAndPrint = async (slot: Slot, eventFor: (jobId: string) => HostEvent) => {
    const jobId = randomUUID()
    const pages = new Promise<number>((resolve) => laidOut.set(jobId, resolve))
    try {
      await inTime(slot, slot.isListening)
      slot.window.send(eventFor(jobId))
      const count = await inTime(slot, pages)
      const pdf = await inTime(slot, slot.window.printToPdf())
      return { pages: count, pdf }
    } finally {
      laidOut.delete(jobId)
      // Nothing of one client stays in the window that prints the next one.
      if (slots.has(slot)) slot.window.send({ type: 'clearReport' })
    }
  }

  const printTo = async (file: string, eventFor: (jobId: string) => HostEvent): Promise<number> => {
    const slot = await takeSlot()
    try {
      const { pages, pdf } = await layOutAndPrint(slot, eventFor)
      await write(file, pdf)
      return pages
    } finally {
      giveBack(slot)
    }
  }

  return {
    async print({ clientId, month, folder }) {
      const api = options.api()
      const [report, clients] = await Promise.all([
        api.reports.getMonthlyReport({ clientId, month }),
        api.clients.listClients({}),
      ])
      const file = join(folder, reportFileName(report.client, clients, month))
      return { file, pages: await printTo(file, (jobId) => ({ type: 'printReport', jobId, report })) }
    },
    async printCalendar(calendar, file) {
      return { pages: await printTo(file, (jobId) => ({ type: 'printCalendar', jobId, calendar })) }
    },
    async printLeaveBehind(leaveBehind, file) {
      return { pages: await printTo(file, (jobId) => ({ type: 'printLeaveBehind', jobId, leaveBehind })) }
    },
    async warmUp() {
      const slot = await takeSlot()
      try {
        await inTime(slot, slot.isListening)
      } finally {
        giveBack(slot)
      }
    },
    opened(windowId) {
      listening.get(windowId)?.()
      listening.delete(windowId)
    },
    ready: (jobId, pages) => laidOut.get(jobId)?.(pages),
    close() {
      for (const slot of slots) discard(slot)
    },
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await replaceFile(file, bytes)
  } catch (cause) {
    throw new AppError('report-not-written', `The PDF could not be written to ${file}: ${reasonOf(cause)}`, {
      cause,
    })
  }
}
