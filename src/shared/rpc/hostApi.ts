import { z } from 'zod'
import { CalendarDocument } from '../exchange/calendarDocument'
import { AssetId, ClientId, PostId, ReviewRoundId } from '../kernel/ids'
import { freeText } from '../kernel/text'
import { LocalDate, Month } from '../kernel/time'
import { LeaveBehind } from '../onboarding/leaveBehind'
import { MonthlyReport } from '../reports/report'
import { PresentationMove, PresentationPointer, PresentationState, UnsavedAnswer } from '../onboarding/presentation'
import { Step } from '../onboarding/steps'
import { NewReviewRound } from '../reviews/contract'
import { ThemePreference } from '../settings/settings'
import { command, query } from './procedure'

export const CalendarExportFormat = z.enum(['csv', 'ics', 'pdf-month', 'pdf-list'])
export type CalendarExportFormat = z.output<typeof CalendarExportFormat>

/** What only Electron's main process can do for a window. Same rules as the backend's contracts. */
export const hostContract = {
  getHost: query(
    z.object({}),
    z.object({
      appVersion: z.string(),
      electronVersion: z.string(),
      platform: z.string(),
      areNotificationsSupported: z.boolean(),
    }),
  ),
  /** https: and mailto: only, after the user's click. */
  openExternal: command(z.object({ url: freeText(10_000) }), z.object({})),
  /** Shows the folder that `calendar.preparePosting` filled in the system's file manager. */
  showPostingFolder: command(z.object({ clientId: ClientId, postId: PostId }), z.object({})),
  /** Puts plain text on the system's clipboard. */
  copyText: command(z.object({ text: freeText(1_000_000) }), z.object({})),
  setTheme: command(z.object({ theme: ThemePreference }), z.object({})),
  /** Prints the report into the workspace's `reports` folder. */
  exportReport: command(
    z.object({ clientId: ClientId, month: Month }),
    z.object({ file: z.string(), pages: z.number().int() }),
  ),
  /** Shows a file made by `exportReport` in the system's file manager. */
  showReport: command(z.object({ file: z.string() }), z.object({})),
  /** Writes a range of the calendar into the workspace's `exports` folder. */
  exportCalendar: command(
    z.object({
      clientId: ClientId,
      from: LocalDate,
      /** Exclusive. */
      to: LocalDate,
      format: CalendarExportFormat,
      hasUndated: z.boolean(),
    }),
    z.object({ file: z.string(), posts: z.number().int(), pages: z.number().int().nullable() }),
  ),
  /** Shows a file made by `exportCalendar` in the system's file manager. */
  showExport: command(z.object({ file: z.string() }), z.object({})),
  /** Prints what a client or lead keeps of the explainer into the workspace's `onboarding` folder. */
  exportLeaveBehind: command(z.object({ clientId: ClientId }), z.object({ file: z.string(), pages: z.number().int() })),
  /** Shows a file made by `exportLeaveBehind` in the system's file manager. */
  showLeaveBehind: command(z.object({ file: z.string() }), z.object({})),
  /**
   * Makes a round of `reviews.createRound` into a file: where the user says, or in the workspace's `reviews` folder.
   * Without `roundId` the round is made first; when its file cannot be written, nothing is kept. null: the user chose
   * no place, and nothing was done.
   */
  exportReview: command(
    z.object({
      clientId: ClientId,
      source: z.union([z.object({ roundId: ReviewRoundId }), z.object({ round: NewReviewRound })]),
      place: z.enum(['reviews', 'choose']),
    }),
    z
      .object({
        roundId: ReviewRoundId,
        file: z.string(),
        byteSize: z.number().int(),
        putInReview: z.number().int(),
        /** Pictures that cannot be seen in the file, or only as a still; for people. */
        leftOut: z.array(z.string()),
      })
      .nullable(),
  ),
  /** Shows a file made by `exportReview` in the system's file manager. */
  showReview: command(z.object({ file: z.string() }), z.object({})),
  /** Shows a file of a client's media library in the system's file manager. */
  showAsset: command(z.object({ clientId: ClientId, assetId: AssetId }), z.object({})),
  /** This client may be presented soon: the window is loaded, and not to be seen until then. */
  preparePresentation: command(z.object({ clientId: ClientId }), z.object({})),
  /**
   * Opens the presenter's window on a screen other than the studio's, where there is one, and shows the studio's
   * window to no capture. One that runs for another client is ended.
   */
  startPresentation: command(z.object({ clientId: ClientId, step: Step }), PresentationState),
  /** null: nothing is presented. */
  getPresentationState: query(z.object({}), PresentationState.nullable()),
  /** Refused with `not-presenting` when it is over, or another client's. */
  movePresentation: command(z.object({ clientId: ClientId, move: PresentationMove }), z.object({})),
  /** From the studio's preview to the presenter's window; null takes the highlight away. */
  pointAt: command(z.object({ clientId: ClientId, pointer: PresentationPointer.nullable() }), z.object({})),
  /** An answer that could not be stored: both windows show it, and main stores it as soon as that works. */
  keepAnswer: command(z.object({ clientId: ClientId, answer: UnsavedAnswer }), z.object({})),
  endPresentation: command(z.object({ clientId: ClientId }), z.object({})),
  /** From the presenter's window: its page listens. */
  presentationOpened: command(z.object({ clientId: ClientId }), PresentationState),
  /** Whether this system keeps a window out of screenshots and shared screens when asked to. */
  getCaptureProtection: query(z.object({}), z.object({ isSupported: z.boolean() })),
  openSampleStudio: command(z.object({}), z.object({})),
  /** From the report window: it listens for `printReport`. */
  reportWindowOpened: command(z.object({ windowId: z.string() }), z.object({})),
  /** From the report window: the page is laid out and can be printed. */
  reportReady: command(z.object({ jobId: z.string(), pages: z.number().int() }), z.object({})),
}

export const hostApi = { host: hostContract }
export type HostApi = typeof hostApi

/** Main → window, beside the backend's events. */
export const HostEvent = z.discriminatedUnion('type', [
  /** A notification was clicked, or the next post in the tray: go to the post, and where it is due, post it. */
  z.object({ type: z.literal('showPost'), clientId: ClientId, postId: PostId, isDue: z.boolean() }),
  /** A notification of an onboarding's checklist was clicked. */
  z.object({ type: z.literal('showOnboarding'), clientId: ClientId }),
  z.object({ type: z.literal('showReminders') }),
  z.object({ type: z.literal('backendRestarted') }),
  /** To the studio's window and the presenter's, with every change; null: it is over. */
  z.object({ type: z.literal('presentation'), state: PresentationState.nullable() }),
  /** To the report window, which has no data access of its own: lay this out and answer `reportReady`. */
  z.object({ type: z.literal('printReport'), jobId: z.string(), report: MonthlyReport }),
  /** To the report window: lay this calendar out and answer `reportReady`. */
  z.object({ type: z.literal('printCalendar'), jobId: z.string(), calendar: CalendarDocument }),
  /** To the report window: lay this leave-behind out and answer `reportReady`. */
  z.object({ type: z.literal('printLeaveBehind'), jobId: z.string(), leaveBehind: LeaveBehind }),
  /** To the report window: forget the client that was printed. */
  z.object({ type: z.literal('clearReport') }),
])
export type HostEvent = z.output<typeof HostEvent>
