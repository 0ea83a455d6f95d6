import { addMonths, type LocalDateTime, type Month } from '#shared/kernel/time'
import type { MetricsPlatform } from '#shared/marketing/postMetric'
import type { BusinessYear } from './businessYear'
import { writeCommentary } from './commentary'
import { facebookExport, instagramExport } from './exportFiles'
import { figuresOf } from './figures'
import { PAST_MONTHS } from './planSlots'
import type { SamplePost } from './samplePost'

const EXPORTS = [
  { platform: 'instagram', toText: instagramExport, importedAt: '02T10:20' },
  { platform: 'facebook', toText: facebookExport, importedAt: '02T10:24' },
] as const
const COMMENTED_AT = '03T16:40'
/** How many months ago; the others show the draft. */
const MONTHS_WITH_COMMENTARY: readonly number[] = [1, 2, 3, 5, 8]

/** For each past month: both platforms' export files, and for some what the freelancer wrote. */
export function addReports(year: BusinessYear, posts: readonly SamplePost[]): void {
  for (let monthsAgo = PAST_MONTHS; monthsAgo > 0; monthsAgo--) {
    const month = addMonths(year.thisMonth, -monthsAgo)
    for (const { platform, toText, importedAt } of EXPORTS) {
      const account = accountOn(year, platform)
      const figures = figuresOf(year.business, platform, posts, month, monthsAgo, year.luck)
      year.timeline.add(timeAfter(year, month, importedAt), async () => {
        const { rows } = await year.marketing.importMetrics({
          clientId: year.clientId,
          fileName: `${platform}-posts-${month}.csv`,
          bytes: new TextEncoder().encode(toText(account, figures)),
        })
        if (rows.new !== figures.length) throw new Error(`The sample's own ${platform} file of ${month} was not stored`)
      })
    }
    if (MONTHS_WITH_COMMENTARY.includes(monthsAgo)) {
      year.timeline.add(timeAfter(year, month, COMMENTED_AT), () => comment(year, month))
    }
  }
}

const timeAfter = (year: BusinessYear, month: Month, dayAndTime: string) =>
  year.msOf(`${addMonths(month, 1)}-${dayAndTime}` as LocalDateTime)

function accountOn({ business }: BusinessYear, platform: MetricsPlatform) {
  const handle = business.channels.find((channel) => channel.fields.platform === platform)?.fields.handle ?? ''
  return { id: business.accountId[platform], name: business.fields.name, username: handle.replace(/^@/, '') }
}

async function comment({ business, clientId, reports, random }: BusinessYear, month: Month): Promise<void> {
  const report = await reports.getMonthlyReport({ clientId, month })
  await reports.saveCommentary({ clientId, month, commentary: writeCommentary(business, report, random) })
}
