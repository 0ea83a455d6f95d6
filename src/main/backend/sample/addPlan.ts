import { HexColor } from '#shared/kernel/color'
import type { CampaignId } from '#shared/kernel/ids'
import { addDays, LocalDate, localDateOf, rangeOfMonth } from '#shared/kernel/time'
import { TimeOfDay } from '#shared/planning/slots'
import type { SampleCampaign } from './business'
import type { BusinessYear } from './businessYear'
import type { SamplePost } from './samplePost'

const FIRST_YEAR = 2016

function daysOf(
  year: BusinessYear,
  campaign: SampleCampaign,
): { readonly startsOn: LocalDate; readonly endsOn: LocalDate } {
  const { from } = rangeOfMonth(year.thisMonth)
  return { startsOn: addDays(from, campaign.firstDay), endsOn: addDays(from, campaign.lastDay) }
}

/** What the posts are planned with, before the first of them is written. */
export async function addPlan(year: BusinessYear): Promise<void> {
  const { business, clientId, planning } = year
  for (const { key, title } of business.pillars) {
    const look = business.plan.pillars[key]
    if (!look) throw new Error(`The plan of ${business.fields.name} has no pillar ${key}`)
    const { id } = await planning.createPillar({
      clientId,
      pillar: { name: title, color: HexColor.parse(look.color), targetPercent: look.targetPercent, notes: '' },
    })
    year.pillarIds.set(key, id)
  }
  for (const group of business.plan.hashtagGroups) {
    await planning.createHashtagGroup({ clientId, group: { ...group, hashtags: [...group.hashtags] } })
  }
  for (const mark of business.plan.hashtagMarks) await planning.markHashtag({ clientId, ...mark })
  for (const template of business.plan.templates) {
    await planning.createCaptionTemplate({ clientId, template: { ...template, notes: '' } })
  }
  for (const { day, color, ...own } of business.plan.ownDates) {
    const date = LocalDate.parse(`${FIRST_YEAR}-${day}`)
    await planning.createOwnDate({ clientId, ownDate: { ...own, date, color: HexColor.parse(color), isYearly: true } })
  }
  await planning.addSlots({
    clientId,
    slots: business.plan.slotChannels.flatMap((key) => {
      const channelId = year.channelIds.get(key)
      return channelId
        ? business.pillars.map(({ weekday, time }) => ({
            channelId,
            weekday,
            time: TimeOfDay.parse(time),
            isPaused: false,
          }))
        : []
    }),
  })
  for (const campaign of business.plan.campaigns) {
    const { name, color, notes } = campaign
    const { id } = await planning.createCampaign({
      clientId,
      campaign: { name, color: HexColor.parse(color), notes, ...daysOf(year, campaign) },
    })
    year.campaignIds.push(id)
  }
}

/** The campaign in whose time a post of its pillars, or of the season, goes out. */
export function campaignOf(year: BusinessYear, post: SamplePost): CampaignId | null {
  const date = localDateOf(post.scheduledAt)
  const index = year.business.plan.campaigns.findIndex((campaign) => {
    const { startsOn, endsOn } = daysOf(year, campaign)
    const belongs = post.pillarKey === null || campaign.pillarKeys.includes(post.pillarKey)
    return belongs && date >= startsOn && date <= endsOn
  })
  return year.campaignIds[index] ?? null
}
