import type { MonthlyReport } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import { typeSizeOf } from '../../../print/typeSize'
import classes from './Cover.module.css'

interface CoverProps {
  readonly report: MonthlyReport
  readonly summary: string
  readonly logoUrl: string | null
  readonly writer: Writer
}

/** The band in the client's colour: logo, name, month, and the month in one sentence. */
export function Cover({ report, summary, logoUrl, writer }: CoverProps) {
  const { client, month } = report
  return (
    <header className={classes.band}>
      <div className={classes.bandTop}>
        {logoUrl ? (
          // The plate is white whatever the band: a logo's own ink is unknown.
          <span className={classes.plate}>
            <img className={classes.logo} src={logoUrl} alt={`Logo of ${client.name}`} />
          </span>
        ) : (
          <span />
        )}
        <span className={classes.kicker}>Monthly report</span>
      </div>
      <h1 className={classes.title} data-size={typeSizeOf(client.name, NAME_SIZES)}>
        <bdi lang={client.locale}>{client.name}</bdi>
        <span className={classes.month}>
          <span className={classes.visuallyHidden}>Monthly report </span>
          <bdi lang={client.locale}>{writer.month(month)}</bdi>
        </span>
      </h1>
      <p className={classes.summary} data-size={typeSizeOf(summary, SUMMARY_SIZES)} dir="auto">
        {summary}
      </p>
    </header>
  )
}

const NAME_SIZES = [28, 70, 150]
const SUMMARY_SIZES = [110, 200, 330]
