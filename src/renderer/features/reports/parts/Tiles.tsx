import type { MonthlyReport } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import { writeFigures } from '../reportView'
import { ChangeNote } from './ChangeNote'
import classes from './Tiles.module.css'

interface TilesProps {
  readonly report: MonthlyReport
  readonly writer: Writer
}

/** The month's figures over all channels, each with its change against the named month. */
export function Tiles({ report, writer }: TilesProps) {
  const figures = writeFigures(writer, report.totals.current, report.totals.previous)
  const before = <bdi lang={report.client.locale}>{writer.month(report.comparedWith)}</bdi>
  return (
    <dl className={classes.tiles}>
      {figures.map((figure) => (
        <div key={figure.name} className={classes.tile}>
          <dt className={classes.tileLabel}>{figure.label}</dt>
          <dd className={classes.tileValue}>{figure.value}</dd>
          <dd className={classes.tileChange}>
            {report.totals.previous ? (
              <>
                <ChangeNote change={figure.change} />
                <span className={classes.tileBefore}>
                  {before}: {figure.previous}
                </span>
              </>
            ) : (
              <span className={classes.tileBefore}>No figures for {before}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
