import { useMemo } from 'react'
import { effectiveCommentary, type MonthlyReport } from '#shared/reports/report'
import { createWriter } from '#shared/reports/writer'
import classes from './MonthlyReportPage.module.css'
import { PageFooter } from './parts/PageFooter'
import { PagePieces } from '../../print/paging/PagePieces'
import { usePages } from '../../print/paging/usePages'
import { reportBlocks } from './reportBlocks'
import { documentLook } from '../../print/documentLook'
import { useLogoUrl } from '../../print/useLogoUrl'

/** A4 less its margins (MonthlyReportPage.module.css). */
const CONTENT = { widthMm: 210 - 2 * 18, heightMm: 297 - 18 - 22 }

interface MonthlyReportPageProps {
  readonly report: MonthlyReport
  /** Everything is on its page, with its fonts; called again whenever the report changes. */
  readonly onLaidOut?: (pages: number) => void
}

/** The monthly report as A4 pages: what the preview shows is what is printed. */
export function MonthlyReportPage({ report, onLaidOut }: MonthlyReportPageProps) {
  const writer = useMemo(() => createWriter(report.client.locale), [report.client.locale])
  const logoUrl = useLogoUrl(report.client.logo)
  const blocks = useMemo(
    () => (logoUrl === undefined ? [] : reportBlocks(report, effectiveCommentary(report), writer, logoUrl)),
    [report, writer, logoUrl],
  )
  const look = documentLook(report.client)
  const rootClass = `${look.className} ${classes.report}`
  const { pages, measurer } = usePages({ blocks, content: CONTENT, rootClass, style: look.style, onLaidOut })
  return (
    <>
      <article className={rootClass} style={look.style} lang="en" dir="ltr">
        {pages.map((pieces, index) => (
          <section key={index} className={classes.page} aria-label={`Page ${index + 1}`}>
            <div className={classes.content}>
              <PagePieces pieces={pieces} />
            </div>
            <PageFooter report={report} writer={writer} page={index + 1} pages={pages.length} />
          </section>
        ))}
      </article>
      {measurer}
    </>
  )
}
