import type { AssetId, CampaignId, ChannelId, ClientId, PillarId } from '#shared/kernel/ids'
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
import { createMediaHandlers } from '../features/media/handlers'
import { createOnboardingHandlers } from '../features/onboarding/handlers'
import { createPlanningHandlers } from '../features/planning/handlers'
import { createReportsHandlers } from '../features/reports/handlers'
import { createSeriesHandlers } from '../features/series/handlers'
import type { SampleBusiness } from './business'
import { drawLogo } from './logo'
import { PAST_MONTHS } from './planSlots'
import { Timeline } from './timeline'

/** A business that is a client already, and the year that is still to be lived through. */
export interface BusinessYear {
  readonly business: SampleBusiness
  readonly clientId: ClientId
  /** By the sample's names of the channels. */
  readonly channelIds: Map<string, ChannelId>
  /** By the sample's names of the pillars. */
  readonly pillarIds: Map<string, PillarId>
  /** In the order of the sample's campaigns. */
  readonly campaignIds: CampaignId[]
  /** In the order of the sample's pictures. */
  readonly assetIds: AssetId[]
  readonly clients: ReturnType<typeof createClientsHandlers>
  readonly calendar: ReturnType<typeof createCalendarHandlers>
  readonly onboarding: ReturnType<typeof createOnboardingHandlers>
  readonly planning: ReturnType<typeof createPlanningHandlers>
  readonly media: ReturnType<typeof createMediaHandlers>
  readonly marketing: ReturnType<typeof createMarketingHandlers>
  readonly reports: ReturnType<typeof createReportsHandlers>
  readonly series: ReturnType<typeof createSeriesHandlers>
  readonly timeline: Timeline
  readonly random: SeededRandom
  /** For the figures of the posts. */
  readonly luck: SeededRandom
  /** In the client's zone. */
  readonly now: LocalDateTime
  readonly nowMs: number
  readonly thisMonth: Month
  msOf(dateTime: LocalDateTime): number
}

/** Makes the client, three weeks before its contract begins; what it brings along follows with `addBrand`. */
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
  // Streams of their own, so that a change of words leaves ids and figures as they are.
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
  return {
    business,
    clientId: client.id,
    channelIds: new Map(),
    pillarIds: new Map(),
    campaignIds: [],
    assetIds: [],
    clients,
    calendar: createCalendarHandlers(studio),
    onboarding: createOnboardingHandlers(studio),
    planning: createPlanningHandlers(studio),
    media: createMediaHandlers(studio),
    marketing: createMarketingHandlers(studio),
    reports: createReportsHandlers(studio),
    series: createSeriesHandlers(studio),
    timeline,
    random: createSeededRandom(seed + 1),
    luck: createSeededRandom(seed + 2),
    now,
    nowMs,
    thisMonth,
    msOf,
  }
}

/** Its channels and its logo. */
export async function addBrand({ business, clients, clientId, channelIds }: BusinessYear): Promise<void> {
  for (const { key, fields } of business.channels) {
    const { id } = await clients.addChannel({ clientId, channel: fields })
    channelIds.set(key, id)
  }
  await clients.setLogo({ clientId, bytes: drawLogo(business.logo) })
}
