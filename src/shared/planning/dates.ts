import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { HexColor } from '../kernel/color'
import { OwnDateId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { LocalDate } from '../kernel/time'

/** As the holiday data tell them apart. */
export const HolidayKind = z.enum(['public', 'bank', 'school', 'optional', 'observance'])
export type HolidayKind = z.output<typeof HolidayKind>

export const HOLIDAY_KIND_NAMES: Readonly<Record<HolidayKind, string>> = {
  public: 'Public holiday',
  bank: 'Bank holiday',
  school: 'School holiday',
  optional: 'Optional holiday',
  observance: 'Observance',
}

const code = z.string().regex(/^[A-Za-z0-9-]{1,12}$/, 'Expected a code such as PT')

/** A country, or a part of one, whose holidays are shown. */
export const HolidayRegion = z.object({ country: code, state: code.nullable(), region: code.nullable() })
export type HolidayRegion = z.output<typeof HolidayRegion>

export const DatePreferences = z.object({
  regions: z.array(HolidayRegion).max(20),
  kinds: z.array(HolidayKind),
})
export type DatePreferences = z.output<typeof DatePreferences>

export const DEFAULT_HOLIDAY_KINDS: readonly HolidayKind[] = ['public', 'bank', 'observance']

/** A day of the client's own: an anniversary, a fair. */
export const OwnDateFields = z.object({
  name: nameText(200),
  /** Of a yearly one: its first time. */
  date: LocalDate,
  isYearly: z.boolean(),
  color: HexColor,
  notes: freeText(10_000),
})
export type OwnDateFields = z.output<typeof OwnDateFields>

export const OwnDate = OwnDateFields.extend({ id: OwnDateId })
export type OwnDate = z.output<typeof OwnDate>

/** What a day is, beside the posts on it. */
export const PlannedDay = z.object({
  date: LocalDate,
  kind: z.union([HolidayKind, z.literal('own')]),
  /** In the client's language. */
  name: z.string(),
  /** Empty where it says the same. */
  englishName: z.string(),
  /** The country or part of it; empty for own dates. */
  place: z.string(),
  notes: z.string(),
  color: HexColor.nullable(),
  ownDateId: OwnDateId.nullable(),
})
export type PlannedDay = z.output<typeof PlannedDay>

/** The days of own dates with `from` ≤ day < `to`. A 29 February comes on the 28th in years without one. */
export function ownDatesBetween(
  dates: readonly OwnDate[],
  from: LocalDate,
  to: LocalDate,
): { readonly date: LocalDate; readonly own: OwnDate }[] {
  const found = dates.flatMap((own) => {
    if (!own.isYearly) return [{ date: own.date, own }]
    const first = Temporal.PlainDate.from(own.date)
    const days: { date: LocalDate; own: OwnDate }[] = []
    for (let year = Math.max(first.year, Number(from.slice(0, 4))); year <= Number(to.slice(0, 4)); year++) {
      days.push({ date: first.with({ year }, { overflow: 'constrain' }).toString() as LocalDate, own })
    }
    return days
  })
  return found
    .filter(({ date }) => date >= from && date < to)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
}
