const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times as much as using it. */
function formatFor(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    formats.set(key, format)
  }
  return format
}

/** English, as the interface is, in the order and with the clock of the locale's country. */
export function writtenIn(locale: string): string {
  const { region } = new Intl.Locale(locale).maximize()
  const ofCountry = `en-${region}`
  // English as written in Portugal is not known to Intl, which would then write as in the United States.
  const known = new Intl.DateTimeFormat(ofCountry).resolvedOptions().locale === ofCountry ? ofCountry : 'en-GB'
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  return `${known}-u-hc-${hourCycle ?? 'h23'}`
}

/** The freelancer's own way of writing dates: that of the computer. */
export const USER_LOCALE = writtenIn(navigator.language)

const DAY_MS = 86_400_000

/** `YYYY-MM-DD` of an instant in a zone. */
export function dayOf(epochMs: number, timeZone: string): string {
  return formatFor('sv-SE', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' }).format(epochMs)
}

/** Whole days from one `YYYY-MM-DD` to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** `06:30`, or `6:30 am` where the country writes it so. */
export function timeText(epochMs: number, timeZone: string, locale: string): string {
  const { hourCycle } = new Intl.Locale(locale)
  const hour = hourCycle === 'h12' || hourCycle === 'h11' ? 'numeric' : '2-digit'
  const text = formatFor(locale, timeZone, { hour, minute: '2-digit' }).format(epochMs)
  return text.replace(/\s?([AP])M$/, (_, half: string) => ` ${half.toLowerCase()}m`)
}

/** `Thursday 12 March`, with the year when it is another one than `today`'s. */
export function dayText(day: string, locale: string, today: string): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  return formatFor(locale, 'UTC', { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(
    Date.parse(`${day}T00:00:00Z`),
  )
}

/** `12 Mar 2026` */
export function dateText(day: string, locale: string): string {
  return formatFor(locale, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' }).format(
    Date.parse(`${day}T00:00:00Z`),
  )
}

/** As short as can be understood: `Today`, `Tomorrow`, `Thu`, `12 Mar`, `12 Mar 2027`. */
export function nearDayText(day: string, today: string, locale: string): string {
  const distance = daysBetween(today, day)
  if (distance === 0) return 'Today'
  if (distance === 1) return 'Tomorrow'
  if (distance === -1) return 'Yesterday'
  const options: Intl.DateTimeFormatOptions =
    distance > 1 && distance < 7
      ? { weekday: 'short' }
      : { day: 'numeric', month: 'short', ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }) }
  return formatFor(locale, 'UTC', options).format(Date.parse(`${day}T00:00:00Z`))
}

/** `UTC+2`, `UTC−3:30` of a zone at an instant. */
export function offsetText(epochMs: number, timeZone: string): string {
  const part = formatFor('en', timeZone, { timeZoneName: 'shortOffset' })
    .formatToParts(epochMs)
    .find(({ type }) => type === 'timeZoneName')
  return (part?.value ?? 'GMT').replace('GMT', 'UTC').replace(/\+0$/, '').replace('-', '−')
}

/** The place in a zone's name: `New York`, `Buenos Aires`. */
export function placeOfZone(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}
