import { lazy, Suspense, useEffect, useState } from 'react'
import type { CalendarDocument } from '#shared/exchange/calendarDocument'
import type { LeaveBehind } from '#shared/onboarding/leaveBehind'
import type { MonthlyReport } from '#shared/reports/report'
import { createWriter } from '#shared/reports/writer'
import { useHostCommand, useHostEvent } from '../api/hooks'
import { CalendarDocumentPage } from '../features/calendar/print/CalendarDocumentPage'
import { dayRangeText } from '../features/calendar/print/calendarBlocks'
import { MonthlyReportPage } from '../features/reports/MonthlyReportPage'
import { leaveBehindTitle } from './leaveBehind/leaveBehindTitle'

/** Brings the whole explainer along, which no report waits for. */
const LeaveBehindPage = lazy(() =>
  import('./leaveBehind/LeaveBehindPage').then((module) => ({ default: module.LeaveBehindPage })),
)

type Job = { readonly jobId: string } & (
  { readonly report: MonthlyReport } | { readonly calendar: CalendarDocument } | { readonly leaveBehind: LeaveBehind }
)

/** The hidden window that is printed. It has no data access: main sends a whole document and takes it away again. */
export function PrintedWindow() {
  const [job, setJob] = useState<Job>()
  const { mutate: reportReady } = useHostCommand('reportReady')
  const { mutate: reportWindowOpened } = useHostCommand('reportWindowOpened')
  useHostEvent('printReport', ({ jobId, report }) => setJob({ jobId, report }))
  useHostEvent('printCalendar', ({ jobId, calendar }) => setJob({ jobId, calendar }))
  useHostEvent('printLeaveBehind', ({ jobId, leaveBehind }) => setJob({ jobId, leaveBehind }))
  useHostEvent('clearReport', () => setJob(undefined))

  // Main gave the window its name; what is sent before this would be lost.
  useEffect(() => reportWindowOpened({ windowId: location.hash.slice(1) }), [reportWindowOpened])

  const title = job ? titleOf(job) : 'Report'
  // The PDF takes its title from the document.
  useEffect(() => {
    document.title = title
  }, [title])

  if (!job) return null
  const answer = async (pages: number) => {
    await settled()
    reportReady({ jobId: job.jobId, pages })
  }
  const onLaidOut = (pages: number) => void answer(pages)
  if ('report' in job) return <MonthlyReportPage key={job.jobId} report={job.report} onLaidOut={onLaidOut} />
  if ('calendar' in job) return <CalendarDocumentPage key={job.jobId} calendar={job.calendar} onLaidOut={onLaidOut} />
  return (
    <Suspense>
      <LeaveBehindPage key={job.jobId} leaveBehind={job.leaveBehind} onLaidOut={onLaidOut} />
    </Suspense>
  )
}

function titleOf(job: Job): string {
  if ('calendar' in job) return `${job.calendar.client.name} – Editorial calendar, ${dayRangeText(job.calendar)}`
  if ('leaveBehind' in job) return leaveBehindTitle(job.leaveBehind, createWriter(job.leaveBehind.client.locale))
  const { client, month } = job.report
  return `${client.name} – Monthly report ${createWriter(client.locale).month(month)}`
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
