import type { MonthlyReport } from '#shared/reports/report'
import type { Writer } from '#shared/reports/writer'
import classes from './PageFooter.module.css'

interface PageFooterProps {
  readonly report: MonthlyReport
  readonly writer: Writer
  readonly page: number
  readonly pages: number
}

export function PageFooter({ report, writer, page, pages }: PageFooterProps) {
  return (
    <footer className={classes.footer}>
      <span className={classes.footerName}>
        <bdi lang={report.client.locale}>{report.client.name}</bdi>
      </span>
      <span>
        Monthly report · <bdi lang={report.client.locale}>{writer.month(report.month)}</bdi>
      </span>
      <span className={classes.footerPage}>
        Page {page} / {pages}
      </span>
    </footer>
  )
}
