import { type LocalDate, type LocalDateTime, localDateOf, type Month } from '#shared/kernel/time'
import { dateText, timeText, USER_LOCALE } from '../../ui/dateText'

const whole = new Intl.NumberFormat(USER_LOCALE)
const percent = new Intl.NumberFormat(USER_LOCALE, {
  style: 'percent',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
})
const monthFormat = new Intl.DateTimeFormat(USER_LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' })
const dayFormat = new Intl.DateTimeFormat(USER_LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' })

export const NOT_AVAILABLE = 'n/a'

export const countText = (count: number | null) => (count === null ? NOT_AVAILABLE : whole.format(count))
export const rateText = (fraction: number | null) => (fraction === null ? NOT_AVAILABLE : percent.format(fraction))

/** `March 2026` */
export const monthText = (month: Month) => monthFormat.format(Date.parse(`${month}-01T00:00:00Z`))

/** `March 2026`, or `January 2026 – March 2026`. */
export const monthsText = (first: Month, last: Month) =>
  first === last ? monthText(first) : `${monthText(first)} – ${monthText(last)}`

/** Wall time as it is: `27 Mar 2026, 06:08`. */
export function wallTimeText(time: LocalDateTime): string {
  return `${dateText(localDateOf(time), USER_LOCALE)}, ${timeText(Date.parse(`${time}:00Z`), 'UTC', USER_LOCALE)}`
}

/** The same without the year, where the year is known: `27 Mar, 06:08`. */
export function dayTimeText(time: LocalDateTime): string {
  const ms = Date.parse(`${time}:00Z`)
  return `${dayFormat.format(ms)}, ${timeText(ms, 'UTC', USER_LOCALE)}`
}

export const wallDateText = (time: LocalDateTime | LocalDate) => dateText(time.slice(0, 10), USER_LOCALE)

/** `1 post`, `2 posts` */
export const counted = (count: number, one: string, many: string) =>
  `${whole.format(count)} ${count === 1 ? one : many}`

/** The first line of a caption, or its kind where a post has no words. */
export function captionLine(caption: string, postType: string): string {
  const line = caption.trim().split(/\r?\n/, 1)[0]?.trim() ?? ''
  return line || postType || 'Without caption'
}
