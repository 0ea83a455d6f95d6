import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'
import { app, clipboard, nativeTheme, Notification, shell } from 'electron'
import { assetFileName } from '#shared/media/mediaAddress'
import { AppError } from '#shared/rpc/appError'
import type { hostContract } from '#shared/rpc/hostApi'
import type { BackendApi } from '#shared/rpc/api'
import type { Client, Handlers } from '#shared/rpc/procedure'
import { exportCalendar } from './exportCalendar'
import { exportLeaveBehind } from './exportLeaveBehind'
import type { Presenter } from './presenter/presenter'
import { createPresenterHandlers } from './presenter/presenterHandlers'
import type { ReviewExporter } from './reviews/reviewExporter'
import { createReviewHostHandlers } from './reviews/reviewHostHandlers'
import type { ReportPrinter } from './windows/reportPrinter'
import { openExternal } from './windows/security'

interface HostDependencies {
  /** The workspace's folder. */
  readonly folder: string
  readonly printer: ReportPrinter
  readonly api: () => Client<BackendApi>
  readonly reviews: ReviewExporter
  readonly presenter: Presenter
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
    showPostingFolder: async ({ clientId, postId }) => {
      const problem = await shell.openPath(postingFolderInside(dependencies.folder, clientId, postId))
      if (problem) throw new AppError('folder-not-shown', `The folder with the media cannot be shown: ${problem}`)
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
      shell.showItemInFolder(fileInside(join(dependencies.folder, 'reports'), file))
      return {}
    },
    exportCalendar: (choice) => exportCalendar(dependencies, join(dependencies.folder, 'exports'), choice),
    showExport: ({ file }) => {
      shell.showItemInFolder(fileInside(join(dependencies.folder, 'exports'), file))
      return {}
    },
    exportLeaveBehind: ({ clientId }) =>
      // In a folder of its own, which goes when a lead is discarded.
      exportLeaveBehind(dependencies, join(dependencies.folder, 'onboarding', clientId), clientId),
    showLeaveBehind: ({ file }) => {
      shell.showItemInFolder(fileInside(join(dependencies.folder, 'onboarding'), file))
      return {}
    },
    ...createReviewHostHandlers(dependencies.folder, dependencies.reviews),
    showAsset: async ({ clientId, assetId }) => {
      const [asset] = await dependencies.api().media.getAssets({ clientId, assetIds: [assetId] })
      if (!asset) throw new AppError('asset-not-found', 'This file is not in the media library any more.')
      const folder = join(dependencies.folder, 'clients', clientId, 'assets')
      shell.showItemInFolder(fileInside(folder, join(folder, assetFileName(asset))))
      return {}
    },
    ...createPresenterHandlers(dependencies.presenter),
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

/** Only what lies in one of the workspace's own folders is shown. */
function fileInside(folder: string, file: string): string {
  try {
    const real = realpathSync(file)
    if (real.startsWith(realpathSync(folder) + sep)) return real
  } catch {
    // Falls through: a file that is gone is not there either.
  }
  throw new AppError('report-not-found', `This file is not there any more: ${file}`)
}

/** Ids name the folder, so nothing but a UUID is part of the path; a link that leads out of the workspace is refused. */
function postingFolderInside(folder: string, clientId: string, postId: string): string {
  try {
    const posting = realpathSync(join(folder, 'clients', clientId)) + sep + 'posting' + sep
    const real = realpathSync(join(folder, 'clients', clientId, 'posting', postId))
    if (real.startsWith(posting)) return real
  } catch {
    // Falls through: a folder that is gone is not there either.
  }
  throw new AppError('folder-not-found', 'The folder with the media is not there any more. Open it once again.')
}

/** A second app with a workspace of its own, so that nothing of the sample mixes with real clients. */
function openSampleStudio(): void {
  const argv = app.isPackaged ? ['--demo'] : [app.getAppPath(), '--demo']
  if (app.commandLine.hasSwitch('no-sandbox')) argv.unshift('--no-sandbox')
  spawn(process.execPath, argv, { detached: true, stdio: 'ignore' }).unref()
}
