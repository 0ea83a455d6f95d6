import type { UtcInstant } from './time'

/** The only source of "now"; tests and the sample studio bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  nowMs(): number
}

/** The only source of randomness; seeded in tests and in the sample studio. */
export interface Random {
  bytes(length: number): Uint8Array
}

export function utcInstantFromMs(epochMs: number): UtcInstant {
  return new Date(epochMs).toISOString() as UtcInstant
}

export function nowUtc(clock: Clock): UtcInstant {
  return utcInstantFromMs(clock.nowMs())
}
