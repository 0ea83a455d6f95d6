import { Notification } from 'electron'
import { escapeMarkup } from './markup'
import { type ReminderTarget, textOf } from './notificationText'
import type { Notifier, SchedulerLog } from './scheduler'

interface ElectronNotifierOptions {
  /** Shown on Linux and Windows; macOS takes the app's own. */
  readonly icon: string
  readonly onClick: (target: ReminderTarget) => void
  readonly log: SchedulerLog
}

/** Clicks on notifications that wait in the system's list still have to find their listener. */
const KEPT_NOTIFICATIONS = 100
const ANSWER_TIMEOUT_MS = 5_000

export function createElectronNotifier({ icon, onClick, log }: ElectronNotifierOptions): Notifier {
  // Electron's object is all that hears the click, and it is garbage once nothing refers to it.
  const kept: Notification[] = []
  return {
    show(notification) {
      if (!Notification.isSupported()) {
        log('warn', 'this system shows no notifications')
        return Promise.resolve(false)
      }
      const { title, body, target } = textOf(notification)
      const isLinux = process.platform === 'linux'
      const native = new Notification({
        title,
        body: isLinux ? escapeMarkup(body) : body,
        ...(process.platform === 'darwin' ? {} : { icon }),
      })
      kept.push(native)
      if (kept.length > KEPT_NOTIFICATIONS) kept.shift()
      native.on('click', () => onClick(target))
      return new Promise((resolve) => {
        // Not every system answers: without a complaint it has been handed over.
        const timer = setTimeout(() => resolve(true), ANSWER_TIMEOUT_MS)
        const answer = (isShown: boolean) => {
          clearTimeout(timer)
          resolve(isShown)
        }
        native.once('show', () => answer(true))
        native.once('failed', (_event, error) => {
          log('error', 'the system refused a notification', { error })
          answer(false)
        })
        native.show()
      })
    },
  }
}
