import { useId } from 'react'
import type { MetricsPlatform } from '#shared/marketing/postMetric'
import { PLATFORM_NAMES } from '#shared/clients/platformNames'
import type { MonthlyReport } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import classes from './charts.module.css'
import { CHART, dailyReachView } from './dailyReach'
import { Hatch } from './Hatch'

interface DailyReachChartProps {
  readonly report: Pick<MonthlyReport, 'days' | 'month' | 'channels'>
  readonly writer: Writer
}

/** Reach by day of publication. Platforms are told apart by pattern, unusual days by a mark and their number. */
export function DailyReachChart({ report, writer }: DailyReachChartProps) {
  const hatchId = useId()
  const view = dailyReachView(report.days, report.month)
  const platforms = [...new Set(view.bars.map((bar) => bar.platform))].sort()
  const fillOf = (platform: MetricsPlatform) => (platform === 'facebook' ? `url(#${hatchId})` : 'var(--shape)')
  const outliers = view.labels.filter((label) => label.isOutlier).toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const highest = view.labels[0]
  const description =
    `Bar chart: reach by day of publication in ${writer.month(report.month)}.` +
    (highest ? ` Highest: ${writer.dayAndMonth(highest.date)}, ${writer.count(highest.reach)}.` : '')
  return (
    <figure className={classes.figure}>
      <svg className={classes.chart} viewBox={`0 0 ${CHART.width} ${CHART.height}`} role="img" aria-label={description}>
        <Hatch id={hatchId} />
        {view.ticks.map(({ value, y }) => (
          <g key={value}>
            <line
              className={value === 0 ? classes.axis : classes.grid}
              x1={CHART.left}
              x2={CHART.width - CHART.right}
              y1={y}
              y2={y}
            />
            <text className={classes.tick} x={CHART.left - 8} y={y + 3.5} textAnchor="end">
              {writer.shortCount(value)}
            </text>
          </g>
        ))}
        {view.dayTicks.map(({ date, x }) => (
          <text key={date} className={classes.tick} x={x} y={CHART.height - 6} textAnchor="middle">
            {Number(date.slice(8))}
          </text>
        ))}
        {view.bars.map((bar) => (
          <rect
            key={`${bar.date} ${bar.platform}`}
            className={classes.bar}
            fill={fillOf(bar.platform)}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
          />
        ))}
        {view.median && (
          <g>
            <line
              className={classes.median}
              x1={CHART.left}
              x2={CHART.width - CHART.right}
              y1={view.median.y}
              y2={view.median.y}
            />
            <text className={classes.tick} x={CHART.width - CHART.right + 5} y={view.median.y - 2}>
              median
            </text>
            <text className={classes.tick} x={CHART.width - CHART.right + 5} y={view.median.y + 9}>
              {writer.count(view.median.value)}
            </text>
          </g>
        )}
        {view.labels.map((label) => (
          <g key={label.date} transform={`translate(${label.x} ${label.y})`}>
            {label.isOutlier && <path className={classes.outlier} d="M0 -9 L4 -5 L0 -1 L-4 -5 Z" />}
            {label.isWritten && (
              <text className={classes.label} y={label.isOutlier ? -13 : -5} textAnchor={label.anchor}>
                <tspan className={classes.strong}>{writer.count(label.reach)}</tspan>
                {` · ${writer.dayAndMonth(label.date)}`}
              </text>
            )}
          </g>
        ))}
        {platforms.map((platform, index) => (
          <g key={platform} transform={`translate(${CHART.left + index * 110} 4)`}>
            <rect className={classes.bar} fill={fillOf(platform)} width="14" height="10" />
            <text className={classes.label} x="20" y="9">
              {PLATFORM_NAMES[platform]}
            </text>
          </g>
        ))}
      </svg>
      {outliers.length > 0 && (
        <figcaption className={classes.caption}>
          ◆ Unusually high:{' '}
          {outliers.map((label) => `${writer.dayAndMonth(label.date)} (${writer.count(label.reach)})`).join(', ')}.
          Above the median day by more than three times the usual distance from it.
        </figcaption>
      )}
    </figure>
  )
}
