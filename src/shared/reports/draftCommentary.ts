import type { Commentary, MonthlyReport, ReportFormat, ReportTotals } from './report'
import { changeOf, writeChange } from './change'
import { outlierDays } from './outliers'
import { PLATFORM_NAMES } from './platformNames'
import { createWriter, isolate, type Writer } from './writer'

export type ReportFigures = Omit<MonthlyReport, 'commentary' | 'draft' | 'sources' | 'generatedAtUtc'>

/**
 * What the figures themselves say, as a beginning for the freelancer's words. Only arithmetic: files hold
 * what happened, so nothing here names a cause.
 */
export function draftCommentary(figures: ReportFigures): Commentary {
  const writer = createWriter(figures.client.locale)
  const names = { month: isolate(writer.month(figures.month)), before: isolate(writer.month(figures.comparedWith)) }
  return {
    summary: draftSummary(figures, writer, names),
    why: draftWhy(figures, writer, names).join('\n'),
    nextSteps: draftNextSteps(figures, writer).join('\n'),
  }
}

interface MonthNames {
  readonly month: string
  readonly before: string
}

function draftSummary({ totals: { current, previous } }: ReportFigures, writer: Writer, names: MonthNames): string {
  if (current.posts === 0) return `No posts with figures in ${names.month}.`
  const rate = current.engagementRateByReachPooled
  const withRate = rate === null ? '' : `, with an engagement rate by reach of ${writer.rate(rate)}`
  if (current.reach === null) {
    const engagements = current.engagements === null ? '' : ` brought ${counted(writer, current.engagements, 'engagement')}`
    return `${counted(writer, current.posts, 'post')} in ${names.month}${engagements}; reach is n/a.`
  }
  const reach = writer.count(current.reach)
  const change = changeOf(current.reach, previous?.reach)
  if (change.kind === 'unknown') {
    const posts = counted(writer, current.posts, 'post')
    return `${posts} in ${names.month} had a combined reach of ${reach}${withRate}.`
  }
  const against = `in ${names.month}, from ${writer.count(previous?.reach ?? null)} in ${names.before}`
  if (change.kind === 'same') return `Combined reach was ${reach}, the same as in ${names.before}${withRate}.`
  return `Combined reach ${change.kind === 'up' ? 'rose' : 'fell'} to ${reach} ${against}${withRate}.`
}

function draftWhy(figures: ReportFigures, writer: Writer, names: MonthNames): string[] {
  const { current, previous } = figures.totals
  if (current.posts === 0) return [`No file has figures of posts from ${names.month}, so there is nothing to compare yet.`]
  return [
    previous ? sentenceOnPostsAndReach(current, previous, writer, names) : `There are no figures for ${names.before} to compare with.`,
    sentenceOnChannels(figures, writer),
    sentenceOnOutliers(figures, writer),
    sentenceOnFormats(figures.formats, writer),
    'The platforms’ files hold what happened, not the cause of it.',
  ].filter((sentence) => sentence !== '')
}

/** Reach is posts × reach per post: which of the two moved is arithmetic, not opinion. */
function sentenceOnPostsAndReach(current: ReportTotals, previous: ReportTotals, writer: Writer, names: MonthNames): string {
  const posts = `The number of posts was ${writer.count(current.posts)}, against ${writer.count(previous.posts)} in ${names.before}`
  if (current.reach === null || previous.reach === null || current.posts === 0 || previous.posts === 0) return `${posts}.`
  const perPost = Math.round(current.reach / current.posts)
  const perPostBefore = Math.round(previous.reach / previous.posts)
  const change = writeChange(writer, changeOf(perPost, perPostBefore), 'count')
  return `${posts}; reach per post was ${writer.count(perPost)}, against ${writer.count(perPostBefore)} (${change.words}).`
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
  const date = isolate(writer.dayAndMonth(top.date))
  const others = unusual.length === 1 ? '' : `; ${counted(writer, unusual.length - 1, 'other day')} also stood out`
  return `Posts of ${date} had an unusually high reach of ${writer.count(top.reach)}, ${writer.percent(top.reach / total)} of the month${others}.`
}

/** Fewer posts of a kind say nothing about the kind. */
const FEWEST_OF_A_FORMAT = 3

function comparableFormats(formats: readonly ReportFormat[]): ReportFormat[] {
  return formats
    .filter((format) => format.posts >= FEWEST_OF_A_FORMAT && format.engagementRateByReachPooled !== null && format.postType !== '')
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
    const date = isolate(writer.dayAndMonth(top.publishedAt))
    steps.push(`Take up the subject of the best post (${date}, ${writer.rate(top.engagementRateByReach)}) once more.`)
  }
  if (weakestPosts.length > 0) steps.push('Look at the weakest posts together before repeating their format or subject.')
  if (plan.missed > 0) steps.push(`Decide what happens with ${counted(writer, plan.missed, 'planned post')} that did not go out.`)
  const { current, previous } = totals
  if (previous && current.posts < previous.posts && previous.posts > 0) {
    steps.push(`Decide on the number of posts: ${writer.count(current.posts)} this time, ${writer.count(previous.posts)} the month before.`)
  }
  if (steps.length === 0) steps.push('Agree on the number of posts and their subjects for the next month.')
  return steps
}

function counted(writer: Writer, count: number, noun: string): string {
  return `${writer.count(count)} ${noun}${count === 1 ? '' : 's'}`
}
