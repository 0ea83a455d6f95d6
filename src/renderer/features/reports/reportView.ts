import { changeOf, type FigureKind, type WrittenChange, writeChange } from '#shared/reports/change'
import { clipText } from '#shared/reports/clipText'
import { PLATFORM_NAMES } from '#shared/clients/platformNames'
import type { MonthlyReport, ReportPost, ReportTotals } from '#shared/reports/report'
import { NOT_AVAILABLE, type Writer } from '#shared/reports/writer'
import { paragraphsOf } from '../../print/paragraphs'
import type { RateGroup } from './charts/RateBars'

type FigureName = keyof ReportTotals

interface FigureOfMonth {
  readonly name: FigureName
  readonly label: string
  readonly kind: FigureKind
}

/** Reach is summed over posts, so it counts a person once per post; the words say so. */
export const FIGURES: readonly FigureOfMonth[] = [
  { name: 'reach', label: 'Combined reach of the posts', kind: 'count' },
  { name: 'engagements', label: 'Engagements', kind: 'count' },
  { name: 'engagementRateByReachPooled', label: 'Engagement rate by reach, pooled', kind: 'rate' },
  { name: 'posts', label: 'Posts', kind: 'count' },
  { name: 'views', label: 'Views', kind: 'count' },
  { name: 'engagementRateByReachMean', label: 'Engagement rate by reach, mean of posts', kind: 'rate' },
]

export interface WrittenFigure {
  readonly name: FigureName
  readonly label: string
  readonly value: string
  readonly previous: string
  readonly change: WrittenChange
}

export function writeFigures(writer: Writer, current: ReportTotals, previous: ReportTotals | null): WrittenFigure[] {
  return FIGURES.map(({ name, label, kind }) => {
    const write = kind === 'rate' ? writer.rate : writer.count
    return {
      name,
      label,
      value: write(current[name]),
      previous: previous ? write(previous[name]) : NOT_AVAILABLE,
      change: writeChange(writer, changeOf(current[name], previous?.[name]), kind),
    }
  })
}

export function rateGroupsOfChannels(report: MonthlyReport, writer: Writer): RateGroup[] {
  const rows = report.channels.map(({ current, previous }) => ({
    name: PLATFORM_NAMES[current.platform],
    current,
    previous,
  }))
  const all = { name: 'All channels', current: report.totals.current, previous: report.totals.previous }
  return [...rows, ...(rows.length > 1 ? [all] : [])].map(({ name, current, previous }) => ({
    name,
    bars: [
      {
        key: 'current',
        value: current.engagementRateByReachPooled,
        note: writer.month(report.month),
        isCompared: false,
      },
      {
        key: 'previous',
        value: previous?.engagementRateByReachPooled ?? null,
        note: writer.month(report.comparedWith),
        isCompared: true,
      },
    ],
  }))
}

/** More kinds of posts than this would be a list, not a picture. */
const FORMATS_SHOWN = 6

export function rateGroupsOfFormats(report: MonthlyReport, writer: Writer): RateGroup[] {
  return report.formats
    .filter((format) => format.engagementRateByReachPooled !== null)
    .toSorted((a, b) => (b.engagementRateByReachPooled ?? 0) - (a.engagementRateByReachPooled ?? 0))
    .slice(0, FORMATS_SHOWN)
    .map((format) => ({
      name: `${PLATFORM_NAMES[format.platform]}: ${clipText(format.postType, 24) || 'no type given'}`,
      bars: [
        {
          key: 'current',
          value: format.engagementRateByReachPooled,
          note: format.posts === 1 ? '1 post' : `${writer.count(format.posts)} posts`,
          isCompared: false,
        },
      ],
    }))
}

export interface PostFigure {
  readonly label: string
  readonly value: string
}

/** Only what the platform's file gives: Facebook has no saves, Instagram no clicks. */
export function figuresOfPost(post: ReportPost, writer: Writer): PostFigure[] {
  const all: [string, number | null, boolean][] = [
    ['Reach', post.reach, true],
    ['Views', post.views, true],
    ['Engagements', post.engagements, true],
    [post.platform === 'instagram' ? 'Likes' : 'Reactions', post.reactions, true],
    ['Comments', post.comments, true],
    ['Shares', post.shares, true],
    ['Saves', post.saves, post.platform === 'instagram'],
    ['Clicks', post.clicks, post.platform === 'facebook'],
  ]
  return all.filter(([, , isGiven]) => isGiven).map(([label, value]) => ({ label, value: writer.count(value) }))
}

/** Whether a link from a file may be a link in the report; any other scheme stays text. */
export function isWebLink(permalink: string): boolean {
  return /^https:\/\/[^\s/@]+(\/|$)/.test(permalink)
}

/** What became of the calendar's posts of the month. */
export function writePlan({ plan }: Pick<MonthlyReport, 'plan'>, writer: Writer): string {
  const open = plan.planned - plan.published - plan.missed
  const parts = [
    `${writer.count(plan.published)} published`,
    ...(plan.missed > 0 ? [`${writer.count(plan.missed)} did not go out`] : []),
    ...(open > 0 ? [`${writer.count(open)} still open`] : []),
  ]
  return `Editorial calendar: ${writer.count(plan.planned)} ${plan.planned === 1 ? 'post' : 'posts'} planned, ${parts.join(', ')}.`
}

/** The link as people read it. */
export function shownLink(permalink: string): string {
  return permalink.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}

/** Steps without the marks that people type before them: the page numbers them. */
export function stepsOf(text: string): string[] {
  return paragraphsOf(text.replace(/^[ \t]*(?:[-–•*]|\d{1,2}[.)])[ \t]+/gm, ''))
}
