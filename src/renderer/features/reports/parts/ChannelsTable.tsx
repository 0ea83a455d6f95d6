import { PLATFORM_NAMES } from '#shared/clients/platformNames'
import type { MonthlyReport, ReportTotals } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import { writeFigures } from '../reportView'
import { ChangeNote } from './ChangeNote'
import classes from './tables.module.css'

interface ChannelsTableProps {
  readonly report: MonthlyReport
  readonly writer: Writer
}

const COLUMNS: readonly { readonly name: keyof ReportTotals; readonly title: string }[] = [
  { name: 'posts', title: 'Posts' },
  { name: 'views', title: 'Views' },
  { name: 'reach', title: 'Reach' },
  { name: 'engagements', title: 'Engagements' },
  { name: 'engagementRateByReachPooled', title: 'Rate by reach, pooled' },
  { name: 'engagementRateByReachMean', title: 'Rate by reach, mean' },
]

export function ChannelsTable({ report, writer }: ChannelsTableProps) {
  const rows = report.channels.map(({ current, previous }) => ({
    name: PLATFORM_NAMES[current.platform],
    current,
    previous,
  }))
  return (
    <table className={classes.table}>
      <caption className={classes.tableCaption}>
        Small figures: change against <bdi lang={report.client.locale}>{writer.month(report.comparedWith)}</bdi>; pp =
        percentage points. Rates are engagement rates.
      </caption>
      <thead>
        <tr>
          <th scope="col">Channel</th>
          {COLUMNS.map((column) => (
            <th key={column.name} scope="col" className={classes.numeric}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ChannelRow key={row.name} {...row} writer={writer} />
        ))}
      </tbody>
      {rows.length > 1 && (
        <tfoot>
          <ChannelRow name="All channels" {...report.totals} writer={writer} />
        </tfoot>
      )}
    </table>
  )
}

interface ChannelRowProps {
  readonly name: string
  readonly current: ReportTotals
  readonly previous: ReportTotals | null
  readonly writer: Writer
}

function ChannelRow({ name, current, previous, writer }: ChannelRowProps) {
  const figures = new Map(writeFigures(writer, current, previous).map((figure) => [figure.name, figure]))
  return (
    <tr>
      <th scope="row">{name}</th>
      {COLUMNS.map((column) => {
        const figure = figures.get(column.name)
        return (
          <td key={column.name} className={classes.numeric}>
            <span className={classes.cellValue}>{figure?.value}</span>
            {figure && <ChangeNote change={figure.change} />}
          </td>
        )
      })}
    </tr>
  )
}
