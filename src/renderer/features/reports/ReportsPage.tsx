import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconReportAnalytics } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import type { Month } from '#shared/kernel/time'
import type { MonthlyReport } from '#shared/reports/report'
import { useBackendQuery } from '../../api/hooks'
import { clientPath } from '../../shell/paths'
import { SkeletonLines } from '../../ui/Delayed'
import { EmptyState } from '../../ui/EmptyState'
import { Failure } from '../../ui/Failure'
import { useNow } from '../../ui/useNow'
import { CommentaryEditor } from './CommentaryEditor'
import { ExportReport } from './ExportReport'
import { monthBeside, usualMonth } from './reportMonths'
import { ReportPreview } from './ReportPreview'
import classes from './ReportsPage.module.css'
import { useCommentary } from './useCommentary'

const monthWords = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const wordsFor = (month: Month) => monthWords.format(new Date(`${month}-15T12:00:00Z`))

/** A client's monthly reports: preview, the freelancer's words beside it, and the PDF. */
export function ReportsPage({ clientId }: { clientId: ClientId }) {
  const months = useBackendQuery('reports', 'listReportMonths', { clientId })
  const [search, setSearch] = useSearchParams()
  const now = useNow()
  if (months.isPending) return <SkeletonLines />
  if (months.isError) return <Failure error={months.error} onRetry={() => void months.refetch()} />
  const current = new Date(now).toISOString().slice(0, 7) as Month
  const wanted = months.data.find((month) => month === search.get('month'))
  const month = wanted ?? usualMonth(months.data, current)
  if (!month) return <NoMonths clientId={clientId} />
  const choose = (next: Month) => setSearch({ month: next }, { replace: true })
  return (
    <MonthOfClient
      key={`${clientId} ${month}`}
      clientId={clientId}
      months={months.data}
      month={month}
      onMonth={choose}
    />
  )
}

function NoMonths({ clientId }: { readonly clientId: ClientId }) {
  return (
    <EmptyState
      title="No figures yet"
      text="A report is made of the figures in the platforms’ export files."
      icon={<IconReportAnalytics size={32} />}
    >
      <Button component={Link} href={clientPath(clientId, 'results')}>
        Import figures
      </Button>
    </EmptyState>
  )
}

interface MonthOfClientProps {
  readonly clientId: ClientId
  readonly months: readonly Month[]
  readonly month: Month
  readonly onMonth: (month: Month) => void
}

function MonthOfClient({ clientId, months, month, onMonth }: MonthOfClientProps) {
  const report = useBackendQuery('reports', 'getMonthlyReport', { clientId, month })
  const picker = <MonthPicker months={months} month={month} onMonth={onMonth} />
  if (report.isPending || report.isError) {
    return (
      <div className={classes.page}>
        <div className={classes.toolbar}>{picker}</div>
        <div className={classes.preview}>
          {report.isError ? (
            <Failure error={report.error} onRetry={() => void report.refetch()} />
          ) : (
            <SkeletonLines count={3} height={180} />
          )}
        </div>
      </div>
    )
  }
  return <ReportOfMonth report={report.data} picker={picker} />
}

function ReportOfMonth({ report, picker }: { readonly report: MonthlyReport; readonly picker: ReactNode }) {
  const clientId = report.client.id
  const form = useCommentary(clientId, report.month, report.commentary)
  const text = useDeferredValue(form.text)
  const shown = useMemo(() => ({ ...report, commentary: text }), [report, text])
  const hasFigures = report.totals.current.posts > 0
  return (
    <div className={classes.page}>
      <div className={classes.toolbar}>
        {picker}
        <ExportReport clientId={clientId} month={report.month} beforeExport={form.save} />
      </div>
      <div className={classes.preview}>
        {!hasFigures && (
          <p className={classes.notice}>
            No figures for {wordsFor(report.month)} yet.{' '}
            <Link href={clientPath(clientId, 'results')}>Import the platforms’ files</Link>
          </p>
        )}
        <ReportPreview report={shown} />
      </div>
      <aside className={classes.words} aria-label="Words of the report">
        <CommentaryEditor form={form} draft={report.draft} />
      </aside>
    </div>
  )
}

function MonthPicker({ months, month, onMonth }: Omit<MonthOfClientProps, 'clientId'>) {
  const older = monthBeside(months, month, -1)
  const newer = monthBeside(months, month, 1)
  return (
    <div className={classes.picker}>
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label="Earlier month"
        disabled={!older}
        onClick={() => older && onMonth(older)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <NativeSelect
        aria-label="Month"
        value={month}
        onChange={(event) => onMonth(event.currentTarget.value as Month)}
        data={months.map((value) => ({ value, label: wordsFor(value) }))}
      />
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label="Later month"
        disabled={!newer}
        onClick={() => newer && onMonth(newer)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
