import { addMonths, type LocalDateTime, type TimeZone } from '#shared/kernel/time'
import { findNextOccurrence } from '#shared/series/recurrence'
import { parseRule } from '#shared/series/rule'
import type { BusinessYear } from './businessYear'

const DAY_MS = 86_400_000
const PLANNED_DAYS_AGO = 5

/** Posts that repeat from next month on, on the first channel. */
export function addSeries(year: BusinessYear): void {
  const { business, calendar, series, clientId, timeline, nowMs, thisMonth } = year
  timeline.add(nowMs - PLANNED_DAYS_AGO * DAY_MS, async () => {
    const [channelId] = year.channelIds.values()
    if (!channelId) return
    for (const { title, text, time, rule } of business.repeats) {
      const from = `${addMonths(thisMonth, 1)}-01T${time}` as LocalDateTime
      const scheduledAt = findNextOccurrence(
        { rule: parseRule(rule, business.fields.timeZone as TimeZone), startsAt: from },
        from,
      )
      const post = await calendar.createPost({
        clientId,
        post: {
          title,
          caption: text,
          scheduledAt,
          versions: [{ channelId, caption: null, firstComment: '', link: '', media: null }],
        },
      })
      await series.createSeries({ clientId, postId: post.id, rule })
    }
  })
}
