import { useEffect, useState } from 'react'
import type { MonthlyReport } from '#shared/reports/report'
import { createWriter } from '#shared/reports/writer'
import { useHostCommand, useHostEvent } from '../../api/hooks'
import { MonthlyReportPage } from './MonthlyReportPage'

interface Job {
  readonly jobId: string
  readonly report: MonthlyReport
}

/** The hidden window that is printed. It has no data access: main sends a whole report and takes it away again. */
export function ReportWindow() {
  const [job, setJob] = useState<Job>()
  const { mutate: reportReady } = useHostCommand('reportReady')
  const { mutate: reportWindowOpened } = useHostCommand('reportWindowOpened')
  useHostEvent('printReport', (event) => setJob({ jobId: event.jobId, report: event.report }))
  useHostEvent('clearReport', () => setJob(undefined))

  // Main gave the window its name; what is sent before this would be lost.
  useEffect(() => reportWindowOpened({ windowId: location.hash.slice(1) }), [reportWindowOpened])

  const name = job?.report.client.name
  const month = job && createWriter(job.report.client.locale).month(job.report.month)
  // The PDF takes its title from the document.
  useEffect(() => {
    document.title = job ? `${name} – Monthly report ${month}` : 'Report'
  }, [job, name, month])

  if (!job) return null
  const answer = async (pages: number) => {
    await settled()
    reportReady({ jobId: job.jobId, pages })
  }
  return <MonthlyReportPage key={job.jobId} report={job.report} onLaidOut={(pages) => void answer(pages)} />
}

/**
 * Fonts loaded and pictures decoded: from here on a print shows what the preview shows. Not waiting for a frame:
 * a hidden window gets one in a second, and printing lays out by itself.
 */
async function settled(): Promise<void> {
  await document.fonts.ready
  // A picture that cannot be decoded prints as its alternative text.
  await Promise.allSettled([...document.images].map((image) => image.decode()))
}
