import type { Clock } from '#shared/kernel/clock'
import { type UtcInstant, utcInstantFromMs } from '#shared/kernel/time'
import type { DueItem } from '#shared/reminders/reminder'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { Client } from '#shared/rpc/procedure'
import { groupReminders, type ReminderNotification } from './grouping'

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

interface SchedulerOptions<Handle> {
  readonly clock: Clock
  readonly timers: Timers<Handle>
  readonly reminders: ReminderCalls
  readonly notifier: Notifier
  readonly log: (level: 'info' | 'warn' | 'error', message: string, details?: Record<string, unknown>) => void
}

export interface ReminderScheduler {
  /** Looks at once and arms the timer. Call it whenever time or data may have moved: start, resume, unlock, changes. */
  wake(): Promise<void>
  /** As `wake`, after something that may set free what was held back (unmuting): it comes as one digest. */
  wakeAfterSettings(): Promise<void>
  /** Nothing is claimed or shown afterwards. */
  stop(): void
}

/** The system's clock can be set and timers stop while a computer sleeps: look at least this often. */
export const LONGEST_WAIT_MS = 60_000
const RETRY_MS = 5_000
/** Between claims that found nothing although something should have been due. */
const SHORTEST_WAIT_MS = 1_000

interface Batch {
  count: number
  items: DueItem[]
}

/**
 * Claims what is due, has it shown, confirms it; at most one timer is armed. A call that fails is made up
 * for at the next look: what was claimed without an answer comes back through `reclaimUnconfirmed`.
 */
export function createReminderScheduler<Handle>(options: SchedulerOptions<Handle>): ReminderScheduler {
  const { clock, timers, reminders, notifier, log } = options
  let timer: Handle | undefined
  let running: Promise<void> | undefined
  let isWokenAgain = false
  let isStopped = false
  let comesAsDigest = false
  // True while something may be claimed that nobody has shown: after a start, and after a call without an answer.
  let mayHaveUnconfirmed = true
  let shownButNotConfirmed: UtcInstant[] = []

  const confirm = async (claimedAtUtc: UtcInstant) => {
    shownButNotConfirmed.push(claimedAtUtc)
    for (const each of [...shownButNotConfirmed]) {
      await reminders.confirmRemindersShown({ claimedAtUtc: each })
      shownButNotConfirmed = shownButNotConfirmed.filter((waiting) => waiting !== each)
    }
  }

  const confirmWaiting = async () => {
    const [first, ...others] = shownButNotConfirmed
    if (first === undefined) return
    shownButNotConfirmed = others
    await confirm(first)
  }

  const claim = async (nowUtc: UtcInstant): Promise<{ missed: Batch; due: Batch }> => {
    const isReclaiming = mayHaveUnconfirmed
    // Until the answers are here, whatever was claimed is at risk of being forgotten.
    mayHaveUnconfirmed = true
    const missed = isReclaiming ? await reminders.reclaimUnconfirmed({ nowUtc }) : { count: 0, items: [] }
    const due = await reminders.claimDueReminders({ nowUtc })
    mayHaveUnconfirmed = false
    return { missed, due }
  }

  /** Whether something was claimed. */
  const look = async (): Promise<void> => {
    await confirmWaiting()
  }

  void look
  void log
  void groupReminders
  void notifier
  void timer
  void running
  void isWokenAgain
  void isStopped
  void comesAsDigest
  void claim
  void clock
  void timers
  void utcInstantFromMs
  void AppError
  throw new Error('unfinished')
}
