import type { Clock } from '#shared/kernel/clock'

interface Timer {
  readonly id: number
  readonly atMs: number
  readonly callback: () => Promise<void>
}

/**
 * A wall clock that can be set and timers that run on a clock of their own, as in a real computer: while it
 * sleeps, or when someone sets the clock, the wall clock moves and the timers do not notice.
 */
export interface SimulatedTime {
  readonly clock: Clock
  readonly timers: { set(callback: () => Promise<void>, delayMs: number): number; clear(id: number): void }
  /** Delays of the timers that are armed now. */
  armedForMs(): number[]
  /** Lets time pass while awake: timers fire in order, each is waited for. */
  advance(ms: number): Promise<void>
  /** Moves only the wall clock, forward or back. */
  jump(ms: number): void
  /** Forgets every timer, as the end of a process does. */
  forgetTimers(): void
}

export function createSimulatedTime(start: string): SimulatedTime {
  let wallMs = Date.parse(start)
  let monotonicMs = 0
  let nextId = 1
  let armed: Timer[] = []
  const pass = (ms: number) => {
    wallMs += ms
    monotonicMs += ms
  }
  return {
    clock: { nowMs: () => wallMs },
    timers: {
      set(callback, delayMs) {
        const timer = { id: nextId++, atMs: monotonicMs + delayMs, callback }
        armed.push(timer)
        return timer.id
      },
      clear(id) {
        armed = armed.filter((timer) => timer.id !== id)
      },
    },
    armedForMs: () => armed.map((timer) => timer.atMs - monotonicMs),
    async advance(ms) {
      const endMs = monotonicMs + ms
      for (;;) {
        const [due] = armed.filter((timer) => timer.atMs <= endMs).sort((a, b) => a.atMs - b.atMs)
        if (!due) break
        armed = armed.filter((timer) => timer !== due)
        pass(Math.max(0, due.atMs - monotonicMs))
        await due.callback()
      }
      pass(endMs - monotonicMs)
    },
    jump(ms) {
      wallMs += ms
    },
    forgetTimers() {
      armed = []
    },
  }
}
