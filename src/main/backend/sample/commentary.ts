import type { SeededRandom } from '#shared/kernel/seededRandom'
import { rangeOfMonth } from '#shared/kernel/time'
import type { Commentary, MonthlyReport, ReportPost } from '#shared/reports/report'
import type { SampleBusiness } from './business'

const LOCALE = 'en-GB'
const count = new Intl.NumberFormat(LOCALE)
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 })
const rate = new Intl.NumberFormat(LOCALE, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' })
const dayName = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', timeZone: 'UTC' })

const STEPS = 3
/** Smaller changes are noise, and a freelancer says so. */
const NOTABLE_CHANGE = 0.03

/** What the freelancer writes to the client about a month, in English, with the figures of its report. */
export function writeCommentary(business: SampleBusiness, report: MonthlyReport, random: SeededRandom): Commentary {
  const { from } = rangeOfMonth(report.month)
  const month = monthName.format(Date.parse(from))
  const steps = [...business.nextSteps]
  const nextSteps = Array.from({ length: STEPS }, () => steps.splice(random.between(0, steps.length - 1), 1)[0] ?? '')
  const [best] = report.bestPosts
  return {
    summary: summaryOf(report, month, random),
    why: [business.monthRemark(from), best ? remarkOnBest(best) : '', remarkOnPlan(report.plan.missed, random)]
      .filter((paragraph) => paragraph !== '')
      .join('\n'),
    nextSteps: nextSteps.join('\n'),
  }
}

function summaryOf({ totals: { current, previous } }: MonthlyReport, month: string, random: SeededRandom): string {
  const reach = count.format(current.reach ?? 0)
  const posts = count.format(current.posts)
  const before = previous?.reach ?? 0
  if (before === 0) return `${month} is the first month with figures: ${posts} posts and a combined reach of ${reach}.`
  const change = (current.reach ?? 0) / before - 1
  if (Math.abs(change) < NOTABLE_CHANGE) {
    return `A steady ${month}: a combined reach of ${reach}, about the same as the month before.`
  }
  const by = percent.format(Math.abs(change))
  return change > 0
    ? random.pick([
        `${month} reached more people than the month before: ${reach} in total, ${by} more.`,
        `Reach grew by ${by} in ${month}, to ${reach}.`,
      ])
    : random.pick([
        `${month} was calmer: a combined reach of ${reach}, ${by} less than the month before.`,
        `Reach fell by ${by} in ${month}, to ${reach}, with ${posts} posts.`,
      ])
}

function remarkOnBest(best: ReportPost): string {
  const day = dayName.format(Date.parse(best.publishedAt.slice(0, 10)))
  const engagement =
    best.engagementRateByReach === null
      ? ''
      : `: ${rate.format(best.engagementRateByReach)} of the people it reached engaged with it`
  return `The strongest post went out on ${day}${engagement}.`
}

function remarkOnPlan(missed: number, random: SeededRandom): string {
  if (missed === 0) return 'Every post that was approved went out on its day.'
  const posts = missed === 1 ? 'One planned post' : `${missed} planned posts`
  return random.pick([
    `${posts} did not go out; nothing was posted late to make up for it.`,
    `${posts} fell out because the pictures came too late.`,
    `${posts} did not go out on the day and will come back in another form.`,
  ])
}
