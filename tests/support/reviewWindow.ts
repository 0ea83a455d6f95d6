import { pathToFileURL } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'

/** A review file as a client has it: in a browser without our app, from a file, without a network. */
export interface ReviewWindow {
  readonly page: Page
  /** Everything that the page asked for since it was opened, itself left out. */
  requests(): Promise<string[]>
  /** What its content policy refused. */
  violations(): Promise<string[]>
  close(): Promise<void>
}

interface ReviewWindowOptions {
  readonly width?: number
  readonly height?: number
  /** Where downloads go. */
  readonly downloads: string
  /** As in private windows of some browsers, looking at it throws. */
  readonly hasStorage?: boolean
}

interface Log {
  requests: string[]
}

let count = 0

/** Chromium's own window: no preload, no session of ours, JavaScript on. */
export async function openReview(
  app: ElectronApplication,
  file: string,
  { width = 1_280, height = 900, downloads, hasStorage = true }: ReviewWindowOptions,
): Promise<ReviewWindow> {
  const name = `review-${process.pid}-${++count}`
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow, session }, given) => {
      const logs = ((globalThis as { reviewLogs?: Record<string, Log> }).reviewLogs ??= {})
      const log: Log = { requests: [] }
      logs[given.name] = log
      const own = session.fromPartition(given.name)
      own.enableNetworkEmulation({ offline: true })
      own.webRequest.onBeforeRequest((details, answer) => {
        if (details.url !== given.url) log.requests.push(details.url)
        answer({})
      })
      own.on('will-download', (_event, item) => item.setSavePath(`${given.downloads}/${item.getFilename()}`))
      const window = new BrowserWindow({
        width: given.width,
        height: given.height,
        useContentSize: true,
        webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false },
      })
      void window.loadURL('about:blank')
    },
    { name, width, height, downloads, url: pathToFileURL(file).href },
  )
  const page = await opened
  await page.addInitScript((isOpen) => {
    const scope = globalThis as { violations?: string[] }
    scope.violations = []
    document.addEventListener('securitypolicyviolation', (event) => {
      scope.violations?.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
    if (!isOpen) {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Denied', 'SecurityError')
        },
      })
    }
  }, hasStorage)
  await page.goto(pathToFileURL(file).href)
  return {
    page,
    requests: () =>
      app.evaluate((_electron, key) => {
        const { reviewLogs } = globalThis as { reviewLogs?: Record<string, Log> }
        return reviewLogs?.[key]?.requests ?? []
      }, name),
    violations: () => page.evaluate(() => (globalThis as { violations?: string[] }).violations ?? []),
    close: () => page.close(),
  }
}
