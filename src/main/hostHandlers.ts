import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { app, clipboard, nativeTheme, Notification, shell } from 'electron'
import { AppError } from '#shared/rpc/appError'
import type { hostContract } from '#shared/rpc/hostApi'
import type { Handlers } from '#shared/rpc/procedure'
import type { ReportPrinter } from './windows/reportPrinter'
import { openExternal } from './windows/security'

interface HostDependencies {
  /** The workspace's folder. */
  readonly folder: string
  readonly printer: ReportPrinter
}

/** What only the main process can do for a window. */
export function createHostHandlers(dependencies: HostDependencies): Handlers<typeof hostContract> {
  return {
    getHost: () => ({
      appVersion: app.getVersion(),
      electronVersion: process.versions.electron,
      platform: process.platform,
      areNotificationsSupported: Notification.isSupported(),
    }),
    openExternal: async ({ url }) => {
      await openExternal(url)
      return {}
    },
    copyText: ({ text }) => {
      clipboard.writeText(text)
      return {}
    },
    setTheme: ({ theme }) => {
      nativeTheme.themeSource = theme
      return {}
    },
    exportReport: ({ clientId, month }) =>
      dependencies.printer.print({ clientId, month, folder: join(dependencies.folder, 'reports') }),
    showReport: ({ file }) => {
      shell.showItemInFolder(reportInside(dependencies.folder, file))
      return {}
    },
    openSampleStudio: () => {
      openSampleStudio()
      return {}
    },
    reportWindowOpened: ({ windowId }) => {
      dependencies.printer.opened(windowId)
      return {}
    },
    reportReady: ({ jobId, pages }) => {
      dependencies.printer.ready(jobId, pages)
      return {}
    },
  }
}

/** Only what lies in the workspace's own `reports` folder is shown. */
function reportInside(folder: string, file: string): string {
  try {
    const reports = realpathSync(join(folder, 'reports')) + sep
    const real = realpathSync(file)
    if (real.startsWith(reports)) return real
  } catch {
    // Falls through: a file that is gone is not there either.
  }
  throw new AppError('report-not-found', `This report is not there any more: ${file}`)
}

/** A second app with a workspace of its own, so that nothing of the sample mixes with real clients. */
function openSampleStudio(): void {
  const argv = app.isPackaged ? ['--demo'] : [app.getAppPath(), '--demo']
  if (app.commandLine.hasSwitch('no-sandbox')) argv.unshift('--no-sandbox')
  spawn(process.execPath, argv, { detached: true, stdio: 'ignore' }).unref()
}
