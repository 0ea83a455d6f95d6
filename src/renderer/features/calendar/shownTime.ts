import type { PostSummary } from '#shared/calendar/post'
import {
  addDays,
  addMinutes,
  inTimeZone,
  instantOf,
  isSkippedByDaylightSaving,
  type LocalDate,
  type LocalDateTime,
  localDateOf,
  type TimeZone,
} from '#shared/kernel/time'
import { AppError } from '#shared/rpc/appError'
import { placeOfZone } from '../../ui/dateText'

/**
 * Whose clock the calendar shows. Posts are stored on the client's; everything that a view shows or is told is on the
 * shown one.
 */
export interface ShownTime {
  readonly timeZone: TimeZone
  readonly isClients: boolean
  show(at: LocalDateTime): LocalDateTime
  /** A time on the shown clock as it is stored; an error when it cannot be. */
  store(at: LocalDateTime): LocalDateTime | AppError
  showPost(post: PostSummary): PostSummary
  /** The stored post of one that is shown. */
  storedPost(post: PostSummary): PostSummary
}

export function createShownTime(clientZone: TimeZone, shownZone: TimeZone): ShownTime {
  return clientZone === shownZone ? clientsTime(clientZone) : otherTime(clientZone, shownZone)
}

function clientsTime(timeZone: TimeZone): ShownTime {
  return {
    timeZone,
    isClients: true,
    show: (at) => at,
    store: (at) => at,
    showPost: (post) => post,
    storedPost: (post) => post,
  }
}

function otherTime(clientZone: TimeZone, timeZone: TimeZone): ShownTime {
  const differenceOn = createDifference(clientZone, timeZone)
  const show = (at: LocalDateTime): LocalDateTime => {
    const difference = differenceOn(localDateOf(at))
    return difference === undefined ? inTimeZone(at, clientZone, timeZone) : addMinutes(at, difference)
  }
  // A post keeps its identity while it is the same, so that days that look the same are not rendered again.
  const shownPosts = new WeakMap<PostSummary, PostSummary>()
  const storedPosts = new WeakMap<PostSummary, PostSummary>()
  const store = (at: LocalDateTime): LocalDateTime | AppError => {
    const [day, time] = at.split('T')
    const refuse = (code: string, why: string) =>
      new AppError(code, `${time} on ${day} ${why} Choose another time.`, { field: 'scheduledAt' })
    if (isSkippedByDaylightSaving(at, timeZone)) {
      return refuse('time-does-not-exist', `does not exist in ${timeZone}: the clocks go forward then.`)
    }
    const stored = inTimeZone(at, timeZone, clientZone)
    // Of an hour that comes twice for the client only the first is meant by a time of day.
    if (instantOf(stored, clientZone) !== instantOf(at, timeZone)) {
      return refuse(
        'time-comes-twice',
        `is the second ${stored.slice(11)} of that night in ${placeOfZone(clientZone)}, and only the first can be planned.`,
      )
    }
    return stored
  }
  return {
    timeZone,
    isClients: false,
    show,
    store,
    showPost: (post) => {
      if (post.scheduledAt === null) return post
      let shown = shownPosts.get(post)
      if (!shown) {
        shown = { ...post, scheduledAt: show(post.scheduledAt) }
        shownPosts.set(post, shown)
        storedPosts.set(shown, post)
      }
      return shown
    },
    storedPost: (post) => storedPosts.get(post) ?? post,
  }
}

/**
 * Minutes between the two clocks, the whole of a client's day long; undefined for a day on which that changes. A list
 * of a hundred thousand posts has only some thousand days.
 */
function createDifference(clientZone: TimeZone, shownZone: TimeZone): (date: LocalDate) => number | undefined {
  const known = new Map<LocalDate, number | undefined>()
  const midnight = (date: LocalDate) => `${date}T00:00` as LocalDateTime
  const minutesOf = (at: LocalDateTime) => Date.parse(`${at}Z`) / 60_000
  const differenceAt = (at: LocalDateTime) => minutesOf(inTimeZone(at, clientZone, shownZone)) - minutesOf(at)
  const lengthOf = (zone: TimeZone, from: LocalDateTime, to: LocalDateTime) =>
    Date.parse(instantOf(to, zone)) - Date.parse(instantOf(from, zone))
  return (date) => {
    if (known.has(date)) return known.get(date)
    const [start, end] = [midnight(date), midnight(addDays(date, 1))]
    const difference = differenceAt(start)
    const isSteady =
      difference === differenceAt(end) &&
      lengthOf(clientZone, start, end) === 86_400_000 &&
      !isSkippedByDaylightSaving(start, clientZone)
    const steady = isSteady ? difference : undefined
    known.set(date, steady)
    return steady
  }
}
