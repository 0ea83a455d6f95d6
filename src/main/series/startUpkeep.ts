import type { Clock } from '#shared/kernel/clock'
import type { BackendApi } from '#shared/rpc/api'
import { AppError } from '#shared/rpc/appError'
import type { Client } from '#shared/rpc/procedure'

interface UpkeepOptions<Handle> {
  readonly clock: Clock
  readonly series: Pick<Client<BackendApi>['series'], 'keepUp'>
  /** As `setInterval` and `clearInterval`; tests bring their own. */
  readonly timers: {
    set(callback: () => Promise<void>, delayMs: number): Handle
    clear(handle: Handle): void
  }
  readonly log: (error: unknown) => void
}

/** Timers stop while a computer sleeps, so that the day is looked at more often than it changes. */
const LOOK_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000

/** Has repeats made of posts that repeat: at once, then once a day. Returns how to end it. */
export function startUpkeep<Handle>({ clock, series, timers, log }: UpkeepOptions<Handle>): () => void {
  let doneOn: number | undefined
  const look = async () => {
    const day = Math.floor(clock.nowMs() / DAY_MS)
    if (day === doneOn) return
    doneOn = day
    try {
      await series.keepUp({})
    } catch (error) {
      // Nothing is made in a workspace that is only read; that stays so until the next start.
      if (error instanceof AppError && error.code === 'workspace-read-only') return
      doneOn = undefined
      log(error)
    }
  }
  const timer = timers.set(look, LOOK_MS)
  void look()
  return () => timers.clear(timer)
}
