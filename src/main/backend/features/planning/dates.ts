import type { OwnDateId } from '#shared/kernel/ids'
import type { LocalDate } from '#shared/kernel/time'
import {
  DatePreferences,
  DEFAULT_HOLIDAY_KINDS,
  type HolidayRegion,
  type OwnDate,
  type OwnDateFields,
  ownDatesBetween,
  type PlannedDay,
} from '#shared/planning/dates'
import { AppError } from '#shared/rpc/appError'
import { type BackendContext, createId } from '../../context'
import type { ClientDatabase, OwnDateTable } from '../../db/schema'
import type { ReadStore, WriteStore } from '../../db/statement'
import { getProfileRow } from '../../projection/clientSourceRepo'
import { listCountries, listHolidays, listRegions, listStates, nameOfCountry, type NamedCode } from './holidays'
import { deleteOwnDateRow, insertOwnDate, listOwnDateRows, updateOwnDateRow } from './ownDatesRepo'
import { findPreference } from './preferencesRepo'

type Reads = ReadStore<ClientDatabase>
type Writes = WriteStore<ClientDatabase>

export const DATES_KEY = 'dates'
const MOST_YEARS = 3

/** What a client's dates are worked out from. */
export interface DateSource {
  /** As they were chosen; undefined: nothing was chosen yet. */
  readonly chosen: DatePreferences | undefined
  readonly locale: string
  readonly ownDates: readonly OwnDate[]
}

export function readDateSource(store: Reads): DateSource {
  const parsed = DatePreferences.safeParse(findPreference(store, DATES_KEY))
  return {
    chosen: parsed.success ? parsed.data : undefined,
    locale: getProfileRow(store).locale,
    ownDates: listOwnDateRows(store).map(toOwnDate),
  }
}

const toOwnDate = (row: OwnDateTable): OwnDate =>
  ({
    id: row.id,
    name: row.name,
    date: row.date,
    isYearly: row.is_yearly === 1,
    color: row.color,
    notes: row.notes,
  }) as OwnDate

const countryOf = (locale: string) => new Intl.Locale(locale).maximize().region ?? ''
const languageOf = (locale: string) => new Intl.Locale(locale).language

/** Without a choice: the country of the client's dates and numbers, where holidays are known for it. */
async function preferencesOf({ chosen, locale }: DateSource): Promise<DatePreferences> {
  if (chosen) return chosen
  const country = countryOf(locale)
  const isKnown = (await listCountries()).some(({ code }) => code === country)
  return { regions: isKnown ? [{ country, state: null, region: null }] : [], kinds: [...DEFAULT_HOLIDAY_KINDS] }
}

export async function describeDates(source: DateSource) {
  const preferences = await preferencesOf(source)
  const countries = await listCountries()
  const country = countryOf(source.locale)
  const parts: { states: NamedCode[]; regions: NamedCode[] }[] = []
  for (const region of preferences.regions) {
    parts.push({
      states: await listStates(region.country),
      regions: region.state ? await listRegions(region.country, region.state) : [],
    })
  }
  const isKnown = countries.some(({ code }) => code === country)
  return {
    preferences,
    unknownCountry: isKnown || country === '' ? null : nameOfCountry(country),
    countries,
    parts,
    ownDates: [...source.ownDates],
  }
}

export async function listPlannedDays(source: DateSource, from: LocalDate, to: LocalDate): Promise<PlannedDay[]> {
  const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (lastYear - firstYear > MOST_YEARS) {
    throw new AppError('range-too-long', `${from} to ${to} is more than three years.`, { field: 'to' })
  }
  const { regions, kinds } = await preferencesOf(source)
  const days: PlannedDay[] = ownDatesBetween(source.ownDates, from, to).map(({ date, own }) => ({
    date,
    kind: 'own',
    name: own.name,
    englishName: '',
    place: '',
    notes: own.notes,
    color: own.color,
    ownDateId: own.id,
  }))
  for (const region of regions) {
    const place = await placeOf(region)
    // A holiday of several days may have begun in the year before.
    for (let year = firstYear - 1; year <= lastYear; year++) {
      for (const day of await listHolidays(region, year, languageOf(source.locale))) {
        if (day.date < from || day.date >= to || !kinds.includes(day.kind)) continue
        days.push({ ...day, place, notes: '', color: null, ownDateId: null })
      }
    }
  }
  return days.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

async function placeOf({ country, state, region }: HolidayRegion): Promise<string> {
  const names = [nameOfCountry(country)]
  if (state) names.push((await listStates(country)).find(({ code }) => code === state)?.name ?? state)
  if (state && region)
    names.push((await listRegions(country, state)).find(({ code }) => code === region)?.name ?? region)
  return names.join(', ')
}

/** Refuses a country or a part of one of which no holidays are known. */
export async function assertRegionsExist(regions: readonly HolidayRegion[]): Promise<void> {
  const countries = await listCountries()
  for (const [index, { country, state, region }] of regions.entries()) {
    const isKnown =
      countries.some(({ code }) => code === country) &&
      (state === null || (await listStates(country)).some(({ code }) => code === state)) &&
      (region === null || (state !== null && (await listRegions(country, state)).some(({ code }) => code === region)))
    if (!isKnown) {
      const shown = [country, state, region].filter((part) => part !== null).join('-')
      throw new AppError('holidays-not-known', `No holidays are known for ${shown}.`, {
        field: `preferences.regions.${index}`,
      })
    }
  }
}

function getOwnDate(store: Reads, id: string): OwnDateTable {
  const row = listOwnDateRows(store).find((each) => each.id === id)
  if (!row) throw new AppError('own-date-not-found', 'This date does not exist any more.')
  return row
}

export function createOwnDate(context: BackendContext, store: Writes, fields: OwnDateFields): OwnDate {
  const row = toRow(createId<OwnDateId>(context), fields)
  insertOwnDate(store, row)
  return toOwnDate(row)
}

export function updateOwnDate(store: Writes, id: string, changes: Partial<OwnDateFields>): OwnDate {
  const row = toRow(id, { ...toOwnDate(getOwnDate(store, id)), ...changes })
  updateOwnDateRow(store, row)
  return toOwnDate(row)
}

export function deleteOwnDate(store: Writes, id: string): void {
  getOwnDate(store, id)
  deleteOwnDateRow(store, id)
}

const toRow = (id: string, { name, date, isYearly, color, notes }: OwnDateFields): OwnDateTable => ({
  id,
  name,
  date,
  is_yearly: isYearly ? 1 : 0,
  color,
  notes,
})
