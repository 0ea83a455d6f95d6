import type { BackendApi } from '#shared/rpc/api'
import { createDispatch, type Dispatch } from '#shared/rpc/dispatch'
import { hostApi } from '#shared/rpc/hostApi'
import type { Client } from '#shared/rpc/procedure'
import { describeHostFailure } from './describeHostFailure'
import { createHostHandlers } from './hostHandlers'
import { createReviewExporter, type ReviewExporter } from './reviews/reviewExporter'
import { createPictureFiller } from './reviews/reviewPictures'
import { answerMedia } from './windows/mediaProtocol'
import { createPictureScaler } from './windows/pictureScaler'
import { createReportPrinter, type PrintWindow, type ReportPrinter } from './windows/reportPrinter'

export interface HostCalls {
  readonly dispatch: Dispatch
  readonly printer: ReportPrinter
  readonly reviews: ReviewExporter
}

interface HostCallsOptions {
  /** The workspace's folder. */
  readonly folder: string
  readonly api: () => Client<BackendApi>
  readonly openPrintWindow: (windowId: string) => PrintWindow
}

/** What windows may ask of this process. The contracts that it checks against are loaded with it. */
export function createHostCalls({ folder, api, openPrintWindow }: HostCallsOptions): HostCalls {
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
  const dispatch = createDispatch(
    hostApi,
    { host: createHostHandlers({ folder, printer, reviews, api }) },
    { readOnlyReason: null, checksOutput: false, describeFailure: describeHostFailure },
  )
  return { dispatch, printer, reviews }
}
