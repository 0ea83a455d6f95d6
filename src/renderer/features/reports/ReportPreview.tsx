import { useElementSize } from '@mantine/hooks'
import type { MouseEvent } from 'react'
import type { MonthlyReport } from '#shared/reports/report'
import { host } from '../../api/connection'
import { showFailure } from '../../ui/notices'
import { MonthlyReportPage } from './MonthlyReportPage'
import classes from './ReportPreview.module.css'

/** 210 mm in CSS pixels. */
const PAGE_WIDTH = (210 * 96) / 25.4
const LARGEST_SCALE = 1.25

/** The very pages that are printed, scaled to the room there is. */
export function ReportPreview({ report }: { readonly report: MonthlyReport }) {
  const { ref: roomRef, width } = useElementSize()
  const { ref: pagesRef, height } = useElementSize()
  const scale = width === 0 ? 0 : Math.min(LARGEST_SCALE, width / PAGE_WIDTH)

  // The window itself goes nowhere: a link in a report opens in the browser.
  const openLink = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link) return
    event.preventDefault()
    host.api.host.openExternal({ url: link.href }).catch((error: Error) => showFailure(error, 'Not opened'))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <section ref={roomRef} className={classes.room} aria-label="Preview" onClick={openLink}>
      <div className={classes.frame} style={{ width: PAGE_WIDTH * scale, height: height * scale }}>
        <div ref={pagesRef} className={classes.pages} style={{ transform: `scale(${scale})` }}>
          <MonthlyReportPage report={report} />
        </div>
      </div>
    </section>
  )
}
