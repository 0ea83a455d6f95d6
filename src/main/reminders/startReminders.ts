import { join } from 'node:path'
import { type App, powerMonitor } from 'electron'
import { type Clock, utcInstantFromMs } from '#shared/kernel/clock'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { BackendEvent } from '#shared/rpc/events'
import type { Client } from '#shared/rpc/procedure'
import { createElectronNotifier } from './electronNotifier'
import { type ReminderTarget, targetOf } from './notificationText'
import { createReminderScheduler, type SchedulerLog } from './scheduler'
import { createTray, type TrayState } from './tray'

interface RemindersOptions {
  readonly app: App
  readonly api: Client<BackendApi>
  readonly clock: Clock
  /** Folder with icon.png and the tray's pictures. */
  readonly resources: string
  /** Opens or focuses the studio; with a target, goes there. */
  readonly openStudioAt: (target?: ReminderTarget) => void
}

export interface Reminders {
  /** For every event of the backend. */
  follow(event: BackendEvent): void
  /** For anything else that may have moved time or data, such as a restart of the backend. */
  wake(): void
  /** While presenting nothing is shown; afterwards it comes as one digest. */
  setHeld(isHeld: boolean): void
  stop(): void
}

const TRAY_DELAY_MS = 200
const TRAY_HORIZON_MS = 366 * 24 * 60 * 60_000

const log: SchedulerLog = (level, message, details) => console.error(JSON.stringify({ level, message, ...details }))

/** Scheduler, notifications and tray, from now until `stop`. */
export function startReminders({ app, api, clock, resources, openStudioAt }: RemindersOptions): Reminders {
  const tray = createTray(
    resources,
    {
      openStudio: () => openStudioAt(),
      openReminders: () => openStudioAt({ type: 'showReminders' }),
      openItem: (item) => openStudioAt(targetOf(item, false)),
      setMuted: (isMuted) => {
        api.settings
          .updateSettings({ changes: { areNotificationsMuted: isMuted } })
          .catch((error: unknown) => log('warn', 'notifications could not be muted', { error: String(error) }))
          .finally(refreshTraySoon)
      },
      quit: () => app.quit(),
    },
    log,
  )
  let trayTimer: NodeJS.Timeout | undefined
  let isHeld = false

  const refreshTray = async () => {
    try {
      const state = await readTrayState(api, clock)
      tray?.update({ ...state, isPresenting: isHeld })
    } catch (error) {
      log('warn', 'the tray could not be refreshed', { error: String(error) })
    }
  }
  const refreshTraySoon = () => {
    clearTimeout(trayTimer)
    if (tray) trayTimer = setTimeout(() => void refreshTray(), TRAY_DELAY_MS)
  }

  // After the look: what becomes missed was notified before, however long the computer slept.
  const markMissedPosts = async () => {
    try {
      await api.calendar.markMissedPosts({ nowUtc: utcInstantFromMs(clock.nowMs()) })
    } catch (error) {
      if (error instanceof AppError && error.code === 'workspace-read-only') return
      log('warn', 'missed posts could not be marked', { error: String(error) })
    }
  }

  const scheduler = createReminderScheduler<NodeJS.Timeout>({
    clock,
    timers: {
      // With the minute's look the tray follows the time, without a timer of its own.
      set: (callback, delayMs) =>
        setTimeout(() => void callback().then(markMissedPosts).then(refreshTraySoon), delayMs),
      clear: clearTimeout,
    },
    reminders: api.reminders,
    notifier: createElectronNotifier({ icon: join(resources, 'icon.png'), onClick: openStudioAt, log }),
    log,
  })
  const wake = () => {
    void scheduler.wake().then(markMissedPosts)
    refreshTraySoon()
  }
  powerMonitor.on('resume', wake)
  powerMonitor.on('unlock-screen', wake)
  wake()

  return {
    wake,
    follow({ topics }) {
      if (topics.includes('settings')) void scheduler.wakeAfterSettings()
      else if (topics.includes('reminders')) void scheduler.wake()
      else return
      refreshTraySoon()
    },
    setHeld(isToBeHeld) {
      isHeld = isToBeHeld
      void refreshTray()
      if (isHeld) scheduler.hold()
      else void scheduler.release().then(markMissedPosts)
    },
    stop() {
      powerMonitor.off('resume', wake)
      powerMonitor.off('unlock-screen', wake)
      clearTimeout(trayTimer)
      scheduler.stop()
      tray?.destroy()
    },
  }
}

async function readTrayState(api: Client<BackendApi>, clock: Clock): Promise<Omit<TrayState, 'isPresenting'>> {
  const now = utcInstantFromMs(clock.nowMs())
  const horizon = utcInstantFromMs(clock.nowMs() + TRAY_HORIZON_MS)
  const [overdue, coming, settings, workspace] = await Promise.all([
    api.reminders.listDue({ untilUtc: now, limit: 1 }),
    api.reminders.listDue({ fromUtc: now, untilUtc: horizon, limit: 1 }),
    api.settings.getSettings({}),
    api.workspace.getWorkspace({}),
  ])
  return {
    overdueCount: overdue.items.length + overdue.omitted,
    next: coming.items[0],
    isMuted: settings.areNotificationsMuted,
    canMute: !workspace.isReadOnly,
  }
}
