import { clipText } from '#shared/reports/clipText'
import type { MonthlyReport, ReportSource } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import classes from './tables.module.css'

interface SourcesTableProps {
  readonly sources: readonly ReportSource[]
  readonly report: MonthlyReport
  readonly writer: Writer
}

/** Enough of a SHA-256 to tell files apart by eye. */
const HASH_LENGTH = 12
const FILE_NAME_LIMIT = 120

/** From which file, imported when, the report's figures come. */
export function SourcesTable({ sources, report, writer }: SourcesTableProps) {
  const { locale, timeZone } = report.client
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">SHA-256, first {HASH_LENGTH}</th>
          <th scope="col">Imported</th>
          <th scope="col" className={classes.numeric}>
            Rows, <bdi lang={locale}>{writer.month(report.month)}</bdi>
          </th>
          <th scope="col" className={classes.numeric}>
            Rows, <bdi lang={locale}>{writer.month(report.comparedWith)}</bdi>
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <tr key={source.importId}>
            <th scope="row" className={classes.fileName}>
              <bdi>{clipText(source.fileName, FILE_NAME_LIMIT)}</bdi>
            </th>
            <td className={classes.hash}>{source.sha256.slice(0, HASH_LENGTH)}</td>
            <td>
              <bdi lang={locale}>{writer.dateTime(source.importedAtUtc, timeZone)}</bdi>
            </td>
            <td className={classes.numeric}>{writer.count(source.rowCount)}</td>
            <td className={classes.numeric}>{writer.count(source.comparedRowCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
