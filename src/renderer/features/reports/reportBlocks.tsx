import { PLATFORM_NAMES } from '#shared/clients/platformNames'
import type { Commentary, MonthlyReport } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import { DailyReachChart } from './charts/DailyReachChart'
import { RateBars } from './charts/RateBars'
import type { Block, TextBlock } from '../../print/paging/block'
import { paragraphsOf } from '../../print/paragraphs'
import { ChannelsTable } from './parts/ChannelsTable'
import { CountingNotes } from './parts/CountingNotes'
import { Cover } from './parts/Cover'
import classes from './parts/headings.module.css'
import { PostCards } from './parts/PostCards'
import { SourcesTable } from './parts/SourcesTable'
import { Tiles } from './parts/Tiles'
import { rateGroupsOfChannels, rateGroupsOfFormats, stepsOf, writePlan } from './reportView'

const SECTION_GAP_MM = 12
const HEADING_GAP_MM = 4
const FIGURE_GAP_MM = 10
const CARDS_PER_ROW = 3
/** Rows of sources that are kept together; each group has the column titles again. */
const SOURCES_PER_TABLE = 12

/** The report's parts in their order, before anyone knows on which page they stand. */
export function reportBlocks(
  report: MonthlyReport,
  commentary: Commentary,
  writer: Writer,
  logoUrl: string | null,
): Block[] {
  return [
    ...coverBlocks(report, commentary, writer, logoUrl),
    ...channelBlocks(report, writer),
    ...postBlocks(report, writer),
    ...commentaryBlocks(commentary),
    ...sourceBlocks(report, writer),
  ]
}

function heading(key: string, title: string, options: { startsPage?: boolean; note?: string } = {}): Block {
  return {
    kind: 'solid',
    key,
    gapMm: SECTION_GAP_MM,
    startsPage: options.startsPage ?? false,
    keepsWithNext: true,
    content: (
      <>
        <h2 className={classes.heading}>{title}</h2>
        {options.note && <p className={classes.headingNote}>{options.note}</p>}
      </>
    ),
  }
}

function coverBlocks(report: MonthlyReport, commentary: Commentary, writer: Writer, logoUrl: string | null): Block[] {
  const cover: Block = {
    kind: 'solid',
    key: 'cover',
    gapMm: 0,
    content: <Cover report={report} summary={commentary.summary} logoUrl={logoUrl} writer={writer} />,
  }
  if (report.totals.current.posts === 0 && !report.totals.previous) return [cover]
  const tiles = <Tiles report={report} writer={writer} />
  return [
    cover,
    { ...heading('figures', 'The month in figures'), gapMm: 9 },
    { kind: 'solid', key: 'tiles', gapMm: HEADING_GAP_MM, content: tiles },
    ...(report.plan.planned > 0
      ? [
          {
            kind: 'solid',
            key: 'plan',
            gapMm: 5,
            content: <p className={classes.plan}>{writePlan(report, writer)}</p>,
          } as const,
        ]
      : []),
  ]
}

function channelBlocks(report: MonthlyReport, writer: Writer): Block[] {
  if (report.channels.length === 0) return []
  const formats = rateGroupsOfFormats(report, writer)
  const blocks: Block[] = [
    heading('channels', 'Channels', { startsPage: true }),
    {
      kind: 'solid',
      key: 'channels-table',
      gapMm: HEADING_GAP_MM,
      content: <ChannelsTable report={report} writer={writer} />,
    },
  ]
  if (report.days.some((day) => (day.reach ?? 0) > 0)) {
    blocks.push({
      kind: 'solid',
      key: 'daily-reach',
      gapMm: FIGURE_GAP_MM,
      content: (
        <>
          <h3 className={classes.figureTitle}>Reach of the posts, by day of publication</h3>
          <DailyReachChart report={report} writer={writer} />
        </>
      ),
    })
  }
  blocks.push({
    kind: 'solid',
    key: 'rates',
    gapMm: FIGURE_GAP_MM,
    content: (
      <div className={classes.pair}>
        <div>
          <h3 className={classes.figureTitle}>Engagement rate by reach, pooled, by channel</h3>
          <RateBars
            groups={rateGroupsOfChannels(report, writer)}
            writer={writer}
            description="Bar chart: engagement rate by reach of each channel, this month and the month before; the figures are in the table above."
          />
        </div>
        {formats.length > 0 && (
          <div>
            <h3 className={classes.figureTitle}>Engagement rate by reach, pooled, by kind of post</h3>
            <RateBars groups={formats} writer={writer} description={describeFormats(report, writer)} />
          </div>
        )}
      </div>
    ),
  })
  return blocks
}

function describeFormats(report: MonthlyReport, writer: Writer): string {
  const parts = report.formats.map(
    (format) =>
      `${PLATFORM_NAMES[format.platform]} ${format.postType}: ${writer.rate(format.engagementRateByReachPooled)}, ${format.posts} posts`,
  )
  return `Bar chart: engagement rate by reach of each kind of post. ${parts.join('; ')}.`
}

function postBlocks(report: MonthlyReport, writer: Writer): Block[] {
  const groups = [
    {
      key: 'best' as const,
      title: report.bestPosts.length === 1 ? 'Best post' : 'Best posts',
      posts: report.bestPosts,
    },
    {
      key: 'weakest' as const,
      title: report.weakestPosts.length === 1 ? 'Weakest post' : 'Weakest posts',
      posts: report.weakestPosts,
    },
  ].filter((group) => group.posts.length > 0)
  return groups.flatMap(({ key, title, posts }, index): Block[] => {
    const rows = chunk(posts, CARDS_PER_ROW)
    return [
      heading(key, title, { startsPage: index === 0, ...(index === 0 ? { note: 'By engagement rate by reach' } : {}) }),
      ...rows.map((row, rowIndex): Block => ({
        kind: 'solid',
        key: `${key}-${rowIndex}`,
        gapMm: HEADING_GAP_MM,
        content: <PostCards posts={row} tone={key} report={report} writer={writer} />,
      })),
    ]
  })
}

function commentaryBlocks(commentary: Commentary): Block[] {
  const why = paragraphsOf(commentary.why).map((text, index): TextBlock => ({
    kind: 'paragraph',
    key: `why-${index}`,
    gapMm: index === 0 ? HEADING_GAP_MM : 3,
    text,
  }))
  const steps = stepsOf(commentary.nextSteps).map((text, index): TextBlock => ({
    kind: 'step',
    key: `step-${index}`,
    gapMm: index === 0 ? HEADING_GAP_MM : 3,
    text,
    number: index + 1,
  }))
  return [
    ...(why.length > 0 ? [heading('why', 'Why', { startsPage: true }), ...why] : []),
    ...(steps.length > 0 ? [heading('next', 'What next', { startsPage: why.length === 0 }), ...steps] : []),
  ]
}

function sourceBlocks(report: MonthlyReport, writer: Writer): Block[] {
  const tables = chunk(report.sources, SOURCES_PER_TABLE).map((sources, index): Block => ({
    kind: 'solid',
    key: `sources-${index}`,
    gapMm: HEADING_GAP_MM,
    content: <SourcesTable sources={sources} report={report} writer={writer} />,
  }))
  return [
    heading('sources', 'Where the figures come from', {
      startsPage: true,
      ...(tables.length === 0 ? { note: 'No file of a platform has been imported for these months.' } : {}),
    }),
    ...tables,
    heading('counting', 'How they are counted'),
    { kind: 'solid', key: 'notes', gapMm: HEADING_GAP_MM, content: <CountingNotes report={report} writer={writer} /> },
  ]
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_each, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
