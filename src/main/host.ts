import { session } from 'electron'
import type { BackendApi } from '#shared/rpc/api'
import { createDispatch, type Dispatch } from '#shared/rpc/dispatch'
import { hostApi } from '#shared/rpc/hostApi'
import type { Client } from '#shared/rpc/procedure'
import { describeHostFailure } from './describeHostFailure'
import { createHostHandlers } from './hostHandlers'
import { PRELOAD, RENDERER_ROOT } from './paths'
import { createReviewExporter, type ReviewExporter } from './reviews/reviewExporter'
import { createPictureFiller } from './reviews/reviewPictures'
import { serveApp } from './windows/appProtocol'
import { answerMedia } from './windows/mediaProtocol'
import { createPictureScaler } from './windows/pictureScaler'
import { openPrintWindow } from './windows/printWindow'
import { createReportPrinter, type ReportPrinter } from './windows/reportPrinter'
import { hardenSession } from './windows/security'
import { createWindowPorts, type WindowPorts } from './windows/windowPorts'

export interface Host {
  readonly dispatch: Dispatch
  readonly ports: WindowPorts
  readonly printer: ReportPrinter
  readonly reviews: ReviewExporter
}

/** What every way of running the app has: its pages behind their protocol, ports for windows, the report printer. */
export function createHost(options: { folder: string; api: () => Client<BackendApi> }): Host {
  hardenSession(session.defaultSession, (contentsId, clientId) => ports.mayReadClient(contentsId, clientId))
  serveApp(session.defaultSession, RENDERER_ROOT, options.folder)
  const printer: ReportPrinter = createReportPrinter({
    api: options.api,
    openWindow: (windowId) => openPrintWindow({ ports, preload: PRELOAD, windowId }),
  })
  const reviews = createReviewExporter(
    options.api,
    createPictureFiller({
      api: options.api,
      openScaler: createPictureScaler,
      readMedia: async (path) => {
        const response = await answerMedia(options.folder, path, null)
        return response && new Uint8Array(await response.arrayBuffer())
      },
    }),
  )
  const dispatch = createDispatch(
    hostApi,
    { host: createHostHandlers({ folder: options.folder, printer, reviews, api: options.api }) },
    { readOnlyReason: null, checksOutput: false, describeFailure: describeHostFailure },
  )
  const ports = createWindowPorts(dispatch)
  return { dispatch, ports, printer, reviews }
}
