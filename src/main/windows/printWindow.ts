import { BrowserWindow, session } from 'electron'
import { APP_ORIGIN } from './appProtocol'
import type { PrintWindow } from './reportPrinter'
import { developmentServer, windowPreferences } from './security'
import type { WindowPorts } from './windowPorts'

interface PrintWindowOptions {
  readonly ports: WindowPorts
  readonly preload: string
  readonly windowId: string
}

/** A hidden, sandboxed window that lays a report out. Its only port is the one to the host. */
export function openPrintWindow({ ports, preload, windowId }: PrintWindowOptions): PrintWindow {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    skipTaskbar: true,
    webPreferences: {
      ...windowPreferences(preload, session.defaultSession),
      // A hidden window would wait long for its next frame.
      backgroundThrottling: false,
    },
  })
  const { webContents } = window
  ports.register(webContents, null, ['host.reportWindowOpened', 'host.reportReady'])
  const server = developmentServer()
  const page = `report.html#${windowId}`
  void window.loadURL(server ? `${server}/${page}` : `${APP_ORIGIN}/${page}`)
  return {
    send: (event) => {
      if (!window.isDestroyed()) ports.sendTo(webContents, event)
    },
    printToPdf: () =>
      webContents.printToPDF({
        printBackground: true,
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    onGone: (listener) => {
      webContents.once('render-process-gone', (_event, { reason }) => listener(`its window ended (${reason})`))
      webContents.once('did-fail-load', (_event, _code, description) =>
        listener(`its page did not load (${description})`),
      )
    },
    destroy: () => {
      if (!window.isDestroyed()) window.destroy()
    },
  }
}
