import type { Clock } from '#shared/kernel/clock'

/** The computer's clock; tests of the scheduler shift it instead of waiting. */
export interface MainClock extends Clock {
  shiftMs(ms: number): void
}

export function createMainClock(): MainClock {
  let offsetMs = 0
  return {
    nowMs: () => Date.now() + offsetMs,
    shiftMs: (ms) => {
      offsetMs += ms
    },
  }
}
