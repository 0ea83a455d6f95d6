import { type Clock, utcInstantFromMs } from '#shared/kernel/clock'
import type { UtcInstant } from '#shared/kernel/time'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { Client } from '#shared/rpc/procedure'
import { type ClaimedReminders, groupReminders, type ReminderNotification } from './grouping'

/** Timers as `setTimeout` has them; the property tests bring their own. */
export interface Timers<Handle> {
  set(callback: () => Promise<void>, delayMs: number): Handle
  clear(handle: Handle): void
}

export interface Notifier {
  /** Resolves once the system has it, with whether it could be shown. Never rejects. */
  show(notification: ReminderNotification): Promise<boolean>
}

export type ReminderCalls = Pick<
  Client<BackendApi>['reminders'],
  'getNextReminderAt' | 'claimDueReminders' | 'confirmRemindersShown' | 'reclaimUnconfirmed'
>

export type SchedulerLog = (
  level: 'info' | 'warn' | 'error',
  message: string,
  details?: Record<string, unknown>,
) => void

interface SchedulerOptions<Handle> {
  readonly clock: Clock
  readonly timers: Timers<Handle>
  readonly reminders: ReminderCalls
  readonly notifier: Notifier
  readonly log: SchedulerLog
}

export interface ReminderScheduler {
  /**
   * Looks at once and arms the timer anew: after a start, resume or unlock, and when data changed. Resolves
   * when that is done; wakes that come meanwhile share one more look.
   */
  wake(): Promise<void>
  /** As `wake`, after a change of settings that may set free what was held back: that comes as one digest. */
  wakeAfterSettings(): Promise<void>
  /** Nothing is claimed or shown until `release`, with which all of it comes as one digest. */
  hold(): void
  release(): Promise<void>
  /** Nothing is shown afterwards; what is claimed by then comes after the next start. */
  stop(): void
}

/** The system's clock can be set, and timers stop while a computer sleeps: look at least this often. */
export const LONGEST_WAIT_MS = 60_000
const RETRY_MS = 5_000
/** After a claim, so that no fault elsewhere can turn this into a busy loop. */
const WAIT_AFTER_CLAIM_MS = 1_000

/**
 * Claims what is due, has it shown, and confirms it, with at most one timer armed. A call that fails is made
 * up for at the next look: `reclaimUnconfirmed` brings back what was claimed without an answer.
 */
export function createReminderScheduler<Handle>(options: SchedulerOptions<Handle>): ReminderScheduler {
  const { clock, timers, reminders, notifier, log } = options
  let timer: Handle | undefined
  let running: Promise<void> | undefined
  let isWokenAgain = false
  let isStopped = false
  let isHeld = false
  let isDigestWanted = false
  // Something may be claimed that nobody has shown: after a start, and after a call without an answer.
  let mayHaveUnconfirmed = true
  let shownButNotConfirmed: UtcInstant[] = []

  const confirmShown = async () => {
    for (const claimedAtUtc of shownButNotConfirmed) {
      await reminders.confirmRemindersShown({ claimedAtUtc })
      shownButNotConfirmed = shownButNotConfirmed.filter((waiting) => waiting !== claimedAtUtc)
    }
  }

  const claim = async (nowUtc: UtcInstant, comesAsDigest: boolean): Promise<ReminderNotification[]> => {
    const isReclaiming = mayHaveUnconfirmed || comesAsDigest
    mayHaveUnconfirmed = true
    // Before the claim: both may carry the same instant when the clock was set back, and are confirmed together.
    const missed: ClaimedReminders = isReclaiming
      ? await reminders.reclaimUnconfirmed({ nowUtc })
      : { count: 0, items: [] }
    const due = await reminders.claimDueReminders({ nowUtc })
    mayHaveUnconfirmed = false
    return groupReminders({ missed, due, nowMs: Date.parse(nowUtc), comesAsDigest })
  }

  const show = async (notifications: readonly ReminderNotification[], claimedAtUtc: UtcInstant) => {
    const results = await Promise.all(notifications.map((notification) => notifier.show(notification)))
    if (results.every(Boolean)) shownButNotConfirmed.push(claimedAtUtc)
    // Not confirmed, so the next start brings it again; the list in the app has it all the time.
    else log('error', 'reminders could not be shown', { notifications: notifications.length })
    await confirmShown()
  }

  const waitUntil = (atUtc: UtcInstant | null, shortestMs: number) =>
    atUtc === null
      ? LONGEST_WAIT_MS
      : Math.min(Math.max(Date.parse(atUtc) - clock.nowMs(), shortestMs), LONGEST_WAIT_MS)

  /** Returns after how many milliseconds to look again. */
  const look = async (comesAsDigest: boolean): Promise<number> => {
    await confirmShown()
    if (isHeld) return LONGEST_WAIT_MS
    const { atUtc } = await reminders.getNextReminderAt({})
    const nowUtc = utcInstantFromMs(clock.nowMs())
    if ((atUtc === null || atUtc > nowUtc) && !mayHaveUnconfirmed && !comesAsDigest) return waitUntil(atUtc, 1)
    const notifications = await claim(nowUtc, comesAsDigest)
    // Claimed and not confirmed: it comes after the next start, or with what is released.
    if (isStopped || isHeld) return LONGEST_WAIT_MS
    if (notifications.length > 0) await show(notifications, nowUtc)
    return waitUntil((await reminders.getNextReminderAt({})).atUtc, WAIT_AFTER_CLAIM_MS)
  }

  const lookSafely = async (): Promise<number> => {
    const comesAsDigest = isDigestWanted
    isDigestWanted = false
    try {
      return await look(comesAsDigest)
    } catch (error) {
      if (error instanceof AppError && error.code === 'workspace-read-only') {
        mayHaveUnconfirmed = false
        return LONGEST_WAIT_MS
      }
      isDigestWanted ||= comesAsDigest
      log('warn', 'reminders not reachable, trying again', { error: String(error) })
      return RETRY_MS
    }
  }

  const disarm = () => {
    if (timer !== undefined) timers.clear(timer)
    timer = undefined
  }

  const run = async () => {
    let waitMs: number
    do {
      isWokenAgain = false
      waitMs = await lookSafely()
    } while (isWokenAgain)
    running = undefined
    if (!isStopped) timer = timers.set(wake, waitMs)
  }

  const wake = (): Promise<void> => {
    if (isStopped) return Promise.resolve()
    if (running) {
      isWokenAgain = true
      return running
    }
    disarm()
    running = run()
    return running
  }

  return {
    wake,
    wakeAfterSettings() {
      isDigestWanted = true
      return wake()
    },
    hold() {
      isHeld = true
    },
    release() {
      if (!isHeld) return Promise.resolve()
      isHeld = false
      isDigestWanted = true
      return wake()
    },
    stop() {
      isStopped = true
      isWokenAgain = false
      disarm()
    },
  }
}
