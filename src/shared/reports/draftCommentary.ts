import type { Commentary, MonthlyReport, ReportFormat, ReportTotals } from './report'
import { changeOf, writeChange } from './change'
import { outlierDays } from './outliers'
import { PLATFORM_NAMES } from '../clients/platformNames'
import { createWriter, isolate, type Writer } from './writer'

export type ReportFigures = Omit<MonthlyReport, 'commentary' | 'draft' | 'sources' | 'generatedAtUtc'>

/**
 * What the figures themselves say, as a beginning for the freelancer's words. Only arithmetic: files hold
 * what happened, so nothing here names a cause.
 */
export function draftCommentary(figures: ReportFigures): Commentary {
  const writer = createWriter(figures.client.locale)
  return {
    summary: draftSummary(figures, writer),
    why: draftWhy(figures, writer).join('\n'),
    nextSteps: draftNextSteps(figures, writer).join('\n'),
  }
}

/** The month and the compared one stand beside it on the cover, so the sentence does not name them again. */
function draftSummary({ totals: { current, previous } }: ReportFigures, writer: Writer): string {
  if (current.posts === 0) return 'No posts with figures this month.'
  const posts = counted(writer, current.posts, 'post')
  if (current.reach === null) {
    return current.engagements === null
      ? `${posts} this month; the files give neither reach nor engagements.`
      : `${posts} this month brought ${counted(writer, current.engagements, 'engagement')}; the files give no reach.`
  }
  const reach = writer.count(current.reach)
  const rate = current.engagementRateByReachPooled
  const withRate = rate === null ? '' : `, with an engagement rate by reach of ${writer.rate(rate)}`
  const change = changeOf(current.reach, previous?.reach)
  if (change.kind === 'unknown') return `${posts} had a combined reach of ${reach}${withRate}.`
  if (change.kind === 'same') return `Combined reach was ${reach}, the same as the month before${withRate}.`
  const by = change.ratio === null ? '' : ` by ${writer.percent(Math.abs(change.ratio))}`
  return `Combined reach ${change.kind === 'up' ? 'rose' : 'fell'}${by} on the month before, to ${reach}${withRate}.`
}

function draftWhy(figures: ReportFigures, writer: Writer): string[] {
  const { current, previous } = figures.totals
  if (current.posts === 0) return ['No file has figures of posts from this month, so there is nothing to compare yet.']
  return [
    previous
      ? sentenceOnPostsAndReach(current, previous, writer)
      : 'There are no figures of the month before to compare with.',
    sentenceOnChannels(figures, writer),
    sentenceOnOutliers(figures, writer),
    sentenceOnFormats(figures.formats, writer),
    'The platforms’ files hold what happened, not the cause of it.',
  ].filter((sentence) => sentence !== '')
}

/** Reach is posts × reach per post: which of the two moved is arithmetic, not opinion. */
function sentenceOnPostsAndReach(current: ReportTotals, previous: ReportTotals, writer: Writer): string {
  const posts = `${counted(writer, current.posts, 'post')} came out, against ${writer.count(previous.posts)} the month before`
  if (current.reach === null || previous.reach === null || current.posts === 0 || previous.posts === 0)
    return `${posts}.`
  const perPost = Math.round(current.reach / current.posts)
  const perPostBefore = Math.round(previous.reach / previous.posts)
  const change = writeChange(writer, changeOf(perPost, perPostBefore), 'count')
  return `${posts}. Reach per post was ${writer.count(perPost)}, against ${writer.count(perPostBefore)} (${change.words}).`
}

function sentenceOnChannels({ channels, totals }: ReportFigures, writer: Writer): string {
  const total = totals.current.reach
  const withReach = channels.filter(({ current }) => current.reach !== null)
  if (total === null || total === 0 || withReach.length < 2) return ''
  const shares = withReach
    .map(({ current }) => ({ name: PLATFORM_NAMES[current.platform], share: (current.reach ?? 0) / total }))
    .sort((a, b) => b.share - a.share)
    .map(({ name, share }) => `${name} ${writer.percent(share)}`)
  return `Shares of the combined reach: ${shares.join(', ')}.`
}

function sentenceOnOutliers({ days, totals }: ReportFigures, writer: Writer): string {
  const unusual = outlierDays(days)
  const total = totals.current.reach
  const top = unusual.toSorted((a, b) => b.reach - a.reach)[0]
  if (!top || total === null || total === 0) return ''
  const date = writer.dayAndMonth(top.date)
  const others = unusual.length === 1 ? '' : `; ${counted(writer, unusual.length - 1, 'other day')} also stood out`
  return `Posts of ${date} had an unusually high reach of ${writer.count(top.reach)}, ${writer.percent(top.reach / total)} of the month${others}.`
}

/** Fewer posts of a kind say nothing about the kind. */
const FEWEST_OF_A_FORMAT = 3

function comparableFormats(formats: readonly ReportFormat[]): ReportFormat[] {
  return formats
    .filter(
      (format) =>
        format.posts >= FEWEST_OF_A_FORMAT && format.engagementRateByReachPooled !== null && format.postType !== '',
    )
    .sort((a, b) => (b.engagementRateByReachPooled ?? 0) - (a.engagementRateByReachPooled ?? 0))
}

function nameOf(format: ReportFormat): string {
  return `posts of the type “${isolate(format.postType)}” on ${PLATFORM_NAMES[format.platform]}`
}

function sentenceOnFormats(formats: readonly ReportFormat[], writer: Writer): string {
  const comparable = comparableFormats(formats)
  const best = comparable[0]
  const last = comparable.at(-1)
  if (!best || !last || best === last) return ''
  const written = (format: ReportFormat) =>
    `${nameOf(format)} (${writer.rate(format.engagementRateByReachPooled)}, ${counted(writer, format.posts, 'post')})`
  return `Engagement rate by reach was highest for ${written(best)} and lowest for ${written(last)}.`
}

function draftNextSteps(figures: ReportFigures, writer: Writer): string[] {
  const { formats, plan, totals, bestPosts, weakestPosts } = figures
  const steps: string[] = []
  const comparable = comparableFormats(formats)
  const best = comparable[0]
  if (best && comparable.length > 1) {
    steps.push(`Plan more ${nameOf(best)} and see whether the rate holds with more posts.`)
  }
  const top = bestPosts[0]
  if (top && top.engagementRateByReach !== null) {
    const date = writer.dayAndMonth(top.publishedAt)
    steps.push(`Take up the subject of the best post (${date}, ${writer.rate(top.engagementRateByReach)}) once more.`)
  }
  if (weakestPosts.length > 0)
    steps.push('Look at the weakest posts together before repeating their format or subject.')
  if (plan.missed > 0)
    steps.push(`Decide what happens with ${counted(writer, plan.missed, 'planned post')} that did not go out.`)
  const { current, previous } = totals
  if (previous && current.posts < previous.posts && previous.posts > 0) {
    steps.push(
      `Decide on the number of posts: ${writer.count(current.posts)} this time, ${writer.count(previous.posts)} the month before.`,
    )
  }
  if (steps.length === 0) steps.push('Agree on the number of posts and their subjects for the next month.')
  return steps
}

function counted(writer: Writer, count: number, noun: string): string {
  return `${writer.count(count)} ${noun}${count === 1 ? '' : 's'}`
}
