import {
  addDays,
  instantOf,
  type LocalDate,
  type LocalDateTime,
  localDateOf,
  localDateTimeOf,
  startOfDayUtc,
  type TimeZone,
} from './time'

const MINUTE_MS = 60_000

/**
 * Wall times of one zone as the clocks of another show them. Asks the zones once a day, not once a time: a month of all
 * clients is thousands of times, and asking is slow.
 */
export function createZoneConverter(from: TimeZone, to: TimeZone): (at: LocalDateTime) => LocalDateTime {
  if (from === to) return (at) => at
  const convert = (at: LocalDateTime) => localDateTimeOf(instantOf(at, from), to)
  /** Minutes between the clocks; undefined on a day on which one of them is put forward or back. */
  const distances = new Map<LocalDate, number | undefined>()
  const distanceOn = (date: LocalDate): number | undefined => {
    if (!distances.has(date)) {
      const [start, end] = [startOfDayUtc(date, from), startOfDayUtc(addDays(date, 1), from)]
      const [first, last] = [start, end].map((instant) => [
        wallMs(localDateTimeOf(instant, from)) - Date.parse(instant),
        wallMs(localDateTimeOf(instant, to)) - Date.parse(instant),
      ])
      const isSteady = first?.[0] === last?.[0] && first?.[1] === last?.[1]
      distances.set(date, isSteady ? ((first?.[1] ?? 0) - (first?.[0] ?? 0)) / MINUTE_MS : undefined)
    }
    return distances.get(date)
  }
  return (at) => {
    const distance = distanceOn(localDateOf(at))
    if (distance === undefined) return convert(at)
    return new Date(wallMs(at) + distance * MINUTE_MS).toISOString().slice(0, 16) as LocalDateTime
  }
}

function wallMs(at: LocalDateTime): number {
  return Date.parse(`${at}:00Z`)
}
