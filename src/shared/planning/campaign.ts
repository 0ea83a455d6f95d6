import { z } from 'zod'
import { HexColor } from '../kernel/color'
import { CampaignId } from '../kernel/ids'
import { freeText, nameText } from '../kernel/text'
import { LocalDate, UtcInstant } from '../kernel/time'

/** Posts that belong together for a time; either end may be open. */
export const CampaignFields = z.object({
  name: nameText(100),
  color: HexColor,
  startsOn: LocalDate.nullable(),
  /** The last day, included. */
  endsOn: LocalDate.nullable(),
  notes: freeText(10_000),
})
export type CampaignFields = z.output<typeof CampaignFields>

export const Campaign = CampaignFields.extend({
  id: CampaignId,
  archivedAtUtc: UtcInstant.nullable(),
  postCount: z.number().int(),
})
export type Campaign = z.output<typeof Campaign>

export function endsBeforeStart({ startsOn, endsOn }: Pick<CampaignFields, 'startsOn' | 'endsOn'>): boolean {
  return startsOn !== null && endsOn !== null && endsOn < startsOn
}

/** A campaign within a week, as columns of that week: the first and the last one, both included. */
export interface CampaignSpan {
  readonly id: CampaignId
  readonly name: string
  readonly color: HexColor
  /** The line of the band, from 0; campaigns at the same time lie below each other. */
  readonly lane: number
  readonly firstColumn: number
  readonly lastColumn: number
  readonly isStart: boolean
  readonly isEnd: boolean
}

type CampaignTime = Pick<Campaign, 'id' | 'name' | 'color' | 'startsOn' | 'endsOn'>

/** Which campaigns run in a week and where. One without a start or an end runs on at that side; one without both is not in any week. */
export function campaignSpans(week: readonly LocalDate[], campaigns: readonly CampaignTime[]): CampaignSpan[] {
  const [first, last] = [week[0], week.at(-1)]
  if (first === undefined || last === undefined) return []
  const freeFrom: number[] = []
  return campaigns
    .filter(({ startsOn, endsOn }) => startsOn !== null || endsOn !== null)
    .filter(({ startsOn, endsOn }) => (startsOn ?? first) <= last && (endsOn ?? last) >= first)
    .toSorted((one, other) => compareText(one.startsOn ?? '', other.startsOn ?? '') || compareText(one.id, other.id))
    .map(({ id, name, color, startsOn, endsOn }) => {
      const isStart = startsOn !== null && startsOn >= first
      const isEnd = endsOn !== null && endsOn <= last
      const firstColumn = isStart ? week.indexOf(startsOn) : 0
      const lastColumn = isEnd ? week.indexOf(endsOn) : week.length - 1
      const free = freeFrom.findIndex((column) => column <= firstColumn)
      const lane = free < 0 ? freeFrom.length : free
      freeFrom[lane] = lastColumn + 1
      return { id, name, color, lane, firstColumn, lastColumn, isStart, isEnd }
    })
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
