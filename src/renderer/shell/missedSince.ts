const DAY_MS = 86_400_000
const OFFERED_DAYS = 30

/** Since when missed posts are offered again; the same all day, so that the lists are not asked for each minute. */
export function missedSinceMs(nowMs: number): number {
  return (Math.floor(nowMs / DAY_MS) - OFFERED_DAYS) * DAY_MS
}
