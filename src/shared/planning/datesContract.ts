import { z } from 'zod'
import { ClientId, OwnDateId } from '../kernel/ids'
import { LocalDate } from '../kernel/time'
import { command, query } from '../rpc/procedure'
import { DatePreferences, OwnDate, OwnDateFields, PlannedDay } from './dates'

const ofClient = z.object({ clientId: ClientId })
const ofDate = ofClient.extend({ ownDateId: OwnDateId })
const Named = z.object({ code: z.string(), name: z.string() })

/** Holidays by country, and days of the client's own. */
export const datesContract = {
  /** What the days with `from` ≤ day < `to` are, in their order; at most three years at once. */
  listPlannedDays: query(ofClient.extend({ from: LocalDate, to: LocalDate }), z.array(PlannedDay)),
  getDates: query(
    ofClient,
    z.object({
      preferences: DatePreferences,
      /** The country of the client's dates and numbers, when no holidays are shipped for it. */
      unknownCountry: z.string().nullable(),
      countries: z.array(Named),
      /** For each chosen region: the states of its country, and the parts of its state. */
      parts: z.array(z.object({ states: z.array(Named), regions: z.array(Named) })),
      ownDates: z.array(OwnDate),
    }),
  ),
  setDatePreferences: command(ofClient.extend({ preferences: DatePreferences }), z.object({})),
  createOwnDate: command(ofClient.extend({ ownDate: OwnDateFields }), OwnDate),
  updateOwnDate: command(ofDate.extend({ changes: OwnDateFields.partial() }), OwnDate),
  deleteOwnDate: command(ofDate, z.object({})),
}
