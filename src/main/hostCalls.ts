import type { BackendApi } from '#shared/rpc/api'
import { createDispatch, type Dispatch } from '#shared/rpc/dispatch'
import { hostApi } from '#shared/rpc/hostApi'
import type { Client } from '#shared/rpc/procedure'
import { describeHostFailure } from './describeHostFailure'
import { createHostHandlers } from './hostHandlers'
import { createElectronPresenter, type PresenterSurroundings } from './presenter/electronPresenter'
import { createReviewExporter, type ReviewExporter } from './reviews/reviewExporter'
import { createPictureFiller } from './reviews/reviewPictures'
import { answerMedia } from './windows/mediaProtocol'
import { createPictureScaler } from './windows/pictureScaler'
import { createReportPrinter, type PrintWindow, type ReportPrinter } from './windows/reportPrinter'
import type { WindowPorts } from './windows/windowPorts'

export interface HostCalls {
  readonly dispatch: Dispatch
  readonly printer: ReportPrinter
  readonly reviews: ReviewExporter
}

interface HostCallsOptions {
  /** The workspace's folder. */
  readonly folder: string
  readonly api: () => Client<BackendApi>
  readonly ports: WindowPorts
  readonly surroundings: PresenterSurroundings
  readonly openPrintWindow: (windowId: string) => PrintWindow
}

/** What windows may ask of this process. The contracts that it checks against are loaded with it. */
export function createHostCalls(options: HostCallsOptions): HostCalls {
  const { folder, api, ports, surroundings, openPrintWindow } = options
  const printer: ReportPrinter = createReportPrinter({ api, openWindow: openPrintWindow })
  const reviews = createReviewExporter(
    api,
    createPictureFiller({
      api,
      openScaler: createPictureScaler,
      readMedia: async (path) => {
        const response = await answerMedia(folder, path, null)
        return response && new Uint8Array(await response.arrayBuffer())
      },
    }),
  )
  const presenter = createElectronPresenter({ folder, api, ports, ...surroundings })
  const dispatch = createDispatch(
    hostApi,
    { host: createHostHandlers({ folder, printer, reviews, presenter, api }) },
    { readOnlyReason: null, checksOutput: false, describeFailure: describeHostFailure },
  )
  return { dispatch, printer, reviews }
}
