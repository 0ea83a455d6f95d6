import { VisuallyHidden } from '@mantine/core'
import type { Mix, MixRow } from '#shared/planning/mix'
import { usePlanColor } from '../../ui/PillarMark'
import classes from './MixChart.module.css'

interface MixChartProps {
  readonly mix: Mix
  /** What the mix is of: `March 2026`. */
  readonly period: string
}

/** The real share of each pillar as a bar, its target as a line across it, and both as numbers. */
export function MixChart({ mix, period }: MixChartProps) {
  const drawn = mix.rows.flatMap(({ share, drawnTarget }) => [share ?? 0, drawnTarget ?? 0])
  const scale = Math.max(20, Math.ceil(Math.max(...drawn, 0) / 10) * 10)
  const hasTargets = mix.targetSum !== null
  return (
    <div className={classes.frame}>
      <table className={classes.chart}>
        <caption className={classes.caption}>
          {mix.total === 0
            ? `No posts in ${period}, so there is no share to show.`
            : `Share of ${mix.total === 1 ? 'the one post' : `the ${mix.total.toLocaleString('en')} posts`} of ${period}${hasTargets ? '; the line is the target' : ''}.`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Pillar</th>
            <th scope="col">
              <VisuallyHidden>Chart</VisuallyHidden>
            </th>
            <th scope="col" className={classes.number}>
              Posts
            </th>
            <th scope="col" className={classes.number}>
              Share
            </th>
            <th scope="col" className={classes.number}>
              Target
            </th>
          </tr>
        </thead>
        <tbody>
          {mix.rows.map((row) => (
            <Row key={row.pillarId ?? 'none'} row={row} scale={scale} isScaled={mix.isScaled} />
          ))}
        </tbody>
      </table>
      {mix.isScaled && (
        <p className={classes.note}>
          The targets add up to {mix.targetSum} %, not 100 %. Only in this chart they are scaled to 100 %: the scaled
          target stands in brackets.
        </p>
      )}
    </div>
  )
}

function Row({ row, scale, isScaled }: { row: MixRow; scale: number; isScaled: boolean }) {
  const at = (percent: number) => `${((percent / scale) * 100).toFixed(2)}%`
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <bdi>{row.name}</bdi>
        {row.isArchived ? <span className={classes.faint}> (archived)</span> : null}
      </th>
      <td className={classes.cell}>
        <div className={classes.track} aria-hidden>
          {row.share !== null && row.share > 0 && (
            <Bar color={row.color} width={at(row.share)} hasPillar={row.pillarId !== null} />
          )}
          {row.drawnTarget !== null && (
            <div className={classes.target} style={{ insetInlineStart: at(row.drawnTarget) }} />
          )}
        </div>
      </td>
      <td className={classes.number}>{row.count.toLocaleString('en')}</td>
      <td className={classes.number}>{row.share === null ? 'n/a' : `${row.share} %`}</td>
      <td className={classes.number}>
        {row.target === null ? (
          <span className={classes.faint}>none</span>
        ) : (
          <>
            {row.target} %{isScaled && <span className={classes.faint}> ({Math.round(row.drawnTarget ?? 0)} %)</span>}
          </>
        )}
      </td>
    </tr>
  )
}

function Bar({ color, width, hasPillar }: { color: string | null; width: string; hasPillar: boolean }) {
  const fill = usePlanColor(color ?? '#8f8476')
  return (
    <div
      className={classes.bar}
      data-without={!hasPillar || undefined}
      style={{ inlineSize: width, '--bar': fill } as React.CSSProperties}
    />
  )
}
