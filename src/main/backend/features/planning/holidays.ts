import type Holidays from 'date-holidays'
import { addDays, type LocalDate } from '#shared/kernel/time'
import { HolidayKind, type HolidayRegion } from '#shared/planning/dates'

export interface HolidayDay {
  readonly date: LocalDate
  readonly kind: HolidayKind
  readonly name: string
  readonly englishName: string
}

export interface NamedCode {
  readonly code: string
  readonly name: string
}

const HOUR_MS = 3_600_000
const CACHED_YEARS = 200
// Rules for days that were never celebrated are asked for in vain.
const FIRST_YEAR = 1970
const LAST_YEAR = 2100

let library: Promise<typeof Holidays> | undefined
const cache = new Map<string, readonly HolidayDay[]>()

/** The data are most of a megabyte: they are read when the first calendar asks for them. */
function loadLibrary(): Promise<typeof Holidays> {
  library ??= import('date-holidays').then((module) => module.default)
  return library
}

const ENGLISH_REGIONS = new Intl.DisplayNames('en', { type: 'region' })

export async function listCountries(): Promise<NamedCode[]> {
  const Library = await loadLibrary()
  return Object.keys(new Library().getCountries())
    .map((code) => ({ code, name: nameOfCountry(code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** The data know the Canary Islands as a country. */
export function nameOfCountry(code: string): string {
  try {
    return ENGLISH_REGIONS.of(code) ?? code
  } catch {
    return code
  }
}

export async function listStates(country: string): Promise<NamedCode[]> {
  const Library = await loadLibrary()
  return toNamed(new Library().getStates(country, 'en'))
}

export async function listRegions(country: string, state: string): Promise<NamedCode[]> {
  const Library = await loadLibrary()
  return toNamed(new Library().getRegions(country, state, 'en'))
}

const toNamed = (names: Readonly<Record<string, string>> | null | undefined): NamedCode[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))

/** All holidays of a region in a year, several days as several; the data of a year are worked out once. */
export async function listHolidays(
  region: HolidayRegion,
  year: number,
  language: string,
): Promise<readonly HolidayDay[]> {
  if (year < FIRST_YEAR || year > LAST_YEAR) return []
  const key = JSON.stringify([region.country, region.state, region.region, year, language])
  const known = cache.get(key)
  if (known) return known
  const Library = await loadLibrary()
  const calendar = createCalendar(Library, region)
  const english = new Map(calendar.getHolidays(year, 'en').map(({ date, rule, name }) => [`${date} ${rule}`, name]))
  const days = calendar.getHolidays(year, language).flatMap(({ date, rule, name, type, start, end }) => {
    const kind = HolidayKind.safeParse(type)
    if (!kind.success) return []
    const first = date.slice(0, 10) as LocalDate
    // A day may have 23 hours, and some holidays begin or end within one.
    const length = Math.max(1, Math.floor((end.getTime() - start.getTime() + HOUR_MS) / (24 * HOUR_MS)))
    const inEnglish = english.get(`${date} ${rule}`) ?? ''
    return Array.from({ length }, (_, index) => ({
      date: addDays(first, index),
      kind: kind.data,
      name,
      englishName: inEnglish === name ? '' : inEnglish,
    }))
  })
  if (cache.size >= CACHED_YEARS) cache.clear()
  cache.set(key, days)
  return days
}

function createCalendar(Library: typeof Holidays, { country, state, region }: HolidayRegion): Holidays {
  if (state && region) return new Library(country, state, region)
  return state ? new Library(country, state) : new Library(country)
}
