import type { PostSummary } from '#shared/calendar/post'
import type { LocalDate, LocalDateTime } from '#shared/kernel/time'

const USUAL_TIME = '10:00'

/**
 * When a new post on a day goes out: the time of day that this client's posts mostly have, but not one that has
 * already passed today.
 */
export function sensibleTime(date: LocalDate, posts: readonly PostSummary[], now: LocalDateTime): LocalDateTime {
  const usual = `${date}T${mostCommonTime(posts) ?? USUAL_TIME}`
  if (!now.startsWith(date) || usual > now) return usual as LocalDateTime
  const nextHour = Math.min(Number(now.slice(11, 13)) + 1, 23)
  return `${date}T${String(nextHour).padStart(2, '0')}:00` as LocalDateTime
}

function mostCommonTime(posts: readonly PostSummary[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { scheduledAt } of posts) {
    const time = scheduledAt?.slice(11)
    if (time) counts.set(time, (counts.get(time) ?? 0) + 1)
  }
  // Once is chance; a habit shows twice.
  let best: string | undefined
  let bestCount = 1
  for (const [time, count] of counts) {
    if (count > bestCount || (count === bestCount && best !== undefined && time < best)) {
      best = time
      bestCount = count
    }
  }
  return best
}

/** The same time of day on another day. */
export function onDay(at: LocalDateTime, date: LocalDate): LocalDateTime {
  return `${date}T${at.slice(11)}` as LocalDateTime
}
