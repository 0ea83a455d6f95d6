import type { ChannelId, ClientId } from '#shared/kernel/ids'
import { createSeededRandom, type SeededRandom } from '#shared/kernel/seededRandom'
import {
  addMonths,
  instantOf,
  type LocalDateTime,
  localDateTimeOf,
  type Month,
  monthOf,
  rangeOfMonth,
  utcInstantFromMs,
} from '#shared/kernel/time'
import type { BackendContext } from '../context'
import { createCalendarHandlers } from '../features/calendar/handlers'
import { createClientsHandlers } from '../features/clients/handlers'
import { createMarketingHandlers } from '../features/marketing/handlers'
import { createReportsHandlers } from '../features/reports/handlers'
import type { SampleBusiness } from './business'
import { drawLogo } from './logo'
import { PAST_MONTHS } from './planSlots'
import { Timeline } from './timeline'

/** A business that is a client already, and the year that is still to be lived through. */
export interface BusinessYear {
  readonly business: SampleBusiness
  readonly clientId: ClientId
  /** By the sample's names of the channels. */
  readonly channelIds: ReadonlyMap<string, ChannelId>
  readonly calendar: ReturnType<typeof createCalendarHandlers>
  readonly marketing: ReturnType<typeof createMarketingHandlers>
  readonly reports: ReturnType<typeof createReportsHandlers>
  readonly timeline: Timeline
  readonly random: SeededRandom
  /** In the client's zone. */
  readonly now: LocalDateTime
  readonly nowMs: number
  readonly thisMonth: Month
  msOf(dateTime: LocalDateTime): number
}

/** Makes the client, three weeks before its contract begins. */
export async function beginYear(
  context: BackendContext,
  business: SampleBusiness,
  seed: number,
): Promise<BusinessYear> {
  const nowMs = context.clock.nowMs()
  const { timeZone } = business.fields
  const now = localDateTimeOf(utcInstantFromMs(nowMs), timeZone)
  const thisMonth = monthOf(now)
  const msOf = (dateTime: LocalDateTime) => Date.parse(instantOf(dateTime, timeZone))
  const timeline = new Timeline(nowMs)
  // Two streams, so that a change of words does not change every id.
  const studio: BackendContext = { ...context, clock: timeline.clock, random: createSeededRandom(seed) }

  const beforeContract = addMonths(thisMonth, -PAST_MONTHS - 1)
  timeline.moveTo(msOf(`${beforeContract}-10T10:00` as LocalDateTime))
  const clients = createClientsHandlers(studio)
  const client = await clients.createClient({
    name: business.fields.name,
    timeZone,
    currency: business.fields.currency,
    locale: business.fields.locale,
    fields: {
      ...business.fields,
      contractStart: rangeOfMonth(beforeContract).to,
      contractRenewal: rangeOfMonth(thisMonth).to,
    },
  })
  const channelIds = new Map<string, ChannelId>()
  for (const { key, fields } of business.channels) {
    channelIds.set(key, (await clients.addChannel({ clientId: client.id, channel: fields })).id)
  }
  await clients.setLogo({ clientId: client.id, bytes: drawLogo(business.logo) })
  return {
    business,
    clientId: client.id,
    channelIds,
    calendar: createCalendarHandlers(studio),
    marketing: createMarketingHandlers(studio),
    reports: createReportsHandlers(studio),
    timeline,
    random: createSeededRandom(seed + 1),
    now,
    nowMs,
    thisMonth,
    msOf,
  }
}
