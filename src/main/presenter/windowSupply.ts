import type { ClientId } from '#shared/kernel/ids'
import type { PresenterWindow, PresenterWindowEvents } from './presenter'

interface WindowSupplyOptions {
  /** Opens a window of this client, its page loaded and nothing to be seen of it. */
  readonly open: (clientId: ClientId, events: PresenterWindowEvents) => PresenterWindow
  /** How long a window waits that nobody wants. */
  readonly idleMs?: number
}

export interface WindowSupply {
  /** Has a window ready for a client whose presentation may begin soon. */
  getReady(clientId: ClientId): void
  /** The one that is ready, or a new one. What was ready for another client is closed. */
  take(clientId: ClientId, events: PresenterWindowEvents): PresenterWindow
  discard(): void
}

interface Waiting {
  readonly clientId: ClientId
  readonly window: PresenterWindow
  /** Who hears of the window once it is taken. */
  readonly hand: { events: PresenterWindowEvents | undefined }
  timer: NodeJS.Timeout | undefined
}

const IDLE_MS = 5 * 60_000

/** Loading a page takes several times as long as a bare window: so it is done before the click. */
export function createWindowSupply({ open, idleMs = IDLE_MS }: WindowSupplyOptions): WindowSupply {
  let waiting: Waiting | undefined

  const openWindow = (clientId: ClientId): Waiting => {
    const hand: Waiting['hand'] = { events: undefined }
    const window = open(clientId, {
      onClosed: () => {
        if (waiting?.hand === hand) forget()
        hand.events?.onClosed()
      },
      onFullScreen: (isFullScreen) => hand.events?.onFullScreen(isFullScreen),
    })
    return { clientId, window, hand, timer: undefined }
  }
  const forget = () => {
    clearTimeout(waiting?.timer)
    waiting = undefined
  }
  const discard = () => {
    const window = waiting?.window
    forget()
    window?.close()
  }

  return {
    getReady(clientId) {
      if (waiting?.clientId !== clientId) {
        discard()
        waiting = openWindow(clientId)
      }
      clearTimeout(waiting.timer)
      waiting.timer = setTimeout(discard, idleMs)
      waiting.timer.unref()
    },
    take(clientId, events) {
      const ready = waiting?.clientId === clientId ? waiting : undefined
      if (ready) forget()
      else discard()
      const { window, hand } = ready ?? openWindow(clientId)
      hand.events = events
      return window
    },
    discard,
  }
}
